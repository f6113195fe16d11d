// Decides when requests leave: as many in flight as the client allows, and none that a rate limit would refuse.

import type { HoldBegin } from "../middleware/compose.js";
import { dateOf } from "../shared/http-date.js";
import type { Clock } from "../shared/platform.js";
import { isConcurrencyLimit, rateLimitOf, retryAfterOf } from "../shared/rate-limit-headers.js";
import type { Fleet } from "./fleet.js";
import { type Flight, InFlight } from "./in-flight.js";
import type { PacingSettings } from "./pacing-options.js";
import { RateLimitBucket } from "./rate-limit-bucket.js";
import { ServerClock } from "./server-clock.js";
import { Waiting } from "./waiting.js";

/** Okta's windows, in milliseconds: for estimates before the length of a window is known. */
const MINUTE = 60_000;
/** How often a request checks its turn if nothing wakes it, in milliseconds; less often the more requests wait. */
const CHECK = 1_000;
const MANY = 1_000;

/** The expected hold of a request that cannot leave at once. */
export interface Prospect extends Omit<HoldBegin, "bucket"> {
  /** The earliest time at which it can leave, by our clock. */
  readonly soonest: number;
}

/** What limits a request, by our clock. */
export interface Bounds {
  /** When it must leave. */
  readonly by: number;
  /** Its timeout, in milliseconds; 0: none. */
  readonly lasts: number;
  /** Whether a 429 refused it before: it goes first in its bucket. */
  readonly refused: boolean;
}

export class Pacer {
  readonly buckets = new Map<string, RateLimitBucket>();
  /** The processes with which the client shares the limits. */
  fleet: Fleet | undefined;
  readonly #server: ServerClock;
  readonly #inFlight: InFlight;
  /** The number of waiting requests in all buckets. */
  #waiting = 0;

  constructor(
    readonly settings: PacingSettings,
    readonly clock: Clock,
  ) {
    this.#inFlight = new InFlight(settings.concurrency);
    this.#server = new ServerClock(clock);
  }

