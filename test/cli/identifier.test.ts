// Generated names compile, whichever version of Unicode an org's names and a compiler use.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { propertyName, typeName } from "../../src/cli/identifier.js";

const TSC_7 = fileURLToPath(new URL("../../node_modules/typescript-7/bin/tsc", import.meta.url));

const characters = Array.from({ length: 0x1_1000 }, (_, code) => String.fromCodePoint(code));
/** Every character that is printed unquoted, at the beginning of a name or within. */
const bare = characters.filter((character) => propertyName(`a${character}`) === `a${character}`);
const first = bare.filter((character) => propertyName(character) === character);

/** What a compiler says of a file. */
async function compiled(tsc: string, code: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "okta-fetch-"));
  try {
    await writeFile(join(folder, "names.ts"), code);
    return await new Promise((done) => {
      const parameters = [tsc, "--noEmit", "--noLib", "--ignoreConfig", "names.ts"];
      execFile(process.execPath, parameters, { cwd: folder }, (_, said) => done(said));
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("a generated name", () => {
  it("contains only letters that TypeScript's oldest target accepts", () => {
    expect(bare.length).toBeGreaterThan(30_000);
    for (const target of [ts.ScriptTarget.ES5, ts.ScriptTarget.ESNext]) {
      const known = (character: string) => ts.isIdentifierPart(character.codePointAt(0) ?? 0, target);
      expect(bare.filter((character) => !known(character))).toEqual([]);
      expect(first.filter((character) => !ts.isIdentifierStart(character.codePointAt(0) ?? 0, target))).toEqual([]);
    }
  });

  it("contains only letters that TypeScript 7 accepts", async () => {
    // each begins a name, and each is within one
    const code = `type All = { ${first.map((letter) => `${letter}: 1`).join("; ")}; _${bare.join("")}: 1 };\n`;
    expect(await compiled(TSC_7, code)).not.toContain("names.ts");
    expect(await compiled(TSC_7, "type All = { ½: 1 };")).toContain("names.ts");
  });

  it("is capitalised as the compiler expects, whatever Node's Unicode version", () => {
    const known = (character: string) => ts.isIdentifierPart(character.codePointAt(0) ?? 0, ts.ScriptTarget.ES5);
    const names = characters.map((character) => typeName(character));
    expect(names.filter((name) => ![...name].every(known))).toEqual([]);
  });
});
