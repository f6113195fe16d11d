// npm run check:traffic -- FILE.ndjson|FILE.har [--document FILE] [--names FILE] [--all]
//
// Holds recorded requests and answers against openapi/okta.yaml. One that does not fit fails, unless openapi/traffic.yaml
// names it; --all lists the named ones too, and the operations without a recording. No value
// of a recording is ever printed.

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Document } from "./traffic/document.mjs";
import { fail, TrafficError } from "./traffic/error.mjs";
import { interactionsOf } from "./traffic/interactions.mjs";
import { namesOf } from "./traffic/names.mjs";
import { operationsOf } from "./traffic/operations.mjs";
import { section } from "./traffic/report.mjs";
import { summaryOf } from "./traffic/summary.mjs";

const inOpenapi = (name) => fileURLToPath(new URL(`../openapi/${name}`, import.meta.url));

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      document: { type: "string", default: inOpenapi("okta.yaml") },
      names: { type: "string", default: inOpenapi("traffic.yaml") },
      all: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new TrafficError("name one recording: npm run check:traffic -- FILE");

  const document = new Document(values.document);
  const interactions = interactionsOf(file);
  if (interactions.length === 0) throw new TrafficError(`${file} has no request that was answered.`);
  const found = summaryOf(document, namesOf(values.names), interactions);
  const rows = [...found.operations].sort().map(([id, { valid, named, invalid }]) => [id, valid, named, invalid]);
  const covered = interactions.length - found.uncovered.total;
  const unseen = [...operationsOf(document).keys()].filter((id) => !found.operations.has(id));
  const lines = [
    `${file}: ${interactions.length} interactions, ${covered} of them with ${rows.length} of our operations.`,
    "",
    ...(rows.length > 0 ? [...table(["operation", "valid", "named", "invalid"], rows), ""] : []),
    ...section("Named", values.all ? found.named.lines() : []),
    ...section("Invalid", found.invalid.lines()),
    ...section("Statuses that are not declared", found.statuses.lines()),
    ...section("Fields that are not declared", found.fields.lines()),
    ...section("Not covered: no operation of ours", found.uncovered.lines()),
    ...section("Answers that were not recorded", found.unrecorded.lines()),
    ...section("Operations of ours that nothing was recorded of", values.all ? unseen : []),
  ];
  console.log(lines.join("\n").trimEnd());
  if (found.invalid.total + found.statuses.total > 0) {
    throw new TrafficError("the document has to allow what came, or openapi/traffic.yaml to name it.");
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
  fail("check-traffic", error);
}
