// The time by the org's clock, where this machine's is wrong by minutes: what is signed holds for minutes only.

import { dateOf } from "../shared/http-date.js";

/** Our clock until a refusal shows that it is wrong; from then on, the org's. */
export class CorrectedClock {
  readonly #now: () => number;
  /** How far the org's clock is ahead of ours, in milliseconds. */
  #ahead = 0;
  #before = 0;
  #refused: number | undefined;

  /** @param now - our time in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The time in milliseconds. */
  readonly now = (): number => this.#now() + this.#ahead;

  /**
   * Adopts the `Date` of an answer if the time was wrong by so much.
   * @param least - the smallest difference to correct, in milliseconds
   * @returns whether it did
   */
  correct({ headers }: Response, least: number): boolean {
    const difference = dateOf(headers.get("Date")) - this.now();
    // not so without a Date, either
    if (!(Math.abs(difference) >= least)) return false;
    this.#before = this.#ahead;
    this.#ahead += difference;
    return true;
  }

  /** Takes the last correction back: what was signed by it was refused, too. */
  revert(): void {
    this.#refused = this.#ahead;
    this.#ahead = this.#before;
  }

  /** Begins a new attempt to sign in. */
  forget(): void {
    this.#refused = undefined;
  }

  /** What to say of a correction that did not help; empty if there was none. */
  get complaint(): string {
    if (this.#refused === undefined) return "";
    const minutes = Math.round(Math.abs(this.#refused) / 60_000);
    const which = this.#refused > 0 ? "behind" : "ahead of";
    return `; this machine's clock is ${minutes} minutes ${which} the org's, and correcting for it did not help`;
  }
}
