// Hooks run in the async context of their caller, even if several callers wait for one token.

import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import type { CallName, Hooks } from "../../src/index.js";
import { privateKeyJwt } from "../../src/oauth.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { CLIENT_ID, KEYS, pemOf, SCOPES } from "../support/oauth.js";
import { type Handler, oktaOf } from "../support/okta-of.js";

const CALLERS = ["one", "two", "three", "four"];
const EVENTS = ["beforeCall", "beforeRequest", "afterResponse", "beforeRetry", "afterCall"] as const;

test("each caller has its own context in all hooks, also after a token request that all of them share", async () => {
  const store = new AsyncLocalStorage<string>();
  const seen = new Map<string, string[]>();
  const note = (event: string) => (view: unknown) => {
    const { callId } = view as CallName;
    seen.set(callId, [...(seen.get(callId) ?? []), `${event} ${store.getStore()}`]);
  };
  const hooks: Hooks = Object.fromEntries(EVENTS.map((event) => [event, note(event)]));
  const isRepeated = new Set<string>();
  const handler: Handler = async ({ url }) => {
    await new Promise((done) => setImmediate(done));
    if (url.endsWith("/token")) return json({ access_token: "aToken", token_type: "Bearer", expires_in: 3600 });
    // each request fails once
    if (isRepeated.has(url)) return json(userOf("00u1"));
    isRepeated.add(url);
    return failure(503, "E0000010");
  };
  const auth = privateKeyJwt({ clientId: CLIENT_ID, scopes: SCOPES, privateKey: pemOf(KEYS), dpop: false });
  const { okta, sent } = oktaOf(handler, { auth, hooks, clock: new FlyingClock(), timeout: 0, retry: 1 });
  await Promise.all(CALLERS.map((caller) => store.run(caller, () => okta.getUser(caller))));
  expect(sent.filter(({ line }) => line.endsWith("/token"))).toHaveLength(1);
  const repeated = ["beforeRequest", "afterResponse"];
  const events = ["beforeCall", ...repeated, "beforeRetry", ...repeated, "afterCall"];
  expect([...seen.values()]).toEqual(CALLERS.map((caller) => events.map((event) => `${event} ${caller}`)));
});
