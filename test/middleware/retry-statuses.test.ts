// Which statuses are tried again is an option: `retry.statuses`.

import { describe, expect, test } from "vitest";
import { type Okta, OktaApiError, OktaAuthError, OktaRateLimitError } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf } from "../support/okta-of.js";

/** As Okta's gateway answers it: without a body. */
const empty = (status = 500) => new Response(null, { status });
const fine: Handler = () => json(userOf("00u1"));
const ada = { firstName: "Ada" };

const trying = (handler: Handler, options: Parameters<typeof oktaOf>[1] = {}) =>
  oktaOf(handler, { clock: new FlyingClock(), timeout: 0, retry: 2, ...options });

const with500 = { statuses: [408, 500, 502, 503, 504] };
const requests: [string, (okta: Okta) => Promise<unknown>][] = [
  ["GET", (okta) => okta.getUser("00u1")],
  ["PUT", (okta) => okta.replaceUser("00u1", { profile: ada })],
  ["DELETE", (okta) => okta.deleteGroup("00g1")],
];

describe.each(requests)("a %s that is answered 500", (_, run) => {
  test("is sent again where the client lists it", async () => {
    const { okta, sent } = trying(inTurn(empty(), failure(500, "E0000009"), fine), { retry: with500 });
    await run(okta);
    expect(sent).toHaveLength(3);
  });

  test("is not sent again unless it is listed", async () => {
    const { okta, sent } = trying(() => empty());
    expect((await errorOf(OktaApiError, run(okta))).status).toBe(500);
    expect(sent).toHaveLength(1);
  });
});

describe("the statuses of a call", () => {
  test("are instead of those of the client", async () => {
    const { okta, sent } = trying(inTurn(empty(), fine, empty(503)), { retry: { retries: 1 } });
    await okta.getUser("00u1", { retry: { statuses: [500] } });
    await errorOf(OktaApiError, okta.getUser("00u1", { retry: { statuses: [500] } }));
    expect(sent).toHaveLength(3);
  });

  test("leave the rest of the client's retry options as it is", async () => {
    const { okta, sent } = trying(() => empty(), { retry: { retries: 4, maxWait: 0 } });
    await errorOf(OktaApiError, okta.getUser("00u1", { retry: { statuses: [500] } }));
    expect(sent).toHaveLength(5);
  });

  test("stay the client's where the call says only how often", async () => {
    const { okta, sent } = trying(() => empty(), { retry: with500 });
    await errorOf(OktaApiError, okta.getUser("00u1", { retry: 1 }));
    expect(sent).toHaveLength(2);
  });

  test("can be any of an error, as a gateway's own", async () => {
    const { okta, sent } = trying(inTurn(empty(520), empty(404), fine));
    await okta.getUser("00u1", { retry: { statuses: [404, 520] } });
    expect(sent).toHaveLength(3);
  });
});

test("with no statuses, a 429 and a network fault are still tried again, and nothing else", async () => {
  const reset: Handler = () => Promise.reject(new TypeError("fetch failed"));
  const { okta, sent } = trying(inTurn(empty(429), reset, fine, empty(503)), { retry: { statuses: [] } });
  await okta.getUser("00u1");
  await errorOf(OktaApiError, okta.getUser("00u1"));
  expect(sent).toHaveLength(4);
});

test("a 429 that is listed is tried again as often as one that is not", async () => {
  const [listed, unlisted] = [[429], []].map((statuses) => trying(() => empty(429), { retry: { statuses } }));
  for (const each of [listed, unlisted]) await errorOf(OktaRateLimitError, async () => each?.okta.suspendUser("00u1"));
  expect(listed?.sent.length).toBeGreaterThan(3);
  expect(listed?.sent.length).toBe(unlisted?.sent.length);
});

test("a POST is sent again after a listed status only where `post` says so", async () => {
  const { okta, sent } = trying(inTurn(empty(), empty(), fine), { retry: with500 });
  await errorOf(OktaApiError, okta.suspendUser("00u1"));
  expect(sent).toHaveLength(1);
  await okta.suspendUser("00u1", { retry: { post: true } });
  expect(sent).toHaveLength(3);
});

test("deleteUser is not sent again after a listed status: a second one would delete for good", async () => {
  const { okta, sent } = trying(() => empty(), { retry: with500 });
  await errorOf(OktaApiError, okta.deleteUser("00u1"));
  expect(sent).toHaveLength(1);
});

test("a page of a list, and of a scan, is asked for again after a listed status", async () => {
  const { okta, sent } = trying(inTurn(pageOf(["00u1"], "2"), empty(), pageOf(["00u2"])), { retry: with500 });
  expect(await okta.listUsers().toArray()).toHaveLength(2);
  expect(sent).toHaveLength(3);
  const scanned = trying(inTurn(empty(), pageOf(["00u1"])), { retry: with500 });
  const users = [];
  for await (const user of scanned.okta.scanUsers({ concurrency: 1 })) users.push(user);
  expect(users).toHaveLength(1);
});

test("okta.api sends again after a listed status too", async () => {
  const { okta, sent } = trying(inTurn(empty(), fine), { retry: with500 });
  const { response } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
  expect(response.status).toBe(200);
  expect(sent).toHaveLength(2);
});

test("credentials that could not be had for a listed status are asked for again", async () => {
  let asked = 0;
  const authorize = () => {
    if (++asked > 1) return { Authorization: "Bearer t" };
    const call = { operation: "token", status: 500, code: "HTTP_500", summary: "", causes: [], body: undefined };
    throw new OktaAuthError("ERR_AUTH", "no token", {}, { cause: new OktaApiError({ ...call, response: empty() }) });
  };
  const { okta, sent } = trying(fine, { retry: with500, auth: { authorize } });
  await okta.suspendUser("00u1");
  expect(sent).toHaveLength(1);
});

test("a list that is changed afterwards changes nothing", async () => {
  const statuses = [500];
  const { okta, sent } = trying(() => empty(), { retry: { statuses } });
  statuses.pop();
  await errorOf(OktaApiError, okta.getUser("00u1"));
  expect(sent).toHaveLength(3);
});
