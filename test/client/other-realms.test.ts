// Jest, edge runtimes and frameworks pass objects of another realm: they are accepted by their shape.

import { describe, expect, test } from "vitest";
import { getUser } from "../../generated/operations.js";
import { type AuthProvider, createClient, OktaAbortError, where } from "../../src/index.js";
import { createFakeOkta } from "../../src/testing/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { foreignDate, foreignHeaders, foreignRequest, foreignResponse, foreignSignal } from "../support/foreign.js";
import { fetchOf, ORG, oktaOf, silence } from "../support/okta-of.js";

const TOKEN_URL = `${ORG}/token`;
const TIME = "2026-01-31T09:30:00.000Z";

/** A client without layers, which passes on the signal of the call. */
const bareClient = (auth: AuthProvider, fetch = fetchOf(() => json(userOf("00u1")))) =>
  createClient({ orgUrl: ORG, auth, fetch });

describe("a signal of another realm", () => {
  test("reaches an auth provider as one of the platform's, which its fetch accepts", async () => {
    const { signal, abort } = foreignSignal();
    const seen: (AbortSignal | undefined)[] = [];
    const auth: AuthProvider = {
      authorize: (_, context) => {
        seen.push(context.signal);
        return { Authorization: "Bearer t" };
      },
    };
    await bareClient(auth).call(getUser, { path: { id: "00u1" }, signal });
    expect(seen).toEqual([expect.any(AbortSignal)]);
    abort("over");
    expect(seen[0]?.reason).toBe("over");
  });

  test("ends the request of an auth provider that passes it to the client's fetch", async () => {
    const { signal, abort } = foreignSignal();
    const auth: AuthProvider = {
      authorize: async (_, { fetch }) => {
        queueMicrotask(() => abort());
        const response = await fetch(TOKEN_URL, { signal });
        return { Authorization: await response.text() };
      },
    };
    const call = bareClient(auth, fetchOf(silence)).call(getUser, { path: { id: "00u1" }, signal });
    await errorOf(OktaAbortError, call);
  });

  test("ends a request to the fake org", async () => {
    const org = createFakeOkta({ latency: 60_000 });
    const { signal, abort } = foreignSignal();
    const request = org.fetch(`${org.url}/api/v1/users`, { signal });
    abort(new Error("over"));
    await expect(request).rejects.toThrow("over");
  });
});

test("an auth provider can pass a Request of another realm to the client's fetch", async () => {
  const { okta, sent } = oktaOf(() => json(userOf("00u1")), {
    auth: {
      authorize: async (_, { fetch }) => {
        await fetch(foreignRequest(TOKEN_URL, { method: "POST", body: '{"a":1}' }, { "x-trace": "t1" }));
        return { Authorization: "Bearer t" };
      },
    },
  });
  await okta.getUser("00u1");
  expect(sent[0]).toMatchObject({ line: "POST /token", body: { a: 1 } });
  expect(sent[0]?.headers.get("X-Trace")).toBe("t1");
});

test("okta.api sends Headers of another realm", async () => {
  const { okta, sent } = oktaOf(() => json(userOf("00u1")));
  await okta.api.GET("/api/v1/users/{id}", {
    params: { path: { id: "00u1" } },
    headers: foreignHeaders({ "X-Trace": "t1" }),
  });
  expect(sent[0]?.headers.get("X-Trace")).toBe("t1");
});

test.each([
  ["a method", (okta: ReturnType<typeof oktaOf>["okta"]) => okta.getUser("00u1")],
  [
    "okta.api",
    async ({ api }: ReturnType<typeof oktaOf>["okta"]) =>
      (await api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } })).data,
  ],
])("%s reads a response of another realm", async (_, read) => {
  const { okta } = oktaOf(() => foreignResponse('{"id":"00u1"}', { "Content-Type": "application/json" }));
  expect(await read(okta)).toEqual({ id: "00u1" });
});

describe("a Date of another realm", () => {
  test("is a value of a search", () => {
    expect(String(where("created").gt(foreignDate(TIME)))).toBe(`created gt "${TIME}"`);
  });

  test("is the time of an update", async () => {
    const { okta, sent } = oktaOf(() => json([]));
    await okta.listUsersUpdatedAfter(foreignDate(TIME)).toArray();
    expect(sent[0]?.query["filter"]).toContain(`lastUpdated gt "${TIME}"`);
  });

  test("must be valid", () => {
    expect(() => where("created").gt(foreignDate("never"))).toThrow("the Date is invalid");
    expect(() => oktaOf(() => json([])).okta.listUsersUpdatedAfter(foreignDate("never"))).toThrow("valid Date");
  });
});
