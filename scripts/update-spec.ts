// npm run update-spec -- FILE_OR_URL [--dry-run] [--force] [--deadline SECONDS] [--no-generate] [--root FOLDER]
//
// Follows a release of Okta's document: its facts replace those of openapi/vendor/, the overlays are applied, code is
// generated and type-checked. Everything is made in a temporary folder first, then moved into its place in one go.
// --dry-run moves nothing; --force follows an older release too, and accepts that src/ does not compile with it;
// --no-generate leaves generated/ as it is.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type UpdateOptions, updateSpec } from "./release/spec-update.js";
import { fail, ScriptError } from "./script-error.js";

function argumentsOf(): { source: string; options: UpdateOptions } {
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
  const seconds = Number(values.deadline);
  if (!(seconds > 0)) throw new ScriptError("--deadline is a number of seconds.");
  const options = {
    root: resolve(values.root),
    deadline: seconds * 1000,
    dryRun: values["dry-run"],
    force: values.force,
    generates: !values["no-generate"],
  };
  return { source, options };
}

async function main(): Promise<void> {
  const { source, options } = argumentsOf();
  const { report, written, built } = await updateSpec(source, options);
  console.log(report);
  if (built !== undefined) console.log(`Draft of a changeset:\n\n${built.changeset}`);
  if (options.dryRun) console.log("Nothing was written: --dry-run.");
  else console.log(written.length === 0 ? "No file has changed." : `Files written:\n  ${written.join("\n  ")}`);
  if (built === undefined || built.errors.length === 0) return;
  console.log(`\nsrc/ does not compile with it:\n  ${built.errors.join("\n  ")}`);
  if (!options.force) throw new ScriptError("src/ needs a change by hand, as above.");
}

main().catch((error: unknown) => fail("update-spec", error));
