import { expect, it } from "vitest";
import { createOkta } from "../../src/index.js";
import { createFakeOkta } from "../../src/testing/index.js";
import { orgOf } from "./org.js";

const HEADERS = { authorization: "SSWS any" };

it("answers a request without a token with 401", async () => {
  const { org } = orgOf();
  const response = await org.fetch(`${org.url}/api/v1/users`);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errorCode: "E0000011", errorCauses: [] });
});

it("answers an unknown path with 404, and an unknown method with 405", async () => {
  const { org } = orgOf();
  const status = async (path: string, method: string) =>
    (await org.fetch(org.url + path, { method, headers: HEADERS })).status;
  expect(await status("/api/v1/apples", "GET")).toBe(404);
  expect(await status("/api/v1/users", "DELETE")).toBe(405);
});

it("answers a body that is not JSON with E0000003", async () => {
  const { org } = orgOf();
  const response = await org.fetch(`${org.url}/api/v1/users`, { method: "POST", headers: HEADERS, body: "{" });
  expect(await response.json()).toMatchObject({ errorCode: "E0000003" });
});

it("keeps what came, without credentials", async () => {
  const { org, okta } = orgOf();
  const profile = { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };
  await okta.createUserWithPassword(profile, "Analytical-1843");
  expect(org.requests).toMatchObject([{ method: "POST", operation: "createUser", status: 200, body: { profile } }]);
  const kept = JSON.stringify(org.requests);
  expect(kept).not.toContain("Analytical-1843");
  expect(kept).not.toContain(org.token);
});

it("counts requests against a limit, and lets them through in the next window", async () => {
  const { org } = orgOf();
  org.clock.freeze();
  org.limit({ operations: ["listUsers"], requests: 2 });
  const ask = () => org.fetch(`${org.url}/api/v1/users`, { headers: HEADERS });
  const remaining = async () => (await ask()).headers.get("x-rate-limit-remaining");
  expect([await remaining(), await remaining()]).toEqual(["1", "0"]);
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(refused.headers.has("retry-after")).toBe(false);
  org.clock.advance(61_000);
  expect((await ask()).status).toBe(200);
});

it.each([
  [503, "HTTP_503"],
  ["reset", "ERR_NETWORK"],
  ["cut", "ERR_NETWORK"],
  ["html", "ERR_RESPONSE"],
] as const)("fails the next request with %s", async (failure, code) => {
  const org = createFakeOkta();
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch, retry: 0 });
  org.fail({ operation: "getUser", with: failure });
  const { code: met } = await okta.getUser("me").catch((error) => error);
  expect(met).not.toBe("E0000007");
  expect([met, code]).toContain(code);
});

it("leaves a request unanswered until its caller gives up", async () => {
  const org = createFakeOkta();
  const gaveUp = new AbortController();
  const fetch: typeof org.fetch = (input, init) => {
    const answer = org.fetch(input, init);
    gaveUp.abort();
    return answer;
  };
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch });
  org.fail({ with: "hang" });
  await expect(okta.getUser("me", { signal: gaveUp.signal })).rejects.toMatchObject({ code: "ERR_ABORTED" });
});

it("is again as it was after a reset, and after loading what was saved", async () => {
  const { org, okta } = orgOf({ users: 3 });
  const logins = async () => (await okta.listUsers().toArray()).map(({ profile }) => profile.login);
  const before = await logins();
  const saved: typeof org extends { save(): infer Saved } ? Saved : never = JSON.parse(JSON.stringify(org.save()));
  for (const login of before) await okta.deactivateUser(login);
  expect(await logins()).toEqual([]);
  org.load(saved);
  expect(await logins()).toEqual(before);
  for (const login of before) await okta.deactivateUser(login);
  org.reset();
  expect(await logins()).toEqual(before);
});
