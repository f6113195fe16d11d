import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The folders, top to bottom. A file imports from its own folder and from those below it. */
const ROOMS = [
  "src/cli",
  "src/generate",
  "src/generate/document",
  "src",
  "src/client",
  "src/auth",
  "src/sync",
  "src/scan",
  "src/users",
  "src/bulk",
  "src/testing",
  "src/search",
  "src/pagination",
  "src/request",
  "src/opentelemetry",
  "src/observability",
  "src/node",
  "src/stores",
  "src/pacing",
  "src/middleware",
  "src/models",
  "src/redaction",
  "src/shared",
  "src/errors",
  "generated",
  "src/contract",
];

/** The packages that a folder may import; every other folder imports none. */
const PACKAGES: { readonly [room: string]: readonly string[] } = {
  "src/auth": ["oauth4webapi"],
  "src/cli": ["node:", "@commander-js/extra-typings", "string-width", "redis", "ioredis"],
  "src/client": ["openapi-fetch"],
  "src/generate": ["node:", "mustache", "openapi-typescript", "typescript"],
  "src/generate/document": ["node:", "yaml"],
  "src/request": ["openapi-fetch"],
  "src/opentelemetry": ["@opentelemetry/api"],
  "src/node": ["node:", "undici"],
};

interface Import {
  from: string;
  to: string;
}

const filesIn = (folder: string): string[] =>
  readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: "utf8" })
    .map((file) => posix.join(folder, file.split(sep).join("/")))
    .filter((file) => file.endsWith(".ts"));

const importsOf = (from: string): Import[] =>
  ts.preProcessFile(readFileSync(`${ROOT}/${from}`, "utf8")).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith(".") ? posix.join(dirname(from), fileName).replace(/\.js$/, ".ts") : fileName,
  }));

const files = ["src", "generated"].flatMap(filesIn);
const imports = files.flatMap(importsOf);

const own = imports.filter(({ to }) => /^(src|generated)\//.test(to));
/**
 * The folders within the fake are rooms of one floor: an area's handlers and its state stand on either side of the org. So are
 * those of the command.
 */
const roomOf = (file: string) => /^src\/(testing|cli)(?=\/)/.exec(file)?.[0] ?? dirname(file);
const floorOf = (file: string) => ROOMS.indexOf(roomOf(file));
const shown = ({ from, to }: Import) => `${from} → ${to}`;

it("every folder is in the order, and every import resolves to a file", () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual([...ROOMS].sort());
  expect(own.filter(({ to }) => !files.includes(to)).map(shown)).toEqual([]);
});

it("the table in CONTRIBUTING lists the folders in this order", () => {
  const map = readFileSync(`${ROOT}/CONTRIBUTING.md`, "utf8").matchAll(/^\| `((?:src|generated)[\w/-]*)` \|/gm);
  expect([...map].map(([, folder]) => folder)).toEqual(ROOMS);
});

it("imports run one way, from the command to the contract", () => {
  expect(own.filter(({ from, to }) => floorOf(from) > floorOf(to)).map(shown)).toEqual([]);
});

it("no file imports itself by way of others, nor does a script", () => {
  const all = [...files, ...filesIn("scripts")];
  const imported = new Map(all.map((file) => [file, importsOf(file).map(({ to }) => to)]));
  const reaches = (from: string, target: string, seen = new Set<string>()): boolean =>
    (imported.get(from) ?? []).some((to) => to === target || (!seen.has(to) && reaches(to, target, seen.add(to))));
  expect(all.filter((file) => reaches(file, file))).toEqual([]);
});

it("generated files import the contract, and each other", () => {
  const out = own.filter(({ from, to }) => from.startsWith("generated/") && !to.startsWith("generated/"));
  expect([...new Set(out.map(({ to }) => to))]).toEqual(["src/contract/index.ts"]);
});

it("only models/profile-types.ts knows the document's types by name", () => {
  const knows = own.filter(({ from, to }) => from.startsWith("src/") && to === "generated/schema.ts");
  expect([...new Set(knows.map(({ from }) => from))]).toEqual(["src/models/profile-types.ts"]);
});

it("each folder imports only its own packages", () => {
  const foreign = imports.filter(({ to }) => !/^(src|generated)\//.test(to));
  const allowed = ({ from, to }: Import) => (PACKAGES[roomOf(from)] ?? []).some((name) => to.startsWith(name));
  expect(foreign.filter((edge) => !allowed(edge)).map(shown)).toEqual([]);
});

it("only src/node imports the modules of okta-fetch/node", () => {
  expect(own.filter(({ from, to }) => dirname(from) !== "src/node" && dirname(to) === "src/node").map(shown)).toEqual(
    [],
  );
});

it("only the command imports the generator", () => {
  const others = own.filter(({ from, to }) => to.startsWith("src/generate/") && !/^src\/(generate|cli)\//.test(from));
  expect(others.map(shown)).toEqual([]);
});

it("only the command imports the modules of okta-fetch/testing", () => {
  const others = own.filter(({ from, to }) => roomOf(to) === "src/testing" && !/^src\/(testing|cli)\//.test(from));
  expect(others.map(shown)).toEqual([]);
});

it("only the subpath and the environment of a service app import the OAuth code", () => {
  const signing = own.filter(
    ({ from, to }) => from !== "src/oauth.ts" && dirname(from) !== "src/auth" && /^src\/auth\/(?!bearer|ssws)/.test(to),
  );
  expect(signing.map(shown)).toEqual(["src/client/environment.ts → src/auth/private-key-jwt.ts"]);
  const environment = readFileSync(`${ROOT}/src/client/environment.ts`, "utf8");
  // its type only: the code is loaded by the name of the subpath, which no bundler follows
  expect(environment).not.toMatch(/from "\.\.\/auth\/private-key-jwt|[^f] import\("/);
  expect(environment).toContain('module = "okta-fetch/oauth"');
});
