import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createOkta } from "../../src/index.js";
import { privateKeyJwt } from "../../src/oauth.js";
import { createFakeOkta, type ServiceAppOptions } from "../../src/testing/index.js";
import { scopeOf } from "../../src/testing/oauth/scopes.js";

const SCOPES = ["okta.users.read"];

/** An org with a service app, and a client that signs in as the app. */
async function signedIn(app: Partial<ServiceAppOptions> = {}, more: { scopes?: string[]; clientId?: string } = {}) {
  const org = createFakeOkta({ users: 2 });
  const made = await org.createServiceApp({ scopes: SCOPES, ...app });
  const auth = privateKeyJwt({ ...made, ...more });
  return { org, made, okta: createOkta({ orgUrl: org.url, auth, fetch: org.fetch, retry: 0 }) };
}

const tokenRequests = ({ requests }: ReturnType<typeof createFakeOkta>) =>
  requests.filter(({ operation }) => operation === "token");

it("requires the documented scope for every operation", () => {
  const { paths } = parse(readFileSync(new URL("../../openapi/okta.yaml", import.meta.url), "utf8"));
  const wrong: unknown[] = [];
  for (const [path, item] of Object.entries<Record<string, Record<string, unknown>>>(paths)) {
    for (const [method, { operationId, security }] of Object.entries(item)) {
      if (operationId === undefined) continue;
      const wanted = (security as { oauth2?: string[] }[]).flatMap(({ oauth2 = [] }) => oauth2)[0];
      const needed = scopeOf(operationId as Parameters<typeof scopeOf>[0], method.toUpperCase(), path);
      if (needed !== wanted) wrong.push({ operationId, needed, wanted });
    }
  }
  expect(wrong).toEqual([]);
});

describe("a service app", () => {
  it("signs in with its private key, once for many calls", async () => {
    const { org, okta } = await signedIn();
    expect(await okta.listUsers({ limit: 1 }).toArray()).toHaveLength(2);
    expect(tokenRequests(org)).toMatchObject([{ status: 200, body: { client_assertion: "[redacted]" } }]);
  });

  it("gets 403 with the missing scope in WWW-Authenticate", async () => {
    const { okta } = await signedIn();
    await expect(okta.listGroups().toArray()).rejects.toMatchObject({
      status: 403,
      code: "insufficient_scope",
      requiredScopes: ["okta.groups.read"],
    });
  });

  it("has no user of its own", async () => {
    const { okta } = await signedIn();
    await expect(okta.getCurrentUser()).rejects.toMatchObject({ status: 404, code: "E0000007" });
    await expect(okta.listUserGroups("me").toArray()).rejects.toMatchObject({ status: 404, code: "E0000007" });
  });

  it("can read with the scope to manage", async () => {
    const { okta } = await signedIn({ scopes: ["okta.groups.manage"] });
    expect(await okta.listGroups().toArray()).toHaveLength(1);
  });

  it("signs in again when its token has expired", async () => {
    const { org, okta } = await signedIn({ tokenLifetime: 60 });
    await okta.listUsers().toArray();
    org.clock.advance(61_000);
    expect(await okta.listUsers().toArray()).toHaveLength(2);
    expect(tokenRequests(org)).toHaveLength(2);
    expect(org.requests.map(({ status }) => status)).toContain(401);
  });

  it.each([
    ["a scope that is not granted", { scopes: ["okta.groups.read"] }, "invalid_scope"],
    ["an unknown client", { clientId: "0oaUnknown" }, "invalid_client"],
  ])("does not get a token with %s", async (_, more, oauthError) => {
    const { okta } = await signedIn({}, more);
    await expect(okta.listUsers().toArray()).rejects.toMatchObject({ code: "ERR_AUTH", oauthError });
  });

  it("does not get a token with another private key", async () => {
    const { org, made } = await signedIn();
    const { privateKey } = await org.createServiceApp({ scopes: SCOPES });
    const okta = createOkta({ orgUrl: org.url, auth: privateKeyJwt({ ...made, privateKey }), fetch: org.fetch });
    await expect(okta.listUsers().toArray()).rejects.toMatchObject({ oauthError: "invalid_client" });
  });

  it("cannot use an assertion twice or after it expired", async () => {
    const { org, okta } = await signedIn();
    let body = "";
    const fetch: typeof org.fetch = async (input, init) => {
      if (String(input).endsWith("/token")) body = String(init?.body);
      return org.fetch(input, init);
    };
    const again = async () => {
      const answer = await org.fetch(`${org.url}/oauth2/v1/token`, { method: "POST", body });
      return [answer.status, await answer.json()];
    };
    const { privateKey, ...app } = await org.createServiceApp({ scopes: SCOPES });
    const auth = privateKeyJwt({ ...app, privateKey });
    await createOkta({ orgUrl: org.url, auth, fetch }).listUsers().toArray();
    expect(await again()).toMatchObject([401, { error: "invalid_client", error_description: /used before/ }].map(like));
    org.clock.advance(301_000);
    expect(await again()).toMatchObject([401, { error: "invalid_client", error_description: /expired/ }].map(like));
    expect(await okta.listUsers().toArray()).toHaveLength(2);
  });

  it("survives saving and loading, with its token", async () => {
    const { org, okta } = await signedIn();
    await okta.listUsers().toArray();
    org.load(JSON.parse(JSON.stringify(org.save())));
    await okta.listUsers().toArray();
    expect(tokenRequests(org)).toHaveLength(1);
  });
});

