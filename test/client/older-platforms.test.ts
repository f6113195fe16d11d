// Platforms without some of the newest functions.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { json, pageOf, userOf } from "../support/answers.js";

beforeEach(() => {
  // Node loads its fetch with the first of these, and needs a FinalizationRegistry for it
  new Request("https://acme.okta.com");
  vi.resetModules();
  vi.stubGlobal("FinalizationRegistry", undefined);
  vi.spyOn(URL, "canParse").mockImplementation(() => {
    throw new TypeError("URL.canParse is not a function");
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  // other test files share modules with this one
  vi.resetModules();
});

/** The client's code as it is loaded on such a platform. */
const load = () => import("../support/okta-of.js");

test("without URL.canParse, a client is created and lists follow their links", async () => {
  const { oktaOf, inTurn } = await load();
  const { okta } = oktaOf(inTurn(pageOf(["a"], "1"), pageOf(["b"])));
  expect(await okta.listUsers().toArray()).toHaveLength(2);
});

test("without FinalizationRegistry, okta.api streams with a signal", async () => {
  const { oktaOf } = await load();
  const { okta } = oktaOf(() => json(userOf("00u1")));
  const { data } = await okta.api.GET("/api/v1/users/{id}", {
    params: { path: { id: "00u1" } },
    parseAs: "stream",
    signal: new AbortController().signal,
  });
  expect(await new Response(data).json()).toMatchObject({ id: "00u1" });
});
