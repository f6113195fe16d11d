// The rate limits as the newest responses said them, and how many requests wait for each: what gauges read.

import type { Attributes, ObservableGauge } from "@opentelemetry/api";
import type { RateLimit } from "../contract/response-head.js";

/** A limit is reported for this long after the last response that said it, in milliseconds. */
const FRESH = 5 * 60_000;

interface Gauged {
  readonly attributes: Attributes;
  limit: number | undefined;
  remaining: number | undefined;
  /** When a response said it. */
  at: number;
  waiting: number;
}

export class LimitGauges {
  readonly #limits = new Map<string, Gauged>();

  constructor(limit: ObservableGauge, remaining: ObservableGauge, queueLength: ObservableGauge) {
    limit.addCallback((result) => {
      for (const each of this.#fresh()) if (each.limit !== undefined) result.observe(each.limit, each.attributes);
    });
    remaining.addCallback((result) => {
      for (const each of this.#fresh())
        if (each.remaining !== undefined) result.observe(each.remaining, each.attributes);
    });
    queueLength.addCallback((result) => {
      for (const { waiting, attributes } of this.#limits.values()) result.observe(waiting, attributes);
    });
  }

  /** Notes what a response said of a limit. */
  learn(attributes: Attributes, { limit, remaining }: RateLimit): void {
    Object.assign(this.#of(attributes), { limit, remaining, at: Date.now() });
  }

  /** Counts a request that is held, or with -1, the end of a hold. */
  wait(attributes: Attributes, change: 1 | -1): void {
    this.#of(attributes).waiting += change;
  }

  #of(attributes: Attributes): Gauged {
    const key = Object.values(attributes).join(" ");
    const known = this.#limits.get(key);
    if (known) return known;
    const gauged = { attributes, limit: undefined, remaining: undefined, at: 0, waiting: 0 };
    this.#limits.set(key, gauged);
    return gauged;
  }

  #fresh(): Gauged[] {
    const since = Date.now() - FRESH;
    return [...this.#limits.values()].filter(({ at }) => at >= since);
  }
}
