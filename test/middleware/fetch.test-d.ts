// Types of the option `fetch`, and of the client's fetch in a provider of credentials.

import { fetch as crossFetch } from "cross-fetch";
import ky from "ky";
import nodeFetchLibrary from "node-fetch";
import { ofetch } from "ofetch";
import { fetch as undiciFetch } from "undici";
import { expectTypeOf } from "vitest";
import { type AuthContext, createClient, createOkta, type Fetch, type OktaOptions } from "../../src/index.js";
import { nodeFetch } from "../../src/node/index.js";

const ORG = { orgUrl: "https://acme.okta.com", token: "00token" };

export function fetchesOfThePlatformAndOfLibraries() {
  return [
    createOkta({ ...ORG, fetch: globalThis.fetch }),
    createOkta({ ...ORG, fetch: undiciFetch }),
    createOkta({ ...ORG, fetch: nodeFetchLibrary }),
    createOkta({ ...ORG, fetch: crossFetch }),
    createOkta({ ...ORG, fetch: ofetch.raw }),
    createOkta({ ...ORG, fetch: ky }),
    createOkta({ ...ORG, fetch: nodeFetch() }),
    createClient({ ...ORG, fetch: undiciFetch }),
  ];
}

export function whatWrapsOne() {
  const typed: typeof fetch = async (input, init) => fetch(input, init);
  const loose = async (url: string | URL | Request, init?: RequestInit) => fetch(url, init);
  const other: OktaOptions["fetch"] = (url, init) => undiciFetch(url, { ...init, keepalive: true });
  const counting: Fetch = async (url, init) => {
    expectTypeOf(url).toEqualTypeOf<string>();
    expectTypeOf(init.headers["authorization"]).toEqualTypeOf<string | undefined>();
    return fetch(url, { ...init, headers: { ...init.headers, "X-Trace": "1" } });
  };
  return [typed, loose, other, counting].map((fetch) => createOkta({ ...ORG, fetch }));
}

export function handlersOfTests() {
  return [
    createOkta({ ...ORG, fetch: async (url) => Response.json({ url }) }),
    createOkta({ ...ORG, fetch: async (url, { method }) => Response.json({ url, method }) }),
    createOkta({ ...ORG, fetch: async (url, init) => new Response(new Request(url, init).body) }),
  ];
}

export function whatDoesNotFit() {
  return [
    // @ts-expect-error it is called with a URL, and not with a Request
    createOkta({ ...ORG, fetch: async (request: Request) => Response.json(request.url) }),
    // @ts-expect-error it resolves to the data of an answer, and not to a Response
    createOkta({ ...ORG, fetch: async (): Promise<{ id: string }> => ({ id: "00u1" }) }),
  ];
}

export function providersCallItAsThePlatforms({ fetch: send }: AuthContext) {
  expectTypeOf(send).toBeCallableWith("https://acme.okta.com/oauth2/v1/token");
  expectTypeOf(send).toBeCallableWith(new URL("https://acme.okta.com"), {
    method: "POST",
    body: new URLSearchParams(),
  });
  expectTypeOf(send).returns.resolves.toEqualTypeOf<Response>();
  const typed: AuthContext["fetch"] = fetch;
  return typed;
}
