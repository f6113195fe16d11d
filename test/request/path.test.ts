import { describe, expect, test } from "vitest";
import { OktaArgumentError } from "../../src/index.js";
import { fillPath } from "../../src/request/path.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, ORG, oktaOf } from "../support/okta-of.js";

describe("a path value is encoded", () => {
  test.each([
    ["an id", "00ub0oNGTSWTBKOLGLNR", "00ub0oNGTSWTBKOLGLNR"],
    ["a login", "ada+test@acme.test", "ada%2Btest%40acme.test"],
    ["a query's separators", "a=b&c", "a%3Db%26c"],
    ["a fragment's beginning", "a#b", "a%23b"],
    ["a percent sign", "100%", "100%25"],
    ["an escape", "a%20b", "a%2520b"],
    ["an escape of an escape", "a%2520b.%25", "a%252520b.%2525"],
    ["letters of any language", "zoë@acme.test", "zo%C3%AB%40acme.test"],
    ["space within", "ada byron", "ada%20byron"],
    ["dots within", "ada.byron..jr", "ada.byron..jr"],
    ["dots at the beginning", "..ada", "..ada"],
    ["a number", 7, "7"],
    ["me", "me", "me"],
  ])("%s", async (_, id, encoded) => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.getUser(id as string);
    expect(sent[0]?.url).toBe(`${ORG}/api/v1/users/${encoded}`);
  });

  test("each value is inserted in its own place", async () => {
    const { okta, sent } = oktaOf(inTurn(json({})));
    await okta.revokeTokenForUserAndClient("u$1", "c$&2", "$'3");
    expect(sent[0]?.url).toBe(`${ORG}/api/v1/users/u%241/clients/c%24%262/tokens/%24'3`);
  });

  test("a value that looks like a placeholder is not replaced again", () => {
    expect(fillPath("/a/{x}/b/{y}", { x: "{y}", y: "1" })).toBe("/a/%7By%7D/b/1");
  });
});

describe("a path value that leads to another endpoint is refused, and nothing is sent", () => {
  const climbing: [string][] = [
    ["."],
    [".."],
    ["../sessions"],
    ["00u1/../sessions"],
    ["00u1/.."],
    ["..\\sessions"],
    ["00u1\\..\\sessions"],
    ["%2e"],
    ["%2E%2e"],
    [".%2e"],
    ["%2e."],
    ["%252e%252e"],
    ["%25252e%25252e"],
    ["%252525252525252e"],
    ["..%2fsessions"],
    ["..%2Fsessions"],
    ["..%5csessions"],
    ["..%252fsessions"],
    ["00u1%2f..%2fsessions"],
    ["00u1/./x"],
    [" .. "],
    ["..;"],
    ["..;a=b"],
    ["..;/sessions"],
  ];

  test.each(climbing)("%j leaves its segment", async (id) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.deleteUser(id));
    expect(error).toMatchObject({ argument: "id", operation: "deleteUser", code: "ERR_ARGUMENT" });
    expect(sent).toEqual([]);
  });

  test.each([
    ["00u1?x", "question mark"],
    ["00u1%3fx", "question mark"],
    ["00u1%25253Fx", "question mark"],
    ["00u1;x", "semicolon"],
    ["00u1%3Bx", "semicolon"],
    ["00u1[x", "square bracket"],
    ["00u1%5dx", "square bracket"],
  ])("%j could be truncated to another user's id", async (id, character) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.deleteUser(id));
    expect(error).toMatchObject({ argument: "id", operation: "deleteUser", code: "ERR_ARGUMENT" });
    expect(error.message).toContain(`contains a ${character}`);
    expect(sent).toEqual([]);
  });

  test.each([[""], [" "], ["\t\n"]])("%j is empty", async (id) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.deleteUser(id));
    expect(error.message).toContain("empty");
    expect(sent).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["an object", { id: "00u1" }],
    ["an array", ["00u1"]],
    ["a boolean", true],
    ["a function", () => "00u1"],
  ])("%s is not a string", async (_, id) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.deleteUser(id as string));
    expect(error.argument).toBe("id");
    expect(sent).toEqual([]);
  });

  test("an unpaired surrogate cannot be encoded", async () => {
    const { okta, sent } = oktaOf(inTurn());
    expect((await errorOf(OktaArgumentError, okta.deleteUser("a\ud800"))).argument).toBe("id");
    expect(sent).toEqual([]);
  });

  test("the invalid value is named, in whatever position", async () => {
    const { okta } = oktaOf(inTurn());
    const run = okta.revokeTokenForUserAndClient("00u1", "..", "00t1");
    expect((await errorOf(OktaArgumentError, run)).argument).toBe("clientId");
  });

  test("a list refuses it at once, not when it is consumed", () => {
    const { okta } = oktaOf(inTurn());
    expect(() => okta.listUserGroups("..")).toThrow(OktaArgumentError);
  });
});
