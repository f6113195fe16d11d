// Corrects a local clock that is wrong by minutes: signed requests are valid only for minutes.

import { dateOf } from "../shared/http-date.js";

/** The local clock until a refused request shows that it is wrong; then the org's. */
export class CorrectedClock {
  readonly #now: () => number;
  /** How far the org's clock is ahead of the local one, in milliseconds. */
  #ahead = 0;
  #before = 0;
  #refused: number | undefined;

  /** @param now - the local time in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The time in milliseconds. */
  readonly now = (): number => this.#now() + this.#ahead;

  /**
   * Sets the clock by the `Date` of a response, if the difference is large enough.
   * @param least - the smallest difference to correct, in milliseconds
   * @returns whether the clock was corrected
   */
  correct({ headers }: Response, least: number): boolean {
    const difference = dateOf(headers.get("Date")) - this.now();
    // also false for NaN, without a Date
    if (!(Math.abs(difference) >= least)) return false;
    this.#before = this.#ahead;
    this.#ahead += difference;
    return true;
  }

  /** Reverts the last correction, after a request signed with it was refused, too. */
  revert(): void {
    this.#refused = this.#ahead;
    this.#ahead = this.#before;
  }

  /** Forgets a reverted correction, before a new token request. */
  forget(): void {
    this.#refused = undefined;
  }

  /** Describes a correction that did not help, for an error message; empty without one. */
  get complaint(): string {
    if (this.#refused === undefined) return "";
    const minutes = Math.round(Math.abs(this.#refused) / 60_000);
    const which = this.#refused > 0 ? "behind" : "ahead of";
    return `; the local clock is ${minutes} minutes ${which} the org's, but correcting it did not help`;
  }
}
