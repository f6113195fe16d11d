// Who may leave when: as many requests at a time as a client may have in flight, and none that a limit would refuse.

import { follow, unfollow } from "../shared/abort-listeners.js";
import { dateOf } from "../shared/http-date.js";
import type { Clock } from "../shared/platform.js";
import { isConcurrencyLimit, rateLimitOf, retryAfterOf } from "../shared/rate-limit-headers.js";
import type { HoldBegin, HoldEnd } from "./compose.js";
import { RateLimitBucket, type Waiting } from "./rate-limit-bucket.js";
import { ServerClock } from "./server-clock.js";

/** Okta's windows, in milliseconds, for what is expected of one whose length was not seen yet. */
const MINUTE = 60_000;
/** How much of the newest answer's time goes into what is expected of the next. */
const NEWEST = 0.2;

/** What is expected of a request that cannot leave at once. */
export interface Prospect extends Omit<HoldBegin, "bucket"> {
  /** When it can leave at the soonest, by our clock. */
  readonly soonest: number;
}

/** What a {@link Pacer} keeps to. */
export interface PacerSettings {
  readonly concurrency: number;
  readonly reserve: number;
}

export class Pacer {
  readonly buckets = new Map<string, RateLimitBucket>();
  readonly #server: ServerClock;
  /** The most requests in flight at a time: less than `concurrency` for a while after a concurrency limit. */
  #most: number;
  #inFlight = 0;
  /** Good answers since the most was changed. */
  #good = 0;
  /** When the newest concurrency limit came. */
  #lowered = Number.NEGATIVE_INFINITY;
  /** How many requests wait for their turn, of all buckets; and how many of them only until some time. */
  #waiting = 0;
  #bounded = 0;
  #timer: unknown;
  /** How long a request is in flight, as newer ones were. */
  #typical: number | undefined;

  constructor(
    private readonly settings: PacerSettings,
    private readonly clock: Clock,
  ) {
    this.#most = settings.concurrency;
    this.#server = new ServerClock(clock);
  }

