// npm run test:release
//
// Rehearses a release of the current commit in a temporary clone: runs the commands of the release workflow, publishes to a
// registry on this machine, and installs from there into fresh projects. Needs npm's registry for the other packages.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { runCommand } from "./rehearsal/commands.js";
import { tryConsumers } from "./rehearsal/consumers.js";
import { startRegistry } from "./rehearsal/local-registry.js";
import { fail, ScriptError } from "./script-error.js";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publishConfig: { readonly [option: string]: unknown };
}

/** The commands of the release workflow. */
function commandsOfWorkflow(): { readonly version: string; readonly publish: string } {
  const { jobs } = parse(readFileSync(join(root, ".github/workflows/release.yml"), "utf8")) as {
    jobs: { release: { steps: readonly { uses?: string; with?: { version: string; publish: string } }[] } };
  };
  const found = jobs.release.steps.find(({ uses }) => uses?.startsWith("changesets/action@"))?.with;
  if (!found) throw new ScriptError("release.yml has no step changesets/action");
  return found;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** Checks that every file that names the version has the new one, and that no changeset is left. */
function checkVersion(folder: string, before: string): string {
  const { version } = manifestOf(folder);
  if (version === before) throw new ScriptError(`the version is still ${before}: is there a changeset?`);
  const named = {
    "CHANGELOG.md": `## ${version}\n`,
    "package-lock.json": `"version": "${version}"`,
    "src/shared/version.ts": `"${version}"`,
    "declarations/src/shared/version.d.ts": `"${version}"`,
  };
  for (const [file, text] of Object.entries(named)) {
    if (!existsSync(join(folder, file)) || !readFileSync(join(folder, file), "utf8").includes(text)) {
      throw new ScriptError(`${file} does not name version ${version}`);
    }
  }
  const left = readdirSync(join(folder, ".changeset")).filter((name) => name.endsWith(".md") && name !== "README.md");
  if (left.length > 0) throw new ScriptError(`changesets are left: ${left.join(", ")}`);
  return version;
}

/** Takes provenance out of a clone: only a workflow of GitHub can prove where a package comes from. */
function withoutProvenance(folder: string): void {
  const { publishConfig, ...manifest } = manifestOf(folder);
  const { provenance: _, ...rest } = publishConfig;
  writeFileSync(
    join(folder, "package.json"),
    `${JSON.stringify({ ...manifest, publishConfig: rest }, undefined, 2)}\n`,
  );
}

async function rehearse(temporary: string): Promise<void> {
  const clone = join(temporary, "clone");
  const commands = commandsOfWorkflow();
  runCommand(`git clone --quiet --no-hardlinks "${root}" "${clone}"`, { cwd: root });
  symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
  const { name, version: before } = manifestOf(clone);
  runCommand(commands.version, { cwd: clone });
  const version = checkVersion(clone, before);
  console.log(`${commands.version}: ${before} becomes ${version}, with its changelog`);
  withoutProvenance(clone);
  runCommand("git config user.name Rehearsal && git config user.email rehearsal@localhost", { cwd: clone });
  runCommand("git add --all && git commit --quiet -m Version", { cwd: clone });
  const registry = await startRegistry(join(temporary, "registry"), name);
  try {
    runCommand(commands.publish, { cwd: clone, env: registry.env });
    const tags = runCommand("git tag --points-at HEAD", { cwd: clone }).trim();
    console.log(`${commands.publish}: published to a registry on this machine, tag ${tags}`);
    const kinds = tryConsumers(join(temporary, "consumers"), `${name}@${version}`, registry.env);
    console.log(`installed from there, and run: ${kinds.join(", ")}`);
  } finally {
    await registry.stop();
  }
}

const temporary = mkdtempSync(join(tmpdir(), "okta-fetch-release-"));
rehearse(temporary)
  .catch((error: unknown) => fail("test:release", error))
  .finally(() => rmSync(temporary, { recursive: true, force: true }));
