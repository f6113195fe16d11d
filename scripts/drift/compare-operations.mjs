// An operation of one document against the same one of another.

import { both, changeOf } from "./changes.mjs";
import { compareRequests, compareResponses } from "./compare-bodies.mjs";
import { compareSchemas } from "./compare-schemas.mjs";
import { alternativesOf } from "./operations.mjs";

export function compareOperations(comparison, mine, other) {
  compareFacts(comparison, mine, other);
  compareSecurity(comparison, mine, other);
  for (const [name, one, two] of both(mine.parameters, other.parameters)) {
    compareParameters(comparison, mine, `${mine.id}/${name}`, one, two);
  }
  compareRequests(comparison, mine, other);
  compareResponses(comparison, mine, other);
}

function compareFacts({ note }, mine, other) {
  const facts = [
    // moving an operation is more than an edit can do
    ["path", mine.path, other.path, true],
    ["method", mine.method, other.method, true],
    ["tag", mine.node.tags?.[0], other.node.tags?.[0], false, ["tags", 0]],
    ["deprecated", mine.node.deprecated, other.node.deprecated, false, ["deprecated"]],
  ];
  for (const [name, from, to, breaking, path] of facts) {
    const edit = path && { holder: mine.node, path, value: to };
    if (from !== to) note({ where: `${mine.id}/${name}`, ...changeOf(from, to), breaking, edit });
  }
}

function compareSecurity({ ours, theirs, note }, mine, other) {
  const [has, gets] = [alternativesOf(ours, mine), alternativesOf(theirs, other)];
  const edit = { holder: mine.node, path: ["security"], value: other.node.security };
  for (const each of new Set([...has, ...gets])) {
    const [from, to] = [has, gets].map((list) => (list.includes(each) ? each : undefined));
    if (from === to) continue;
    note({ where: `${mine.id}/security/${each}`, ...changeOf(from, to), breaking: to === undefined, edit });
  }
}

function compareParameters(comparison, { node }, where, mine, other) {
  const { note } = comparison;
  if (!mine) {
    const edit = { holder: node, path: ["parameters"], add: other };
    note({ where, ...changeOf(undefined, "parameter"), breaking: other.required === true, edit });
    return;
  }
  if (!other) {
    const edit = { holder: node, path: ["parameters"], take: mine };
    note({ where, ...changeOf("parameter", undefined), breaking: true, edit });
    return;
  }
  for (const key of ["required", "deprecated", "style", "explode"]) {
    const [from, to] = [mine[key] || undefined, other[key] || undefined];
    const edit = { holder: mine, path: [key], value: to };
    const breaking = key === "required" ? to === true : key !== "deprecated";
    if (from !== to) note({ where: `${where}/${key}`, ...changeOf(from, to), breaking, edit });
  }
  const place = { where, direction: "request", holder: mine, path: ["schema"] };
  compareSchemas(comparison, mine.schema, other.schema, place);
}
