// openapi/differences.yaml: which differences are meant, and why.

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { DriftError, reasonOf } from "./error.mjs";
import { expressionOf, spread } from "./glob.mjs";

/** @typedef {{ where: string | string[], because: string, why: string }} Name */

/**
 * The names of one section of the file.
 * @param {string} file
 * @param {string} section
 */
export function namesOf(file, section) {
  let content;
  try {
    content = parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new DriftError(`cannot read ${file}: ${reasonOf(error)}`);
  }
  const { reasons = {}, [section]: names = [] } = content;
  for (const { where, because, why } of names) {
    if (!where || !why) throw new DriftError(`${file}, ${section}: an entry needs "where" and "why": ${where ?? why}`);
    if (!Object.hasOwn(reasons, because)) {
      const known = Object.keys(reasons).join(", ");
      throw new DriftError(
        `${file}, ${section}: ${where} is there because of "${because}", which is none of ${known}.`,
      );
    }
  }
  return new Names(names);
}

/** Finds the name of each place that it is asked for, and remembers which patterns were of use. */
export class Names {
  /** @type {{ pattern: string, expression: RegExp, name: Name, used: boolean }[]} */
  #patterns;

  /** @param {Name[]} names */
  constructor(names) {
    this.#patterns = names.flatMap((name) =>
      [name.where]
        .flat()
        .flatMap(spread)
        .map((pattern) => ({ pattern, expression: expressionOf(pattern), name, used: false })),
    );
  }

  get size() {
    return this.#patterns.length;
  }

  /** @returns {Name | undefined} */
  find(where) {
    const matching = this.#patterns.filter(({ expression }) => expression.test(where));
    for (const each of matching) each.used = true;
    return matching[0]?.name;
  }

  /** The patterns that fit nothing that was asked for. */
  stale() {
    return this.#patterns.filter(({ used }) => !used).map(({ pattern }) => pattern);
  }
}
