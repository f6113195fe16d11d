// Changes of the package's own declarations: what breaks programs is found, however deep, and nothing else is reported.

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareEntries } from "../../scripts/compatibility/compare-entries.js";
import { writeDeclarations } from "../../scripts/compatibility/declarations.js";
import { PUBLIC_ENTRIES } from "../../scripts/package-entries.js";

// where the types of dependencies are found
const CACHE = join(import.meta.dirname, "../../node_modules/.cache");
const RELEASED = join(CACHE, "okta-fetch-released");
const CHANGED = join(CACHE, "okta-fetch-changed");
const ENTRIES = Object.values(PUBLIC_ENTRIES);

describe("the public types of the package", () => {
  beforeAll(() => writeDeclarations(RELEASED));
  afterAll(() => {
    for (const folder of [RELEASED, CHANGED]) rmSync(folder, { recursive: true, force: true });
  });

  function changesAfter(...edits: readonly (readonly [file: string, from: RegExp, to: string])[]): string[] {
    rmSync(CHANGED, { recursive: true, force: true });
    cpSync(RELEASED, CHANGED, { recursive: true });
    for (const [file, from, to] of edits) {
      const path = join(CHANGED, file);
      const text = readFileSync(path, "utf8");
      expect(text, `${from} in ${file}`).toMatch(from);
      writeFileSync(path, text.replace(from, to));
    }
    return compareEntries(RELEASED, CHANGED, ENTRIES).map(
      ({ place, text, breaking }) => `${breaking ? "breaking" : "harmless"}: ${place} ${text}`,
    );
  }

  it("are equal to themselves", () => {
    expect(changesAfter()).toEqual([]);
  });

  it("break if a method or an option is removed, a parameter is required, or values change their types", () => {
    const changes = changesAfter(
      ["generated/methods.d.ts", /^ +suspendUser\(.*;$/m, ""],
      ["src/client/options.d.ts", /maxResponseSize\?:/, "largestResponse?:"],
      ["src/users/user-lists.d.ts", /findUsers\(text: string, options\?:/, "findUsers(text: string, options:"],
      ["src/users/user-lists.d.ts", /listUsersUpdatedAfter\((\w+): [^,]+,/, "listUsersUpdatedAfter($1: Date,"],
      [
        "src/contract/paged-list.d.ts",
        /first\(\): Promise<(.+) \| undefined>/,
        "first(): Promise<$1 | null | undefined>",
      ],
      ["src/index.d.ts", /OktaHookError, /, ""],
    );
    expect(changes.filter((change) => change.startsWith("breaking"))).toEqual([
      "breaking: ClientOptions.maxResponseSize was removed",
      "breaking: ConnectOptions.maxResponseSize was removed",
      "breaking: Methods.suspendUser was removed",
      "breaking: Okta.findUsers(options) is now required",
      "breaking: Okta.listUsersUpdatedAfter(date) is no longer `string`",
      "breaking: Okta.suspendUser was removed",
      "breaking: OktaHookError was removed",
      "breaking: OktaOptions.maxResponseSize was removed",
      "breaking: PagedList.first() may be null",
      "breaking: UserListers.findUsers(options) is now required",
    ]);
  });

  it("do not break if a method, an option or an export is new", () => {
    const changes = changesAfter(
      ["generated/methods.d.ts", /^( +)suspendUser\(/m, "$1pauseUser(id: string): Promise<void>;\n$1suspendUser("],
      ["src/client/options.d.ts", /maxResponseSize\?:/, "colour?: string | undefined;\n    maxResponseSize?:"],
      ["src/index.d.ts", /$/, "export declare const answer: number;\n"],
    );
    expect(changes.filter((change) => !change.startsWith("harmless"))).toEqual([]);
    expect(changes).toEqual(expect.arrayContaining(["harmless: Okta.pauseUser is new", "harmless: answer is new"]));
    expect(changes).toContain("harmless: OktaOptions.colour is new");
  });
});
