import type { RateLimit } from "../generated/operation.js";

/** What an answer says of the rate limit of its bucket; `undefined` where a figure is missing or no number. */
export function rateLimitOf(headers: Headers): RateLimit | undefined {
  const figure = (name: string) => {
    const value = headers.get(`X-Rate-Limit-${name}`)?.trim() ?? "";
    return /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  };
  const said = { limit: figure("Limit"), remaining: figure("Remaining"), reset: figure("Reset") };
  return Number.isNaN(said.limit + said.remaining + said.reset) ? undefined : said;
}
