import { describe, expect, test } from "vitest";
import { OktaResponseError } from "../../src/index.js";
import { errorOf } from "../support/error-of.js";
import { oktaOf } from "../support/okta-of.js";

describe("a redirect is an error", () => {
  test.each([301, 302, 303, 307, 308])("%d is not followed", async (status) => {
    const headers = { Location: "https://evil.example/api/v1/users/00u1", "X-Okta-Request-Id": "req-1" };
    const { okta, sent } = oktaOf(() => new Response(null, { status, headers }));
    const error = await errorOf(OktaResponseError, okta.getUser("00u1"));
    expect(error).toMatchObject({ code: "ERR_REDIRECT", status, operation: "getUser", requestId: "req-1" });
    expect(error.message).toContain("https://evil.example");
    expect(sent).toHaveLength(1);
  });

  test("to the org itself is refused, too: Okta's API has none", async () => {
    const { okta, sent } = oktaOf(() => new Response(null, { status: 302, headers: { Location: "/login" } }));
    expect((await errorOf(OktaResponseError, okta.getUser("00u1"))).code).toBe("ERR_REDIRECT");
    expect(sent).toHaveLength(1);
  });

  test.each<[string, ResponseInit]>([
    ["without a target", { status: 307 }],
    ["to no URL", { status: 307, headers: { Location: "https://" } }],
  ])("%s is refused, too", async (_, init) => {
    const { okta } = oktaOf(() => new Response(null, init));
    expect((await errorOf(OktaResponseError, okta.getUser("00u1"))).code).toBe("ERR_REDIRECT");
  });

  test("the target's path and query, which can contain a token, are not quoted", async () => {
    const headers = { Location: "https://sso.example/login?sessionToken=s3cr3t" };
    const { okta } = oktaOf(() => new Response(null, { status: 302, headers }));
    const error = await errorOf(OktaResponseError, okta.getUser("00u1"));
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain("s3cr3t");
  });

  test("its body is released", async () => {
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
    };
    const { okta } = oktaOf(() => new Response(new ReadableStream({ cancel }), { status: 302 }));
    await errorOf(OktaResponseError, okta.getUser("00u1"));
    expect(cancelled).toBe(true);
  });

  test("okta.api cannot follow redirects either", async () => {
    const { okta } = oktaOf((request) => Response.json({ redirect: request.redirect }));
    const { data } = await okta.api.GET("/api/v1/users", { redirect: "follow" });
    expect(data).toEqual({ redirect: "manual" });
  });

  test("requests ask the platform not to follow redirects", async () => {
    let redirect: RequestRedirect | undefined;
    const { okta } = oktaOf((request) => {
      redirect = request.redirect;
      return new Response("{}");
    });
    await okta.suspendUser("00u1");
    expect(redirect).toBe("manual");
  });
});
