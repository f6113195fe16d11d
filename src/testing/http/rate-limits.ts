// Rate limits: requests are counted by bucket, in windows that begin with a request. Without a limit they are only counted.

import {
  checkObject,
  checkOptionNames,
  nonNegativeInteger,
  optionError,
  positiveInteger,
} from "../../shared/option-checks.js";
import type { OrgClock } from "../org/clock.js";
import { checkOperation, type OperationId } from "./document.js";
import { tooManyRequests } from "./okta-error.js";
import type { ReplyHeaders } from "./reply.js";

/** A limit of requests in a window of time. */
export interface FakeRateLimit {
  /** The operations whose requests it counts together; if missing, all operations. */
  readonly operations?: readonly OperationId[] | undefined;
  /** The number of requests that a window allows. */
  readonly requests: number;
  /**
   * The length of the window in seconds.
   * @defaultValue 60
   */
  readonly seconds?: number | undefined;
}

/** A limit of requests in flight. Without a socket they overlap only if the org has a `latency`. */
export interface FakeConcurrencyLimit {
  readonly concurrent: number;
}

/** A limit of an org. */
export type FakeLimit = FakeRateLimit | FakeConcurrencyLimit;

interface Bucket {
  readonly operations: readonly OperationId[];
  readonly requests: number;
  readonly seconds: number;
  /** When the window ends, in seconds since 1970. */
  reset: number;
  used: number;
}

/** What an org shows that was given no limits: more than any test uses. */
const PLENTY = 1_000_000;
const WINDOW = 60;

export class RateLimits {
  #buckets: Bucket[] = [];
  #concurrent = Number.POSITIVE_INFINITY;
  #underWay = 0;
  readonly #all = bucketOf({ requests: PLENTY });
  readonly #clock: OrgClock;

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  add(limit: FakeLimit): void {
    checkLimit(limit);
    if ("concurrent" in limit) this.#concurrent = limit.concurrent;
    else this.#buckets.push(bucketOf(limit));
  }

  /** Takes all limits away. */
  clear(): void {
    this.#buckets = [];
    this.#concurrent = Number.POSITIVE_INFINITY;
    this.#all.reset = 0;
  }

  /** A request begins. */
  begin(): void {
    this.#underWay += 1;
  }

  /** A request has ended. */
  end(): void {
    this.#underWay -= 1;
  }

  /**
   * Counts a request.
   * @returns the headers of its answer
   * @throws Refusal - too many are under way, or the window is used up
   */
  take(operation: OperationId): ReplyHeaders {
    if (this.#underWay > this.#concurrent) throw tooManyRequests(this.#concurrencyHeaders());
    const bucket = this.#buckets.find((each) => counts(each, operation)) ?? this.#all;
    const now = this.#clock.now() / 1000;
    if (now >= bucket.reset) Object.assign(bucket, { reset: Math.floor(now) + bucket.seconds, used: 0 });
    const full = bucket.used >= bucket.requests;
    if (!full) bucket.used += 1;
    const headers = {
      "X-Rate-Limit-Limit": String(bucket.requests),
      "X-Rate-Limit-Remaining": String(bucket.requests - bucket.used),
      "X-Rate-Limit-Reset": String(bucket.reset),
    };
    if (full) throw tooManyRequests(headers);
    return headers;
  }

  /** Okta shows a limit of zero, and a reset that means nothing: it is up to two minutes away. */
  #concurrencyHeaders(): ReplyHeaders {
    const reset = Math.floor(this.#clock.now() / 1000) + 2 * WINDOW;
    return { "X-Rate-Limit-Limit": "0", "X-Rate-Limit-Remaining": "0", "X-Rate-Limit-Reset": String(reset) };
  }
}

function checkLimit(limit: FakeLimit): void {
  checkObject("limit", limit);
  const names = "concurrent" in limit ? ["concurrent"] : ["operations", "requests", "seconds"];
  checkOptionNames(limit, names, undefined, "limit");
  if ("concurrent" in limit) {
    nonNegativeInteger("limit.concurrent", limit.concurrent, -1);
    return;
  }
  if (limit.requests === undefined) throw optionError("limit", "needs `requests` or `concurrent`");
  nonNegativeInteger("limit.requests", limit.requests, 0);
  positiveInteger("limit.seconds", limit.seconds, WINDOW);
  for (const operation of limit.operations ?? []) checkOperation("limit.operations", operation);
}

function bucketOf({ operations = [], requests, seconds = WINDOW }: FakeRateLimit): Bucket {
  return { operations, requests, seconds, reset: 0, used: 0 };
}

const counts = ({ operations }: Bucket, operation: OperationId): boolean =>
  operations.length === 0 || operations.includes(operation);