  bucketOf(name: string): RateLimitBucket {
    let bucket = this.buckets.get(name);
    if (!bucket) {
      const created = new RateLimitBucket(this.#server, this.settings.reserve, this.settings.concurrency, this.clock);
      created.lease = this.fleet?.leaseOf(name, created, () => this.#wakeNext(created));
      this.buckets.set(name, created);
      bucket = created;
    }
    return bucket;
  }

  get inFlight(): InFlight {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** Shares the limits with other processes, before any request. */
  join(fleet: Fleet): void {
    this.fleet = fleet;
  }

  /** Counts a request as in flight if it can leave at once. */
  enter(bucket: RateLimitBucket, { by, lasts, refused }: Bounds): Flight | undefined {
    const now = this.clock.now();
    if (this.#waiting > 0 && !refused && (bucket.waiting.first(now) || this.#nextToLeave(now))) return undefined;
    return this.#canLeave(bucket, by, now) ? this.#leave(bucket, now, lasts) : undefined;
  }

  /** Estimates the hold of a request that cannot leave at once. */
  prospect(bucket: RateLimitBucket): Prospect {
    const now = this.clock.now();
    const { most, typical } = this.#inFlight;
    const ahead = bucket.waiting.size;
    const at = bucket.next(now);
    const soonest = bucket.soonest(ahead, now);
    const limited = at > now || soonest > now;
    // a request in flight shows whether the limit has reset
    const probing = at === Number.POSITIVE_INFINITY;
    const rounds = this.#inFlight.hasPlace(now) ? Number(probing) : Math.ceil((this.#waiting + 1) / most);
    const queue = typical === undefined ? undefined : rounds * typical;
    const limit = Math.max(bucket.soonest(ahead, now, MINUTE), probing ? now : at) - now;
    return {
      reason: limited ? "rateLimit" : "concurrency",
      milliseconds: Math.max(limit, queue ?? 0) || queue,
      reset: limited ? bucket.limit?.reset : undefined,
      soonest,
    };
  }

  /**
   * Waits until a request can leave.
   * @param bounds - with `until`: when the wait ends in any case
   * @returns the request as it counts as in flight; `refused` if it cannot leave in time; `ended` if its signal aborted
   */
  async wait(
    bucket: RateLimitBucket,
    {
      by,
      lasts,
      refused,
      until,
      signal,
    }: Bounds & { readonly until: number; readonly signal: AbortSignal | undefined },
  ): Promise<Flight | "refused" | "ended"> {
    const waiting = new Waiting(by, refused);
    this.#waiting++;
    try {
      for (;;) {
        if (signal?.aborted) return "ended";
        const now = this.clock.now();
        // again, if others have removed it as dropped
        bucket.waiting.add(waiting);
        if (bucket.waiting.first(now) === waiting) bucket.lease?.askIfDue(now);
        if (this.#nextToLeave(now) === waiting) return this.#leaveInTurn(bucket, now, lasts);
        if (waiting.late || now >= until) return "refused";
        await waiting.sleep(Math.min(this.#nextCheck(waiting, bucket, now), until), signal, this.clock);
      }
    } finally {
      bucket.waiting.delete(waiting);
      this.#waiting--;
      this.#wakeNext(bucket);
    }
  }

  /** Stops counting a request. */
  done(flight: Flight): void {
    const now = this.clock.now();
    this.#inFlight.end(flight, now);
    flight.bucket.lease?.done(now);
    this.#wakeNext(flight.bucket);
  }

  /**
   * Updates the limits from a response.
   * @param sent - when its request was sent, by our clock
   * @returns for a 429: when its limit resets, by our clock, if the response says it
   */
  learn(bucket: RateLimitBucket, { status, headers }: Response, sent: number): number | undefined {
    const received = this.clock.now();
    const date = dateOf(headers.get("Date"));
    if (!Number.isNaN(date)) this.#server.learn(date, sent, received);
    const limit = rateLimitOf(headers);
    // a concurrency limit holds for all buckets; its other figures are meaningless
    if (isConcurrencyLimit(status, limit)) {
      this.#inFlight.halve(sent, received);
      bucket.lease?.exceeded();
      return undefined;
    }
    const refused = status === 429;
    if (refused || limit?.limit !== 0) {
      const retryAfter = refused ? retryAfterOf(headers, this.#server.timeAt(received)) : undefined;
      bucket.learn({ limit, refused, retryAfter, sent, received });
    }
    bucket.lease?.learned(refused);
    this.#inFlight.succeed();
    this.#refuseLate(bucket, received);
    this.#wakeNext(bucket);
    return refused ? bucket.knownReset(received) : undefined;
  }

  #leave(bucket: RateLimitBucket, now: number, lasts: number): Flight {
    bucket.leave(now);
    return this.#inFlight.begin(bucket, now, lasts);
  }

  #leaveInTurn(bucket: RateLimitBucket, now: number, lasts: number): Flight {
    const { buckets } = this;
    for (const [name, each] of buckets) {
      if (each !== bucket) continue;
      // to the end: the other buckets' turns come first
      buckets.delete(name);
      buckets.set(name, bucket);
      break;
    }
    return this.#leave(bucket, now, lasts);
  }

  /** A request that cannot wait leaves without the usual distance to the one before it. */
  #canLeave(bucket: RateLimitBucket, by: number, now: number): boolean {
    if (!this.#inFlight.hasPlace(now)) return false;
    const at = bucket.next(now);
    // with a store, only leased requests may leave
    return at <= now || (!bucket.lease?.governs && at > by && bucket.hasRoom(now));
  }

  /** The waiting request whose turn it is now: the buckets take turns. */
  #nextToLeave(now: number): Waiting | undefined {
    if (!this.#inFlight.hasPlace(now)) return undefined;
    for (const bucket of this.buckets.values()) {
      const first = bucket.waiting.first(now);
      // after its deadline a request is about to end
      if (first && first.by >= now && this.#canLeave(bucket, first.by, now)) return first;
    }
    return undefined;
  }

  /** When a waiting request looks again: the first of a bucket when the limit allows it, the others to replace a dead one. */
  #nextCheck(waiting: Waiting, bucket: RateLimitBucket, now: number): number {
    this.#inFlight.expire(now);
    const at = bucket.next(now);
    const opens = at > now && at < Number.POSITIVE_INFINITY ? at : now;
    if (opens > now && bucket.waiting.first(now) === waiting) return opens;
    return opens + CHECK * (1 + this.#waiting / MANY);
  }

  /** Wakes the request whose turn it is, and the first of a bucket that changed, which has to plan its next check. */
  #wakeNext(changed: RateLimitBucket): void {
    if (this.#waiting === 0) return;
    const now = this.clock.now();
    this.#nextToLeave(now)?.wake();
    changed.waiting.first(now)?.wake();
  }

  /** Ends the waits of a bucket that cannot end in time, by what is known now. */
  #refuseLate(bucket: RateLimitBucket, now: number): void {
    if (bucket.waiting.size === 0 || bucket.hasRoom(now)) return;
    let ahead = 0;
    for (const waiting of bucket.waiting) {
      if (bucket.soonest(ahead, now) <= waiting.by) ahead++;
      else {
        waiting.late = true;
        waiting.wake();
      }
    }
  }
}
