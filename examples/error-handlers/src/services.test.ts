// The same rules for each framework, by requests over a socket, against a fake org.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { after, afterEach, before, describe, it } from "node:test";
import { serve } from "@hono/node-server";
import { createOkta, type Okta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";
import { expressService } from "./express.ts";
import { fastifyService } from "./fastify.ts";
import { honoService } from "./hono.ts";
import { koaService } from "./koa.ts";
import type { Log } from "./service.ts";

interface Running {
  readonly url: string;
  readonly stop: () => unknown;
}

/** Starts a service of a framework, for the org at this URL. */
type Start = (orgUrl: string, log: Log) => Promise<Running>;

const oktaOf = (orgUrl: string): Okta => createOkta({ orgUrl, token: "any" });

async function listening(server: Server): Promise<Running> {
  if (!server.listening) await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** Next.js, as `next build` left it: its log is what its process prints. */
async function startNext(orgUrl: string, log: Log): Promise<Running> {
  const env = { ...process.env, OKTA_CLIENT_ORGURL: orgUrl, OKTA_CLIENT_TOKEN: "any", NEXT_TELEMETRY_DISABLED: "1" };
  const next = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", "0"], {
    env,
  });
  createInterface({ input: next.stderr }).on("line", (line) => {
    const [, status, error] = /^(\d{3}) (.*)/.exec(line) ?? [];
    if (status) log(Number(status), error);
  });
  for await (const line of createInterface({ input: next.stdout })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (!url) continue;
    next.stdout.resume();
    return { url, stop: () => next.kill() };
  }
  throw new Error("Next.js did not start");
}

const FRAMEWORKS: { readonly [name: string]: Start } = {
  Fastify: async (orgUrl, log) => {
    const app = fastifyService(oktaOf(orgUrl), log);
    return { url: await app.listen({ host: "127.0.0.1", port: 0 }), stop: () => app.close() };
  },
  Express: (orgUrl, log) => listening(createServer(expressService(oktaOf(orgUrl), log))),
  Koa: (orgUrl, log) => listening(createServer(koaService(oktaOf(orgUrl), log).callback())),
  Hono: (orgUrl, log) => {
    const { fetch } = honoService(oktaOf(orgUrl), log);
    return new Promise((resolve) => {
      const server = serve({ fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(listening(server as Server)));
    });
  },
  "Next.js": startNext,
};

for (const [name, start] of Object.entries(FRAMEWORKS)) {
  describe(name, () => {
    const org = createFakeOkta({ users: 3 });
    let orgServer: Awaited<ReturnType<typeof org.listen>>;
    let service: Running;
    let logged: { readonly status: number; readonly error: unknown }[] = [];

    before(async () => {
      orgServer = await org.listen();
      service = await start(orgServer.url, (status, error) => logged.push({ status, error }));
    });
    after(async () => {
      await service.stop();
      await orgServer.close();
    });
    afterEach(() => {
      org.reset();
      logged = [];
    });

    const login = async (): Promise<string> => {
      const response = await fetch(`${orgServer.url}/api/v1/users`, { headers: { Authorization: "SSWS any" } });
      const [user] = (await response.json()) as { profile: { login: string } }[];
      return user?.profile.login ?? "";
    };
    const read = (path: string, init?: RequestInit) => fetch(`${service.url}/users/${path}`, init);
    const post = (body: string) =>
      fetch(`${service.url}/users`, { method: "POST", body, headers: { "Content-Type": "application/json" } });
    const create = (email: string) =>
      post(JSON.stringify({ profile: { email, firstName: "Ada", lastName: "Lovelace" } }));

    it("answers 200 for a user who exists", async () => {
      const response = await read(await login());
      assert.equal(response.status, 200);
      assert.equal(((await response.json()) as { status: string }).status, "ACTIVE");
      assert.equal((await create("ada@acme.example")).status, 201);
    });

    it("answers 404 for a user who does not exist", async () => {
      const response = await read("nobody@acme.example");
      assert.equal(response.status, 404);
      assert.deepEqual(await response.json(), { error: "not found" });
    });

    it("answers 400 for a value that Okta refuses", async () => {
      const response = await create("no address");
      assert.equal(response.status, 400);
    });

    it("answers 409 for a login that is taken, and for Okta's own 409", async () => {
      assert.equal((await create(await login())).status, 409);
      org.fail({ operation: "createUser", with: 409 });
      assert.equal((await create("ada@acme.example")).status, 409);
    });

    it("answers 502, not 401, if Okta refuses the service's own token", async () => {
      org.fail({ operation: "getUser", with: 401, times: 5 });
      const response = await read(await login());
      assert.equal(response.status, 502);
      assert.equal(response.headers.get("WWW-Authenticate"), null);
      assert.deepEqual(await response.json(), { error: "the directory refused the request" });
    });

    it("answers 503 if Okta is unavailable", async () => {
      org.fail({ operation: "createUser", with: 503 });
      assert.equal((await create("ada@acme.example")).status, 503);
    });

    it("answers 400 for a malformed body", async () => {
      assert.equal((await post("{")).status, 400);
    });

    it("answers 500 for an error of the program, without its message", async () => {
      const response = await post("{}");
      assert.equal(response.status, 500);
      assert.deepEqual(await response.json(), { error: "internal error" });
    });

    it("aborts the call to Okta when the caller disconnects, and serves the next one", {
      timeout: 20_000,
    }, async () => {
      const path = await login();
      org.fail({ operation: "getUser", with: "hang" });
      const caller = new AbortController();
      const left = read(path, { signal: caller.signal });
      await until(() => org.requests.some(({ operation }) => operation === "getUser"));
      caller.abort();
      await assert.rejects(left);
      await until(() => logged.some(({ status }) => status === 499));
      assert.equal((await read(path)).status, 200);
    });

    // the last one: the client remembers the limit
    it("answers 503 with Retry-After while a rate limit is used up", async () => {
      const path = await login();
      org.limit({ operations: ["getUser"], requests: 1 });
      assert.equal((await read(path)).status, 200);
      for (const attempt of [1, 2]) {
        const response = await read(path);
        assert.equal(response.status, 503, `attempt ${attempt}`);
        const seconds = Number(response.headers.get("Retry-After"));
        assert.ok(seconds >= 5 && seconds <= 66, `${seconds} seconds`);
      }
      const sent = org.requests.filter(({ operation }) => operation === "getUser");
      assert.ok(sent.length <= 3, "requests that would be refused are not sent");
    });
  });
}

/** Waits until something holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
