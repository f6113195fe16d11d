// Keeps the client below the rate limits: few requests in flight, and none while a limit is used up.

import type { RateLimit } from "../contract/response-head.js";
import type { CallContext, HoldEnd, Layer, Send, Watch } from "../middleware/compose.js";
import { endErrorOf } from "../middleware/end-errors.js";
import { abortable } from "../shared/abortable-wait.js";
import { milliseconds } from "../shared/option-checks.js";
import { CLOCK, type Clock, type OktaRequest } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import type { Fleet } from "./fleet.js";
import { heldErrorOf } from "./hold-errors.js";
import type { Flight } from "./in-flight.js";
import { type Bounds, Pacer } from "./pacer.js";
import { type PacingOptions, pacingSettingsOf } from "./pacing-options.js";
import type { FleetLimit, PacingStore } from "./pacing-store.js";
import type { RateLimitBucket } from "./rate-limit-bucket.js";

/** The state of each rate limit, by method and path, such as `GET /api/v1/users/{id}`. */
export interface RateLimits {
  readonly [bucket: string]: RateLimitState;
}

/** The state of a rate limit. */
export interface RateLimitState extends RateLimit {
  /** The number of requests in flight. */
  readonly inFlight: number;
  /** The number of held requests. */
  readonly waiting: number;
  /**
   * The limit as the fleet knew it at the last contact with the store, and how long ago that was, in milliseconds. Missing
   * without a store, and while the store is unavailable.
   */
  readonly fleet?: (FleetLimit & { readonly age: number }) | undefined;
}

/** The layer that paces requests, and the state of the limits. */
export interface PacingLayer extends Layer {
  /** Returns the latest state of each limit. */
  rateLimits(): RateLimits;
}

/**
 * Returns the layer that stays below the limits: see {@link OktaOptions.pacing}.
 * @param timeout - the timeout of a request in milliseconds, for calls without the option; 0: none. A request that its
 * platform dropped counts as in flight until then
 * @throws OktaConfigError - an option is unknown or invalid
 */
export function pacing(options: PacingOptions = {}, clock: Clock = CLOCK, timeout = 0): PacingLayer {
  const settings = readOption("pacing", () => pacingSettingsOf(options));
  const pacer = new Pacer(settings, clock);
  const { store } = settings;
  let fleet: Fleet | undefined;
  const layer: Layer = async (request, next, context) => {
    if (store) {
      fleet ??= await joinFleet(pacer, store, request);
      if (fleet && context.watch) fleet.watch = context.watch;
    }
    const maxHold = milliseconds("maxHold", context.options.maxHold, settings.maxHold, context);
    const lasts = milliseconds("timeout", context.options.timeout, timeout, context);
    return new PacedRequest(pacer, context, { maxHold, lasts }, clock).send(request, next);
  };
  const rateLimits = () => {
    const now = clock.now();
    return Object.fromEntries(
      [...pacer.buckets].map(([name, { limit, inFlight, waiting, lease }]) => {
        const fleetState = lease?.stateAt(now);
        return [name, { ...limit, inFlight, waiting: waiting.size, ...(fleetState && { fleet: fleetState }) }];
      }),
    );
  };
  return Object.assign(layer, { rateLimits, reads: "maxHold" as const });
}

/** Loads what a store needs: most clients have none. */
async function joinFleet(pacer: Pacer, store: PacingStore, request: OktaRequest): Promise<Fleet | undefined> {
  const loaded = await import("./fleet.js").catch(() => undefined);
  // if this chunk cannot be loaded, the client goes on alone
  if (!loaded) return undefined;
  const fleet = pacer.fleet ?? new loaded.Fleet(store, new URL(request.url).host, pacer);
  pacer.join(fleet);
  return fleet;
}

/** One attempt of a call: held if necessary, then sent. */
class PacedRequest {
  readonly #bucket: RateLimitBucket;
  readonly #begun: number;
  /** When it must be sent, by our clock. */
  readonly #by: number;

  constructor(
    private readonly pacer: Pacer,
    private readonly context: CallContext,
    private readonly options: { readonly maxHold: number; readonly lasts: number },
    private readonly clock: Clock,
  ) {
    this.#bucket = pacer.bucketOf(context.bucket);
    this.#begun = clock.now();
    // a request that is sent at the deadline is too late
    this.#by = Math.min(this.#begun + options.maxHold, (context.endsAt ?? Number.POSITIVE_INFINITY) - 1);
  }

  async send(request: OktaRequest, next: Send): Promise<Response> {
    const { pacer, context } = this;
    const { lasts } = this.options;
    const bounds = { by: this.#by, lasts, refused: (context.refusals?.count ?? 0) > 0 };
    const atOnce = pacer.enter(this.#bucket, bounds) ?? (await this.#enterByStore(bounds));
    const flight = atOnce ?? (await this.#hold(bounds));
    try {
      if (!atOnce) this.#ended("sent");
      return await next(request, { ...context, watch: this.#watch() });
    } finally {
      pacer.done(flight);
    }
  }

  /** Requests a lease from the store if only the store knows whether the request can leave. This is not a hold. */
  async #enterByStore(bounds: Bounds): Promise<Flight | undefined> {
    const { lease } = this.#bucket;
    if (!lease?.isUnknown(this.clock.now())) return undefined;
    const { signal } = this.context;
    try {
      await abortable(signal, lease.askForCall());
    } catch {
      throw endErrorOf(signal?.reason, this.context);
    }
    return this.pacer.enter(this.#bucket, bounds);
  }

  /** @throws OktaRateLimitError - the request cannot be sent in time */
  async #hold(bounds: Bounds): Promise<Flight> {
    const { context, pacer } = this;
    const { signal, watch } = context;
    if (signal?.aborted) throw endErrorOf(signal.reason, context);
    const { soonest, ...expected } = pacer.prospect(this.#bucket);
    if (this.#by <= this.#begun || soonest > this.#by) throw this.#refusal();
    watch?.holding?.({ bucket: context.bucket, ...expected });
    const outcome = await pacer.wait(this.#bucket, { ...bounds, until: this.#begun + this.options.maxHold, signal });
    if (typeof outcome === "object") return outcome;
    try {
      this.#ended(outcome);
    } catch {
      // the call fails in any case
    }
    throw outcome === "refused" ? this.#refusal() : endErrorOf(signal?.reason, context);
  }

  #ended(outcome: HoldEnd["outcome"]): void {
    const { bucket, watch } = this.context;
    watch?.held?.({ bucket, milliseconds: this.clock.now() - this.#begun, outcome });
  }

  #refusal(): Error {
    const { context } = this;
    const { maxHold } = this.options;
    const bound = this.#by < this.#begun + maxHold ? "its deadline comes before" : `maxHold is ${maxHold} ms`;
    return heldErrorOf(this.pacer.prospect(this.#bucket), this.#bucket.limit, bound, context);
  }

  /** Notes when the request is sent and what the head of its response says, for the limits and for an outer watch. */
  #watch(): Watch {
    const { clock, pacer } = this;
    const { watch: outer, refusals } = this.context;
    let sent = 0;
    return {
      ...outer,
      sending: (request) => {
        sent = clock.now();
        outer?.sending?.(request);
      },
      answered: (response, request) => {
        const resetsAt = pacer.learn(this.#bucket, response, sent);
        if (refusals) refusals.resetsAt = resetsAt;
        outer?.answered?.(response, request);
      },
    };
  }
}
