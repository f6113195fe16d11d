// What all our operations say alike, whatever Okta says of each: which errors they answer, and with which headers.

import { operationsOf } from "../drift/operations.mjs";

/** @typedef {import("../drift/document.mjs").Place} Place */

/**
 * @param {import("../drift/document.mjs").Document} document
 * @returns {{ errors: Map<string, Place>, headers: Place | undefined }} the answer to each error that most operations
 *   have, and the headers of most answers
 */
export function conventionsOf(document) {
  const operations = [...operationsOf(document).values()];
  const placeOf = (node) => (node?.$ref === undefined ? undefined : document.placeOf(document.follow(node).node));
  const most = (nodes) => {
    const counts = new Map();
    for (const place of nodes.map(placeOf).filter(Boolean)) counts.set(place, (counts.get(place) ?? 0) + 1);
    return [...counts].sort(([, one], [, two]) => two - one)[0]?.[0];
  };

  const errors = new Map();
  for (const status of new Set(operations.flatMap(({ node }) => Object.keys(node.responses)))) {
    const answers = operations.flatMap(({ node }) => node.responses[status] ?? []);
    const place = most(answers);
    if (place && /^[45]/.test(status) && answers.length > operations.length / 2) errors.set(status, place);
  }
  const answers = operations.flatMap(({ node }) => Object.values(node.responses));
  return { errors, headers: most(answers.map((answer) => document.follow(answer).node.headers)) };
}
