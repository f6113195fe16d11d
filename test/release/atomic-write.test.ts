import {
  mkdirSync,
  mkdtempSync,
  type PathLike,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeFilesAtomically } from "../../scripts/atomic-write.js";
import { ScriptError } from "../../scripts/script-error.js";

/** A folder with files, and what it contains later. */
function folderWith(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), "okta-fetch-test-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const path = (name: string) => join(root, name);
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
  const contents = () => {
    const found = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(found.map(({ name }) => [name, readFileSync(path(name), "utf8")]));
  };
  return { path, contents };
}

const BEFORE = { "okta.yaml": "old", "methods.ts": "old", "left-out.yaml": "old" };

describe("all files of a run, or none", () => {
  it("are written, also into new folders, and removed", () => {
    const { path, contents } = folderWith(BEFORE);
    const changed = writeFilesAtomically({
      [path("okta.yaml")]: "new",
      [path("methods.ts")]: "old",
      [path("left-out.yaml")]: undefined,
      [path("generated/schema.ts")]: "new",
    });
    expect(changed).toEqual([path("okta.yaml"), path("left-out.yaml"), path("generated/schema.ts")]);
    expect(contents()).toEqual({ "okta.yaml": "new", "methods.ts": "old" });
    expect(readFileSync(path("generated/schema.ts"), "utf8")).toBe("new");
  });

  it.each([
    ["the place of one is below a file", "methods.ts/schema.ts"],
    ["the place of one is a folder", "folder"],
  ])("are as before when %s; the error names it", (_, name) => {
    const { path, contents } = folderWith(BEFORE);
    mkdirSync(path("folder"));
    const run = () =>
      writeFilesAtomically({ [path("okta.yaml")]: "new", [path("left-out.yaml")]: undefined, [path(name)]: "new" });
    expect(run).toThrow(ScriptError);
    expect(run).toThrow(`cannot write ${path(name)}: `);
    expect(contents()).toEqual(BEFORE);
  });

  it("are as before when one cannot be moved into place after others", () => {
    const { path, contents } = folderWith(BEFORE);
    let moves = 0;
    const move = (from: PathLike, to: PathLike) => {
      if (++moves === 2) throw Object.assign(new Error("EACCES"), { code: "EACCES" });
      renameSync(from, to);
    };
    const files = { [path("okta.yaml")]: "new", [path("left-out.yaml")]: undefined, [path("methods.ts")]: "new" };
    expect(() => writeFilesAtomically(files, move)).toThrow(
      `cannot write ${path("methods.ts")}: permission denied; nothing was changed`,
    );
    expect(contents()).toEqual(BEFORE);
  });
});