  bucketOf(name: string): RateLimitBucket {
    let bucket = this.buckets.get(name);
    if (!bucket) {
      bucket = new RateLimitBucket(this.#server, this.settings.reserve);
      this.buckets.set(name, bucket);
    }
    return bucket;
  }

  /** Has a request leave, if it can at once. One that cannot wait leaves without the distance to the one before it. */
  leaves(bucket: RateLimitBucket, now: number, by: number): boolean {
    if (bucket.waiting.size > 0 || this.#inFlight >= this.#most) return false;
    const at = bucket.next(now);
    if (at > now && !(at > by && bucket.hasRoom(now))) return false;
    this.#leave(bucket, now);
    return true;
  }

  /** What is expected of a request that cannot leave at once. */
  prospect(bucket: RateLimitBucket, now: number): Prospect {
    const ahead = bucket.waiting.size;
    const at = bucket.next(now);
    const soonest = bucket.soonest(ahead, now);
    const limited = at > now || soonest > now;
    // a request under way shows whether the limit is reset
    const probing = at === Number.POSITIVE_INFINITY;
    const rounds = this.#inFlight >= this.#most ? Math.ceil((this.#waiting + 1) / this.#most) : Number(probing);
    const queue = this.#typical === undefined ? undefined : rounds * this.#typical;
    const limit = Math.max(bucket.soonest(ahead, now, MINUTE), probing ? now : at) - now;
    return {
      reason: limited ? "rateLimit" : "concurrency",
      milliseconds: Math.max(limit, queue ?? 0) || queue,
      reset: limited ? bucket.limit?.reset : undefined,
      soonest,
    };
  }

  /**
   * Has a request wait for its turn.
   * @param by - by when it must leave, by our clock
   * @param bound - the same from now on; `Infinity` where only the signal ends the wait
   * @returns what becomes of it; once it is `sent`, it counts as in flight
   */
  wait(
    bucket: RateLimitBucket,
    by: number,
    bound: number,
    signal: AbortSignal | undefined,
  ): Promise<HoldEnd["outcome"]> {
    return new Promise((done) => {
      const { clock } = this;
      const bounded = by < Number.POSITIVE_INFINITY ? 1 : 0;
      const waiting: Waiting = {
        by,
        end: (outcome) => {
          clock.clear(timer);
          unfollow(signal, follower);
          if (bucket.waiting.delete(waiting)) this.#waiting--;
          this.#bounded -= bounded;
          done(outcome);
        },
      };
      const stop = (outcome: HoldEnd["outcome"]) => {
        waiting.end(outcome);
        // it may have been the last one that the timer is for
        this.#proceed();
      };
      const expire = () => {
        // its turn may have come this very moment
        this.#proceed();
        if (bucket.waiting.has(waiting)) stop("refused");
      };
      const timer = bound < Number.POSITIVE_INFINITY ? clock.after(bound, expire) : undefined;
      const follower = { handleEvent: () => stop("ended") };
      follow(signal, follower);
      bucket.waiting.add(waiting);
      this.#waiting++;
      this.#bounded += bounded;
      this.#proceed();
    });
  }

  /** Counts a request that is over. */
  done(bucket: RateLimitBucket, left: number): void {
    const took = this.clock.now() - left;
    this.#typical = this.#typical === undefined ? took : this.#typical + (took - this.#typical) * NEWEST;
    bucket.inFlight--;
    this.#inFlight--;
    this.#proceed();
  }

  /**
   * Learns from an answer.
   * @param sent - when its request left, by our clock
   */
  learn(bucket: RateLimitBucket, { status, headers }: Response, sent: number): void {
    const { clock, settings } = this;
    const received = clock.now();
    const date = dateOf(headers.get("Date"));
    if (!Number.isNaN(date)) this.#server.learn(date, sent, received);
    const limit = rateLimitOf(headers);
    if (isConcurrencyLimit(status, limit)) {
      // too many at a time, whatever the bucket: its other figures mean nothing
      if (sent <= this.#lowered) return; // it left before the last one that was too many made them fewer
      this.#most = Math.max(Math.floor(Math.min(this.#most, this.#inFlight) / 2), 1);
      this.#lowered = received;
      this.#good = 0;
      return;
    }
    const refused = status === 429;
    if (refused || limit?.limit !== 0) {
      const retryAfter = refused ? retryAfterOf(headers, this.#server.timeAt(received)) : undefined;
      bucket.learn({ limit, refused, retryAfter, sent, received }, clock.random());
    }
    if (this.#most < settings.concurrency && ++this.#good >= this.#most) {
      this.#most++;
      this.#good = 0;
    }
  }

  #leave(bucket: RateLimitBucket, now: number): void {
    bucket.leave(now, this.clock.random());
    this.#inFlight++;
  }

  /** Lets go whose turn it is, of each bucket in turn, and sees to it that the others' comes. */
  #proceed(): void {
    const { buckets, clock } = this;
    clock.clear(this.#timer);
    this.#timer = undefined;
    if (this.#waiting === 0) return;
    const now = clock.now();
    if (this.#bounded > 0) this.#refuse(now);
    let soonest = Number.POSITIVE_INFINITY;
    for (const [name, bucket] of buckets) {
      const [first] = bucket.waiting;
      if (!first) continue;
      if (this.#inFlight >= this.#most) return;
      const at = bucket.next(now);
      if (at > now && !(at > first.by && bucket.hasRoom(now))) {
        soonest = Math.min(soonest, at);
        continue;
      }
      // its deadline ends it in a moment, and then the next one's turn comes
      if (first.by < now) continue;
      this.#leave(bucket, now);
      first.end("sent");
      // to the end of the loop, which comes to it again
      buckets.delete(name);
      buckets.set(name, bucket);
    }
    if (soonest < Number.POSITIVE_INFINITY) this.#timer = clock.after(soonest - now, () => this.#proceed());
  }

  /** Refuses those who cannot leave in time, by what is known now. */
  #refuse(now: number): void {
    for (const bucket of this.buckets.values()) {
      if (bucket.waiting.size === 0 || bucket.hasRoom(now)) continue;
      let ahead = 0;
      for (const waiting of [...bucket.waiting]) {
        if (bucket.soonest(ahead, now) > waiting.by) waiting.end("refused");
        else ahead++;
      }
    }
  }
}
