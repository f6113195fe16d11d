// The Worker in workerd, as `wrangler dev` runs it, with a fake org behind it.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { FakeOrg } from "./support/fake-org.js";
import { freePort } from "./support/free-port.js";
import { installExample } from "./support/installed-example.js";
import { start, startFake, until } from "./support/processes.js";

describe("cloudflare-worker", () => {
  let folder = "";
  beforeAll(() => {
    folder = installExample("cloudflare-worker");
  });

  async function openWorker(secrets: { readonly [name: string]: string } = { API_KEY: "a key" }) {
    const org = new FakeOrg(await startFake(folder, "--users", "30"));
    const bindings = { OKTA_CLIENT_ORGURL: org.url, OKTA_CLIENT_TOKEN: "00secret", ...secrets };
    const lines = Object.entries(bindings).map(([name, value]) => `${name}="${value}"\n`);
    writeFileSync(join(folder, ".dev.vars"), lines.join(""));
    const port = await freePort();
    const flags = ["dev", "--port", String(port), "--inspector-port", String(await freePort())];
    const worker = start(join(folder, "node_modules/.bin/wrangler"), flags, folder, {
      CI: "true",
      WRANGLER_SEND_METRICS: "false",
    });
    // killed, it would leave workerd behind
    onTestFinished(async () => {
      worker.kill("SIGTERM");
      await worker.exit;
    });
    await until(() => worker.output().includes("Ready on"), "the start of the Worker");
    const get = (path: string, headers: { readonly [name: string]: string } = { Authorization: "Bearer a key" }) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers });
    return { org, worker, get };
  }

  test("looks up and finds users for callers with the API key", async () => {
    const { org, get } = await openWorker();
    const [user] = await org.users();
    const login = user?.profile.login ?? "";
    const one = await get(`/users/${encodeURIComponent(login)}`);
    expect(await one.json()).toEqual({
      id: user?.id,
      status: user?.status,
      login,
      email: user?.profile["email"],
      name: `${user?.profile["firstName"]} ${user?.profile["lastName"]}`,
    });
    const many = await get(`/users?q=${user?.profile["firstName"]}`);
    expect(await many.json()).toContainEqual(expect.objectContaining({ login }));
    expect((await get("/users/nobody@acme.com")).status).toBe(404);
    expect((await get("/users")).status).toBe(400);
    expect((await get("/")).status).toBe(404);
  });

  test("sends Okta nothing for callers without the API key", async () => {
    const { org, get } = await openWorker();
    expect((await get("/users/ada@acme.com", {})).status).toBe(401);
    expect((await get("/users/ada@acme.com", { Authorization: "Bearer another key" })).status).toBe(401);
    expect(await org.requestsOf("getUser")).toEqual([]);
  });

  test("refuses everybody if the secret is not set", async () => {
    const { org, get } = await openWorker({});
    expect((await get("/users/ada@acme.com", { Authorization: "Bearer undefined" })).status).toBe(500);
    expect(await org.requestsOf("getUser")).toEqual([]);
  });

  test("serves concurrent requests with one client, and logs failures without a secret", async () => {
    const { org, worker, get } = await openWorker();
    const users = await org.users();
    const answers = await Promise.all(users.map(({ id }) => get(`/users/${id}`)));
    expect(answers.map(({ status }) => status)).toEqual(users.map(() => 200));
    await org.fail({ operation: "getUser", times: 1, with: 403 });
    const refused = await get(`/users/${users[0]?.id}`);
    expect(refused.status).toBe(502);
    expect(await refused.json()).toEqual({ error: "Okta refused the request" });
    await until(() => worker.output().includes("OktaPermissionError"), "the log of the failure");
    expect(worker.output()).not.toContain("00secret");
  });
});
