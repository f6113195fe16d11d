import { describe, expect, test } from "vitest";
import { challengesOf } from "../../src/shared/www-authenticate.js";

const read = (header: string) =>
  challengesOf(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

describe("the challenges of WWW-Authenticate", () => {
  test.each<[string, string, [string, object][]]>([
    [
      "one with quoted values",
      'Bearer realm="okta", error="invalid_token"',
      [["bearer", { realm: "okta", error: "invalid_token" }]],
    ],
    [
      "one with tokens as values",
      "Bearer error=invalid_token,scope=a",
      [["bearer", { error: "invalid_token", scope: "a" }]],
    ],
    [
      "white space around the equals sign",
      'Bearer error = "a" ,\tscope\t=\tb',
      [["bearer", { error: "a", scope: "b" }]],
    ],
    ["quoted pairs", String.raw`Bearer a="say \"no\", \\ and \x"`, [["bearer", { a: String.raw`say "no", \ and x` }]]],
    [
      "commas and equals signs within quotes",
      'Bearer a="b, DPoP c=d", e=f',
      [["bearer", { a: "b, DPoP c=d", e: "f" }]],
    ],
    ["an empty value", 'Bearer error="", scope=a', [["bearer", { error: "", scope: "a" }]]],
    ["schemes and names in any case", 'BEARER Error="A"', [["bearer", { error: "A" }]]],
    [
      "several",
      'Basic realm="a", DPoP algs="ES256 RS256", Bearer error=b',
      [
        ["basic", { realm: "a" }],
        ["dpop", { algs: "ES256 RS256" }],
        ["bearer", { error: "b" }],
      ],
    ],
    ["a scheme alone", "Negotiate", [["negotiate", {}]]],
    [
      "schemes alone",
      "Negotiate, NTLM , Bearer error=a",
      [
        ["negotiate", {}],
        ["ntlm", {}],
        ["bearer", { error: "a" }],
      ],
    ],
    [
      "token68",
      "Negotiate YII/+ab-._~==, Bearer error=a",
      [
        ["negotiate", {}],
        ["bearer", { error: "a" }],
      ],
    ],
    ["token68 with one equals sign, at the end", "Negotiate abc=", [["negotiate", {}]]],
    ["empty elements of the list", ', Bearer error=a,, ,scope="b",', [["bearer", { error: "a", scope: "b" }]]],
    ["a name twice, of which the first counts", "Bearer error=a, error=b", [["bearer", { error: "a" }]]],
    [
      "names that objects have",
      "Bearer __proto__=a, constructor=b",
      [
        [
          "bearer",
          Object.fromEntries([
            ["__proto__", "a"],
            ["constructor", "b"],
          ]),
        ],
      ],
    ],
    ["no comma between parameters", 'Bearer error="a" scope="b"', [["bearer", { error: "a", scope: "b" }]]],
    [
      "a value of several words without quotes",
      "Bearer error_description=not at all, error=a",
      [["bearer", { error_description: "not", error: "a" }]],
    ],
    ["a quote that is not closed", 'Bearer scope=a, error="b', [["bearer", { scope: "a", error: "b" }]]],
    ["a parameter without a scheme", 'error="a"', []],
    ["a parameter without a name", 'Bearer a=b, ="c", d=e', [["bearer", { a: "b", d: "e" }]]],
    ["nothing", "", []],
  ])("%s", (_, header, challenges) => {
    expect(read(header)).toEqual(challenges);
  });

  test("in several header lines form one list", () => {
    const headers = new Headers([
      ["WWW-Authenticate", 'Basic realm="okta"'],
      ["WWW-Authenticate", 'Bearer error="invalid_token"'],
    ]);
    expect(read(headers.get("WWW-Authenticate") ?? "")).toEqual([
      ["basic", { realm: "okta" }],
      ["bearer", { error: "invalid_token" }],
    ]);
  });

  test("of a response without the header are an empty list", () => {
    expect(challengesOf(null)).toEqual([]);
  });
});
