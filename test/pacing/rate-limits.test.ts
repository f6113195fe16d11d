// okta.rateLimits(), and the validation of the options of pacing.

import { describe, expect, test } from "vitest";
import { createClient, OktaConfigError, pacing } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { limited, START } from "../support/limited-okta.js";
import { ORG, oktaOf, silence, TOKEN } from "../support/okta-of.js";

describe("okta.rateLimits()", () => {
  test("returns the limit of the newest response, by endpoint", async () => {
    const { org, okta } = limited({ limit: 60 });
    await okta.getUser("00u1");
    await okta.getUser("00u1");
    expect(okta.rateLimits()).toEqual({
      "GET /api/v1/users/{id}": { limit: 60, remaining: 58, reset: org.reset() / 1000, inFlight: 0, waiting: 0 },
    });
  });

  test("ignores a response that arrives after a newer one", async () => {
    const clock = new ManualClock({ now: START });
    const open: ((remaining: number) => void)[] = [];
    const { okta } = oktaOf(
      () =>
        new Promise((done) => {
          open.push((remaining) =>
            done(
              json(userOf("00u1"), {
                headers: {
                  Date: new Date(START).toUTCString(),
                  "X-Rate-Limit-Limit": "60",
                  "X-Rate-Limit-Remaining": `${remaining}`,
                  "X-Rate-Limit-Reset": `${START / 1000 + 5}`,
                },
              }),
            ),
          );
        }),
      { clock, timeout: 0 },
    );
    const both = [okta.getUser("00u1"), okta.getUser("00u1")];
    await clock.settle();
    open[1]?.(58);
    await clock.settle();
    open[0]?.(59);
    await Promise.all(both);
    expect(okta.rateLimits()["GET /api/v1/users/{id}"]?.remaining).toBe(58);
  });

  test("is available on the pacing layer of createClient", async () => {
    const paced = pacing({ concurrency: 2 });
    const client = createClient({ orgUrl: ORG, token: TOKEN, layers: [paced], fetch: async () => json([]) });
    expect(client).toBeDefined();
    expect(paced.rateLimits()).toEqual({});
  });
});

describe("an invalid option is refused", () => {
  test.each([
    ["pacing.concurrency", { concurrency: 0 }],
    ["pacing.concurrency", { concurrency: 1.5 }],
    ["pacing.reserve", { reserve: 1 }],
    ["pacing.reserve", { reserve: -0.1 }],
    ["pacing.maxHold", { maxHold: -1 }],
    ["pacing.maxHold", { maxHold: "1s" }],
    ["pacing.maxHold", { maxHold: null }],
    ["pacing.maxHold", { maxHold: Number.NaN }],
    ["pacing.maxHold", { maxHold: Number.POSITIVE_INFINITY }],
    ["pacing.most", { most: 3 }],
    ["pacing", null],
    ["pacing", 10],
  ])("%s: %o", async (option, pacing) => {
    const error = await errorOf(OktaConfigError, () => oktaOf(silence, { pacing: pacing as never }));
    expect(error.option).toBe(option);
  });
});
