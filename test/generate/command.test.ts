import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { diffFolder } from "../../scripts/generate/file-diff.js";
import { fileOf, tiny } from "./tiny.js";

const SCRIPT = fileURLToPath(new URL("../../scripts/generate.ts", import.meta.url));

/** Runs the generator without Java, as most machines are. */
function generate(...parameters: string[]): Promise<{ status: number; output: string }> {
  const env = { ...process.env, PATH: "/nonexistent", Path: "/nonexistent" };
  return new Promise((done) => {
    execFile(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), SCRIPT, ...parameters],
      { env },
      (error, stdout, stderr) => {
        done({ status: error ? 1 : 0, output: stdout + stderr });
      },
    );
  });
}

describe("npm run generate", () => {
  it("reports a missing Java, and writes nothing", async () => {
    const input = await fileOf(tiny({ "GET /a": { operationId: "getA" } }));
    const { status, output } = await generate("--input", input, "--output", `${input}.out`);
    expect(status).toBe(1);
    expect(output).toBe("generate: generating requires Java 11 or newer on the PATH. Using the package does not.\n");
  });

  it("reports an invalid document in one sentence, without a stack trace", async () => {
    const { status, output } = await generate("--input", await fileOf(tiny({})));
    expect(status).toBe(1);
    expect(output).toMatch(/^generate: .*document\.yaml cannot be used: it has no operations\.\n$/);
  });

  it("names an unknown option", async () => {
    const { status, output } = await generate("--inptu", "x");
    expect(status).toBe(1);
    expect(output).toContain("Unknown option '--inptu'");
  });
});

describe("the diff of --check", () => {
  async function folderOf(files: Record<string, string>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "okta-fetch-test-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return folder;
  }

  it("is empty when all files are up to date", async () => {
    expect(await diffFolder(await folderOf({ "a.ts": "one\n" }), { "a.ts": "one\n" })).toBe("");
  });

  it("contains the changed lines, by file", async () => {
    const diff: string = await diffFolder(await folderOf({ "a.ts": "one\ntwo\n" }), { "a.ts": "one\nthree\n" });
    expect(diff).toContain("--- a.ts");
    expect(diff).toContain("-two\n+three");
  });

  it("names a file that is not generated", async () => {
    expect(await diffFolder(await folderOf({ "old.ts": "" }), {})).toContain("old.ts: this file is not generated");
  });
});
