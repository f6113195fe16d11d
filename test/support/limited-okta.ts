// A client of an endpoint with a rate limit, on a clock whose time passes at once.

import { FlyingClock } from "./clock.js";
import { type LimitedOptions, limitedServer } from "./limited.js";
import { oktaOf } from "./okta-of.js";

/** When its time begins. */
export const START = Date.UTC(2026, 0, 1);

export function limited(server: LimitedOptions, options: Parameters<typeof oktaOf>[1] = {}, now = START) {
  const clock = new FlyingClock({ now, chance: 0.5 });
  const org = limitedServer(clock, server);
  const { okta } = oktaOf(org.answer, { timeout: 0, clock, ...options });
  return { clock, org, okta };
}

/** Makes this many calls at once. */
export const times = <T>(count: number, make: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)));
