// The server's clock, estimated from Date headers. A Date has whole seconds, so each response only bounds the offset
// between the two clocks; many responses bound it closely.

import { type Clock, wallTimeOf } from "../shared/platform.js";

export class ServerClock {
  /** Bounds of how far the server's clock is ahead of ours, in milliseconds. */
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;
  /** The shortest time from a request to its response. */
  #quickest = Number.POSITIVE_INFINITY;

  constructor(private readonly clock: Clock) {}

  /**
   * Updates the estimate from a response.
   * @param date - its Date, in milliseconds
   * @param sent - when its request was sent, by our clock
   * @param received - when its head arrived
   */
  learn(date: number, sent: number, received: number): void {
    const from = date - received;
    const to = date + 1000 - sent;
    this.#quickest = Math.min(this.#quickest, received - sent);
    this.#least = Math.max(this.#least, from);
    this.#most = Math.min(this.#most, to);
    // a clock was set, or another server responded: trust the newest response
    if (this.#least > this.#most) [this.#least, this.#most] = [from, to];
  }

  /** Returns when the server's clock shows `time`, by our clock and at the latest. Before any Date, uses the local wall time. */
  at(time: number): number {
    return time - this.#ahead();
  }

  /** Returns the earliest server time at a time of our clock. */
  timeAt(time: number): number {
    return time + this.#ahead();
  }

  /** The uncertainty of the estimate beyond the latency of a response, in milliseconds; NaN before any Date. */
  doubt(): number {
    return this.#most - this.#least - this.#quickest;
  }

  #ahead(): number {
    return Number.isFinite(this.#least) ? this.#least : wallTimeOf(this.clock) - this.clock.now();
  }
}
