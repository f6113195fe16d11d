// The option `fetch` with the functions of other libraries.

import { fetch as crossFetch } from "cross-fetch";
import ky from "ky";
import nodeFetchLibrary from "node-fetch";
import { ofetch } from "ofetch";
import { fetch as undiciFetch } from "undici";
import { describe, expect, test } from "vitest";
import {
  type Fetch,
  OktaAbortError,
  OktaNetworkError,
  OktaNotFoundError,
  OktaResponseError,
  OktaTimeoutError,
} from "../../src/index.js";
import { privateKeyJwt } from "../../src/oauth.js";
import {
  endInChunks,
  inOrder,
  redirect,
  resetBeforeHead,
  silentBeforeHead,
  silentInBody,
  status,
} from "../okta-server/faults.js";
import { startOkta, startServiceOrg, usersOf } from "../okta-server/start.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { CLIENT_ID, clockOf, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { serve } from "../support/serve.js";

const FETCHES: readonly (readonly [name: string, fetch: Fetch])[] = [
  ["the global fetch", globalThis.fetch],
  ["undici's fetch", undiciFetch],
  ["node-fetch", nodeFetchLibrary],
  ["cross-fetch", crossFetch],
  ["ofetch.raw", ofetch.raw],
  ["ky", ky],
];

const PROFILE = { login: "grâce@acme.test", email: "grace@acme.test", firstName: "Grâce", lastName: "Höpper" };

describe.each(FETCHES)("%s", (_, fetch) => {
  test("lists all pages", async () => {
    const { okta } = await startOkta({ users: usersOf(25) }, { fetch });
    expect(await okta.listUsers({ limit: 10 }).toArray()).toHaveLength(25);
  });

  test("sends a body and the credentials", async () => {
    const { okta, received } = await startOkta({ token: "00token" }, { fetch, token: "00token" });
    const { id } = await okta.createUser({ profile: PROFILE });
    expect((await okta.getUser(id)).profile).toMatchObject(PROFILE);
    expect(received[0]?.headers["content-type"]).toBe("application/json");
  });

  test("resolves without data if Okta returns no body", async () => {
    const { okta, received } = await startOkta({ users: usersOf(1) }, { fetch });
    expect(await okta.deleteUser("00u0")).toBeUndefined();
    expect(received).toHaveLength(1);
  });

  test("rejects with Okta's error, whose response is the platform's", async () => {
    const { okta, received } = await startOkta({ users: [] }, { fetch });
    const { code, response } = await errorOf(OktaNotFoundError, okta.getUser("00u9"));
    expect(code).toBe("E0000007");
    expect(response).toHaveProperty("status", 404);
    expect(response.headers.get("X-Okta-Request-Id")).toBeTruthy();
    expect(received).toHaveLength(1);
  });

  test("is retried by the client, and not by itself", async () => {
    const faults = inOrder(status(503), resetBeforeHead, status(503));
    const { okta, received } = await startOkta(
      { users: usersOf(1), faults },
      { fetch, retry: { retries: 1, maxWait: 0 } },
    );
    await errorOf(OktaNetworkError, okta.getUser("00u0"));
    expect(received).toHaveLength(2);
  });

  test("follows no redirect", async () => {
    const { okta, received } = await startOkta(
      { users: usersOf(1), faults: () => redirect(302, "/api/v1/users/me") },
      { fetch },
    );
    expect((await errorOf(OktaResponseError, okta.getUser("00u0"))).code).toBe("ERR_REDIRECT");
    expect(received).toHaveLength(1);
  });

  test.each([
    ["before the answer", silentBeforeHead],
    ["within its body", silentInBody],
  ])("is aborted %s", async (_, fault) => {
    const { okta, received, org } = await startOkta({ users: usersOf(1), faults: () => fault }, { fetch });
    const controller = new AbortController();
    const ended = errorOf(OktaAbortError, okta.getUser("00u0", { signal: controller.signal }));
    await happened(() => received.length === 1);
    controller.abort();
    await ended;
    await happened(() => org.working === 0);
  });

  test("is ended by the timeout", async () => {
    const { okta } = await startOkta(
      { users: usersOf(1), faults: () => silentInBody },
      { fetch, retry: 0, timeout: 50 },
    );
    await errorOf(OktaTimeoutError, okta.getUser("00u0"));
  });

  // of a known length, cross-fetch on Node does not notice it: the time-out ends that call
  test("rejects for a truncated body", async () => {
    const { okta } = await startOkta({ users: usersOf(1), faults: () => endInChunks }, { fetch, retry: 0 });
    await errorOf(OktaNetworkError, okta.getUser("00u0"));
  });

  test("releases the connection of an unread response", async () => {
    const { okta, closed } = await withOpenBody(fetch);
    expect((await errorOf(OktaResponseError, okta.getUser("00u0"))).code).toBe("ERR_REDIRECT");
    await closed;
  });

  test("reads a response of okta.api", async () => {
    const { okta } = await startOkta({ users: usersOf(1) }, { fetch });
    const { data, response } = await okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u0" } } });
    expect(data?.id).toBe("00u0");
    expect(response.url).toMatch(/\/api\/v1\/users\/00u0$/);
  });

  test("requests tokens for a service app", async () => {
    const clock = clockOf({ now: Date.now });
    const { origin: orgUrl } = await startServiceOrg(clock);
    const auth = privateKeyJwt({ clientId: CLIENT_ID, privateKey: pemOf(KEYS), scopes: SCOPES });
    const { okta } = await serve(() => undefined, { orgUrl, auth, fetch });
    expect((await okta.getUser("00u1")).id).toBe("00u1");
  });
});

/** A server whose redirects have a body without an end. */
async function withOpenBody(fetch: Fetch) {
  let close = () => {};
  const closed = new Promise<void>((done) => {
    close = done;
  });
  const { okta } = await serve(
    (_, response) => {
      response.on("close", close).writeHead(302, { Location: "/elsewhere" }).write("x".repeat(100));
    },
    { fetch },
  );
  return { okta, closed };
}
