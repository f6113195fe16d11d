// Rate limits: requests are counted by bucket, in windows that begin with a request. Without a limit they are only counted.

import type { OrgClock } from "../org/clock.js";
import type { OperationId } from "./document.js";
import { tooManyRequests } from "./okta-error.js";
import type { ReplyHeaders } from "./reply.js";

/** A rate limit of an org. */
export interface FakeLimit {
  /** The operations whose requests it counts together; all without. */
  readonly operations?: readonly OperationId[] | undefined;
  /** How many requests a window allows. */
  readonly requests: number;
  /** The length of the window in seconds. */
  readonly seconds?: number | undefined;
}

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
  readonly #all = bucketOf({ requests: PLENTY });
  readonly #clock: OrgClock;

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  add(limit: FakeLimit): void {
    this.#buckets.push(bucketOf(limit));
  }

  clear(): void {
    this.#buckets = [];
    this.#all.reset = 0;
  }

  /**
   * Counts a request.
   * @returns the headers of its answer
   * @throws Refusal - the window is used up
   */
  take(operation: OperationId): ReplyHeaders {
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
}

function bucketOf({ operations = [], requests, seconds = WINDOW }: FakeLimit): Bucket {
  return { operations, requests, seconds, reset: 0, used: 0 };
}

const counts = ({ operations }: Bucket, operation: OperationId): boolean =>
  operations.length === 0 || operations.includes(operation);
