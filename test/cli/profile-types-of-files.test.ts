import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { folderWith, oktaFetch } from "./command.js";
import { schemaOf } from "./schemas.js";

const BADGE = { badge: { title: "Badge", type: "string" } };
const GRADE = { grade: { type: "integer", enum: [1, 2, 3] } };

describe("a saved schema", () => {
  it("is converted to a profile", async () => {
    const { path } = await folderWith({ "schema.json": schemaOf(BADGE) });
    const { exitCode, stdout, stderr } = await oktaFetch(["profile-types", "--schema", path("schema.json")]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      "export interface DefaultProfile {\n  /** Badge */\n  badge?: string | null | undefined;\n",
    );
  });

  it("keeps integers exact, however long", async () => {
    const text = JSON.stringify(schemaOf({ badge: { type: "integer", enum: ["LONG"] } }));
    const { path } = await folderWith({ "schema.json": text.replace('"LONG"', "1,9007199254740993") });
    const { stdout } = await oktaFetch(["profile-types", "--schema", path("schema.json")]);
    expect(stdout).toContain("badge?: 1 | 9007199254740993n | null");
  });

  it("together with another gives an interface for each, and the user types by id", async () => {
    const { path } = await folderWith({
      "default.json": schemaOf(BADGE, { typeId: "oty1" }),
      "visitor.json": schemaOf(GRADE, { schemaId: "oscvisitor", typeId: "oty2" }),
    });
    const files = ["--schema", path("visitor.json"), "--schema", path("default.json")];
    const { stdout } = await oktaFetch(["profile-types", ...files]);
    expect(stdout).toMatch(/DefaultProfile \{.*VisitorProfile \{.*oty1: DefaultProfile;.*oty2: VisitorProfile;/s);
  });

  it.each([
    ["is not there", undefined, /cannot be read: ENOENT/],
    ["is not JSON", "{", /is not valid JSON/],
    ["is not a schema", { errorCode: "E0000006" }, /is not a user schema: it has no "definitions"/],
  ])("%s: exit code 1", async (_, content, why) => {
    const { path } = await folderWith(content === undefined ? {} : { "schema.json": content });
    const { exitCode, stdout, stderr } = await oktaFetch(["profile-types", "--schema", path("schema.json")]);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(why);
    expect(stderr).toContain(path("schema.json"));
  });

  it("may begin with a byte order mark", async () => {
    const { path } = await folderWith({ "schema.json": `\uFEFF${JSON.stringify(schemaOf(BADGE))}` });
    expect((await oktaFetch(["profile-types", "--schema", path("schema.json")])).exitCode).toBe(0);
  });

  it("without its user type, among several: exit code 1", async () => {
    const { path } = await folderWith({ "a.json": schemaOf({}, { typeId: "oty1" }), "b.json": schemaOf({}) });
    const { exitCode, stderr } = await oktaFetch([
      "profile-types",
      ...["--schema", path("a.json"), "--schema", path("b.json")],
    ]);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`${path("b.json")} has no link to its user type`)]);
  });
});

it("two saved schemas of the same user type: exit code 1", async () => {
  const { path } = await folderWith({
    "a.json": schemaOf({}, { typeId: "oty1" }),
    "b.json": schemaOf({}, { typeId: "oty1" }),
  });
  const { exitCode, stderr } = await oktaFetch([
    "profile-types",
    ...["--schema", path("a.json"), "--schema", path("b.json")],
  ]);
  const why = `${path("a.json")} and ${path("b.json")} both describe the user type oty1`;
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining(why)]);
});

it("a saved schema of groups: exit code 1", async () => {
  const id = "https://acme.okta.com/meta/schemas/group/default";
  const { path } = await folderWith({ "group.json": { ...schemaOf(BADGE), id } });
  const { exitCode, stderr } = await oktaFetch(["profile-types", "--schema", path("group.json")]);
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringContaining(`${path("group.json")} is not a user schema: its id is ${id}`),
  ]);
});

it("ends without an error when its reader closes early, with the exit code of SIGPIPE", async () => {
  const { path } = await folderWith({ "schema.json": schemaOf(BADGE) });
  expect(await oktaFetch(["profile-types", "--schema", path("schema.json")], {}, { reads: false })).toEqual({
    exitCode: 141,
    stdout: "",
    stderr: "",
  });
});

describe("--output", () => {
  it("writes the complete file, and leaves no other file behind", async () => {
    const { folder, path } = await folderWith({ "schema.json": schemaOf(BADGE), "profile.ts": "old" });
    const from = ["profile-types", "--schema", path("schema.json")];
    const { exitCode, stdout } = await oktaFetch([...from, "--output", path("profile.ts")]);
    expect([exitCode, stdout]).toEqual([0, `Wrote ${path("profile.ts")}\n`]);
    expect(await readFile(path("profile.ts"), "utf8")).toBe((await oktaFetch(from)).stdout);
    expect((await readdir(folder)).sort()).toEqual(["profile.ts", "schema.json"]);
  });

  it("that cannot be written: exit code 1, and no file is left behind", async () => {
    const { folder, path } = await folderWith({ "schema.json": schemaOf(BADGE) });
    for (const output of [path("nowhere/profile.ts"), folder]) {
      const { exitCode, stderr } = await oktaFetch([
        "profile-types",
        ...["--schema", path("schema.json"), "--output", output],
      ]);
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`${output} cannot be written`)]);
    }
    expect(await readdir(folder)).toEqual(["schema.json"]);
  });
});

describe("--check", () => {
  const check = (path: (name: string) => string) =>
    oktaFetch(["profile-types", "--schema", path("schema.json"), "--output", path("profile.ts"), "--check"]);

  it("accepts what --output wrote", async () => {
    const { path } = await folderWith({ "schema.json": schemaOf(BADGE) });
    await oktaFetch(["profile-types", "--schema", path("schema.json"), "--output", path("profile.ts")]);
    expect(await check(path)).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("ignores Windows line endings", async () => {
    const { path } = await folderWith({ "schema.json": schemaOf(BADGE) });
    const { stdout } = await oktaFetch(["profile-types", "--schema", path("schema.json")]);
    const checkout = await folderWith({
      "schema.json": schemaOf(BADGE),
      "profile.ts": stdout.replaceAll("\n", "\r\n"),
    });
    expect(await check(checkout.path)).toMatchObject({ exitCode: 0 });
  });

  it("prints the difference, exits with 5, and does not change the file", async () => {
    const old = await folderWith({ "schema.json": schemaOf(BADGE) });
    const { stdout } = await oktaFetch(["profile-types", "--schema", old.path("schema.json")]);
    const { path } = await folderWith({ "schema.json": schemaOf(GRADE), "profile.ts": stdout });
    const { exitCode, stderr } = await check(path);
    expect(exitCode).toBe(5);
    expect(stderr.split("\n").slice(1)).toEqual([
      "-   /** Badge */",
      "-   badge?: string | null | undefined;",
      "+   grade?: 1 | 2 | 3 | null | undefined;",
      "",
    ]);
    expect(await readFile(path("profile.ts"), "utf8")).toBe(stdout);
  });

  it("exits with 5 if the file does not exist", async () => {
    const { folder, path } = await folderWith({ "schema.json": schemaOf(BADGE) });
    expect(await check(path)).toMatchObject({ exitCode: 5, stderr: expect.stringContaining("cannot be read") });
    expect(await readdir(folder)).toEqual(["schema.json"]);
  });
});
