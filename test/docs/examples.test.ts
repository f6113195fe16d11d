import { describe, expect, it } from "vitest";
import { printed } from "../cli/printed.js";
import { schemaOf } from "../cli/schemas.js";
import { faultsOf } from "./compile.js";
import { withImports } from "./imports.js";
import { blocksOf, filesBelow, pages, read } from "./markdown.js";

const inPages = pages().flatMap((page) => blocksOf(read(page), page));
const inComments = filesBelow("src", ".ts").flatMap((path) => {
  const text = read(path);
  return text.includes("@example") ? blocksOf(text, path).map(withImports) : [];
});

const WRONG = "wrong-";
const wrong = (
  [
    ["an unknown method", "await okta.listUserz().toArray();", /Property 'listUserz' does not exist/],
    ["an unknown option", "await okta.getUser(id, { expnd: 'blocks' });", /'expnd' does not exist/],
    ["a missing import", 'createOkta({ orgUrl: "https://acme.okta.com", token });', /Cannot find name 'createOkta'/],
    ["a wrong type", "const status: number = (await okta.getUser(id)).status;", /not assignable to type 'number'/],
    ["another module", 'import { scim } from "okta-fetch";', /no exported member/],
  ] as const
).map(([what, code, fault], at) => [what, `${WRONG}${at}.md`, code, fault] as const);

/** Of one program with all examples: each compilation reads the sources of the package anew. */
const faults = faultsOf([
  ...inPages,
  ...inComments,
  ...wrong.map(([, page, code]) => ({ where: `${page}:7`, code: `\n${code}` })),
]);

describe("the examples", () => {
  it("are found in the pages and in the comments", () => {
    expect(inPages.length).toBeGreaterThan(50);
    expect(inComments.length).toBeGreaterThanOrEqual(4);
  });

  it("show a profile as the command prints it", () => {
    const employeeGrade = { title: "Grade", type: "integer", enum: [6, 7], oneOf: [{ const: 7, title: "Lead" }] };
    const [, wanted = "no interface"] = printed(schemaOf({ employeeGrade })).split(/(?=^export )/m);
    expect(read("docs/guides/profile.md")).toContain(wanted);
  });

  it("compile", () => {
    expect(faults.filter((fault) => !fault.startsWith(WRONG))).toEqual([]);
  });
});

describe("the compiler of the examples", () => {
  it.each(wrong)("refuses %s", (_, page, __, fault) => {
    const own = faults.filter((each) => each.startsWith(`${page}:`));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(/^[^:]+:8: /);
    expect(own[0]).toMatch(fault);
  });
});
