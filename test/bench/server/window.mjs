// A rate limit as Okta counts: so many requests in each window of the server's clock.

/**
 * Makes the count of a bucket.
 * @param {{ requests: number, seconds: number }} limit
 */
export function windowOf(limit) {
  let end = 0;
  let left = 0;
  /** Counts a request: the headers that tell of it, and whether it is one too many. */
  return () => {
    const length = limit.seconds * 1000;
    const now = Date.now();
    if (now >= end) {
      end = Math.floor(now / length) * length + length;
      left = limit.requests;
    }
    const exceeded = left === 0;
    left = Math.max(left - 1, 0);
    const headers = {
      "X-Rate-Limit-Limit": String(limit.requests),
      "X-Rate-Limit-Remaining": String(left),
      "X-Rate-Limit-Reset": String(end / 1000),
    };
    return { headers, exceeded };
  };
}
