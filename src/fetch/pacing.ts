// Keeps below the limits instead of running into them: few requests at a time, and none where an answer said that none
// are left.

import type { RateLimit } from "../../generated/operation.js";
import { OktaConfigError } from "../errors.js";
import { follow, unfollow } from "../follow.js";
import { dateOf } from "../http-date.js";
import { CLOCK, type Clock } from "../platform.js";
import { isConcurrencyLimit, rateLimitOf, retryAfterOf } from "../rate-limit-headers.js";
import type { CallContext, Layer, Watch } from "./compose.js";
import { endOf } from "./ended.js";
import { known } from "./known.js";
import { RateLimitBucket } from "./rate-limit-bucket.js";
import { ServerClock } from "./server-clock.js";

/** How a client keeps below Okta's limits. */
export interface PacingOptions {
  /**
   * The most requests in flight at a time, of all endpoints together; the others wait for their turn. A concurrency
   * limit (429 with a limit of 0) halves it, and each such round of good answers adds one again.
   * @defaultValue 10
   */
  concurrency?: number | undefined;
  /**
   * The share of each rate limit that is left to other programs, from 0 to below 1: with 0.2, a limit of 600 is taken
   * for one of 480. What others are seen to take is left to them without it.
   * @defaultValue 0
   */
  reserve?: number | undefined;
}

/** What is known of each rate limit, by method and path, such as `GET /api/v1/users/{id}`. */
export interface RateLimits {
  readonly [bucket: string]: RateLimitState;
}

/** What is known of a rate limit. */
export interface RateLimitState extends RateLimit {
  /** Requests that are sent and not answered. */
  readonly inFlight: number;
  /** Requests that wait for their turn. */
  readonly waiting: number;
}

/** The layer that paces requests, and what it knows. */
export interface PacingLayer extends Layer {
  /** What the newest answers said of each limit. */
  rateLimits(): RateLimits;
}

/**
 * The layer that keeps below the limits: see {@link OktaOptions.pacing}.
 * @throws OktaConfigError - a figure is wrong
 */
export function pacing(options: PacingOptions = {}, clock: Clock = CLOCK): PacingLayer {
  const { concurrency, reserve } = settingsOf(options);
  const server = new ServerClock(clock);
  const buckets = new Map<string, RateLimitBucket>();
  let most = concurrency;
  let inFlight = 0;
  let good = 0;
  let lowered = Number.NEGATIVE_INFINITY;
  let timer: unknown;
  /** How many wait for their turn, of all buckets. */
  let waiting = 0;

  const bucketFor = (name: string) => {
    const bucket = buckets.get(name) ?? new RateLimitBucket(server, reserve);
    buckets.set(name, bucket);
    return bucket;
  };

  const leave = (bucket: RateLimitBucket, now: number) => {
    bucket.leave(now, clock.random());
    inFlight++;
  };

  /** Lets go whose turn it is, of each bucket in turn, and sees to it that the others' comes. */
  function proceed(): void {
    clock.clear(timer);
    timer = undefined;
    if (waiting === 0) return;
    const now = clock.now();
    let soonest = Number.POSITIVE_INFINITY;
    for (const [name, bucket] of buckets) {
      const [first] = bucket.waiting;
      if (!first) continue;
      if (inFlight >= most) return;
      const at = bucket.next(now);
      if (at > now) {
        soonest = Math.min(soonest, at);
        continue;
      }
      bucket.waiting.delete(first);
      waiting--;
      leave(bucket, now);
      first();
      // to the end of the loop, which comes to it again
      buckets.delete(name);
      buckets.set(name, bucket);
    }
    if (soonest < Number.POSITIVE_INFINITY) timer = clock.after(soonest - now, proceed);
  }

  function turnOf(bucket: RateLimitBucket, context: CallContext): Promise<void> | undefined {
    const now = clock.now();
    if (bucket.waiting.size === 0 && inFlight < most && bucket.next(now) <= now) {
      leave(bucket, now);
      return undefined;
    }
    return new Promise((done, reject) => {
      const { signal } = context;
      const go = () => {
        unfollow(signal, follower);
        done();
      };
      const stop = () => {
        reject(endOf(signal?.reason, context));
        unfollow(signal, follower);
        if (bucket.waiting.delete(go)) waiting--;
        // it may have been the last one that the timer is for
        proceed();
      };
      const follower = { handleEvent: stop };
      if (signal?.aborted) return stop();
      follow(signal, follower);
      bucket.waiting.add(go);
      waiting++;
      proceed();
    });
  }

  function learn(bucket: RateLimitBucket, { status, headers }: Response, sent: number): void {
    const received = clock.now();
    const date = dateOf(headers.get("Date"));
    if (!Number.isNaN(date)) server.learn(date, sent, received);
    const limit = rateLimitOf(headers);
    if (isConcurrencyLimit(status, limit)) {
      // too many at a time, whatever the bucket: its other figures mean nothing
      if (sent <= lowered) return; // it left before the last one that was too many made them fewer
      most = Math.max(Math.floor(Math.min(most, inFlight) / 2), 1);
      lowered = received;
      good = 0;
      return;
    }
    const refused = status === 429;
    if (refused || limit?.limit !== 0) {
      const retryAfter = refused ? retryAfterOf(headers, server.timeAt(received)) : undefined;
      bucket.learn({ limit, refused, retryAfter, sent, received }, clock.random());
    }
    if (most < concurrency && ++good >= most) {
      most++;
      good = 0;
    }
  }

  /** Notes when a request leaves and what the head of its answer says, and tells who watches besides. */
  function noteFor(bucket: RateLimitBucket, outer: Watch | undefined): Watch {
    let sent = 0;
    return {
      sending: (request) => {
        sent = clock.now();
        outer?.sending?.(request);
      },
      answered: (response, request) => {
        learn(bucket, response, sent);
        outer?.answered?.(response, request);
      },
    };
  }

  const layer: Layer = async (request, next, context) => {
    const bucket = bucketFor(context.bucket);
    const turn = turnOf(bucket, context);
    if (turn) await turn;
    try {
      return await next(request, { ...context, watch: noteFor(bucket, context.watch) });
    } finally {
      bucket.inFlight--;
      inFlight--;
      proceed();
    }
  };

  const rateLimits = () =>
    Object.fromEntries(
      [...buckets].map(([name, { limit, inFlight, waiting }]) => [name, { ...limit, inFlight, waiting: waiting.size }]),
    );
  return Object.assign(layer, { rateLimits });
}

function settingsOf(options: PacingOptions): { concurrency: number; reserve: number } {
  known(options, ["concurrency", "reserve"], "pacing");
  const { concurrency = 10, reserve = 0 } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new OktaConfigError("pacing.concurrency", "must be a whole number from 1 on");
  if (!(reserve >= 0 && reserve < 1)) throw new OktaConfigError("pacing.reserve", "must be from 0 to below 1");
  return { concurrency, reserve };
}
