// The end of a rate limit's window, by our clock: as the server says it, or a guess where it does not.

import { backoff, UNTIL_PROBE } from "../middleware/backoff.js";
import type { Clock } from "../shared/platform.js";
import type { ServerClock } from "./server-clock.js";

/** A reset further away than this is not trusted, in milliseconds: Okta's windows last a minute. */
const LONGEST_HOLD = 65_000;

export class WindowEnd {
  at = Number.NEGATIVE_INFINITY;
  /** Whether the end is a guess: the reset is in the past by the server's clock, or missing. */
  isGuess = false;
  /** Successive refusals without a reset in the future. */
  #guesses = 0;
  /** How much later than its Date the server resets the limit: its limiter may have a clock of its own. */
  #lag = 0;

  constructor(
    private readonly server: ServerClock,
    private readonly clock: Clock,
  ) {}

  /** When the window ends at the earliest; `reset` as in {@link setByReset}. */
  earliest(reset: number): number {
    return this.server.earliestAt(reset * 1000) + this.#lag;
  }

  /** Counts a refusal whose end is a guess. */
  countGuess(): void {
    this.#guesses++;
  }

  /** A request passed: the next guess starts again. */
  confirm(): void {
    this.#guesses = 0;
  }

  /** Ends the window after the wait of a `Retry-After`, in milliseconds. */
  setByWait(wait: number, received: number): void {
    this.at = received + Math.min(wait, LONGEST_HOLD);
    this.isGuess = false;
  }

  /**
   * Ends a window that was still open when the server responded.
   * @param reset - in seconds since 1970 on the server's clock
   */
  setByReset(reset: number | undefined, sent: number, received: number): void {
    const byDate = reset === undefined ? Number.NEGATIVE_INFINITY : this.server.at(reset * 1000);
    this.isGuess = byDate <= sent;
    const end = byDate + this.#lag;
    if (end > sent) {
      this.at = Math.min(end, received + LONGEST_HOLD);
      return;
    }
    // it was over before the request was sent, if the clocks were right
    this.at = received + backoff(UNTIL_PROBE, this.#guesses, this.clock.random());
    if (reset !== undefined) this.#lag = this.at - byDate;
  }
}
