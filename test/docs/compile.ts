// Compiles examples in memory, as a user's strict compiler would, against the sources of the package.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { printProfiles } from "../../src/cli/print-profiles.js";
import { attributesOf } from "../../src/cli/user-schema.js";
import { type Example, root } from "./markdown.js";
import { OKTA_AREA } from "./okta-area.js";

const FOLDER = join(root, "test/docs/in-memory");

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  baseUrl: root,
  paths: {
    "okta-fetch": ["./src/index.ts"],
    "okta-fetch/operations": ["./generated/operations.ts"],
    "okta-fetch/contract": ["./src/contract/index.ts"],
    "okta-fetch/errors": ["./src/errors/index.ts"],
    "okta-fetch/oauth": ["./src/oauth.ts"],
    "okta-fetch/opentelemetry": ["./src/opentelemetry/index.ts"],
    "okta-fetch/testing": ["./src/testing/index.ts"],
  },
};

/** What an example may use without saying where it comes from. A script, so its names are there in every module. */
const PREAMBLE = `
declare const okta: import("okta-fetch").Okta;
declare const client: import("okta-fetch").OktaClient;
declare const profile: import("okta-fetch").UserProfile;
declare const id: string, userId: string, groupId: string, department: string, cursor: string | undefined;
declare const token: string, accessToken: string, password: string, newPassword: string;
declare const clientId: string, privateKey: string;
declare const queue: { add(name: string, data: object): Promise<unknown> };
declare const tokens: { current(): Promise<string> };
declare const state: import("okta-fetch").SyncState | undefined;
declare const db: {
  transaction(work: () => Promise<void>): Promise<void>;
  truncate(): Promise<void>;
  upsert(items: readonly object[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  keepState(state: string): Promise<void>;
  ids(): AsyncIterable<string>;
};
declare const vault: { read(name: string): Promise<string> };
declare function ask(question: string): Promise<string>;
declare function show(picture: string | undefined): Promise<void>;
declare function save(users: import("okta-fetch").User[], next: string | undefined): Promise<void>;
`;

/** Stands for the folder that «Regenerating» makes. */
const OWN_OPERATIONS = `
import type { Operation, PaginatedOperation } from "okta-fetch";
interface Group { id: string }
interface Answers<T> { responses: { 200: { content: { "application/json": T } } } }
export declare const getGroup: Operation<{ parameters: { path: { groupId: string } } } & Answers<Group>>;
export declare const listGroups: PaginatedOperation<{ parameters: { query?: { limit?: number } } } & Answers<Group[]>>;
`;

/** Stands for the file that «Your org's profile» makes. */
const OWN_PROFILES = printProfiles([
  userTypeOf("otyEmployee", "user", {
    employeeGrade: { title: "Grade", type: "integer", enum: [6, 7], oneOf: [{ const: 7, title: "Lead */ 7" }] },
    "cost center": { type: "string", description: "@see the wiki" },
  }),
  userTypeOf("otyContractor", "contractor", { agency: { title: "Agency", type: "string" } }),
]);

function userTypeOf(id: string, name: string, custom: object) {
  const base = { properties: { login: { type: "string", required: true } } };
  const attributes = attributesOf({ definitions: { base, custom: { properties: custom } } }, name);
  return { id, name, title: name, description: "", isDefault: name === "user", attributes };
}

/** What the compiler says of the examples, each line with its place. */
export function faultsOf(examples: readonly Example[]): string[] {
  const places = new Map<string, Example>();
  const files = new Map([
    [join(FOLDER, "preamble.d.ts"), PREAMBLE],
    [join(FOLDER, "okta-groups/operations.ts"), OWN_OPERATIONS],
    [join(FOLDER, "acme-profile.ts"), OWN_PROFILES],
    ...Object.entries(OKTA_AREA).map(([name, text]) => [join(FOLDER, "okta", name), text] as const),
    [join(FOLDER, "okta-paths.ts"), readFileSync(join(root, "test/docs/okta-paths.ts"), "utf8")],
  ]);
  for (const [at, example] of examples.entries()) {
    const file = join(FOLDER, `example-${at}.ts`);
    places.set(file, example);
    // a module of its own, whether it imports something or not
    files.set(file, `${example.code}\nexport {};\n`);
  }
  const program = ts.createProgram([...files.keys()], OPTIONS, hostOf(files));
  const sources = [...files.keys()].map((file) => program.getSourceFile(file));
  const found = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...sources.flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]),
  ];
  return found.map((diagnostic) => {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    const { file, start = 0 } = diagnostic;
    if (file === undefined) return text;
    const line = file.getLineAndCharacterOfPosition(start).line;
    const [path = "", first = "1"] = places.get(file.fileName)?.where.split(":") ?? [file.fileName];
    return `${path}:${Number(first) + line}: ${text}`;
  });
}

/** The compiler's own host, which also finds files that are only here. */
function hostOf(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  return Object.assign(host, {
    fileExists: (name: string) => files.has(name) || fileExists(name),
    readFile: (name: string) => files.get(name) ?? readFile(name),
    directoryExists: (name: string) => name.startsWith(FOLDER) || (directoryExists?.(name) ?? true),
    getSourceFile: (...given: Parameters<ts.CompilerHost["getSourceFile"]>) => {
      const [name, target] = given;
      const text = files.get(name);
      return text === undefined ? getSourceFile(...given) : ts.createSourceFile(name, text, target);
    },
  } satisfies Partial<ts.CompilerHost>);
}