/** Texts in an expected value may be patterns. */
function like(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, each instanceof RegExp ? expect.stringMatching(each) : each]),
  );
}

describe("an app that requires DPoP", () => {
  it("gets a token bound to a key, after a proof with the server's nonce", async () => {
    const { org, okta } = await signedIn({ dpop: true });
    expect(await okta.listUsers({ limit: 1 }).toArray()).toHaveLength(2);
    expect(tokenRequests(org).map(({ status }) => status)).toEqual([400, 400, 200]);
  });

  it("cannot send a proof twice", async () => {
    const { org, made } = await signedIn({ dpop: true });
    let sent: RequestInit | undefined;
    const fetch: typeof org.fetch = async (input, init) => {
      sent = init;
      return org.fetch(input, init);
    };
    const okta = createOkta({ orgUrl: org.url, auth: privateKeyJwt(made), fetch });
    await okta.listUsers().toArray();
    const url = `${org.url}${org.requests.at(-1)?.url}`;
    const answer = await org.fetch(url, { headers: new Headers(sent?.headers) });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: "invalid_dpop_proof" }]);
    expect(answer.headers.get("www-authenticate")).toMatch(/^DPoP .*error="invalid_dpop_proof"/);
  });

  it("cannot use its token without a proof", async () => {
    const { org, made } = await signedIn({ dpop: true });
    let authorization = "";
    const fetch: typeof org.fetch = async (input, init) => {
      authorization = new Headers(init?.headers).get("authorization") ?? authorization;
      return org.fetch(input, init);
    };
    await createOkta({ orgUrl: org.url, auth: privateKeyJwt(made), fetch })
      .listUsers()
      .toArray();
    const status = async (value: string) =>
      (await org.fetch(`${org.url}/api/v1/users`, { headers: { authorization: value } })).status;
    expect(await status(authorization)).toBe(400);
    expect(await status(authorization.replace("DPoP", "Bearer"))).toBe(401);
  });
});

it("fails token requests on demand", async () => {
  const { org, okta } = await signedIn();
  org.fail({ operation: "token", with: 503 });
  await expect(okta.listUsers().toArray()).rejects.toMatchObject({ code: "ERR_AUTH" });
  expect(await okta.listUsers().toArray()).toHaveLength(2);
});

describe("an app with apiNonce", () => {
  it("receives the new nonce when its own has expired, and continues with the same token", async () => {
    const { org, okta } = await signedIn({ dpop: true, apiNonce: true, tokenLifetime: 7 * 24 * 3600 });
    await okta.listUsers().toArray();
    const before = org.requests.length;
    org.clock.advance(48 * 3600_000);
    expect(await okta.listUsers({ limit: 1 }).toArray()).toHaveLength(2);
    const after = org.requests.slice(before);
    expect(after.map(({ status }) => status)).toContain(401);
    expect(after.map(({ operation }) => operation)).not.toContain("token");
  });

  it("cannot leave the nonce out", async () => {
    const { org, made } = await signedIn({ dpop: true, apiNonce: true, tokenLifetime: 7 * 24 * 3600 });
    const fetch: typeof org.fetch = async (input, init) => {
      const answer = await org.fetch(input, init);
      if (String(input).endsWith("/token")) return answer;
      // nothing comes of a nonce that the client does not see
      const headers = new Headers(answer.headers);
      headers.delete("DPoP-Nonce");
      return new Response(answer.body, { status: answer.status, headers });
    };
    const okta = createOkta({ orgUrl: org.url, auth: privateKeyJwt(made), fetch, retry: 0 });
    await okta.listUsers().toArray();
    org.clock.advance(48 * 3600_000);
    await expect(okta.listUsers().toArray()).rejects.toMatchObject({ status: 401, code: "use_dpop_nonce" });
  });
});
