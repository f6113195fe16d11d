import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CommandError } from "../../src/cli/command-error.js";
import { generate } from "../../src/cli/generate.js";
import { run as runCommand } from "../../src/cli/run.js";
import { errorOf } from "../support/error-of.js";
import { folderWith, oktaFetch, SILENT } from "./command.js";

const DOCUMENT = {
  openapi: "3.0.3",
  info: { title: "Apps", version: "1" },
  paths: {
    "/api/v1/apps/{appId}": {
      get: { operationId: "getApplication", tags: ["Application"], responses: { 204: { description: "" } } },
    },
    "/api/v1/logs": {
      get: { operationId: "listLogEvents", tags: ["SystemLog"], responses: { 204: { description: "" } } },
    },
    "/api/v1/zones": {
      get: { operationId: "listZones", tags: ["NetworkZone"], responses: { 204: { description: "" } } },
    },
  },
};
const FILES = "README.md, schema.ts, operations.ts, methods.ts";

/** Runs the command in this process: the compiler, which it needs, takes long to load. */
const okta = async (...args: string[]) => ({
  stdout: "",
  stderr: "",
  ...(await runCommand(["generate", ...args], SILENT)),
});

/** A document in a folder, and what the command makes of it. */
async function project(document: unknown = DOCUMENT, name = "okta.json") {
  const { path } = await folderWith({ [name]: document });
  const output = path("okta");
  const run = (...more: string[]) => okta("--document", path(name), "--output", output, ...more);
  const read = (file: string) => readFile(join(output, file), "utf8");
  return { run, output, read, path };
}

describe("okta-fetch generate", () => {
  it("writes the operations of the tags, separated by commas or in several flags", async () => {
    const { run, output, read } = await project();
    for (const tags of [
      ["--tag", "Application,SystemLog"],
      ["--tag", "Application", "--tag", "SystemLog"],
    ]) {
      const { exitCode, stdout } = await run(...tags);
      expect([exitCode, stdout]).toEqual([0, `Wrote ${FILES} to ${output}: 2 operations\n`]);
    }
    const methods = await read("methods.ts");
    expect([methods.includes("getApplication("), methods.includes("listZones(")]).toEqual([true, false]);
    expect(await read("README.md")).toContain("Tags: Application, SystemLog.");
  });

  it("reads YAML, too", async () => {
    const yaml =
      "openapi: 3.0.3\ninfo: { title: A, version: '1' }\npaths: { /a: { get: { operationId: getA, responses: {} } } }\n";
    const { run, output, read } = await project(yaml, "okta.yaml");
    expect(await run()).toMatchObject({ exitCode: 0, stdout: `Wrote ${FILES} to ${output}: 1 operation\n` });
    expect(await read("operations.ts")).toContain("export const getA");
  });

  it("refuses a tag that the document does not have, and lists those that it has", async () => {
    const { run } = await project();
    const { exitCode, stderr } = await run("--tag", "Application,Systemlogs");
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      "okta-fetch: the document has no tag 'Systemlogs'; did you mean 'SystemLog'? " +
        "Its tags are Application, NetworkZone, SystemLog; see okta-fetch generate --help\n",
    );
  });

  it("lists on stderr what it changed in the document or left out", async () => {
    const { run } = await project();
    expect((await run("--tag", "Application")).stderr).toMatch(
      /^okta-fetch: notes on the document:\n {2}GET .*\{appId\}/,
    );
  });

  it.each([
    ["is missing", undefined, /cannot read the document .*: no such file/],
    ["is not an OpenAPI document", { title: "Notes" }, /is not an OpenAPI document/],
    ["is of Swagger 2", { swagger: "2.0" }, /is Swagger 2\.0; only OpenAPI 3\.0\.x is supported/],
    ["has no operations", { ...DOCUMENT, paths: {} }, /it has no operations/],
  ])("fails with the reason when the document %s", async (_, document, why) => {
    const { path } = await folderWith(document === undefined ? {} : { "okta.json": document });
    const { exitCode, stderr } = await oktaFetch([
      "generate",
      "--document",
      path("okta.json"),
      "--output",
      path("out"),
    ]);
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(why)]);
  });

  it("imports openapi-typescript where it cannot be required, as with Yarn's Plug'n'Play on Node 20", async () => {
    const { path } = await folderWith({ "okta.json": DOCUMENT });
    const { exitCode, stderr } = await oktaFetch(
      ["generate", "--tag", "SystemLog", "--document", path("okta.json"), "--output", path("out")],
      { NODE_OPTIONS: "--no-experimental-require-module" },
    );
    expect([exitCode, stderr]).toEqual([0, ""]);
  });

  it("reads JSON that begins with a byte order mark", async () => {
    const { run } = await project(`\uFEFF${JSON.stringify(DOCUMENT)}`);
    expect((await run("--tag", "SystemLog")).exitCode).toBe(0);
  });

  it("names each reference to another file, on a line of its own", async () => {
    const responses = { 200: { $ref: "other.yaml#/a" }, 404: { $ref: "other.yaml#/b" } };
    const { run } = await project({ ...DOCUMENT, paths: { "/a": { get: { operationId: "getA", responses } } } });
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(
        /^okta-fetch: the document refers to other files\. Bundle it first: npx @redocly\/cli bundle/,
      ),
      "  #/paths/~1a/get/responses/200: other.yaml#/a",
      "  #/paths/~1a/get/responses/404: other.yaml#/b",
      "",
    ]);
  });

  it("fails in one sentence for a document that is invalid in a way that nobody thought of", async () => {
    const parameters = [{ in: "query", schema: { type: "string" } }];
    const operation = { operationId: "getA", parameters, responses: {} };
    const { run } = await project({ ...DOCUMENT, paths: { "/a": { get: operation } } });
    const { exitCode, stderr } = await run();
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringMatching(/^okta-fetch: no code can be generated from .*okta\.json: /),
    ]);
  });

  it("says what to install when openapi-typescript is missing", async () => {
    const { path } = await folderWith({ "okta.json": DOCUMENT });
    const flags = { document: path("okta.json"), output: path("out") };
    const { message, exitCode } = await errorOf(CommandError, () => generate(flags, async () => undefined));
    expect([message, exitCode]).toEqual([expect.stringContaining("npm install --save-dev openapi-typescript"), 1]);
  });
});

