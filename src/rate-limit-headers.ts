import type { RateLimit } from "../generated/operation.js";

/** What an answer says of the rate limit of its bucket; `undefined` where a figure is missing or no number. */
export function rateLimitOf(headers: Headers): RateLimit | undefined {
  const [limit = Number.NaN, remaining = Number.NaN, reset = Number.NaN] = ["Limit", "Remaining", "Reset"].map(
    (name) => {
      const value = headers.get(`X-Rate-Limit-${name}`)?.trim() ?? "";
      return /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    },
  );
  return Number.isNaN(limit + remaining + reset) ? undefined : { limit, remaining, reset };
}
