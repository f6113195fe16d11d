import { describe, expect, test } from "vitest";
import { OktaArgumentError, OktaResponseError } from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf, TOKEN } from "../support/okta-of.js";

const byId = (id: string) => ({ params: { path: { id } } });

describe("okta.api is an openapi-fetch client", () => {
  test("a success resolves to data and response", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    const { data, error, response } = await okta.api.GET("/api/v1/users/{id}", byId("00u1"));
    expect(data).toEqual(userOf("00u1"));
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(sent[0]?.line).toBe("GET /api/v1/users/00u1");
  });

  test("an error status resolves to error and response", async () => {
    const { okta } = oktaOf(inTurn(failure(404, "E0000007")));
    const { data, error, response } = await okta.api.GET("/api/v1/users/{id}", byId("00u1"));
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ errorCode: "E0000007" });
    expect(response.status).toBe(404);
  });

  test("it sends the client's headers and credentials", async () => {
    const { okta, sent } = oktaOf(inTurn(json({})), { headers: { "X-Team": "identity" } });
    await okta.api.POST("/api/v1/users/{id}/lifecycle/suspend", byId("00u1"));
    expect(sent[0]?.headers.get("Authorization")).toBe(`SSWS ${TOKEN}`);
    expect(sent[0]?.headers.get("X-Team")).toBe("identity");
    expect(sent[0]?.headers.get("User-Agent")).toMatch(/^okta-fetch\//);
  });
});

describe("okta.api has the guards of every call", () => {
  test.each(["..", ".", "", "%2e%2e", "00u1/../../sessions"])("the path value «%s» is refused", async (id) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.api.DELETE("/api/v1/users/{id}", byId(id)));
    expect(error.argument).toBe("id");
    expect(sent).toEqual([]);
  });

  test("a path with missing values is refused", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const run = okta.api.DELETE("/api/v1/users/{id}", {} as never);
    expect((await errorOf(OktaArgumentError, run)).argument).toBe("path");
    expect(sent).toEqual([]);
  });

  test("a request to another base URL is refused, without credentials", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const run = okta.api.GET("/api/v1/users/{id}", { ...byId("00u1"), baseUrl: "https://evil.example" });
    const error = await errorOf(OktaArgumentError, run);
    expect(error.code).toBe("ERR_ARGUMENT");
    expect(error.message).toContain("https://evil.example");
    expect(sent).toEqual([]);
  });

  test("a redirect is refused", async () => {
    const { okta } = oktaOf(
      inTurn(new Response(null, { status: 302, headers: { Location: "https://evil.example/" } })),
    );
    const error = await errorOf(OktaResponseError, okta.api.GET("/api/v1/users/{id}", byId("00u1")));
    expect(error.code).toBe("ERR_REDIRECT");
  });
});
