// npm run check:traffic -- FILE.ndjson|FILE.har [--document FILE] [--names FILE] [--all]
//
// Holds recorded requests and answers against openapi/okta.yaml. One that does not fit fails, unless the section `traffic`
// of openapi/differences.yaml names it; --all lists the named ones too. No value of a recording is ever printed.

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Document } from "./drift/document.mjs";
import { DriftError } from "./drift/error.mjs";
import { namesOf } from "./drift/names.mjs";
import { section } from "./drift/report.mjs";
import { interactionsOf } from "./traffic/interactions.mjs";
import { summaryOf } from "./traffic/summary.mjs";

const inOpenapi = (name) => fileURLToPath(new URL(`../openapi/${name}`, import.meta.url));

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      document: { type: "string", default: inOpenapi("okta.yaml") },
      names: { type: "string", default: inOpenapi("differences.yaml") },
      all: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new DriftError("name one recording: npm run check:traffic -- FILE");

  const interactions = interactionsOf(file);
  const found = summaryOf(new Document(values.document), namesOf(values.names, "traffic"), interactions);
  const rows = [...found.operations].map(([id, { valid, named, invalid }]) => [id, valid, named, invalid]);
  const covered = interactions.length - found.uncovered.total;
  const lines = [
    `${file}: ${interactions.length} interactions, ${covered} of them with ${rows.length} covered operations.`,
    "",
    ...table(["operation", "valid", "named", "invalid"], rows),
    "",
    ...section("Named", values.all ? found.named.lines() : []),
    ...section("Invalid", found.invalid.lines()),
    ...section("Statuses that are not declared", found.statuses.lines()),
    ...section("Fields that are not declared", found.fields.lines()),
    ...section("Not covered", found.uncovered.lines()),
  ];
  console.log(lines.join("\n").trimEnd());
  if (found.invalid.total + found.statuses.total > 0) {
    throw new DriftError(
      "the document has to allow what came, or the section `traffic` of differences.yaml to name it.",
    );
  }
}

function table(head, rows) {
  const width = Math.max(...[head, ...rows].map(([name]) => name.length));
  return [head, ...rows].map(
    ([name, ...cells]) => name.padEnd(width) + cells.map((cell) => `${cell}`.padStart(9)).join(""),
  );
}

try {
  main();
} catch (error) {
  const expected = error instanceof DriftError || error?.code?.startsWith("ERR_PARSE_ARGS");
  console.error(expected ? `check-traffic: ${error.message}` : error);
  process.exitCode = 1;
}
