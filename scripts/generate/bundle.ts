// One document of the files that a person edits: openapi/root.yaml and what it refers to, bundled by redocly.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { GenerateError } from "./error.js";

const require = createRequire(import.meta.url);

const HEAD = `# Bundled by npm run generate from openapi/root.yaml and the files that it refers to: edit those, not this one.
# openapi/README.md says what is where, and in what this differs from Okta's own document.
`;

/** The kinds of components, in the order in which a reader needs them. */
const KINDS = ["securitySchemes", "parameters", "headers", "responses", "schemas", "examples"];

/** The text of the bundled document. */
export async function bundle(root: string): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), "okta-fetch-bundle-"));
  try {
    const output = join(scratch, "bundle.json");
    await redocly(["bundle", root, "--output", output, "--component-renaming-conflicts-severity", "error"]);
    const { components, ...document } = JSON.parse(await readFile(output, "utf8"));
    return HEAD + textOf({ ...document, components: sorted(components) });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Redocly's order is that of the first use, so that one new reference moves everything behind it. */
function sorted(components: { [kind: string]: object }) {
  const byName = (group: object = {}) => Object.fromEntries(Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Object.fromEntries(KINDS.map((kind) => [kind, byName(components[kind])]));
}

/** Quoted where a parser of YAML 1.1 would see a date, a boolean or a number. */
const textOf = (document: object) => stringify(document, { compat: "yaml-1.1", lineWidth: 120, blockQuote: "literal" });

async function redocly(parameters: readonly string[]): Promise<void> {
  const cli = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");
  const child = spawn(process.execPath, [cli, ...parameters], {
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const status = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  if (status !== 0) throw new GenerateError(`the parts of the document do not fit together:\n${output}`);
}