describe("the output folder", () => {
  it("is replaced when the command wrote it", async () => {
    const { run, read } = await project();
    await run();
    expect((await run("--tag", "SystemLog")).exitCode).toBe(0);
    expect(await read("operations.ts")).not.toContain("getApplication");
  });

  it.each([
    ["another file", "own.ts"],
    ["a file of one of the names that the command did not write", "README.md"],
  ])("is refused when it has %s, and is left as it is", async (_, name) => {
    const { run, output, read } = await project();
    await run();
    await writeFile(join(output, name), "mine");
    const { exitCode, stderr } = await run("--tag", "SystemLog");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`did not write: ${name}; use a folder of its own`)]);
    expect([await read(name), await read("operations.ts")]).toEqual([
      "mine",
      expect.stringContaining("getApplication"),
    ]);
  });

  it("is written beside other files with --force, which stay", async () => {
    const { run, output, read } = await project();
    await run();
    await writeFile(join(output, "own.ts"), "mine");
    expect((await run("--tag", "SystemLog", "--force")).exitCode).toBe(0);
    expect([await read("own.ts"), await read("operations.ts")]).toEqual([
      "mine",
      expect.stringContaining("listLogEvents"),
    ]);
  });
});

describe("an output folder that cannot be written", () => {
  it("is left as it is, with no file of the new run", async () => {
    const { run, output, read } = await project();
    await run();
    const before = await read("operations.ts");
    await rm(join(output, "methods.ts"));
    await mkdir(join(output, "methods.ts"));
    const { exitCode, stderr } = await run("--tag", "SystemLog", "--force");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("methods.ts cannot be written: ")]);
    expect(await read("operations.ts")).toBe(before);
    expect((await readdir(output)).sort()).toEqual(["README.md", "methods.ts", "operations.ts", "schema.ts"]);
  });

  it("can have the drafts of a run that was killed, which are removed", async () => {
    const { run, output } = await project();
    await run();
    await writeFile(join(output, "schema.ts.4711.tmp"), "// Gen");
    expect((await run()).exitCode).toBe(0);
    expect(await readdir(output)).not.toContain("schema.ts.4711.tmp");
  });
});

describe("--check", () => {
  it("succeeds when the folder is up to date, with the line endings of any system", async () => {
    const { run, output, read } = await project();
    await run();
    await writeFile(join(output, "methods.ts"), (await read("methods.ts")).replaceAll("\n", "\r\n"));
    expect(await run("--check")).toMatchObject({ exitCode: 0, stdout: `${output} is up to date\n` });
  });

  it("fails with the differences by file, and writes nothing", async () => {
    const { run, read } = await project();
    await run("--tag", "SystemLog");
    const { exitCode, stderr } = await run("--check");
    expect([exitCode, stderr]).toEqual([5, expect.stringContaining("is outdated; run the command without --check")]);
    expect(stderr).toMatch(/operations\.ts:\n[\s\S]*\+ export const getApplication/);
    expect(await read("operations.ts")).not.toContain("getApplication");
  });

  it("names missing files", async () => {
    const { run } = await project();
    expect((await run("--check")).stderr).toContain("methods.ts is missing");
  });
});

describe("invalid usage of okta-fetch generate", () => {
  const given = ["--document", "a.yaml", "--output", "out"];
  it.each([
    ["no document", ["--output", "out"], "required option '--document <file>' not specified"],
    ["no folder", ["--document", "a.yaml"], "required option '--output <folder>' not specified"],
    ["a URL", ["--document", "https://a.example/okta.yaml", "--output", "out"], "--document must be a file"],
    ["an empty tag", [...given, "--tag", "User,"], "--tag has an empty word"],
    ["both --check and --force", [...given, "--check", "--force"], "--check cannot be combined with --force"],
    ["an argument", [...given, "User"], "unexpected argument 'User'"],
    ["an unknown flag", [...given, "--tags", "User"], "did you mean --tag?"],
  ])("%s: the reason, and exit code 2", async (_, args, why) => {
    expect(await okta(...args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(why) });
  });

  it("--help lists the flags, how to use the methods, and the exit codes", async () => {
    const { exitCode, stdout } = await oktaFetch(["generate", "--help"]);
    expect(exitCode).toBe(0);
    for (const word of ["--document", "--tag", "--output", "--check", "--force", "createMethods", "Exit codes"]) {
      expect(stdout).toContain(word);
    }
  });
});
