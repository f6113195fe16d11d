// The step about a rate limit: a client that keeps to it, and one that does not.

import { createOkta } from "okta-fetch";
import type { FakeOkta } from "okta-fetch/testing";
import { check, formatNumber, type Step } from "./story.js";

const LIMIT = { requests: 20, seconds: 3 };
const CALLS = 30;

/** A limit that the client meets without a 429. */
export function keepToLimit(org: FakeOkta): Step {
  return {
    title: "A rate limit",
    text: [
      `Okta now allows ${LIMIT.requests} reads in ${LIMIT.seconds} s, and ${CALLS} come at once.`,
      "The client waits before Okta refuses one (429).",
    ].join(" "),
    code: "Promise.all(ids.map((id) => okta.getUser(id)))",
    async run(print) {
      org.limit({ operations: ["getUser"], ...LIMIT });
      const ids = await someIds(org);
      const { statuses, longestHold, usedUp } = await readPaced(org, ids);
      check(statuses.length === CALLS && statuses.every((status) => status === 200), "no request is refused");
      check(usedUp, "the limit was used up before all was read");
      print(`${CALLS} read, 0 refused; the longest wait took ${formatNumber(longestHold)} ms`);

      nextWindow(org);
      const refused = (await readUnpaced(org, ids)).filter((status) => status === 429).length;
      check(refused > 0, "a client without pacing is refused");
      print(`with { pacing: false, retry: 0 }: ${CALLS - refused} read, ${refused} refused`);
      nextWindow(org);
      return undefined;
    },
  };
}

async function someIds(org: FakeOkta): Promise<string[]> {
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
  return (await okta.listUsers({ limit: CALLS }).toArray({ max: CALLS })).map(({ id }) => id);
}

const nextWindow = ({ clock }: FakeOkta): void => clock.advance(LIMIT.seconds * 1000);

/** Reads the users with the client's defaults. `usedUp`: a response said that no request was left. */
async function readPaced(org: FakeOkta, ids: readonly string[]) {
  let longestHold = 0;
  let usedUp = false;
  const okta = createOkta({
    orgUrl: org.url,
    token: org.token,
    fetch: org.fetch,
    hooks: {
      afterHold: ({ milliseconds }) => {
        longestHold = Math.max(longestHold, milliseconds);
      },
      afterResponse: ({ rateLimit }) => {
        usedUp ||= rateLimit?.remaining === 0;
      },
    },
  });
  const before = org.requests.length;
  await Promise.all(ids.map((id) => okta.getUser(id)));
  return { statuses: statusesSince(org, before), longestHold, usedUp };
}

/** Reads them without pacing and without retries. */
async function readUnpaced(org: FakeOkta, ids: readonly string[]): Promise<(number | undefined)[]> {
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch, pacing: false, retry: 0 });
  const before = org.requests.length;
  await Promise.allSettled(ids.map((id) => okta.getUser(id)));
  return statusesSince(org, before);
}

const statusesSince = ({ requests }: FakeOkta, index: number): (number | undefined)[] =>
  requests.slice(index).map(({ status }) => status);
