// How much may be asked: so many requests of a bucket in a window, and so many at a time.

import { type Answer, refusal } from "./answer.js";

export interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

interface Window {
  /** When it ends: a whole second. */
  readonly reset: number;
  left: number;
}

const tooMany = refusal(429, "E0000047", "API call exceeded rate limit due to too many requests.");

const headersOf = (limit: number, remaining: number, reset: number): Answer["headers"] => ({
  "X-Rate-Limit-Limit": String(limit),
  "X-Rate-Limit-Remaining": String(remaining),
  "X-Rate-Limit-Reset": String(reset),
});

/** A bucket of requests. Its window opens with the first one. */
export class Bucket {
  readonly #limit: Limit;
  readonly #now: () => number;
  #window: Window = { reset: 0, left: 0 };

  constructor(limit: Limit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes a request, or refuses it. Either way, the answer has the headers. */
  take(): { readonly headers: Answer["headers"]; readonly refused?: Answer } {
    const now = this.#now();
    const { requests, seconds } = this.#limit;
    if (now >= this.#window.reset * 1000) {
      this.#window = { reset: Math.floor(now / 1000) + seconds, left: requests };
    }
    const refused = this.#window.left === 0 ? { refused: tooMany } : {};
    this.#window.left = Math.max(this.#window.left - 1, 0);
    return { headers: headersOf(requests, this.#window.left, this.#window.reset), ...refused };
  }
}

/** What Okta says of too many requests at a time. Its reset means nothing. */
export function crowded(now: number): Answer {
  const reset = Math.floor(now / 1000) + 111;
  return { ...tooMany, headers: { ...tooMany.headers, ...headersOf(0, 0, reset) } };
}
