// Invalid options, failures and limits of the fake org are refused, so that a misspelt one cannot make a test pass.

import { expect, it } from "vitest";
import { createFakeOkta } from "../../src/testing/index.js";
import { orgOf } from "./org.js";

it.each([
  [{ user: 3 }, /user: unknown option; did you mean 'users'/],
  [{ users: -1 }, /users: must be a non-negative integer/],
  [{ latency: Number.NaN }, /latency: must be/],
  [{ url: "acme" }, /url: must be a URL/],
  [{ passCode: 123_456 }, /passCode: must be a string/],
  [{ onRequest: "log" }, /onRequest: must be a function/],
  [{ limits: [{ request: 5 }] }, /limit.request: unknown option/],
  [{ state: {} }, /state: is not a state that save\(\) returned/],
])("createFakeOkta refuses %o", (options, problem) => {
  expect(() => createFakeOkta(options as object)).toThrow(problem);
});

it.each([
  [{ with: "timeout" }, /fail.with: must be a status from 400 to 599, or one of/],
  [{ with: 204 }, /fail.with/],
  [{ with: 503, times: 0 }, /fail.times: must be a positive integer/],
  [{ with: 503, operation: "getUsers" }, /'getUsers' is not the id of an operation/],
  [{ with: 503, operations: ["getUser"] }, /did you mean 'operation'/],
])("fail refuses %o", (failure, problem) => {
  const { org } = orgOf();
  expect(() => org.fail(failure as Parameters<typeof org.fail>[0])).toThrow(problem);
});

it.each([
  [{}, /needs `requests` or `concurrent`/],
  [{ requests: "many" }, /limit.requests/],
  [{ requests: 5, seconds: 0 }, /limit.seconds: must be a positive integer/],
  [{ requests: 5, operations: ["getUsers"] }, /'getUsers' is not the id of an operation/],
  [{ concurrent: -1 }, /limit.concurrent/],
])("limit refuses %o", (limit, problem) => {
  const { org } = orgOf();
  expect(() => org.limit(limit as Parameters<typeof org.limit>[0])).toThrow(problem);
});

it("keeps its state if it cannot load another", async () => {
  const { org, okta } = orgOf({ users: 2 });
  const broken = { ...org.save(), groups: "none" };
  expect(() => org.load(broken)).toThrow("state: is not a state that save() returned");
  expect(await okta.listUsers().toArray()).toHaveLength(2);
});

it.each([
  [400, "E0000001"],
  [401, "E0000011"],
  [403, "E0000006"],
  [404, "E0000007"],
  [429, "E0000047"],
  [500, "E0000009"],
  [503, "E0000009"],
])("fails with Okta's error for the status %i", async (status, errorCode) => {
  const { org } = orgOf();
  org.fail({ operation: "getUser", with: status });
  const response = await org.fetch(`${org.url}/api/v1/users/me`);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errorCode, errorLink: errorCode });
});

it.each([
  [400, "invalid_request"],
  [401, "invalid_client"],
])("fails at the token endpoint with OAuth's error for the status %i", async (status, error) => {
  const { org } = orgOf();
  org.fail({ operation: "token", with: status });
  const response = await org.fetch(`${org.url}/oauth2/v1/token`, { method: "POST" });
  expect(await response.json()).toMatchObject({ error });
});
