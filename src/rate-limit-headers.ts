import type { RateLimit } from "../generated/operation.js";

/** What an answer says of the rate limit of its bucket; `undefined` where a figure is missing or no number. */
export function rateLimitOf(headers: Pick<Headers, "get">): RateLimit | undefined {
  const limit = figureOf(headers.get("X-Rate-Limit-Limit"));
  if (limit === undefined) return undefined;
  const remaining = figureOf(headers.get("X-Rate-Limit-Remaining"));
  const reset = figureOf(headers.get("X-Rate-Limit-Reset"));
  return remaining === undefined || reset === undefined ? undefined : { limit, remaining, reset };
}

function figureOf(text: string | null): number | undefined {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
