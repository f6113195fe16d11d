// The server's clock, estimated from Date headers. A Date has whole seconds, so each response only bounds the offset
// between the two clocks; many responses bound it closely.

import { type Clock, wallTimeOf } from "../shared/platform.js";

/** The number of requests before a limit that are spaced, and the time between them, in milliseconds. */
const LAST_ONES = 8;
const CLOSE = 1000 / LAST_ONES;

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

  /** Returns when the server's clock shows `time`, by our clock and at the earliest; -Infinity before any Date. */
  earliestAt(time: number): number {
    return time - this.#most;
  }

  /** Returns the earliest server time at a time of our clock. */
  timeAt(time: number): number {
    return time + this.#ahead();
  }

  /**
   * The time between the last requests of a window, in milliseconds, until the estimate is close: their responses show when
   * the server's second turns, and so when the limit resets.
   * @param left - the requests that are left
   */
  spacing(left: number): number {
    // the uncertainty beyond the latency of a response; NaN before any Date
    const doubt = this.#most - this.#least - this.#quickest;
    return left <= LAST_ONES && doubt > CLOSE ? CLOSE : 0;
  }

  #ahead(): number {
    return Number.isFinite(this.#least) ? this.#least : wallTimeOf(this.clock) - this.clock.now();
  }
}
