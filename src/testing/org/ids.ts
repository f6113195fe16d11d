// Ids, tokens and codes that look like Okta's, from the org's seed. A later id sorts after an earlier one.

import { seededRandom } from "./seeded-random.js";

/** In the order of their codes, so that ids sort by their numbers. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ID_LENGTH = 20;
const COUNTER_DIGITS = 6;
/** Ids of an org end alike. */
const ORG_SUFFIX = "k5d7";

/** What ids begin with, by what they identify. */
export const PREFIX = {
  user: "00u",
  group: "00g",
  org: "00o",
  userType: "oty",
  schema: "osc",
  role: "ra",
  binding: "irb",
  session: "102",
  accessCode: "tac",
  grant: "oag",
  refreshToken: "oar",
  error: "oae",
  event: "evt",
  app: "0oa",
} as const;

/** The id of an org: the same one for the same seed. */
export const orgIdOf = (seed: number): string => new Ids(seed).next(PREFIX.org);

export class Ids {
  #random: () => number;
  #count = 0;
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
    this.#random = seededRandom(seed);
  }

  /** How many ids there are; saved with the state, so that a loaded org does not repeat them. */
  get count(): number {
    return this.#count;
  }

  /** Continues after so many ids. */
  resume(count: number): void {
    this.#count = count;
    this.#random = seededRandom(this.#seed + count);
  }

  /** A new id of 20 characters. */
  next(prefix: string): string {
    this.#count += 1;
    // always a digit behind the prefix, as almost every id of Okta's has one
    const rest = ID_LENGTH - prefix.length - 1 - COUNTER_DIGITS - ORG_SUFFIX.length;
    return `${prefix}1${counterText(this.#count)}${this.text(rest)}${ORG_SUFFIX}`;
  }

  /** Random characters: a token, or the end of an id. */
  text(length: number): string {
    let text = "";
    // five characters out of a number: a hundred thousand ids have to be quick
    while (text.length < length) text += fiveDigits(Math.floor(this.#random() * DIGITS.length ** 5));
    return text.slice(0, length);
  }

  /** A number from 0 to below 1. */
  random(): number {
    return this.#random();
  }
}

const fiveDigits = (number: number): string => digitsOf(number, 5);
const counterText = (count: number): string => digitsOf(count, COUNTER_DIGITS);

function digitsOf(number: number, length: number): string {
  let text = "";
  for (let left = number; text.length < length; left = Math.floor(left / DIGITS.length)) {
    text = DIGITS.charAt(left % DIGITS.length) + text;
  }
  return text;
}
