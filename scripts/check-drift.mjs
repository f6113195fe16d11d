// npm run check:drift -- FILE [--document FILE] [--names FILE] [--all] [--others]
//
// Compares openapi/okta.yaml with another document, operation by operation. A difference that openapi/differences.yaml
// does not name fails, and so does a name that no difference has. --all lists the named ones too, --others the
// operations that only FILE has.

import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compare } from "./drift/compare.mjs";
import { Document } from "./drift/document.mjs";
import { DriftError, fail } from "./drift/error.mjs";
import { namesOf } from "./drift/names.mjs";
import { operationsOf } from "./drift/operations.mjs";
import { lineOf, section, tally } from "./drift/report.mjs";

const inOpenapi = (name) => fileURLToPath(new URL(`../openapi/${name}`, import.meta.url));

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      document: { type: "string", default: inOpenapi("okta.yaml") },
      names: { type: "string", default: inOpenapi("differences.yaml") },
      all: { type: "boolean", default: false },
      others: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new DriftError("name one document: npm run check:drift -- FILE");

  const [ours, theirs] = [new Document(values.document), new Document(file)];
  const { differences, others } = compare(ours, theirs);
  const names = namesOf(values.names, "differences");
  const found = differences.map((difference) => ({ difference, name: names.find(difference.where) }));
  const named = found.filter(({ name }) => name);
  const unnamed = found.filter(({ name }) => !name);
  const stale = names.stale();

  const shown = relative(process.cwd(), values.document);
  const lines = [
    `From ${shown} (${ours.root.info?.version}) to ${file} (${theirs.root.info?.version}):`,
    `${operationsOf(ours).size} operations compared; ${others.length} others are only in ${file}.`,
    `${named.length} differences have one of ${names.size} names${named.length > 0 ? `: ${tally(named.map(({ name }) => name.because))}` : ""}.`,
    "",
    ...section("Named", values.all ? named.map(({ difference }) => lineOf(difference)) : []),
    ...section(
      "Without a name",
      unnamed.map(({ difference }) => lineOf(difference)),
    ),
    ...section("Names of no difference", stale),
    ...section("Operations not covered", values.others ? others : []),
  ];
  console.log(lines.join("\n").trimEnd());
  if (unnamed.length > 0 || stale.length > 0) {
    throw new DriftError(
      `each difference needs an entry in ${relative(process.cwd(), values.names)}, and each entry a difference.`,
    );
  }
}

try {
  main();
} catch (error) {
  fail("check-drift", error);
}
