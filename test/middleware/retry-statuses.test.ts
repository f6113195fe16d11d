// The option `retry.statuses`: the statuses that are retried.

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

describe.each(requests)("a %s with the response 500", (_, run) => {
  test("is retried if the client lists that status", async () => {
    const { okta, sent } = trying(inTurn(empty(), failure(500, "E0000009"), fine), { retry: with500 });
    await run(okta);
    expect(sent).toHaveLength(3);
  });

  test("is not retried by default", async () => {
    const { okta, sent } = trying(() => empty());
    expect((await errorOf(OktaApiError, run(okta))).status).toBe(500);
    expect(sent).toHaveLength(1);
  });
});

describe("the statuses of a call", () => {
  test("override those of the client", async () => {
    const { okta, sent } = trying(inTurn(empty(), fine, empty(503)), { retry: { retries: 1 } });
    await okta.getUser("00u1", { retry: { statuses: [500] } });
    await errorOf(OktaApiError, okta.getUser("00u1", { retry: { statuses: [500] } }));
    expect(sent).toHaveLength(3);
  });

  test("leave the client's other retry options unchanged", async () => {
    const { okta, sent } = trying(() => empty(), { retry: { retries: 4, maxWait: 0 } });
    await errorOf(OktaApiError, okta.getUser("00u1", { retry: { statuses: [500] } }));
    expect(sent).toHaveLength(5);
  });

  test("are the client's if the call sets only a number", async () => {
    const { okta, sent } = trying(() => empty(), { retry: with500 });
    await errorOf(OktaApiError, okta.getUser("00u1", { retry: 1 }));
    expect(sent).toHaveLength(2);
  });

  test("can be any error status, such as a gateway's own", async () => {
    const { okta, sent } = trying(inTurn(empty(520), empty(404), fine));
    await okta.getUser("00u1", { retry: { statuses: [404, 520] } });
    expect(sent).toHaveLength(3);
  });
});

test("an empty list still retries 429s and network faults, and nothing else", async () => {
  const reset: Handler = () => Promise.reject(new TypeError("fetch failed"));
  const { okta, sent } = trying(inTurn(empty(429), reset, fine, empty(503)), { retry: { statuses: [] } });
  await okta.getUser("00u1");
  await errorOf(OktaApiError, okta.getUser("00u1"));
  expect(sent).toHaveLength(4);
});

test("listing 429 changes nothing", async () => {
  const [listed, unlisted] = [[429], []].map((statuses) => trying(() => empty(429), { retry: { statuses } }));
  for (const each of [listed, unlisted]) await errorOf(OktaRateLimitError, async () => each?.okta.suspendUser("00u1"));
  expect(listed?.sent.length).toBeGreaterThan(3);
  expect(listed?.sent.length).toBe(unlisted?.sent.length);
});

test("a POST is retried after a listed status only with `post`", async () => {
  const { okta, sent } = trying(inTurn(empty(), empty(), fine), { retry: with500 });
  await errorOf(OktaApiError, okta.suspendUser("00u1"));
  expect(sent).toHaveLength(1);
  await okta.suspendUser("00u1", { retry: { post: true } });
  expect(sent).toHaveLength(3);
});

test("deleteUser is not retried after a listed status: the second request would delete for good", async () => {
  const { okta, sent } = trying(() => empty(), { retry: with500 });
  await errorOf(OktaApiError, okta.deleteUser("00u1"));
  expect(sent).toHaveLength(1);
});

test("a page of a list or scan is retried after a listed status", async () => {
  const { okta, sent } = trying(inTurn(pageOf(["00u1"], "2"), empty(), pageOf(["00u2"])), { retry: with500 });
  expect(await okta.listUsers().toArray()).toHaveLength(2);
  expect(sent).toHaveLength(3);
  const scanned = trying(inTurn(empty(), pageOf(["00u1"])), { retry: with500 });
  const users = [];
  for await (const user of scanned.okta.scanUsers({ concurrency: 1 })) users.push(user);
  expect(users).toHaveLength(1);
});

test("okta.api retries after a listed status, too", async () => {
  const { okta, sent } = trying(inTurn(empty(), fine), { retry: with500 });
  const { response } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
  expect(response.status).toBe(200);
  expect(sent).toHaveLength(2);
});

test("a token request is retried after a listed status", async () => {
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

test("later changes of the list have no effect", async () => {
  const statuses = [500];
  const { okta, sent } = trying(() => empty(), { retry: { statuses } });
  statuses.pop();
  await errorOf(OktaApiError, okta.getUser("00u1"));
  expect(sent).toHaveLength(3);
});
