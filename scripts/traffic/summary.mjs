// All recorded interactions against the document: by operation, and what was found, each finding once.

import { checkerOf } from "./check.mjs";
import { anonymous, matcherOf } from "./match.mjs";
import { Tally } from "./tally.mjs";

/**
 * @param {import("./document.mjs").Document} document
 * @param {import("./names.mjs").Names} names
 * @param {import("./interactions.mjs").Interaction[]} interactions
 */
export function summaryOf(document, names, interactions) {
  const [match, check] = [matcherOf(document), checkerOf(document)];
  /** @type {Map<string, { valid: number, named: number, invalid: number }>} */
  const operations = new Map();
  const summary = {
    operations,
    invalid: new Tally(),
    statuses: new Tally(),
    named: new Tally(),
    fields: new Tally(),
    unrecorded: new Tally(),
    uncovered: new Tally(),
  };
  for (const interaction of interactions) {
    const { label } = interaction;
    const operation = match(interaction);
    if (!operation) {
      summary.uncovered.add(anonymous(interaction), label);
      continue;
    }
    let verdict = "valid";
    for (const { kind, where, what } of check(interaction, operation)) {
      const misfit = kind === "invalid" || kind === "statuses";
      const name = misfit && names.find(where) !== undefined;
      summary[name ? "named" : kind].add(what ? `${where}: ${what}` : where, label);
      if (misfit && verdict !== "invalid") verdict = name ? "named" : "invalid";
    }
    const counts = operations.get(operation.id) ?? { valid: 0, named: 0, invalid: 0 };
    counts[verdict]++;
    operations.set(operation.id, counts);
  }
  return summary;
}
