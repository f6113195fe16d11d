// openapi/traffic.yaml: which recorded interactions do not fit the document, and why that is right.

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { reasonOf, TrafficError } from "./error.mjs";
import { expressionOf, spread } from "./glob.mjs";

/** @typedef {{ where: string | string[], why: string }} Name */

/**
 * The names in a file.
 * @param {string} file
 */
export function namesOf(file) {
  let names;
  try {
    names = parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new TrafficError(`cannot read ${file}: ${reasonOf(error)}`);
  }
  if (!Array.isArray(names)) throw new TrafficError(`${file} is not a list of entries.`);
  for (const { where, why } of names) {
    if (!where || !why) throw new TrafficError(`${file}: an entry needs "where" and "why": ${where ?? why}`);
  }
  return new Names(names);
}

/** Finds the name of a place. */
export class Names {
  /** @type {{ expression: RegExp, name: Name }[]} */
  #patterns;

  /** @param {Name[]} names */
  constructor(names) {
    this.#patterns = names.flatMap((name) =>
      [name.where]
        .flat()
        .flatMap(spread)
        .map((pattern) => ({ expression: expressionOf(pattern), name })),
    );
  }

  /** @returns {Name | undefined} */
  find(where) {
    return this.#patterns.find(({ expression }) => expression.test(where))?.name;
  }
}
