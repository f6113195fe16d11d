// What is different between two documents, operation by operation, for the operations that the first one has.

import { changeOf } from "./changes.mjs";
import { compareOperations } from "./compare-operations.mjs";
import { operationsOf } from "./operations.mjs";
import { tagsOf } from "./tags.mjs";

/** @typedef {import("./document.mjs").Document} Document */

/**
 * @typedef {object} Difference
 * @property {string} where a path that a person reads: `listUsers/query limit/maximum`, `schema User/status/enum/GONE`
 * @property {"added" | "removed" | "changed"} change seen from the first document to the second
 * @property {unknown} [from]
 * @property {unknown} [to]
 * @property {boolean} breaking whether a program that fits the first document may not fit the second
 * @property {Edit[]} edits how the first document would follow, in each place that is concerned; none where that takes a
 *   person
 */

/**
 * @typedef {object} Edit at `path` below the node `holder` of the first document: one of these three
 * @property {any} holder
 * @property {(string | number)[]} path
 * @property {unknown} [value] what to put there; nothing is to be there if it is undefined
 * @property {unknown} [add] what the list there is to have
 * @property {unknown} [take] what the list there is not to have
 */

/**
 * @typedef {object} Comparison
 * @property {Document} ours
 * @property {Document} theirs
 * @property {(difference: Omit<Difference, "edits"> & { edit?: Edit }) => void} note
 * @property {Set<any>} tags the schemas of ours that tell branches apart
 * @property {Map<any, Map<any, Set<string>>>} seen the pairs of named schemas that were compared, by direction
 */

/**
 * @param {Document} ours
 * @param {Document} theirs
 * @param {string[]} [only] the ids of the operations to compare, if not all
 * @returns {{ differences: Difference[], others: string[] }} with the operations that only the second one has
 */
export function compare(ours, theirs, only) {
  const found = new Map();
  const note = ({ edit, ...difference }) => {
    const { where, change, from, to } = difference;
    const key = JSON.stringify([where, change, from, to]);
    const known = found.get(key) ?? { ...difference, edits: [] };
    known.breaking ||= difference.breaking;
    // several schemas of ours can be one of theirs
    if (edit && !known.edits.some(({ holder }) => holder === edit.holder)) known.edits.push(edit);
    found.set(key, known);
  };
  const seen = new Map();
  const tags = tagsOf(ours);
  const [mine, others] = [operationsOf(ours), operationsOf(theirs)];
  for (const [id, operation] of mine) {
    if (only && !only.includes(id)) continue;
    const other = others.get(id);
    if (other) {
      compareOperations({ ours, theirs, note, seen, tags }, operation, other);
    } else {
      const edit = { holder: operation.item, path: [operation.method], value: undefined };
      note({ where: id, ...changeOf("operation", undefined), breaking: true, edit });
    }
  }
  return { differences: [...found.values()], others: [...others.keys()].filter((id) => !mine.has(id)) };
}
