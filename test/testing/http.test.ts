import { expect, it } from "vitest";
import { createOkta } from "../../src/index.js";
import { createFakeOkta } from "../../src/testing/index.js";
import { orgOf } from "./org.js";

const HEADERS = { authorization: "SSWS any" };

it("responds with 403 to a request without a token, and with 401 to an empty token", async () => {
  const { org } = orgOf();
  const answered = async (headers: Record<string, string>) => {
    const response = await org.fetch(`${org.url}/api/v1/users`, { headers });
    return [response.status, await response.json()];
  };
  expect(await answered({})).toMatchObject([403, { errorCode: "E0000005", errorCauses: [] }]);
  expect(await answered({ authorization: "SSWS " })).toMatchObject([401, { errorCode: "E0000011" }]);
});

it("responds with 404 to an unknown path, and with 405 to an unknown method", async () => {
  const { org } = orgOf();
  const status = async (path: string, method: string) =>
    (await org.fetch(org.url + path, { method, headers: HEADERS })).status;
  expect(await status("/api/v1/apples", "GET")).toBe(404);
  expect(await status("/api/v1/users", "DELETE")).toBe(405);
});

it("responds with E0000003 to invalid JSON, and with E0000021 to another media type", async () => {
  const { org } = orgOf();
  const code = async (type: string) => {
    const headers = { ...HEADERS, "content-type": type };
    const response = await org.fetch(`${org.url}/api/v1/users`, { method: "POST", headers, body: "{" });
    return (await response.json()).errorCode;
  };
  expect(await code("application/json")).toBe("E0000003");
  expect(await code("text/plain")).toBe("E0000021");
});

it("records requests, without credentials", async () => {
  const { org, okta } = orgOf();
  const profile = { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };
  await okta.createUserWithPassword(profile, "Analytical-1843");
  expect(org.requests).toMatchObject([{ method: "POST", operation: "createUser", status: 200, body: { profile } }]);
  const kept = JSON.stringify(org.requests);
  expect(kept).not.toContain("Analytical-1843");
  expect(kept).not.toContain(org.token);
});

it("counts requests against a limit, and accepts them again in the next window", async () => {
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

it("carries out a request whose response is lost", async () => {
  const org = createFakeOkta();
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
  org.fail({ operation: "createUser", with: "lost" });
  const profile = { firstName: "Ada", lastName: "L", login: "ada@acme.com", email: "ada@acme.com" };
  const lost = await okta.createUser({ profile }).catch((error) => error);
  expect(lost).toMatchObject({ code: "ERR_NETWORK", mayHaveTakenEffect: true });
  expect((await okta.getUser("ada@acme.com")).profile.login).toBe("ada@acme.com");
});

it("never responds to a request until its caller aborts", async () => {
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

it("is restored by a reset, and by loading a saved state", async () => {
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
