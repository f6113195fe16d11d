import type { RateLimit } from "../generated/operation.js";

/** What an answer says of the rate limit of its bucket; `undefined` where a figure is missing or no number. */
export function rateLimitOf(headers: Headers): RateLimit | undefined {
  const limit = count(headers.get("X-Rate-Limit-Limit"));
  const remaining = count(headers.get("X-Rate-Limit-Remaining"));
  const reset = count(headers.get("X-Rate-Limit-Reset"));
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
  return { limit, remaining, reset };
}

function count(value: string | null): number | undefined {
  return value !== null && /^\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;
}
