import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { spread } from "../../scripts/drift/glob.mjs";
import { namesOf } from "../../scripts/drift/names.mjs";
import { folderOf, run, things } from "./documents.js";

const DIFFERENCES = new URL("../../openapi/differences.yaml", import.meta.url).pathname;
const OURS = things({ Thing: { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } } });
const THEIRS = things({ Thing: { type: "object", properties: { a: { type: "string" } } } });

const named = (...where: string[]) => ({
  reasons: { traffic: "Seen." },
  differences: where.map((each) => ({ where: each, because: "traffic", why: "Seen in 2016." })),
});

async function check(names: unknown, ...options: string[]) {
  const folder = await folderOf({ "ours.yaml": OURS, "theirs.yaml": THEIRS, "names.yaml": names });
  const files = ["--document", `${folder}/ours.yaml`, "--names", `${folder}/names.yaml`, `${folder}/theirs.yaml`];
  return run("check-drift.mjs", ...files, ...options);
}

describe("npm run check:drift", () => {
  it("fails for a difference without a name, and says whether it would break a caller", async () => {
    const { status, output } = await check(named());
    expect(status).toBe(1);
    expect(output).toContain("Without a name (1):\n  breaking  removed   schema Thing/b\n");
    expect(output).toContain("check-drift: each difference needs an entry");
  });

  it("passes when each has one", async () => {
    const { status, output } = await check(named("schema Thing/b"));
    expect(status).toBe(0);
    expect(output).toContain("1 operations compared");
    expect(output).toContain("1 differences have one of 1 names: 1 traffic.");
    expect(output).not.toContain("schema Thing/b");
  });

  it("lists those with a name when asked to", async () => {
    expect((await check(named("schema Thing/b"), "--all")).output).toContain("removed   schema Thing/b");
  });

  it("fails for a name that no difference has", async () => {
    const { status, output } = await check(named("schema Thing/b", "schema Thing/c"));
    expect(status).toBe(1);
    expect(output).toContain("Names of no difference (1):\n  schema Thing/c\n");
  });

  it("counts the operations that only the other document has, and lists them when asked to", async () => {
    const folder = await folderOf({
      "ours.yaml": OURS,
      "theirs.yaml": {
        ...OURS,
        paths: { ...(OURS["paths"] as object), "/more": { get: { operationId: "more", responses: {} } } },
      },
      "names.yaml": named(),
    });
    const files = ["--document", `${folder}/ours.yaml`, "--names", `${folder}/names.yaml`, `${folder}/theirs.yaml`];
    expect((await run("check-drift.mjs", ...files)).output).toContain("1 others are only in");
    expect((await run("check-drift.mjs", ...files, "--others")).output).toContain(
      "Operations not covered (1):\n  more",
    );
  });

  it("wants the name of a document", async () => {
    expect(await run("check-drift.mjs")).toEqual({
      status: 1,
      output: "check-drift: name one document: npm run check:drift -- FILE\n",
    });
  });

  it.each([
    ["there is no such file", "missing.yaml", /cannot read .*missing\.yaml: there is no such file/],
    ["it is no document", "names.yaml", /is not an OpenAPI document/],
    ["it is a folder", "", /cannot read .*: it is a folder/],
    ["it is no YAML", "broken.yaml", /cannot read .*broken\.yaml: .* at line 1, column \d+/],
  ])("says when %s", async (_, name, expected) => {
    const folder = await folderOf({ "names.yaml": named(), "broken.yaml": 'a: "' });
    const { status, output } = await run("check-drift.mjs", `${folder}/${name}`);
    expect(status).toBe(1);
    expect(output).toMatch(/^check-drift: .*\n$/);
    expect(output).toMatch(expected);
  });
});

describe("a pattern", () => {
  const PLACES = ["schema User/id/required", "schema User/id", "getUser/query q", "getUser/response/200/header Link"];
  it.each([
    ["schema User/id", ["schema User/id"]],
    ["*/query q", ["getUser/query q"]],
    ["schema User/*", ["schema User/id"]],
    ["schema User/**", ["schema User/id/required", "schema User/id"]],
    ["**/{required,header Link}", ["schema User/id/required", "getUser/response/200/header Link"]],
    ["schema {Use,Group}/id", []],
  ])("%s", async (pattern, expected) => {
    const folder = await folderOf({ "names.yaml": named(pattern) });
    const names = namesOf(`${folder}/names.yaml`, "differences");
    expect(PLACES.filter((place) => names.find(place))).toEqual(expected);
  });

  it("of which one alternative fits nothing is stale in this alternative", async () => {
    const folder = await folderOf({ "names.yaml": named("{a,b}/{c,d}") });
    const names = namesOf(`${folder}/names.yaml`, "differences");
    for (const place of ["a/c", "a/d", "b/c"]) names.find(place);
    expect(names.stale()).toEqual(["b/d"]);
  });
});

describe("a name", () => {
  it.each([
    ["without a reason", [{ where: "a", because: "traffic" }], 'an entry needs "where" and "why": a'],
    [
      "for a reason that there is not",
      [{ where: "a", because: "taste", why: "x" }],
      '"taste", which is none of traffic',
    ],
  ])("%s is refused", async (_, differences, message) => {
    const folder = await folderOf({ "names.yaml": { reasons: { traffic: "Seen." }, differences } });
    expect(() => namesOf(`${folder}/names.yaml`, "differences")).toThrow(message);
  });

  it("of this project has a reason", () => {
    for (const section of ["differences", "traffic"]) expect(() => namesOf(DIFFERENCES, section)).not.toThrow();
  });

  it("of this project says what differs, so that what Okta adds passes under none", () => {
    const { differences, traffic } = parse(readFileSync(DIFFERENCES, "utf8"));
    const patterns = [...differences, ...traffic].flatMap(({ where }) => [where].flat()).flatMap(spread);
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter((pattern) => /\*\*|\*$/.test(pattern))).toEqual([]);
  });
});
