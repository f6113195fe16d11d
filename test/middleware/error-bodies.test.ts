import { describe, expect, test } from "vitest";
import { OktaApiError, OktaAuthenticationError, OktaValidationError } from "../../src/index.js";
import { failure, json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const refusedWith = (answer: Response) => errorOf(OktaApiError, oktaOf(inTurn(answer)).okta.getUser("00u1"));

describe("error bodies in other formats", () => {
  test("OAuth's error and error_description become code and summary", async () => {
    const body = { error: "invalid_client", error_description: "The client secret is wrong." };
    const error = await refusedWith(json(body, { status: 401 }));
    expect(error).toBeInstanceOf(OktaAuthenticationError);
    expect(error.code).toBe("invalid_client");
    expect(error.summary).toBe("The client secret is wrong.");
  });

  test("a proxy's HTML is mentioned, but not quoted", async () => {
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    const html = "<html><body>Bad Gateway of host-17</body></html>";
    const error = await refusedWith(new Response(html, { status: 502, headers }));
    expect(error.code).toBe("HTTP_502");
    expect(error.status).toBe(502);
    expect(error.message).toContain("text/html");
    expect(error.message).not.toContain("host-17");
    expect(error.body).toBe(html);
  });

  test.each<[string, ResponseInit]>([
    ["an empty body", { status: 503, statusText: "Service Unavailable" }],
    ["a body of no length", { status: 503, statusText: "Service Unavailable", headers: { "Content-Length": "0" } }],
  ])("%s results in an error of the status alone", async (_, init) => {
    const error = await refusedWith(new Response(null, init));
    expect(error.code).toBe("HTTP_503");
    expect(error.summary).toBe("Service Unavailable");
    expect(error.causes).toEqual([]);
  });

  test("an empty body without a status text is mentioned", async () => {
    expect((await refusedWith(new Response(null, { status: 500 }))).summary).not.toBe("");
  });

  test.each<[string, unknown]>([
    ["null", null],
    ["a number", 7],
    ["false", false],
    ["an array", [{ errorCode: "E0000001" }]],
    ["a text", "E0000001"],
    ["an empty object", {}],
    ["code and summary of the wrong type", { errorCode: 1, errorSummary: ["x"], error: {}, error_description: 0 }],
    ["empty code and summary", { errorCode: "", errorSummary: "", error: "", error_description: "" }],
  ])("JSON that is %s", async (_, body) => {
    const error = await refusedWith(json(body, { status: 400 }));
    expect(error).toBeInstanceOf(OktaValidationError);
    expect(error.code).toBe("HTTP_400");
    expect(error.body).toEqual(body);
    expect(error.summary).not.toBe("");
  });

  test("a body that looks like a success is still an error", async () => {
    expect((await refusedWith(json({ id: "00u1", status: "ACTIVE" }, { status: 500 }))).status).toBe(500);
  });
});

describe("a success whose body looks like an error", () => {
  test("is data: only the status decides", async () => {
    const body = { errorCode: "E0000001", errorSummary: "no" };
    const { okta } = oktaOf(inTurn(json(body)));
    expect(await okta.getUser("00u1")).toEqual(body);
  });
});

describe("errorCauses of any shape", () => {
  test.each<[string, unknown, string[]]>([
    ["none", undefined, []],
    ["an empty list", [], []],
    ["several", [{ errorSummary: "one" }, { errorSummary: "two" }], ["one", "two"]],
    ["an object", { errorSummary: "one" }, []],
    ["null", null, []],
    ["a text", "one", []],
    ["texts and nulls among them", ["one", null, 7, { errorSummary: "two" }, {}, { errorSummary: "" }], ["two"]],
    ["other fields beside", [{ errorSummary: "one", reason: "UNIQUE", locationType: "body" }], ["one"]],
  ])("%s", async (_, errorCauses, causes) => {
    const error = await refusedWith(failure(400, "E0000001", { errorCauses }));
    expect(error.causes).toEqual(causes);
    expect(error.code).toBe("E0000001");
  });
});
