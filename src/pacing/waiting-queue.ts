// The requests that wait for one limit.

import type { Waiting } from "./waiting.js";

export class WaitingQueue {
  readonly #waiting = new Set<Waiting>();
  /** Those that a 429 refused before: they go first. */
  readonly #refused = new Set<Waiting>();

  get size(): number {
    return this.#waiting.size + this.#refused.size;
  }

  /** The requests in the order in which they leave. */
  *[Symbol.iterator](): Generator<Waiting> {
    yield* this.#refused;
    yield* this.#waiting;
  }

  /** The first request that still checks its turn; dropped ones before it are removed. */
  first(now: number): Waiting | undefined {
    for (const waiting of this) {
      if (waiting.isAlive(now)) return waiting;
      this.delete(waiting);
    }
    return undefined;
  }

  /** Adds a request at the end, unless it is there. */
  add(waiting: Waiting): void {
    (waiting.refused ? this.#refused : this.#waiting).add(waiting);
  }

  delete(waiting: Waiting): void {
    if (!this.#waiting.delete(waiting)) this.#refused.delete(waiting);
  }
}
