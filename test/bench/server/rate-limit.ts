// A rate limit that counts as Okta's: a number of requests in each window of the server's clock.

export interface RateLimitOptions {
  readonly requests: number;
  readonly seconds: number;
}

/** Creates a counter. Each call counts a request, and returns its headers and whether it exceeds the limit. */
export function createRateLimit({ requests, seconds }: RateLimitOptions) {
  const length = seconds * 1000;
  let end = 0;
  let remaining = 0;
  return () => {
    const now = Date.now();
    if (now >= end) {
      end = Math.floor(now / length) * length + length;
      remaining = requests;
    }
    const exceeded = remaining === 0;
    remaining = Math.max(remaining - 1, 0);
    const headers = {
      "X-Rate-Limit-Limit": String(requests),
      "X-Rate-Limit-Remaining": String(remaining),
      "X-Rate-Limit-Reset": String(end / 1000),
    };
    return { headers, exceeded };
  };
}
