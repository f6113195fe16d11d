import { describe, expect, test } from "vitest";
import { OktaPaginationError } from "../../src/index.js";
import { json, linking, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

describe("a next link away from the org", () => {
  test.each([
    ["another host", "https://evil.example/api/v1/users?after=1"],
    ["a host that begins alike", "https://acme.okta.com.evil.example/api/v1/users?after=1"],
    ["another org of Okta's", "https://other.okta.com/api/v1/users?after=1"],
    ["another port", "https://acme.okta.com:8443/api/v1/users?after=1"],
    ["plain http", "http://acme.okta.com/api/v1/users?after=1"],
    ["a target without a scheme", "//evil.example/api/v1/users?after=1"],
    ["the org as a user name", "https://acme.okta.com@evil.example/api/v1/users?after=1"],
    ["backslashes", "\\\\evil.example\\api\\v1\\users"],
    ["another scheme", "data:application/json,[]"],
    ["no URL at all", "https://"],
  ])("%s is refused, and no request goes there", async (_, target) => {
    const { okta, sent } = oktaOf(inTurn(json([userOf("a")], linking(`<${target}>; rel="next"`))));
    const error = await errorOf(OktaPaginationError, okta.listUsers().toArray());
    expect(error.code).toBe("ERR_FOREIGN_LINK");
    expect(error.operation).toBe("listUsers");
    expect(sent).toHaveLength(1);
  });

  test("the default port spelt out is the org still", async () => {
    const target = "https://ACME.okta.com:443/api/v1/users?after=1";
    const { okta, sent } = oktaOf(inTurn(json([], linking(`<${target}>; rel="next"`)), json([])));
    expect(await okta.listUsers().toArray()).toEqual([]);
    expect(sent[1]?.url).toBe("https://acme.okta.com/api/v1/users?after=1");
  });

  test("the items before it are given first", async () => {
    const { okta } = oktaOf(inTurn(json([userOf("a")], linking('<https://evil.example/>; rel="next"'))));
    const seen: string[] = [];
    await errorOf(OktaPaginationError, async () => {
      for await (const user of okta.listUsers()) seen.push(user.id);
    });
    expect(seen).toEqual(["a"]);
  });

  test("a foreign link of another relation does not matter", async () => {
    const { okta } = oktaOf(inTurn(json([userOf("a")], linking('<https://evil.example/>; rel="self"'))));
    expect(await okta.listUsers().toArray()).toHaveLength(1);
  });
});
