import { describe, expect, test } from "vitest";
import { nextTarget } from "../../src/pagination/link-header.js";
import { json, linking, pageOf, pageUrl, userOf } from "../support/answers.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const self = `<${pageUrl("0")}>; rel="self"`;
const next = `<${pageUrl("1")}>; rel="next"`;

describe("the Link header is parsed in each form that Okta and proxies send", () => {
  test.each<[string, string[]]>([
    ["one line", [next]],
    ["several lines", [self, next]],
    ["several lines, the next one first", [next, self]],
    ["lines joined by a comma", [`${self}, ${next}`]],
    ["joined without a space", [`${self},${next}`]],
    ["a target relative to the org", ['</api/v1/users?after=1&limit=200>; rel="next"']],
    ["a target relative to the request", ['<?after=1&limit=200>; rel="next"']],
    ["a target without its scheme", ['<//acme.okta.com/api/v1/users?after=1&limit=200>; rel="next"']],
    ["rel without quotes", [`<${pageUrl("1")}>; rel=next`]],
    ["several relations", [`<${pageUrl("1")}>; rel="last next"`]],
    ["upper case", [`<${pageUrl("1")}>; REL="NEXT"`]],
    ["space around the parts", [` <${pageUrl("1")}> ; rel = "next" `]],
    ["no space at all", [`<${pageUrl("1")}>;rel="next"`]],
    ["another parameter first", [`<${pageUrl("1")}>; title="page, 2; \\"two\\""; rel="next"`]],
    ["an empty element", [`, ${next},`]],
  ])("%s", async (_, lines) => {
    const { okta, sent } = oktaOf(inTurn(json([userOf("a")], linking(...lines)), pageOf(["b"])));
    expect(await okta.listUsers().toArray()).toHaveLength(2);
    expect(sent[1]?.url).toBe(pageUrl("1"));
  });

  test("commas and semicolons within a target do not split the header", async () => {
    const before = '<https://acme.okta.com/api/v1/users?fields=id,status;rel="next">; rel="self"';
    const found = nextTarget(
      `${before}, <https://acme.okta.com/api/v1/users?fields=id,profile:(login,email)>; rel="next"`,
    );
    expect(found).toBe("https://acme.okta.com/api/v1/users?fields=id,profile:(login,email)");
  });
});

describe("invalid next links are ignored", () => {
  test.each<[string, string | null]>([
    ["no header", null],
    ["an empty header", ""],
    ["another relation only", self],
    ["a relation that begins alike", "<https://acme.okta.com/>; rel=nextpage"],
    ["a relation in another parameter", '<https://acme.okta.com/>; title="rel=next"'],
    ["a parameter that ends alike", "<https://acme.okta.com/>; norel=next"],
    ["a second rel, which does not count", '<https://acme.okta.com/>; rel="self"; rel="next"'],
    ["a target without brackets", "https://acme.okta.com/; rel=next"],
    ["a target without its first bracket", "https://acme.okta.com/>; rel=next"],
    ["text before a target", "next <https://acme.okta.com/>; rel=next"],
    ["text after a target", "<https://acme.okta.com/> next; rel=next"],
    ["a parameter without a value", "<https://acme.okta.com/>; rel"],
  ])("%s", (_, header) => {
    expect(nextTarget(header)).toBeUndefined();
  });
});
