// The requests in flight, and how many there may be: fewer after a concurrency limit, one more after each round of
// successful responses.

import type { RateLimitBucket } from "./rate-limit-bucket.js";

/**
 * For how long a request without a timeout counts as in flight, in milliseconds. On a platform that can drop a request at any
 * moment, such as Cloudflare Workers, nothing else ends the count of a dropped one.
 */
const LONGEST_FLIGHT = 120_000;
/** How much longer than its timeout a request counts, in milliseconds. */
const GRACE = 1_000;
/** The weight of the newest request in the typical time in flight. */
const NEWEST = 0.2;

/** A request in flight. */
export interface Flight {
  readonly bucket: RateLimitBucket;
  readonly began: number;
  /** When it no longer counts. */
  readonly expires: number;
}

export class InFlight {
  /** The maximum number of requests in flight. */
  most: number;
  /** The maximum of this client by the store of its fleet; `undefined`: none. */
  shared: number | undefined;
  /** How long requests are in flight, in milliseconds; `undefined` before the first one has ended. */
  typical: number | undefined;
  readonly #flights = new Set<Flight>();
  /** Successful responses since `most` changed. */
  #successes = 0;
  /** When the newest concurrency limit arrived. */
  #loweredAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly concurrency: number) {
    this.most = concurrency;
  }

  get size(): number {
    return this.#flights.size;
  }

  hasPlace(now: number): boolean {
    const most = Math.min(this.most, this.shared ?? this.most);
    if (this.#flights.size >= most) this.expire(now);
    return this.#flights.size < most;
  }

  /**
   * Counts a request.
   * @param lasts - its timeout, in milliseconds; 0: none
   */
  begin(bucket: RateLimitBucket, now: number, lasts: number): Flight {
    const flight = { bucket, began: now, expires: now + (lasts > 0 ? lasts + GRACE : LONGEST_FLIGHT) };
    this.#flights.add(flight);
    return flight;
  }

  end(flight: Flight, now: number): void {
    const took = now - flight.began;
    this.typical = this.typical === undefined ? took : this.typical + (took - this.typical) * NEWEST;
    this.#remove(flight);
  }

  /** Stops counting requests that cannot be alive any more. */
  expire(now: number): void {
    for (const flight of this.#flights) if (flight.expires <= now) this.#remove(flight);
  }

  /**
   * Halves the maximum after a concurrency limit: once for all requests that were in flight together.
   * @param sent - when the refused request was sent
   */
  halve(sent: number, received: number): void {
    if (sent <= this.#loweredAt) return;
    this.most = Math.max(Math.floor(Math.min(this.most, this.#flights.size) / 2), 1);
    this.#loweredAt = received;
    this.#successes = 0;
  }

  /** Raises a lowered maximum by one after a round of successful responses. */
  succeed(): void {
    if (this.most >= this.concurrency || ++this.#successes < this.most) return;
    this.most++;
    this.#successes = 0;
  }

  #remove(flight: Flight): void {
    if (this.#flights.delete(flight)) flight.bucket.inFlight--;
  }
}
