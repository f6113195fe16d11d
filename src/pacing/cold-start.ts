// The first requests to a limit of which nothing is known: many processes that start together would send more than it allows.

/** Requests that are sent at once; the others follow their responses. */
const MOST = 3;
/** The wait for these responses, in milliseconds. */
const WAIT = 50;

export class ColdStart {
  /** The number of responses, up to `MOST`. */
  #responses = 0;

  /** Whether no response arrived yet. */
  get isEmpty(): boolean {
    return this.#responses === 0;
  }

  /** Whether all of the first responses arrived. */
  get isOver(): boolean {
    return this.#responses >= MOST;
  }

  /** Counts a response; returns whether it was the last of the first ones. */
  countResponse(): boolean {
    return !this.isOver && ++this.#responses === MOST;
  }

  /** Whether enough requests are in flight to show the limit. */
  isFull(inFlight: number): boolean {
    return inFlight > 0 && inFlight + this.#responses >= MOST;
  }

  /** The time between a request that leaves now and the next one, in milliseconds. */
  distance(inFlight: number): number {
    return inFlight + this.#responses === MOST - 1 ? WAIT : 0;
  }
}
