import { describe, expect, test } from "vitest";
import { OktaArgumentError } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

describe("a body is sent as given", () => {
  test("null clears an attribute, undefined is not sent", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.updateProfile("00u1", { department: null, nickName: undefined, title: "" } as object);
    expect(sent[0]?.body).toStrictEqual({ profile: { department: null, title: "" } });
  });

  test("custom attributes, arrays, numbers and false are kept", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    const profile = { login: "ada", email: "ada@acme.test", employeeGrade: 0, tags: ["a", "b"], remote: false };
    await okta.createUser({ profile, groupIds: ["00g1"] }, { activate: false });
    expect(sent[0]?.body).toStrictEqual({ profile, groupIds: ["00g1"] });
    expect(sent[0]?.query).toEqual({ activate: "false" });
  });

  test("it is JSON with its content type", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.updateProfile("00u1", { nickName: "Ada “π” 😀" });
    expect(sent[0]?.headers.get("Content-Type")).toBe("application/json");
    expect(sent[0]?.body).toEqual({ profile: { nickName: "Ada “π” 😀" } });
  });

  test("the caller's object is not modified", async () => {
    const { okta } = oktaOf(inTurn(json(userOf("00u1"))));
    const body = Object.freeze({ profile: Object.freeze({ nickName: "Ada" }) });
    const options = Object.freeze({ strict: true, headers: Object.freeze({ "X-Trace": "1" }) });
    await okta.updateUser("00u1", body, options);
    expect(body).toEqual({ profile: { nickName: "Ada" } });
    expect(options).toEqual({ strict: true, headers: { "X-Trace": "1" } });
  });

  test("a circular body is refused, and nothing is sent", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const body: { self?: object } = {};
    body.self = body;
    expect((await errorOf(OktaArgumentError, okta.updateUser("00u1", body as object))).argument).toBe("body");
    expect(sent).toEqual([]);
  });

  test("replaceUser sends a PUT, updateUser a POST", async () => {
    const { okta, sent } = oktaOf(() => json(userOf("00u1")));
    await okta.replaceUser("00u1", { profile: { login: "ada" } });
    await okta.updateUser("00u1", { profile: { login: "ada" } });
    expect(sent.map(({ line }) => line)).toEqual(["PUT /api/v1/users/00u1", "POST /api/v1/users/00u1"]);
  });

  test("an operation without a body sends no body and no content type", async () => {
    const { okta, sent } = oktaOf(inTurn(json({})));
    await okta.suspendUser("00u1");
    expect(sent[0]?.body).toBeUndefined();
    expect(sent[0]?.headers.has("Content-Type")).toBe(false);
  });
});
