// Invalid options of retries, timeouts and deadlines are refused before anything is sent.

import { describe, expect, test } from "vitest";
import { listUsers } from "../../generated/operations.js";
import { createOkta, OktaArgumentError, OktaConfigError, type OktaOptions } from "../../src/index.js";
import { json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const wrong: [string, object][] = [
  ["retry", { retry: -1 }],
  ["retry", { retry: 1.5 }],
  ["retry", { retry: "2" }],
  ["retry", { retry: null }],
  ["retry", { retry: true }],
  ["retry", { retry: Number.NaN }],
  ["retry", { retry: Number.POSITIVE_INFINITY }],
  ["retry", { retry: { retries: Number.NaN } }],
  ["retry", { retry: { retries: -1 } }],
  ["retry", { retry: { retries: "2" } }],
  ["retry.post", { retry: { post: 1 } }],
  ["retry.post", { retry: { post: null } }],
  ["retry.maxWait", { retry: { maxWait: -1 } }],
  ["retry.maxWait", { retry: { maxWait: "5s" } }],
  ["retry.maxWait", { retry: { maxWait: Number.POSITIVE_INFINITY } }],
  ["retry.statuses", { retry: { statuses: 500 } }],
  ["retry.statuses", { retry: { statuses: null } }],
  ["retry.statuses", { retry: { statuses: "500" } }],
  ["retry.statuses", { retry: { statuses: ["500"] } }],
  ["retry.statuses", { retry: { statuses: [500.5] } }],
  ["retry.statuses", { retry: { statuses: [Number.NaN] } }],
  ["retry.statuses", { retry: { statuses: [200] } }],
  ["retry.statuses", { retry: { statuses: [503, 302] } }],
  ["retry.statuses", { retry: { statuses: [600] } }],
  ["retry.statuses", { retry: { statuses: new Set([500]) } }],
  ["timeout", { timeout: -1 }],
  ["timeout", { timeout: Number.NaN }],
  ["timeout", { timeout: Number.POSITIVE_INFINITY }],
  ["timeout", { timeout: "60000" }],
  ["timeout", { timeout: null }],
  // a timer fires at once beyond that
  ["timeout", { timeout: 2 ** 31 }],
  ["deadline", { deadline: "5s" }],
  ["deadline", { deadline: -1 }],
  ["deadline", { deadline: Number.NaN }],
  ["deadline", { deadline: Number.POSITIVE_INFINITY }],
  ["deadline", { deadline: new Date() }],
];

describe.each(wrong)("an invalid %s is refused: %o", (name, options) => {
  test("by the client when it is created", async () => {
    const make = () => createOkta({ orgUrl: ORG, token: TOKEN, ...options } as OktaOptions);
    const error = await errorOf(OktaConfigError, make);
    expect(error.option.startsWith(name)).toBe(true);
    expect(error.message).toContain(name);
  });

  test("by a call before anything is sent", async () => {
    const { okta, sent } = oktaOf(() => json(userOf("00u1")));
    const error = await errorOf(OktaArgumentError, okta.getUser("00u1", options));
    expect(error.argument.startsWith(name)).toBe(true);
    expect(error.operation).toBe("getUser");
    expect(sent).toEqual([]);
  });

  test("by a list before anything is sent", async () => {
    const { okta, sent } = oktaOf(() => pageOf([]));
    await errorOf(OktaArgumentError, async () => okta.listUsers(options).toArray());
    await errorOf(OktaArgumentError, async () => okta.paginate(listUsers, options).first());
    expect(sent).toEqual([]);
  });
});

describe("valid values are accepted", () => {
  test.each<[OktaOptions["retry"]]>([
    [0],
    [7],
    [{}],
    [{ retries: 0 }],
    [{ retries: undefined, post: undefined, maxWait: undefined }],
    [{ post: true, maxWait: 0 }],
    [{ statuses: [] }],
    [{ statuses: [400, 429, 599] }],
    [{ statuses: undefined }],
  ])("retry: %o", async (retry) => {
    const { okta } = oktaOf(() => json(userOf("00u1")), { retry, clock: new FlyingClock() });
    expect(await okta.getUser("00u1", { retry })).toEqual(userOf("00u1"));
  });

  test.each([0, 0.5, 60_000, 2 ** 31 - 1, undefined])("timeout and deadline: %d", async (time) => {
    const { okta } = oktaOf(() => json(userOf("00u1")), { timeout: time, deadline: time, clock: new FlyingClock() });
    expect(await okta.getUser("00u1", { timeout: time, deadline: time })).toEqual(userOf("00u1"));
  });
});
