import type { INestApplication } from "@nestjs/common";
import { Test } from "@nestjs/testing";
import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";
import { AppModule } from "./app.module";
import { OKTA } from "./okta.module";

const org = createFakeOkta({ users: 3 });
/** The outcome of each call that has ended. */
const outcomes: string[] = [];
const client = () =>
  createOkta({
    orgUrl: org.url,
    token: org.token,
    fetch: org.fetch,
    hooks: { afterCall: ({ outcome }) => outcomes.push(outcome) },
  });

describe("users", () => {
  let app: INestApplication;
  let url: string;
  let login: string;

  beforeEach(async () => {
    org.reset();
    outcomes.length = 0;
    // a new client, which knows of no limits
    const okta = client();
    const testing = await Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(OKTA)
      .useValue(okta)
      .compile();
    app = testing.createNestApplication({ logger: false });
    await app.listen(0, "127.0.0.1");
    url = await app.getUrl();
    login = (await okta.listUsers().first())?.profile.login ?? "";
  });
  afterEach(() => app.close());

  const send = (method: string, path: string, init: RequestInit = {}) =>
    fetch(`${url}/users/${path}`, { method, ...init });
  const statusOf = async () => (await client().getUser(login)).status;

  it("reads a user by login, but not by id or `me`", async () => {
    const user = await (await send("GET", login)).json();
    expect(user).toEqual({ id: expect.any(String), login, status: "ACTIVE" });
    expect((await send("GET", user.id)).status).toBe(404);
    expect((await send("GET", "nobody@acme.example")).status).toBe(404);
  });

  it("suspends and unsuspends a user, however often that is asked for", async () => {
    for (const _ of [1, 2]) expect((await send("PUT", `${login}/suspension`)).status).toBe(204);
    expect(await statusOf()).toBe("SUSPENDED");
    for (const _ of [1, 2]) expect((await send("DELETE", `${login}/suspension`)).status).toBe(204);
    expect(await statusOf()).toBe("ACTIVE");
  });

  it("answers 503 with Retry-After while a limit is used up", async () => {
    org.limit({ operations: ["getUser"], requests: 1 });
    expect((await send("GET", login)).status).toBe(200);
    const response = await send("GET", login);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
  });

  it("answers 502, not 401, if Okta refuses the service's own token", async () => {
    org.fail({ operation: "getUser", with: 401, times: 5 });
    const response = await send("GET", login);
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({ statusCode: 502, message: "The directory refused the request" });
  });

  it("answers 409 for a user who cannot be suspended", async () => {
    await client().deactivateUser(login);
    expect((await send("PUT", `${login}/suspension`)).status).toBe(409);
  });

  it("passes a 409 on", async () => {
    org.fail({ operation: "suspendUser", with: 409 });
    expect((await send("PUT", `${login}/suspension`)).status).toBe(409);
  });

  it("ends the call to Okta if the caller leaves", async () => {
    org.fail({ operation: "getUser", with: "hang" });
    const caller = new AbortController();
    const left = send("GET", login, { signal: caller.signal });
    while (!org.requests.some(({ operation }) => operation === "getUser")) await new Promise(setImmediate);
    caller.abort();
    await expect(left).rejects.toThrow();
    while (!outcomes.includes("stopped")) await new Promise(setImmediate);
  });
});
