// An endpoint with a rate limit on the test's clock, whose windows end at whole seconds. Not the fake org: tests
// compute the minimum time from such windows, other programs use up a part of them, and headers arrive garbled.

import { json, userOf } from "./answers.js";
import type { ManualClock } from "./clock.js";

export interface LimitedOptions {
  limit?: number;
  /** The length of a window, in milliseconds. */
  window?: number;
  /** How far the server's clock is ahead of the test's, in milliseconds. */
  ahead?: number;
  /** From a request to its answer, in milliseconds. */
  latency?: number;
  /** How many pages its list has. */
  pages?: number;
  /** How far the clock of its `Date` is ahead of the one that its limit has, in milliseconds. */
  dateAhead?: number;
  /** The headers of timing as they arrive: lost, doubled or garbled on the way. */
  garble?: (headers: TimingHeaders) => { [name: string]: string };
}

/** What each answer says of time and limits. */
export type TimingHeaders = Record<
  "Date" | "X-Rate-Limit-Limit" | "X-Rate-Limit-Remaining" | "X-Rate-Limit-Reset",
  string
>;

export function limitedServer(clock: ManualClock, options: LimitedOptions = {}) {
  const { limit = 60, window = 5_000, ahead = 0, latency = 0, pages = 1 } = options;
  const { dateAhead = 0, garble = (headers: TimingHeaders) => headers } = options;
  const seen: { at: number; status: number }[] = [];
  let current = 0;
  let used = 0;
  let inFlight = 0;
  let mostInFlight = 0;

  const wait = (milliseconds: number) => new Promise<void>((done) => clock.after(milliseconds, done));

  async function answer(request: Request): Promise<Response> {
    inFlight++;
    mostInFlight = Math.max(mostInFlight, inFlight);
    if (latency > 0) await wait(latency / 2);
    const now = clock.now() + ahead;
    const start = Math.floor(now / window) * window;
    if (start !== current) [current, used] = [start, 0];
    used++;
    const headers = garble({
      Date: new Date(now + dateAhead).toUTCString(),
      "X-Rate-Limit-Limit": String(limit),
      "X-Rate-Limit-Remaining": String(Math.max(limit - used, 0)),
      "X-Rate-Limit-Reset": String((start + window) / 1000),
    });
    const status = used > limit ? 429 : 200;
    seen.push({ at: clock.now(), status });
    if (latency > 0) await wait(latency / 2);
    inFlight--;
    if (status === 429) return json({ errorCode: "E0000047" }, { status, headers });
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== "/api/v1/users") return json(userOf("00u1"), { headers });
    const page = Number(searchParams.get("after") ?? 0);
    const next = { Link: `<https://acme.okta.com/api/v1/users?after=${page + 1}>; rel="next"` };
    return json([userOf(`00u${page}`)], { headers: { ...headers, ...(page + 1 < pages && next) } });
  }

  return {
    answer,
    seen,
    get refused() {
      return seen.filter(({ status }) => status === 429).length;
    },
    get mostInFlight() {
      return mostInFlight;
    },
    /** When the window ends that is open now, by the test's clock. */
    reset: () => (Math.floor((clock.now() + ahead) / window) + 1) * window - ahead,
    /** Another program uses some of the limit. */
    use: (requests: number) => {
      used += requests;
    },
  };
}
