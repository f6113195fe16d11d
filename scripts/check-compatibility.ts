// npm run check:compatibility              compares the public types with the last release, and fails if the changesets call a
//                                          breaking change less than it is
// npm run check:compatibility -- --write   keeps the types as those of the last release: a part of npm run version

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compareEntries } from "./compatibility/compare-entries.js";
import { RELEASED, writeDeclarations } from "./compatibility/declarations.js";
import { declaredBump, isEnough, requiredBump } from "./compatibility/declared-bump.js";
import { PUBLIC_ENTRIES } from "./package-entries.js";
import type { TypeChange } from "./release/type-change.js";
import { fail, ScriptError } from "./script-error.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
// in node_modules, so that the types of dependencies are found
const CURRENT = join(ROOT, "node_modules/.cache/okta-fetch-declarations");

function check(): void {
  if (!existsSync(RELEASED)) {
    console.log("There is no release yet to compare the public types with.");
    return;
  }
  const { name, version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  writeDeclarations(CURRENT);
  const changes = compareEntries(RELEASED, CURRENT, Object.values(PUBLIC_ENTRIES));
  rmSync(CURRENT, { recursive: true, force: true });
  console.log(`${changes.length} changes of the public types since ${version}`);
  print("Breaking", changes, true);
  print("Other", changes, false);
  const [declared, required] = [declaredBump(join(ROOT, ".changeset"), name), requiredBump(changes, version)];
  if (!isEnough(declared, required)) {
    const next = declared === "none" ? "there is no changeset" : `the changesets make it a ${declared} one`;
    throw new ScriptError(`the next version has to be a ${required} one, but ${next}; run npx changeset`);
  }
}

function print(heading: string, changes: readonly TypeChange[], breaking: boolean): void {
  const own = changes.filter((change) => change.breaking === breaking);
  if (own.length > 0) console.log([`${heading}:`, ...own.map(({ place, text }) => `  ${place} ${text}`)].join("\n"));
}

try {
  const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });
  if (values.write) writeDeclarations(RELEASED);
  else check();
} catch (error) {
  fail("check:compatibility", error);
}
