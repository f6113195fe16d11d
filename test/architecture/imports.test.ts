import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The rooms of the house, top to bottom. A file imports from its own room and from those below it. */
const ROOMS: readonly (readonly [room: string, files: RegExp])[] = [
  ["command", /^src\/cli\/[\w-]+\.ts$/],
  ["entry", /^src\/index\.ts$/],
  [
    "client",
    /^src\/(okta|later|oauth|client|caller|api|raw-api|raw-call|raw-json|raw-options|connect|env|options|org-url)\.ts$/,
  ],
  ["scans", /^src\/scan(\/[\w-]+)?\.ts$/],
  [
    "users",
    /^src\/(users|user-type|groups|bulk|factors|roles|credentials|required|shortcut|query-options|listers|group-lists)\.ts$/,
  ],
  ["search", /^src\/search\/[\w-]+\.ts$/],
  ["calling", /^src\/(turn|connection|call|paginate|pages|next-page|items|link|request)\.ts$/],
  ["fetch layers", /^src\/fetch\/[\w-]+\.ts$/],
  ["auth", /^src\/auth\/[\w-]+\.ts$/],
  // what only some environments have: no file of the rooms above needs it
  ["node", /^src\/node(\/[\w-]+)?\.ts$/],
  [
    "ground",
    /^src\/(errors|answer-error|body|discard|json|bulk-report|cause|call-options|escapes|follow|redact|redact-http|secrets|schema|path-guard|platform|read-argument|token-length|headers|rate-limit-headers|http-date|www-authenticate|unknown-option|version)\.ts$/,
  ],
  ["generated", /^generated\/[\w-]+\.ts$/],
];

interface Import {
  from: string;
  to: string;
}

const files = ["src", "generated"].flatMap((folder) =>
  readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: "utf8" })
    .map((file) => posix.join(folder, file.split(sep).join("/")))
    .filter((file) => file.endsWith(".ts")),
);

const imports: Import[] = files.flatMap((from) =>
  ts.preProcessFile(readFileSync(`${ROOT}/${from}`, "utf8")).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith(".") ? posix.join(dirname(from), fileName).replace(/\.js$/, ".ts") : fileName,
  })),
);

const roomOf = (file: string) => ROOMS.findIndex(([, pattern]) => pattern.test(file));
const NODE = ROOMS.findIndex(([room]) => room === "node");
const own = imports.filter(({ to }) => /^(src|generated)\//.test(to));
const shown = ({ from, to }: Import) => `${from} → ${relative(".", to)}`;

it("every file has its room", () => {
  expect(files.filter((file) => roomOf(file) === -1)).toEqual([]);
  expect(own.filter(({ to }) => !files.includes(to)).map(shown)).toEqual([]);
});

it("imports run one way, from the entry to the ground", () => {
  expect(own.filter(({ from, to }) => roomOf(from) > roomOf(to)).map(shown)).toEqual([]);
});

it("no file imports itself by way of others", () => {
  const reaches = (from: string, target: string, seen = new Set<string>()): boolean =>
    own
      .filter((edge) => edge.from === from)
      .some(({ to }) => to === target || (!seen.has(to) && reaches(to, target, seen.add(to))));
  expect(files.filter((file) => reaches(file, file))).toEqual([]);
});

it("generated files import nothing but each other", () => {
  const out = imports.filter(({ from, to }) => from.startsWith("generated/") && !to.startsWith("generated/"));
  expect(out.map(shown)).toEqual([]);
});

it("only schema.ts knows the document's types by name", () => {
  const knows = own.filter(({ from, to }) => from.startsWith("src/") && to === "generated/schema.ts");
  expect([...new Set(knows.map(({ from }) => from))]).toEqual(["src/schema.ts"]);
});

it("only the command and okta-fetch/node need Node, and only okta-fetch/node needs undici", () => {
  const node = imports.filter(({ to }) => to.startsWith("node:")).map(({ from }) => from);
  expect(node.filter((from) => !from.startsWith("src/cli/") && roomOf(from) !== NODE)).toEqual([]);
  const foreign = imports.filter(({ from, to }) => roomOf(from) === NODE && !/^src\//.test(to));
  expect([...new Set(foreign.map(({ to }) => to))].sort()).toEqual([
    "node:buffer",
    "node:stream",
    "node:zlib",
    "undici",
  ]);
  expect(own.filter(({ from, to }) => roomOf(from) !== NODE && roomOf(to) === NODE).map(shown)).toEqual([]);
});

it("the package needs no more than it says: openapi-fetch for the raw client, oauth4webapi below its own subpath", () => {
  const foreign = imports.filter(({ from, to }) => roomOf(from) !== NODE && !/^((src|generated)\/|node:)/.test(to));
  expect([...new Set(foreign.map(shown))]).toEqual([
    "src/api.ts → openapi-fetch",
    "src/raw-api.ts → openapi-fetch",
    "src/raw-json.ts → openapi-fetch",
    "src/raw-options.ts → openapi-fetch",
    "src/auth/dpop.ts → oauth4webapi",
    "src/auth/oauth.ts → oauth4webapi",
    "src/auth/token-request.ts → oauth4webapi",
  ]);
  const facade = own.filter(({ from }) => from !== "src/oauth.ts" && !from.startsWith("src/auth/"));
  const signing = facade.filter(({ to }) => to === "src/auth/service-app.ts" || to === "src/auth/dpop.ts");
  // loaded only where the environment asks for it
  expect(signing.map(shown)).toEqual(["src/env.ts → src/auth/service-app.ts"]);
  expect(readFileSync(`${ROOT}/src/env.ts`, "utf8")).toContain('await import("./auth/service-app.js")');
});
