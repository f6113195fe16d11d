// The server's clock, as the Date headers of its answers show it: in whole seconds. Each answer bounds how far it is
// ahead of ours, and many answers bound it closely.

import { type Clock, wallTimeOf } from "../shared/platform.js";

export class ServerClock {
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;
  #quickest = Number.POSITIVE_INFINITY;

  constructor(private readonly clock: Clock) {}

  /**
   * Learns from an answer.
   * @param date - its Date, in milliseconds
   * @param sent - when its request left, by our clock
   * @param received - when its head came
   */
  learn(date: number, sent: number, received: number): void {
    const from = date - received;
    const to = date + 1000 - sent;
    this.#quickest = Math.min(this.#quickest, received - sent);
    this.#least = Math.max(this.#least, from);
    this.#most = Math.min(this.#most, to);
    // a clock was set, or another server answered: the newest answer is right
    if (this.#least > this.#most) [this.#least, this.#most] = [from, to];
  }

  /** When, by our clock, the server's shows a time at the latest. Before any Date, our wall clock stands for it. */
  at(time: number): number {
    return time - this.#ahead();
  }

  /** What the server's clock shows at a time of ours, at least. */
  timeAt(time: number): number {
    return time + this.#ahead();
  }

  /** How much earlier that may be, in milliseconds, beyond the time that an answer takes; NaN before any Date. */
  doubt(): number {
    return this.#most - this.#least - this.#quickest;
  }

  #ahead(): number {
    return Number.isFinite(this.#least) ? this.#least : wallTimeOf(this.clock) - this.clock.now();
  }
}
