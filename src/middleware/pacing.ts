// Keeps below the limits instead of running into them: few requests at a time, and none where an answer said that none
// are left.

import type { RateLimit } from "../contract/operation.js";
import { OktaConfigError } from "../errors/index.js";
import { known } from "../shared/option-names.js";
import { figure } from "../shared/option-numbers.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import type { CallContext, Layer, Watch } from "./compose.js";
import { endOf } from "./end-errors.js";
import { heldErrorOf } from "./hold-errors.js";
import { Pacer, type PacerSettings } from "./pacer.js";
import type { RateLimitBucket } from "./rate-limit-bucket.js";

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
  /**
   * The longest that a request may be held before it leaves, in milliseconds; of a list, each page; of a call that tries
   * again, each attempt. A request that cannot leave in time fails at once, with an `OktaRateLimitError` of the code
   * `ERR_HELD`, and so does one whose hold cannot end before its deadline. 0: none is held. The waits between attempts
   * are not holds: `retry.maxWait` is for those.
   * @defaultValue no bound: until the limit resets, 65 s at most, and behind the other requests of the client
   */
  maxHold?: number | undefined;
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
  const settings = readOption("pacing", () => settingsOf(options));
  const pacer = new Pacer(settings, clock);

  /** Notes when a request leaves and what the head of its answer says, and tells who watches besides. */
  function noteFor(bucket: RateLimitBucket, outer: Watch | undefined): Watch {
    let sent = 0;
    return {
      sending: (request) => {
        sent = clock.now();
        outer?.sending?.(request);
      },
      answered: (response, request) => {
        pacer.learn(bucket, response, sent);
        outer?.answered?.(response, request);
      },
    };
  }

  /**
   * Holds a request until it leaves.
   * @returns tells those who watch; by then, the request counts as in flight
   */
  async function hold(
    bucket: RateLimitBucket,
    context: CallContext,
    { now, by, maxHold }: { readonly now: number; readonly by: number; readonly maxHold: number },
  ): Promise<() => void> {
    const { signal, watch } = context;
    if (signal?.aborted) throw endOf(signal.reason, context);
    const refusal = () => {
      const prospect = pacer.prospect(bucket, clock.now());
      const bound = by < now + maxHold ? "its deadline comes before" : `maxHold is ${maxHold} ms`;
      return heldErrorOf(prospect, bucket.limit, bound, context);
    };
    const { soonest, ...expected } = pacer.prospect(bucket, now);
    if (by <= now || soonest > by) throw refusal();
    watch?.holding?.({ bucket: context.bucket, ...expected });
    const outcome = await pacer.wait(bucket, by, maxHold, signal);
    const ended = () => watch?.held?.({ bucket: context.bucket, milliseconds: clock.now() - now, outcome });
    if (outcome === "sent") return ended;
    try {
      ended();
    } catch {
      // the call fails already
    }
    throw outcome === "refused" ? refusal() : endOf(signal?.reason, context);
  }

  const layer: Layer = async (request, next, context) => {
    const bucket = pacer.bucketOf(context.bucket);
    const maxHold = figure("maxHold", context.options.maxHold, settings.maxHold, false, context);
    const now = clock.now();
    // what leaves at the deadline comes too late
    const by = Math.min(now + maxHold, (context.endsAt ?? Number.POSITIVE_INFINITY) - 1);
    const told = pacer.leaves(bucket, now, by) ? undefined : await hold(bucket, context, { now, by, maxHold });
    const left = told ? clock.now() : now;
    try {
      told?.();
      return await next(request, { ...context, watch: noteFor(bucket, context.watch) });
    } finally {
      pacer.done(bucket, left);
    }
  };

  const rateLimits = () =>
    Object.fromEntries(
      [...pacer.buckets].map(([name, { limit, inFlight, waiting }]) => [
        name,
        { ...limit, inFlight, waiting: waiting.size },
      ]),
    );
  return Object.assign(layer, { rateLimits, reads: "maxHold" as const });
}

function settingsOf(options: PacingOptions): PacerSettings & { readonly maxHold: number } {
  known(options, ["concurrency", "reserve", "maxHold"], "pacing");
  const { concurrency = 10, reserve = 0 } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new OktaConfigError("pacing.concurrency", "must be a whole number from 1 on");
  if (!(reserve >= 0 && reserve < 1)) throw new OktaConfigError("pacing.reserve", "must be from 0 to below 1");
  return { concurrency, reserve, maxHold: figure("pacing.maxHold", options.maxHold, Number.POSITIVE_INFINITY, false) };
}
