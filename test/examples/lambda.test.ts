// The bundled functions, called with events of AWS: each file alone in a folder.

import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { FakeOrg } from "./support/fake-org.js";
import { installExample } from "./support/installed-example.js";
import { startFake } from "./support/processes.js";

type Handler = (event: object, context: object) => Promise<unknown>;
interface Answer {
  readonly statusCode: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** The part of Lambda's context that handlers use. */
const contextOf = (milliseconds: number) => {
  const end = Date.now() + milliseconds;
  return { functionName: "lookup", awsRequestId: "1", getRemainingTimeInMillis: () => end - Date.now() };
};

/** An event of an HTTP API, in the format 2.0. */
const requestOf = (login: string) => ({
  version: "2.0",
  routeKey: "GET /users/{login}",
  rawPath: `/users/${encodeURIComponent(login)}`,
  rawQueryString: "",
  headers: { accept: "*/*", host: "abc123.execute-api.eu-central-1.amazonaws.com" },
  requestContext: {
    accountId: "123456789012",
    apiId: "abc123",
    domainName: "abc123.execute-api.eu-central-1.amazonaws.com",
    domainPrefix: "abc123",
    http: {
      method: "GET",
      path: `/users/${login}`,
      protocol: "HTTP/1.1",
      sourceIp: "203.0.113.7",
      userAgent: "curl/8.5.0",
    },
    requestId: "JKJaXmPLvHcESHA=",
    routeKey: "GET /users/{login}",
    stage: "$default",
    time: "30/Nov/2026:07:00:00 +0000",
    timeEpoch: 1_796_022_000_000,
  },
  pathParameters: { login },
  isBase64Encoded: false,
});

/** An event of Okta's log stream on EventBridge. */
const reportOf = (id: string) => ({
  version: "0",
  id: "6a7e8feb-b491-4cf7-a9f1-bf3703467718",
  "detail-type": "SystemLog",
  source: "aws.partner/okta.com/acme/system-log",
  account: "123456789012",
  time: "2026-11-30T07:00:00Z",
  region: "eu-central-1",
  resources: [],
  detail: {
    uuid: "f3a2c5d0-cda1-11f0-a9bd-0db1ff5a8b16",
    published: "2026-11-30T07:00:00.000Z",
    eventType: "user.account.report_suspicious_activity_by_enduser",
    version: "0",
    severity: "WARN",
    displayMessage: "User report suspicious activity",
    actor: { id, type: "User", alternateId: "ada@acme.com", displayName: "Ada Lovelace" },
    outcome: { result: "SUCCESS" },
    target: [
      { id, type: "User", alternateId: "ada@acme.com", displayName: "Ada Lovelace" },
      { id: "unknown", type: "SuspiciousActivity", alternateId: "unknown", displayName: "unknown" },
    ],
  },
});

describe("lambda", () => {
  let dist = "";
  beforeAll(() => {
    dist = join(installExample("lambda"), "dist");
  });
  afterEach(() => void vi.restoreAllMocks());

  async function load(name: "lookup" | "end-sessions", env: { readonly [variable: string]: string }) {
    const folder = mkdtempSync(join(tmpdir(), "okta-fetch-function-"));
    cpSync(join(dist, `${name}.mjs`), join(folder, `${name}.mjs`));
    for (const [variable, value] of Object.entries(env)) vi.stubEnv(variable, value);
    const { handler } = (await import(pathToFileURL(join(folder, `${name}.mjs`)).href)) as { handler: Handler };
    vi.unstubAllEnvs();
    return handler;
  }

  async function openOrg(): Promise<FakeOrg> {
    return new FakeOrg(await startFake(join(dist, ".."), "--users", "3"));
  }

  /** The function of the route, with an API token. */
  async function lookupIn(org: FakeOrg) {
    const handler = await load("lookup", { OKTA_CLIENT_ORGURL: org.url, OKTA_CLIENT_TOKEN: "00secret" });
    return async (login: string, milliseconds = 10_000) =>
      (await handler(requestOf(login), contextOf(milliseconds))) as Answer;
  }

  test("is one file for each function", () => {
    expect(readdirSync(dist).sort()).toEqual(["end-sessions.mjs", "lookup.mjs"]);
  });

  test("answers a request of API Gateway with a user, and 404 without one", async () => {
    const org = await openOrg();
    const lookup = await lookupIn(org);
    const login = (await org.users())[0]?.profile.login ?? "";
    const found = await lookup(login);
    expect(found).toMatchObject({ statusCode: 200, headers: { "content-type": "application/json" } });
    expect(JSON.parse(found.body)).toMatchObject({ login, status: "ACTIVE" });
    expect(await lookup("nobody@acme.com")).toMatchObject({ statusCode: 404 });
  });

  test("answers before the function's timeout, even if Okta does not respond", async () => {
    const org = await openOrg();
    const lookup = await lookupIn(org);
    await org.fail({ operation: "getUser", times: 1, with: "hang" });
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const begin = Date.now();
    expect(await lookup("ada@acme.com", 1_500)).toMatchObject({ statusCode: 504 });
    expect(Date.now() - begin).toBeLessThan(1_500);
  });

  test("logs a failure without a secret, and does not show it to the caller", async () => {
    const org = await openOrg();
    const lookup = await lookupIn(org);
    await org.fail({ operation: "getUser", times: 1, with: 403 });
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const answer = await lookup("ada@acme.com");
    expect(answer).toMatchObject({ statusCode: 502, body: '{"error":"Okta refused the request"}' });
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls)).not.toContain("00secret");
  });

  test("ends the sessions of the user of an event, and ignores a deleted user", async () => {
    const org = await openOrg();
    const { clientId, privateKey } = await org.createServiceApp(["okta.users.manage"]);
    const endSessions = await load("end-sessions", {
      OKTA_CLIENT_ORGURL: org.url,
      OKTA_CLIENT_CLIENTID: clientId,
      OKTA_CLIENT_SCOPES: "okta.users.manage",
      OKTA_CLIENT_PRIVATEKEY: JSON.stringify(privateKey),
    });
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const id = (await org.users())[0]?.id ?? "";
    expect(await endSessions(reportOf(id), contextOf(10_000))).toEqual({ ended: [id] });
    expect(await endSessions(reportOf("00u1gone"), contextOf(10_000))).toEqual({ ended: [] });
    expect(log).toHaveBeenCalledTimes(2);
    const [request] = await org.requestsOf("revokeUserSessions");
    expect(request).toMatchObject({ status: 204, url: expect.stringContaining("oauthTokens=true") });
  });
});
