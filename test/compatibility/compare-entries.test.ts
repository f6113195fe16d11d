// Which changes of the public types break programs. Each case is a pair of declarations of one module.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compareEntries } from "../../scripts/compatibility/compare-entries.js";

interface Case {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** The differences, without the names of their cases. */
  readonly changes: readonly string[];
}

const client = (members: string, options = "token: string; limit?: number") =>
  `export interface Options { ${options} }
   export interface Client { ${members} }
   export declare function create(options: Options): Client;`;

const BREAKING: readonly Case[] = [
  {
    what: "a method is removed",
    before: client("get(id: string): string; drop(id: string): void;"),
    after: client("get(id: string): string;"),
    changes: ["Client.drop was removed"],
  },
  {
    what: "an option is renamed",
    before: client(""),
    after: client("", "token: string; pageSize?: number"),
    changes: ["Options.limit was removed"],
  },
  {
    what: "an optional option is required",
    before: client(""),
    after: client("", "token: string; limit: number"),
    changes: ["Options.limit is now required"],
  },
  {
    what: "an optional parameter is required",
    before: client("get(id: string, expand?: string): string;"),
    after: client("get(id: string, expand: string): string;"),
    changes: ["Client.get(expand) is now required"],
  },
  {
    what: "a required option is new",
    before: client(""),
    after: client("", "token: string; limit?: number; url: string"),
    changes: ["Options.url is new, and required"],
  },
  {
    what: "a method accepts fewer types",
    before: client("get(id: string | URL): string;"),
    after: client("get(id: string): string;"),
    changes: ["Client.get(id) is no longer `URL`"],
  },
  {
    what: "an option accepts fewer values",
    before: client("", 'mode: "a" | "b"'),
    after: client("", 'mode: "a"'),
    changes: ['Options.mode is no longer `"b"`'],
  },
  {
    what: "a method may return another type, also inside of a promise",
    before: client("get(): Promise<string>;"),
    after: client("get(): Promise<string | number>;"),
    changes: ["Client.get() may be `number`"],
  },
  {
    what: "a method may return undefined",
    before: client("first(): string;"),
    after: client("first(): string | undefined;"),
    changes: ["Client.first() may be `undefined`"],
  },
  {
    what: "a property of a result may be missing",
    before: client("get(): { id: string };"),
    after: client("get(): { id?: string };"),
    changes: ["Client.get().id may be missing"],
  },
  {
    what: "a callback receives less",
    before: client("", "onEnd?: (result: { id: string; size: number }) => void"),
    after: client("", "onEnd?: (result: { id: string }) => void"),
    changes: ["Options.onEnd(result).size was removed"],
  },
  {
    what: "an export is removed",
    before: "export declare const a: string; export type B = string;",
    after: "export declare const a: string;",
    changes: ["B was removed"],
  },
  {
    what: "a type has another parameter",
    before: "export interface Box<T> { value: T }",
    after: "export interface Box<T, K> { value: T; key: K }",
    changes: ["Box has the parameters `<T, K>` instead of `<T>`", "Box.key is new, and required"],
  },
  {
    what: "a class loses a method",
    before: "export declare class Failure extends Error { #cause; code: string; retry(): void }",
    after: "export declare class Failure extends Error { #reason; code: string }",
    changes: ["Failure.retry was removed"],
  },
];

const HARMLESS: readonly Case[] = [
  {
    what: "an optional option is new",
    before: client(""),
    after: client("", "token: string; limit?: number; url?: string"),
    changes: ["Options.url is new"],
  },
  {
    what: "a method is new",
    before: client("get(id: string): string;"),
    after: client("get(id: string): string; drop(id: string): void;"),
    changes: ["Client.drop is new"],
  },
  {
    what: "an optional parameter is new",
    before: client("get(id: string): string;"),
    after: client("get(id: string, expand?: string): string;"),
    changes: ["Client.get(expand) is new"],
  },
  {
    what: "a required option is optional",
    before: client(""),
    after: client("", "token?: string; limit?: number"),
    changes: ["Options.token may be missing"],
  },
  {
    what: "a method accepts more types",
    before: client("get(id: string): string;"),
    after: client("get(id: string | URL): string;"),
    changes: ["Client.get(id) may be `URL`"],
  },
  {
    what: "a method returns fewer types",
    before: client("get(): string | undefined;"),
    after: client("get(): string;"),
    changes: ["Client.get() is no longer `undefined`"],
  },
  {
    what: "a callback receives more",
    before: client("", "onEnd?: (result: { id: string }) => void"),
    after: client("", "onEnd?: (result: { id: string; size: number }, at: Date) => void"),
    changes: ["Options.onEnd(at) is new", "Options.onEnd(result).size is new"],
  },
  {
    what: "an export is new",
    before: "export declare const a: string;",
    after: "export declare const a: string; export declare const b: string;",
    changes: ["b is new"],
  },
  {
    what: "nothing changes but the private part of a class and the order of members",
    before: "export declare class Failure extends Error { #cause; code: string; retry(): void }",
    after: "export declare class Failure extends Error { #reason; retry(): void; code: string }",
    changes: [],
  },
];

describe("compareEntries", () => {
  const cases = [...BREAKING, ...HARMLESS];
  const root = mkdtempSync(join(tmpdir(), "okta-fetch-compatibility-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const folders = cases.map(({ before, after }, at) =>
    [before, after].map((text, version) => {
      const folder = join(root, `${at}-${version}`);
      mkdirSync(folder);
      writeFileSync(join(folder, "index.d.ts"), text);
      return folder;
    }),
  );
  const changesOf = (one: Case) => {
    const [before = "", after = ""] = folders[cases.indexOf(one)] ?? [];
    return compareEntries(before, after, ["index.ts"]);
  };
  const textsOf = (changes: ReturnType<typeof changesOf>) => changes.map(({ place, text }) => `${place} ${text}`);

  it.each(BREAKING)("reports as breaking that $what", (one) => {
    const changes = changesOf(one).filter(({ breaking }) => breaking);
    expect(textsOf(changes).sort()).toEqual([...one.changes].sort());
  });

  it.each(HARMLESS)("reports as compatible that $what", (one) => {
    const changes = changesOf(one);
    expect(changes.filter(({ breaking }) => breaking)).toEqual([]);
    expect(textsOf(changes).sort()).toEqual([...one.changes].sort());
  });
});
