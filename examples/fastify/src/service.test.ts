// The service against a fake org, by requests over a socket.

import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { createOkta } from "okta-fetch";
import { createFakeOkta, type FakeOkta } from "okta-fetch/testing";
import { createService, type ServiceOptions } from "./service.js";

const TOKEN = "a token of the service";
const ADA = "ada@acme.example";

interface Line {
  readonly reqId?: string;
  readonly msg: string;
  readonly okta?: { readonly operation: string; readonly requestId?: string; readonly status?: number };
}

let stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.reverse()) await stop();
  stops = [];
});

/** A service for an org with Ada, who is in groups and has everything that an offboarding takes away. */
async function start(options: Partial<ServiceOptions> = {}) {
  const org = createFakeOkta();
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
  const profile = { login: ADA, email: ADA, firstName: "Ada", lastName: "Lovelace" };
  const { id } = await okta.createUserWithPassword(profile, "Correct-Horse-9");
  org.seed({
    groups: [
      { profile: { name: "Engine Room" }, members: [ADA] },
      { profile: { name: "Alumni" }, members: [ADA] },
      { profile: { name: "From the payroll" }, type: "APP_GROUP", members: [ADA] },
    ],
    sessions: [{ user: ADA }],
    grants: [{ user: ADA, clientId: "0oa1", scopeId: "okta.users.read" }],
    tokens: [{ user: ADA, clientId: "0oa1", scopes: ["offline_access"] }],
  });
  await okta.assignRoleToUser(id, { type: "HELP_DESK_ADMIN" });
  await okta.enrollFactor(id, {
    factorType: "question",
    provider: "OKTA",
    profile: { question: "disliked_food", answer: "liver" },
  });

  const lines: Line[] = [];
  const stop = new AbortController();
  const app = await createService({
    okta: createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch }),
    token: TOKEN,
    stopping: stop.signal,
    logger: { level: "info", stream: { write: (line) => void lines.push(JSON.parse(line)) } },
    ...options,
  });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  stops.push(() => app.close());
  const send = (method: string, path: string, { body, ...init }: { body?: object } & Omit<RequestInit, "body"> = {}) =>
    fetch(url + path, {
      method,
      ...init,
      headers: {
        Authorization: `Bearer ${TOKEN}`,
        ...(body && { "Content-Type": "application/json" }),
        ...(init.headers as { [name: string]: string }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const offboard = async (body: object = {}) => {
    const response = await send("POST", `/offboardings/${ADA}`, { body });
    return { response, report: (await response.json()) as Report };
  };
  return { org, okta, id, app, lines, stop, send, offboard };
}

interface Report {
  readonly complete: boolean;
  readonly error?: string;
  readonly steps: readonly {
    readonly step: string;
    readonly outcome: string;
    readonly count?: number;
    readonly kept?: number;
  }[];
}

const outcomes = ({ steps }: Report) => Object.fromEntries(steps.map(({ step, outcome }) => [step, outcome]));

const writes = (org: FakeOkta) =>
  org.requests.filter(({ method }) => method !== "GET").map(({ operation }) => operation);

describe("POST /offboardings/{login}", () => {
  it("suspends the user, and removes sessions, tokens, grants, roles, groups and factors", async () => {
    const { okta, id, offboard } = await start();
    const { response, report } = await offboard();
    assert.equal(response.status, 200);
    assert.equal(report.complete, true);
    assert.deepEqual(report.steps, [
      { step: "suspend", outcome: "done" },
      { step: "sessions", outcome: "done" },
      { step: "tokens", outcome: "done", count: 1 },
      { step: "grants", outcome: "done", count: 1 },
      { step: "roles", outcome: "done", count: 1 },
      { step: "groups", outcome: "done", count: 2, kept: 1 },
      { step: "factors", outcome: "done", count: 1 },
      { step: "deactivate", outcome: "skipped" },
    ]);
    assert.equal((await okta.getUser(id)).status, "SUSPENDED");
    const groups = await okta.listUserGroups(id).toArray();
    assert.deepEqual(
      groups.filter(({ type }) => type !== "BUILT_IN").map(({ profile }) => profile.name),
      ["From the payroll"],
    );
    assert.deepEqual(await okta.listFactors(id), []);
    assert.deepEqual(await okta.listUserClients(id), []);
    assert.deepEqual(await okta.listAssignedRolesForUser(id), []);
  });

  it("deactivates the user as the last step in the mode deactivate", async () => {
    const { org, okta, id, offboard } = await start();
    const { report } = await offboard({ mode: "deactivate" });
    assert.equal(report.complete, true);
    assert.equal((await okta.getUser(id)).status, "DEPROVISIONED");
    assert.equal(writes(org).at(-1), "deactivateUser");
  });

  it("keeps the user in the groups of keepGroups", async () => {
    const { okta, id, offboard } = await start();
    const groups = await okta.listUserGroups(id).toArray();
    const alumni = groups.find(({ profile }) => profile.name === "Alumni")?.id;
    const { report } = await offboard({ keepGroups: [alumni] });
    assert.deepEqual(report.steps[5], { step: "groups", outcome: "done", count: 1, kept: 2 });
  });

  it("changes nothing the second time, in both modes", async () => {
    for (const mode of ["suspend", "deactivate"]) {
      const { org, offboard } = await start();
      await offboard({ mode });
      const before = writes(org).length;
      const { response, report } = await offboard({ mode });
      assert.equal(response.status, 200);
      const { sessions, deactivate, ...others } = outcomes(report);
      assert.deepEqual(new Set(Object.values(others)), new Set(["already"]));
      assert.equal(sessions, mode === "suspend" ? "done" : "already");
      assert.equal(deactivate, mode === "suspend" ? "skipped" : "already");
      // sessions cannot be looked at, so they are ended again
      assert.deepEqual(writes(org).slice(before), mode === "suspend" ? ["revokeUserSessions"] : []);
    }
  });

  it("succeeds for both of two concurrent requests", async () => {
    const { okta, id, offboard } = await start();
    const both = await Promise.all([offboard({ mode: "deactivate" }), offboard({ mode: "deactivate" })]);
    assert.deepEqual(
      both.map(({ response }) => response.status),
      [200, 200],
    );
    assert.equal((await okta.getUser(id)).status, "DEPROVISIONED");
  });

  it("continues after a step that Okta refuses, and answers 502", async () => {
    const { org, offboard } = await start();
    org.fail({ operation: "listAssignedRolesForUser", with: 403 });
    const { response, report } = await offboard();
    assert.equal(response.status, 502);
    assert.equal(report.complete, false);
    assert.equal(outcomes(report)["roles"], "failed");
    assert.equal(outcomes(report)["factors"], "done");
  });

  it("answers 503 with Retry-After while a rate limit is used up, and continues afterwards", async () => {
    const { org, offboard, send } = await start({ bounds: { deadline: 5_000, maxHold: 0 } });
    org.limit({ operations: ["listUserGroups"], requests: 1, seconds: 2 });
    await send("GET", `/offboardings/${ADA}`);
    const { response, report } = await offboard();
    assert.equal(response.status, 503);
    assert.equal(outcomes(report)["roles"], "done");
    assert.equal(outcomes(report)["groups"], "failed");
    assert.equal(outcomes(report)["factors"], "not run");
    const seconds = Number(response.headers.get("Retry-After"));
    assert.ok(seconds >= 1 && seconds <= 3, `${seconds} seconds`);

    await setTimeout(seconds * 1000);
    const { report: after } = await offboard();
    assert.equal(after.complete, true);
    assert.equal(outcomes(after)["suspend"], "already");
    assert.equal(outcomes(after)["groups"], "done");
  });

  it("finds out whether a suspension whose response was lost took effect", async () => {
    const { org, offboard } = await start();
    org.fail({ operation: "suspendUser", with: "lost" });
    const { response, report } = await offboard();
    assert.equal(response.status, 200);
    assert.equal(outcomes(report)["suspend"], "already");
  });

  it("answers 409 for a user who cannot be suspended, before anything is changed", async () => {
    const { org, okta, send } = await start();
    const login = "staged@acme.example";
    await okta.createUser({ profile: { login, email: login, firstName: "S", lastName: "T" } }, { activate: false });
    const before = writes(org).length;
    const response = await send("POST", `/offboardings/${login}`);
    assert.equal(response.status, 409);
    assert.equal(writes(org).length, before);
  });

  it("refuses an id, a short login, `me`, and an unknown mode", async () => {
    const { org, id, send } = await start();
    const before = writes(org).length;
    for (const login of [id, "ada", "me1"]) assert.equal((await send("POST", `/offboardings/${login}`)).status, 404);
    assert.equal((await send("POST", "/offboardings/me")).status, 400);
    assert.equal((await send("POST", `/offboardings/${ADA}`, { body: { mode: "delete" } })).status, 400);
    assert.equal(writes(org).length, before);
  });
});

describe("GET", () => {
  it("/users/{login} returns a user, or 404 if there is none", async () => {
    const { id, send } = await start();
    const user = (await (await send("GET", `/users/${ADA}`)).json()) as { id: string; status: string };
    assert.equal(user.id, id);
    assert.equal(user.status, "ACTIVE");
    assert.equal((await send("GET", "/users/nobody@acme.example")).status, 404);
  });

  it("/offboardings/{login} shows what an offboarding would find, and changes nothing", async () => {
    const { org, send } = await start();
    const before = writes(org).length;
    const found = (await (await send("GET", `/offboardings/${ADA}`)).json()) as { [name: string]: unknown[] };
    assert.deepEqual(found["grants"], ["okta.users.read"]);
    assert.equal(found["factors"]?.length, 1);
    assert.equal(found["roles"]?.length, 1);
    assert.equal(writes(org).length, before);
  });

  it("/health shows the rate limits, and whether one is used up", async () => {
    const { org, send } = await start();
    org.limit({ operations: ["getUser"], requests: 1 });
    const health = async () =>
      (await (await send("GET", "/health", { headers: { Authorization: "" } })).json()) as {
        status: string;
        usedUp: string[];
        limits: { [endpoint: string]: { limit: number; remaining: number } };
      };
    assert.equal((await health()).status, "ok");
    assert.equal((await send("GET", `/users/${ADA}`)).status, 200);
    const { status, usedUp, limits } = await health();
    assert.equal(status, "limited");
    assert.deepEqual(usedUp, ["GET /api/v1/users/{id}"]);
    assert.equal(limits["GET /api/v1/users/{id}"]?.limit, 1);
    const refused = await send("GET", `/users/${ADA}`);
    assert.equal(refused.status, 503);
    assert.ok(Number(refused.headers.get("Retry-After")) > 0);
  });
});

describe("the service", () => {
  it("logs its own request id and Okta's in one line, without the login", async () => {
    const { lines, send } = await start();
    const response = await send("GET", `/users/${ADA}`, { headers: { "X-Request-Id": "from-the-gateway-1" } });
    assert.equal(response.headers.get("X-Request-Id"), "from-the-gateway-1");
    const line = lines.find(({ okta }) => okta?.operation === "getUser");
    assert.equal(line?.reqId, "from-the-gateway-1");
    assert.match(line?.okta?.requestId ?? "", /\w{10,}/);
    assert.ok(!JSON.stringify(lines).includes(ADA));
  });

  it("answers 502 if Okta refuses its token, and 401 only to callers without theirs", async () => {
    const { org, send } = await start();
    org.fail({ operation: "getUser", with: 401, times: 9 });
    assert.equal((await send("GET", `/users/${ADA}`)).status, 502);
    assert.equal((await send("POST", `/offboardings/${ADA}`)).status, 502);
    assert.equal((await send("GET", `/users/${ADA}`, { headers: { Authorization: "Bearer other" } })).status, 401);
  });

  it("passes on Okta's 404 and 409", async () => {
    const { org, send } = await start();
    for (const status of [404, 409]) {
      org.fail({ operation: "getUser", with: status });
      assert.equal((await send("GET", `/users/${ADA}`)).status, status);
    }
  });

  it("answers 504 if Okta takes too long", async () => {
    const { org, send } = await start({ bounds: { deadline: 100, maxHold: 100 } });
    org.fail({ operation: "getUser", with: "hang" });
    assert.equal((await send("GET", `/users/${ADA}`)).status, 504);
  });

  it("aborts the calls of a caller that disconnects", async () => {
    const { org, lines, send } = await start();
    org.fail({ operation: "getUser", with: "hang" });
    const caller = new AbortController();
    const left = send("GET", `/users/${ADA}`, { signal: caller.signal });
    await until(() => org.requests.some(({ operation }) => operation === "getUser"));
    caller.abort();
    await assert.rejects(left);
    await until(() => lines.some(({ okta }) => okta?.operation === "getUser"));
  });

  it("finishes its requests on close, and aborts their calls after the grace period", async () => {
    const { app, org, send, stop } = await start();
    org.fail({ operation: "getUser", with: "hang" });
    const waiting = send("GET", `/users/${ADA}`);
    await until(() => org.requests.some(({ operation }) => operation === "getUser"));
    const closed = app.close();
    stop.abort();
    assert.equal((await waiting).status, 503);
    await closed;
  });
});

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(5);
}
