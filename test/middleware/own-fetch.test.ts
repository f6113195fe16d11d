// The arguments of a custom `fetch`, and the results that it may resolve to.

import { describe, expect, test } from "vitest";
import { type AuthContext, type AuthProvider, createOkta, type Fetch, OktaNetworkError } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { ORG, oktaOf, TOKEN } from "../support/okta-of.js";

/** A client, and what its `fetch` is called with. */
function recorded(answer: () => unknown = () => json(userOf("00u1"))) {
  const calls: Parameters<Fetch>[] = [];
  const fetch = (async (...given: Parameters<Fetch>) => {
    calls.push(given);
    return answer();
  }) as Fetch;
  return { okta: createOkta({ orgUrl: ORG, token: TOKEN, retry: 0, fetch }), calls };
}

describe("a custom fetch is called like the platform's", () => {
  test("with the URL as a string, and the parts of the request as plain values", async () => {
    const { okta, calls } = recorded();
    await okta.updateUser("00u1", { profile: { title: "Countess" } });
    const [url, init] = calls[0] ?? [];
    expect(url).toBe(`${ORG}/api/v1/users/00u1`);
    expect(init).toMatchObject({ method: "POST", redirect: "manual", body: '{"profile":{"title":"Countess"}}' });
    expect({ ...init?.headers }).toMatchObject({
      authorization: `SSWS ${TOKEN}`,
      "content-type": "application/json",
    });
    expect(init?.signal).toBeInstanceOf(AbortSignal);
  });

  test("without a body if the request has none", async () => {
    const { okta, calls } = recorded();
    await okta.getUser("00u1");
    expect(Object.keys(calls[0]?.[1] ?? {})).not.toContain("body");
  });

  test("with the body of okta.api as a string, or as bytes if it is not text", async () => {
    const { okta, calls } = recorded();
    const params = { path: { id: "00u1" } };
    await okta.api.POST("/api/v1/users/{id}", { params, body: { profile: { firstName: "Zoë" } } });
    const bodySerializer = () => Uint8Array.of(0xff, 0xfe) as never;
    await okta.api.POST("/api/v1/users/{id}", { params, body: {}, bodySerializer });
    expect(calls.map(([, { body }]) => body)).toEqual(['{"profile":{"firstName":"Zoë"}}', expect.any(ArrayBuffer)]);
  });

  test("and may return a Response synchronously", async () => {
    const fetch = (() => json(userOf("00u1"))) as unknown as Fetch;
    expect((await createOkta({ orgUrl: ORG, token: TOKEN, fetch }).getUser("00u1")).id).toBe("00u1");
  });
});

describe("the result of a custom fetch", () => {
  test("can be a mock with only a text() method", async () => {
    const headers = new Headers();
    const { okta } = recorded(() => ({ ok: true, status: 200, headers, text: async () => '{"id":"00u1"}' }));
    expect((await okta.getUser("00u1")).id).toBe("00u1");
  });

  test("can be such a mock through okta.api, too", async () => {
    const mock = {
      status: 200,
      statusText: "OK",
      ok: true,
      headers: new Headers(),
      text: async () => '[{"id":"00u1"}]',
    };
    const okta = createOkta({ orgUrl: ORG, token: TOKEN, fetch: async () => mock });
    expect((await okta.api.GET("/api/v1/users")).data).toEqual([{ id: "00u1" }]);
  });

  test("must have an unread body", async () => {
    const read = async () => {
      const answer = new Response("[]");
      await answer.text();
      return answer;
    };
    const okta = createOkta({ orgUrl: ORG, token: TOKEN, retry: 0, fetch: read });
    await errorOf(OktaNetworkError, okta.listUsers().toArray());
    await errorOf(OktaNetworkError, okta.api.GET("/api/v1/users"));
  });

  test("must be a Response, not its data", async () => {
    const { okta } = recorded(() => userOf("00u1"));
    expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).message).toMatch(/fetch did not return a Response/);
  });
});

test.each<[string, (request: Request) => Promise<Response>]>([
  ["a part of its URL", async (request) => json(request.url.includes("00u1"))],
  ["a method", async (request) => json(await request.clone().text())],
  ["its URL", async (request) => json(new URL(request.url).pathname)],
  ["its URL, to fetch it", (request) => fetch(request.url, { headers: request.headers })],
])("a fetch that reads %s as if the URL were a Request fails with a hint at its arguments", async (_, fetch) => {
  const okta = createOkta({ orgUrl: ORG, token: TOKEN, retry: 0, fetch: fetch as unknown as Fetch });
  expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).message).toMatch(/called with \(url, init\)/);
});

test("a network error has no hint at the arguments of fetch", async () => {
  const { okta } = oktaOf(() => Promise.reject(new TypeError("fetch failed", { cause: new Error("undefined host") })));
  expect((await errorOf(OktaNetworkError, okta.getUser("00u1"))).message).not.toContain("(url, init)");
});

describe("a provider can use the client's fetch", () => {
  test.each<[string, Parameters<AuthContext["fetch"]>]>([
    ["a string", [`${ORG}/token`, { method: "POST", body: "a=b", headers: { "X-Own": "1" } }]],
    ["a URL", [new URL(`${ORG}/token`), { method: "POST", body: "a=b", headers: new Headers({ "X-Own": "1" }) }]],
    ["a Request", [new Request(`${ORG}/token`, { method: "POST", body: "a=b", headers: { "X-Own": "1" } })]],
  ])("with %s", async (_, given) => {
    const auth: AuthProvider = {
      authorize: async (_, { fetch }) => ({ Authorization: `Bearer ${await (await fetch(...given)).text()}` }),
    };
    const { okta, sent } = tokenClient(auth);
    await okta.getUser("00u1");
    expect(sent).toEqual(["POST /token 1 a=b", "GET /api/v1/users/00u1 null "]);
  });

  test("without options", async () => {
    const auth: AuthProvider = {
      authorize: async (_, { fetch }) => ({ Authorization: `Bearer ${await (await fetch(`${ORG}/token`)).text()}` }),
    };
    const { okta, sent } = tokenClient(auth);
    await okta.getUser("00u1");
    expect(sent[0]).toBe("GET /token null ");
  });
});

function tokenClient(auth: AuthProvider) {
  const sent: string[] = [];
  const fetch: Fetch = async (url, init) => {
    const request = new Request(url, init);
    const { pathname } = new URL(url);
    sent.push(`${request.method} ${pathname} ${request.headers.get("X-Own")} ${await request.text()}`);
    return pathname === "/token" ? new Response("t1") : json(userOf("00u1"));
  };
  return { okta: createOkta({ orgUrl: ORG, auth, fetch }), sent };
}
