import { describe, expect, it } from "vitest";
import * as operations from "../../generated/operations.js";
import * as exported from "../../src/index.js";
import * as testing from "../../src/testing/index.js";
import { printed } from "../cli/printed.js";
import { schemaOf } from "../cli/schemas.js";
import { faultsOf } from "./compile.js";
import { blocksOf, type Example, filesBelow, pages, read } from "./markdown.js";

const inPages = pages().flatMap((page) => blocksOf(read(page), page));
const inComments = filesBelow("src", ".ts").flatMap((path) => {
  const text = read(path);
  return text.includes("@example") ? blocksOf(text, path).map(withImports) : [];
});

/** An editor shows a comment's example beside the name it explains: it imports nothing. On its first line, here. */
function withImports({ where, code }: Example): Example {
  const imported = Object.entries({
    "okta-fetch": exported,
    "okta-fetch/operations": operations,
    "okta-fetch/testing": testing,
  }).map(([from, module]) => {
    const used = Object.keys(module).filter((name) => new RegExp(`(?<![.\\w])${name}\\b`).test(code));
    return `import { ${used.join(", ")} } from "${from}"; `;
  });
  return { where, code: imported.join("") + code };
}

describe("the examples", () => {
  it("are found, in the pages and in the comments", () => {
    expect(inPages.length).toBeGreaterThan(50);
    expect(inComments.length).toBeGreaterThanOrEqual(4);
  });

  it("show a profile as the command prints it", () => {
    const employeeGrade = { title: "Grade", type: "integer", enum: [6, 7], oneOf: [{ const: 7, title: "Lead" }] };
    const [, wanted = "no interface"] = printed(schemaOf({ employeeGrade })).split(/(?=^export )/m);
    expect(read("docs/guides/profile.md")).toContain(wanted);
  });

  it("compile", () => {
    expect(faultsOf([...inPages, ...inComments])).toEqual([]);
  });
});

describe("the compiler of the examples", () => {
  it.each([
    ["an unknown method", "await okta.listUserz().toArray();", /Property 'listUserz' does not exist/],
    ["an unknown option", "await okta.getUser(id, { expnd: 'blocks' });", /'expnd' does not exist/],
    ["a missing import", 'createOkta({ orgUrl: "https://acme.okta.com", token });', /Cannot find name 'createOkta'/],
    ["a wrong type", "const status: number = (await okta.getUser(id)).status;", /not assignable to type 'number'/],
    ["another module", 'import { scim } from "okta-fetch";', /no exported member/],
  ])("refuses %s", (_, code, fault) => {
    const faults = faultsOf([{ where: "page.md:7", code: `\n${code}` }]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^page\.md:8: /);
    expect(faults[0]).toMatch(fault);
  });
});
