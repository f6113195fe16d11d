// openapi/traffic.yaml: the recorded deviations from the document that are accepted, each with its reason.

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describeFileError } from "../../src/generate/document/file-error.js";
import { ScriptError } from "../script-error.js";
import { expandBraces, globToRegExp } from "./glob.js";

/** An entry of the file. */
export interface KnownDeviation {
  /** Patterns for the locations of findings, as the report prints them. */
  readonly where: string | readonly string[];
  readonly why: string;
}

/**
 * Reads the known deviations in a file.
 *
 * @throws ScriptError - the file cannot be read, or an entry is incomplete
 */
export function readKnownDeviations(file: string): KnownDeviations {
  let entries: unknown;
  try {
    entries = parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ScriptError(`cannot read ${file}: ${describeFileError(error)}`);
  }
  if (!Array.isArray(entries)) throw new ScriptError(`${file} is not a list of entries.`);
  for (const { where, why } of entries as readonly Partial<KnownDeviation>[]) {
    if (!where || !why) throw new ScriptError(`${file}: an entry needs \`where\` and \`why\`: ${where ?? why}`);
  }
  return new KnownDeviations(entries);
}

/** Known deviations, by location. */
export class KnownDeviations {
  readonly #patterns: readonly RegExp[];

  constructor(entries: readonly KnownDeviation[]) {
    this.#patterns = entries.flatMap(({ where }) => [where].flat().flatMap(expandBraces).map(globToRegExp));
  }

  /** Whether a finding at this location is known. */
  has(location: string): boolean {
    return this.#patterns.some((pattern) => pattern.test(location));
  }
}
