// The middleware of okta.api.use() applies to every request of the client.

import type { Middleware } from "openapi-fetch";
import { describe, expect, test } from "vitest";
import { getUser, listUsers } from "../../generated/operations.js";
import { type Okta, OktaApiError, OktaArgumentError, OktaNetworkError, OktaNotFoundError } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const ways: [string, (okta: Okta) => Promise<unknown>][] = [
  ["a method", (okta) => okta.getUser("00u1")],
  ["call", (okta) => okta.call(getUser, { path: { id: "00u1" } })],
  ["paginate", (okta) => okta.paginate(listUsers).toArray()],
  ["a list", (okta) => okta.listUsers().toArray()],
  ["a shortcut", (okta) => okta.updateProfile("00u1", { department: null })],
  ["a scan", async (okta) => (await okta.scanUsers({ concurrency: 1 })[Symbol.asyncIterator]().next()).value],
  ["api", (okta) => okta.api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } })],
];

const answer = ({ url }: Request) => (/users(\?|$)/.test(url) ? pageOf([]) : json(userOf("00u1")));

describe.each(ways)("middleware applies to %s", (_, run) => {
  test("it can set a header", async () => {
    const { okta, sent } = oktaOf(answer);
    okta.api.use({ onRequest: ({ request }) => request.headers.set("X-Team", "identity") });
    await run(okta);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.map(({ headers }) => headers.get("X-Team"))).toEqual(sent.map(() => "identity"));
  });

  test("it sees no credentials", async () => {
    const seen: unknown[] = [];
    const { okta, sent } = oktaOf(answer);
    const look = ({ request }: { request: Request }) => void seen.push([...request.headers].flat().join());
    okta.api.use({ onRequest: look, onResponse: look });
    await run(okta);
    expect(sent[0]?.headers.get("Authorization")).toBe(`SSWS ${TOKEN}`);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.join()).not.toContain(TOKEN);
  });

  test.each(["Authorization", "DPoP"])("it cannot set %s", async (name) => {
    const { okta, sent } = oktaOf(answer);
    okta.api.use({ onRequest: ({ request }) => request.headers.set(name, "SSWS s3cr3t") });
    expect((await errorOf(OktaArgumentError, run(okta))).message).not.toContain("s3cr3t");
    expect(sent).toEqual([]);
  });

  test("it cannot send the request to another origin", async () => {
    const { okta, sent } = oktaOf(answer);
    okta.api.use({ onRequest: () => new Request("https://evil.example/api/v1/users/00u1") });
    await errorOf(OktaArgumentError, run(okta));
    expect(sent).toEqual([]);
  });

  test("it no longer applies after eject", async () => {
    const { okta, sent } = oktaOf(answer);
    const middleware: Middleware = { onRequest: ({ request }) => request.headers.set("X-Team", "identity") };
    okta.api.use(middleware);
    okta.api.eject(middleware);
    await run(okta);
    expect(sent.map(({ headers }) => headers.has("X-Team"))).toEqual(sent.map(() => false));
  });
});

describe("no longer applies after eject", () => {
  test("can read the response, and the method still resolves to it", async () => {
    const { okta } = oktaOf(inTurn(json(userOf("00u1"))));
    const seen: unknown[] = [];
    okta.api.use({ onResponse: async ({ response }) => void seen.push(await response.json()) });
    expect(await okta.getUser("00u1")).toEqual(userOf("00u1"));
    expect(seen).toEqual([userOf("00u1")]);
  });

  test("can replace the response", async () => {
    const { okta } = oktaOf(inTurn(json(userOf("00u1"))));
    okta.api.use({ onResponse: () => json(userOf("00u2")) });
    expect((await okta.getUser("00u1")).id).toBe("00u2");
  });

  test("can answer by itself, with success or error", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const answers = [json(userOf("00u3")), failure(404, "E0000007")];
    okta.api.use({ onRequest: () => answers.shift() });
    expect((await okta.getUser("00u1")).id).toBe("00u3");
    expect((await errorOf(OktaNotFoundError, okta.getUser("00u1"))).code).toBe("E0000007");
    expect(sent).toEqual([]);
  });

  test("can turn a failure into a response", async () => {
    const { okta } = oktaOf(() => Promise.reject(new TypeError("fetch failed")));
    okta.api.use({ onError: () => json(userOf("00u4")) });
    expect((await okta.getUser("00u1")).id).toBe("00u4");
  });

  test("receives the library's error, without secrets", async () => {
    const { okta } = oktaOf(() => Promise.reject(new TypeError(`fetch failed: ${TOKEN}`)));
    const seen: unknown[] = [];
    okta.api.use({ onError: ({ error }) => void seen.push(error) });
    await errorOf(OktaNetworkError, okta.getUser("00u1"));
    expect(seen[0]).toBeInstanceOf(OktaNetworkError);
    expect(String((seen[0] as Error).cause)).not.toContain(TOKEN);
  });

  test("that throws fails the call, with its error as the cause", async () => {
    const { okta } = oktaOf(inTurn(json(userOf("00u1"))));
    okta.api.use({
      onResponse: () => {
        throw new RangeError("mine");
      },
    });
    const error = await errorOf(OktaNetworkError, okta.getUser("00u1"));
    expect(String(error.cause)).toContain("mine");
  });

  test("runs once around all attempts, and receives the path template and its values", async () => {
    const { okta, sent } = oktaOf(inTurn(failure(503, "E0000009"), json(userOf("00u1"))), {
      retry: 1,
      clock: new FlyingClock(),
    });
    const seen: unknown[] = [];
    okta.api.use({ onRequest: ({ schemaPath, params }) => void seen.push([schemaPath, params.path]) });
    await okta.getUser("00u1");
    expect(seen).toEqual([["/api/v1/users/{id}", { id: "00u1" }]]);
    expect(sent).toHaveLength(2);
  });

  test("runs for each page of a list", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"], "2"), pageOf(["c"])), { readAhead: 1 });
    const seen: string[] = [];
    okta.api.use({ onRequest: ({ request }) => void seen.push(request.url) });
    expect((await okta.listUsers().toArray()).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(seen).toEqual(sent.map(({ url }) => url));
    expect(seen[1]).toBe(`${ORG}/api/v1/users?after=1&limit=200`);
  });

  test("keeps integers of any size, and the error of Okta", async () => {
    const { okta } = oktaOf(
      inTurn(new Response('{"id":"a","profile":{"number":12345678901234567890}}'), failure(403, "E0000006")),
    );
    okta.api.use({ onResponse: () => undefined });
    expect(await okta.getUser("00u1")).toMatchObject({ profile: { number: 12345678901234567890n } });
    expect((await errorOf(OktaApiError, okta.getUser("00u1"))).code).toBe("E0000006");
  });
});
