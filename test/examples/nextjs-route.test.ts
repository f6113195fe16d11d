// The app built for production, started, and called.

import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { FakeOrg } from "./support/fake-org.js";
import { freePort } from "./support/free-port.js";
import { installExample } from "./support/installed-example.js";
import { start, startFake, until } from "./support/processes.js";

const KEY = { Authorization: "Bearer a key" };

interface UserPage {
  readonly users: readonly { readonly id: string }[];
  readonly next?: string;
}

describe("nextjs-route", () => {
  let folder = "";
  beforeAll(() => {
    folder = installExample("nextjs-route");
  });

  async function openApp() {
    const org = new FakeOrg(await startFake(folder, "--users", "30"));
    const env = { OKTA_CLIENT_ORGURL: org.url, OKTA_CLIENT_TOKEN: "00secret", API_KEY: "a key" };
    const port = await freePort();
    const flags = ["start", "--hostname", "127.0.0.1", "--port", String(port)];
    const app = start(join(folder, "node_modules/.bin/next"), flags, folder, { ...env, NEXT_TELEMETRY_DISABLED: "1" });
    await until(() => app.output().includes("Ready in"), "the start of the app");
    const call = (path: string, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${port}/api${path}`, { headers: KEY, ...init });
    return { org, app, call };
  }

  test("lists users page by page, and reads and changes one", async () => {
    const { org, call } = await openApp();
    const listed: string[] = [];
    for (let after: string | undefined = ""; after !== undefined; ) {
      const page = (await (await call(`/users?limit=12${after && `&after=${after}`}`)).json()) as UserPage;
      listed.push(...page.users.map(({ id }) => id));
      after = page.next;
    }
    const users = await org.users();
    const active = users.filter(({ status }) => status !== "DEPROVISIONED").map(({ id }) => id);
    expect(listed.sort()).toEqual(active.sort());

    const path = `/users/${encodeURIComponent(users[0]?.profile.login ?? "")}`;
    expect(await (await call(path)).json()).toMatchObject({ id: users[0]?.id, login: users[0]?.profile.login });
    const changed = await call(path, { method: "PATCH", body: JSON.stringify({ department: "Research" }) });
    expect(await changed.json()).toMatchObject({ department: "Research" });
    expect((await org.users())[0]?.profile["department"]).toBe("Research");
  });

  test("refuses callers without the API key, invalid values, and changes that are not allowed", async () => {
    const { org, call } = await openApp();
    expect((await call("/users", { headers: {} })).status).toBe(401);
    expect((await call("/users?limit=many")).status).toBe(400);
    expect((await call("/users/nobody@acme.com")).status).toBe(404);
    const id = (await org.users())[0]?.id;
    for (const body of ['{"email":"other@acme.com"}', "[]", "{}", "no JSON"]) {
      expect((await call(`/users/${id}`, { method: "PATCH", body })).status).toBe(400);
    }
    expect(await org.requestsOf("updateUser")).toEqual([]);
  });

  test("logs a failure of Okta without a secret, and does not show it to the caller", async () => {
    const { org, app, call } = await openApp();
    await org.fail({ operation: "listUsers", times: 1, with: 403 });
    const answer = await call("/users");
    expect(answer.status).toBe(502);
    expect(await answer.json()).toEqual({ error: "Okta refused the request" });
    await until(() => app.output().includes("OktaPermissionError"), "the log of the failure");
    expect(app.output()).not.toContain("00secret");
  });
});
