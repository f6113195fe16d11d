// okta-fetch whoami: the credentials, their user, scopes and limits.

import { expect, it } from "vitest";
import { serve } from "../support/serve.js";
import { orgOnPort, ran, withVariables } from "./command.js";

const jwt = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;

it("shows the org, the API token and its user, and the limits", async () => {
  const { org, url } = await orgOnPort({ users: 1 });
  org.clock.freeze(new Date("2026-01-31T09:30:00Z"));
  org.limit({ requests: 600 });
  const { exitCode, stdout, stderr } = await ran(["whoami"], { isInteractive: true, columns: 100 });
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(`org          ${url}
credentials  API token, from OKTA_CLIENT_TOKEN
user         nadia.adams.0@example.com (00u1000004bzkeuik5d7), ACTIVE
limits       GET /api/v1/users/{id}: 599 of 600 requests left in this window
`);
});

it("in a pipe prints the same as JSON", async () => {
  const { url } = await orgOnPort({ users: 1 });
  const { stdout } = await ran(["whoami"]);
  // no empty id or name
  expect(JSON.parse(stdout).org).toEqual({ url });
  expect(JSON.parse(stdout)).toMatchObject({
    org: { url },
    credentials: { kind: "API token", variable: "OKTA_CLIENT_TOKEN" },
    user: { login: "nadia.adams.0@example.com", status: "ACTIVE" },
    limits: { "GET /api/v1/users/{id}": { limit: expect.any(Number) } },
  });
});

it("shows the scopes of a service app, and when its token expires", async () => {
  const { org, url } = await orgOnPort({ users: 1 });
  const { clientId, privateKey, keyId } = await org.createServiceApp({
    scopes: ["okta.users.read", "okta.groups.read"],
  });
  withVariables({
    OKTA_CLIENT_ORGURL: url,
    OKTA_CLIENT_CLIENTID: clientId,
    OKTA_CLIENT_PRIVATEKEY: JSON.stringify(privateKey),
    ...(keyId && { OKTA_CLIENT_KEYID: keyId }),
    OKTA_CLIENT_SCOPES: "okta.users.read",
  });
  const { exitCode, stdout } = await ran(["whoami"]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    credentials: { kind: "service app", clientId },
    scopes: ["okta.users.read"],
    expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    limits: { "GET /api/v1/users": {} },
  });
  expect(stdout).not.toContain(privateKey.d);
});

it("shows the scopes in an access token", async () => {
  const { url } = await orgOnPort({ users: 1 });
  const token = jwt({ scp: ["okta.users.read"], exp: 1_800_000_000 });
  withVariables({ OKTA_CLIENT_ORGURL: url, OKTA_CLIENT_TOKEN: token, OKTA_CLIENT_AUTHORIZATIONMODE: "Bearer" });
  const { stdout } = await ran(["whoami"], { isInteractive: true, columns: 100 });
  expect(stdout).toContain("credentials  access token, from OKTA_CLIENT_TOKEN\n");
  expect(stdout).toContain("scopes       okta.users.read\nexpires      2027-01-15T08:00:00.000Z\n");
});

it.each([
  ["opaque", "00accessToken"],
  ["of another form", "a.b.c"],
  ["with claims of other types", jwt({ scp: 7, exp: "soon" })],
  ["that ends in no year that exists", jwt({ exp: 1e300 })],
])("an access token that is %s has no scopes", async (_, token) => {
  const { url } = await orgOnPort({ users: 1 });
  withVariables({ OKTA_CLIENT_ORGURL: url, OKTA_CLIENT_TOKEN: token, OKTA_CLIENT_AUTHORIZATIONMODE: "Bearer" });
  const { exitCode, stdout } = await ran(["whoami"]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).not.toHaveProperty("scopes");
  expect(JSON.parse(stdout)).not.toHaveProperty("expires");
});

it("shows the org's name, or else its public id, without escapes", async () => {
  let isAllowed = true;
  const { origin } = await serve(({ url }, response) => {
    const body =
      url === "/api/v1/org"
        ? { id: "00o1", companyName: "Acme\u001b[2J" }
        : url === "/.well-known/okta-organization"
          ? { id: "00o1" }
          : { id: "00u1", status: "ACTIVE", profile: { login: "ada@acme.com" } };
    const status = url === "/api/v1/org" && !isAllowed ? 403 : 200;
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  withVariables({ OKTA_CLIENT_ORGURL: origin, OKTA_CLIENT_TOKEN: "00secretTokenOfAnAdmin" });
  const named = await ran(["whoami"], { isInteractive: true });
  expect(named.stdout).toContain("name         Acme\\u001b[2J\norg id       00o1\n");
  isAllowed = false;
  const { stdout } = await ran(["whoami"], { isInteractive: true });
  expect(stdout).toContain("org id       00o1\n");
  expect(stdout).not.toContain("name  ");
});

it("a token without permission to read its own user is accepted", async () => {
  const { org } = await orgOnPort({ users: 1 });
  org.fail({ operation: "getUser", times: 9, with: 403 });
  const { exitCode, stdout } = await ran(["whoami"]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).not.toHaveProperty("user");
});

it("a token that is refused ends with 4, and is not shown", async () => {
  const { origin } = await serve((_, response) => {
    const body = { errorCode: "E0000011", errorSummary: "Invalid token provided", errorCauses: [] };
    response.writeHead(401, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  withVariables({ OKTA_CLIENT_ORGURL: origin, OKTA_CLIENT_TOKEN: "00secretTokenOfAnAdmin" });
  const { exitCode, stdout, stderr } = await ran(["whoami"]);
  expect([exitCode, stdout]).toEqual([4, ""]);
  expect(stderr).toContain("E0000011");
  expect(stderr).not.toContain("secretToken");
});

it.each([
  [401, 4],
  [500, 1],
] as const)("a token request that fails with %d ends with %d", async (status, expected) => {
  const { org, url } = await orgOnPort({ users: 1 });
  const { clientId, privateKey, scopes } = await org.createServiceApp({ scopes: ["okta.users.read"] });
  org.fail({ operation: "token", times: 9, with: status });
  withVariables({
    OKTA_CLIENT_ORGURL: url,
    OKTA_CLIENT_CLIENTID: clientId,
    OKTA_CLIENT_PRIVATEKEY: JSON.stringify(privateKey),
    OKTA_CLIENT_SCOPES: scopes.join(" "),
  });
  const { exitCode, stderr } = await ran(["whoami"]);
  expect([exitCode, stderr]).toEqual([expected, expect.stringContaining(`/oauth2/v1/token failed with ${status}`)]);
});

it("without credentials, the message says which variables to set", async () => {
  withVariables({});
  expect(await ran(["whoami"])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("OKTA_CLIENT_ORGURL") });
});
