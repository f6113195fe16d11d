// npm run update-spec -- FILE_OR_URL [--dry-run] [--force] [--deadline SECONDS] [--no-generate] [--root FOLDER]
//
// Updates to a release of Okta's document: replaces the facts in openapi/vendor/, applies the overlays, generates code and
// type-checks src/ with it. Everything is computed in a temporary folder first, then moved into place at once.
// --dry-run writes nothing; --force accepts an older release, and a release that src/ does not compile with; --no-generate leaves
// generated/ as it is.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type UpdateOptions, updateSpec } from "./release/spec-update.js";
import { fail, ScriptError } from "./script-error.js";

function parseOptions(): { source: string; options: UpdateOptions } {
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
    throw new ScriptError("expected the file or URL of Okta's document: npm run update-spec -- FILE_OR_URL");
  }
  const seconds = Number(values.deadline);
  if (!(seconds > 0)) throw new ScriptError("--deadline must be a positive number of seconds.");
  const options = {
    root: resolve(values.root),
    deadline: seconds * 1000,
    dryRun: values["dry-run"],
    force: values.force,
    generate: !values["no-generate"],
  };
  return { source, options };
}

async function main(): Promise<void> {
  const { source, options } = parseOptions();
  const { report, written, build } = await updateSpec(source, options);
  console.log(report);
  if (build !== undefined) console.log(`Draft of a changeset:\n\n${build.changeset}`);
  if (options.dryRun) console.log("Nothing was written: --dry-run.");
  else console.log(written.length === 0 ? "No file has changed." : `Files written:\n  ${written.join("\n  ")}`);
  if (build === undefined || build.errors.length === 0) return;
  console.log(`\nsrc/ does not compile with the release:\n  ${build.errors.join("\n  ")}`);
  if (!options.force) throw new ScriptError("src/ has to be changed by hand, see above.");
}

main().catch((error: unknown) => fail("update-spec", error));
