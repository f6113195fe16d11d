// npm run update-spec -- FILE_OR_URL [--dry-run] [--force] [--deadline SECONDS] [--no-generate] [--root FOLDER]
//
// Follows a release of Okta's document: its facts replace those of openapi/vendor/, the overlays are applied, code is
// generated and type-checked. Everything is made in a temporary folder first, then moved into its place in one go.
// --dry-run moves nothing; --force follows an older release too, and one that src/ does not compile with; --no-generate
// leaves generated/ as it is.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Built, build } from "./release/build.js";
import { findingsOf } from "./release/findings.js";
import { follow } from "./release/follow.js";
import { readSource } from "./release/read.js";
import { documentIn } from "./release/refusals.js";
import { replaceFiles } from "./release/replace.js";
import { reportOf } from "./release/report.js";
import { fail, ScriptError } from "./script-error.js";

interface Options {
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly generates: boolean;
  readonly deadline: number;
  readonly root: string;
}

function optionsOf(): { source: string; options: Options } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      force: { type: "boolean", default: false },
      "no-generate": { type: "boolean", default: false },
      deadline: { type: "string", default: "60" },
      root: { type: "string", default: fileURLToPath(new URL("..", import.meta.url)) },
    },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) {
    throw new ScriptError("name Okta's document, by file or URL: npm run update-spec -- FILE_OR_URL");
  }
  const deadline = Number(values.deadline);
  if (!(deadline > 0)) throw new ScriptError("--deadline is a number of seconds.");
  return {
    source,
    options: {
      dryRun: values["dry-run"],
      force: values.force,
      generates: !values["no-generate"],
      deadline: deadline * 1000,
      root: resolve(values.root),
    },
  };
}

async function main(): Promise<void> {
  const { source, options } = optionsOf();
  const { dryRun, force, root } = options;
  const document = documentIn(await readSource(source, options.deadline), source);
  const followed = await follow(join(root, "openapi"), document, { source, force });
  const findings = await findingsOf(followed);
  const built = options.generates
    ? await buildIn(root, followed.after.files["okta.yaml"] ?? "", findings.after.version)
    : undefined;

  console.log(reportOf(findings));
  const files = {
    ...prefixed("openapi", followed.after.files),
    ...prefixed("generated", built?.files ?? {}),
  };
  const changed = dryRun ? [] : replaceFiles(root, files);
  if (built !== undefined) console.log(`Draft of a changeset:\n\n${built.changeset}`);
  if (dryRun) console.log("Nothing was written: --dry-run.");
  else console.log(changed.length === 0 ? "No file has changed." : `Files written:\n  ${changed.join("\n  ")}`);
  if (built !== undefined && built.errors.length > 0) {
    console.log(`\nsrc/ does not compile with it:\n  ${built.errors.join("\n  ")}`);
    if (!force) throw new ScriptError("src/ needs a change by hand, as above.");
  }
}

async function buildIn(root: string, text: string, release: string): Promise<Built> {
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-release-"));
  try {
    return await build(root, text, release, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const prefixed = <Text>(folder: string, files: Readonly<Record<string, Text>>): Record<string, Text> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

main().catch((error: unknown) => fail("update-spec", error));
