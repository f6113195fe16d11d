// npm run build
//
// Builds dist/ from src/ and generated/. The code is bundled, because Node takes as long to resolve all source files as to run
// them; only what is loaded on first use, and what several entries share, are separate files. It is built twice, as ES modules (.js)
// and as CommonJS (.cjs).
//
// The types are bundled as well: the compiler of every user reads them, and takes longer to find a hundred small files than to read
// them. Both kinds of modules share them: the files of dist/types count as CommonJS, which ES modules can import, too, and each entry
// has a declaration of either kind that exports what is there.
//
// Packages that the code contains come with their licences: dist/licenses.txt.

import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "rolldown";
import { dts } from "rolldown-plugin-dts";
import { LIBRARY_ENTRIES, TESTING_ENTRY } from "./package-entries.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

const COMMAND_ENTRY = { cli: "src/cli/main.ts" };

/** The entries of the library from which the command imports these modules. */
const ENTRY_OF_MODULE: Readonly<Record<string, string>> = {
  "src/client/create-client.ts": "./index.js",
  "src/client/create-okta.ts": "./index.js",
  "src/middleware/retry.ts": "./index.js",
  "src/middleware/timeout.ts": "./index.js",
  "src/errors/index.ts": "./errors.js",
  "src/redis.ts": "./redis.js",
  "src/testing/index.ts": "./testing.js",
  "generated/operations.ts": "./operations.js",
};

/** Makes the command use the library instead of a copy, so that both have the same error classes. */
const fromLibrary: Plugin = {
  name: "from-library",
  async resolveId(source, importer, options) {
    const resolved = importer && (await this.resolve(source, importer, { ...options, skipSelf: true }));
    const entry = resolved && ENTRY_OF_MODULE[relative(root, resolved.id).replaceAll("\\", "/")];
    return entry ? { id: entry, external: true } : undefined;
  },
};

/** Where the compiler writes the declaration of each source, and where they are bundled. */
const DECLARATIONS = "dist/declarations";
const TYPES = "dist/types";

/** Puts the texts of the generator's templates into the command. */
const templatesAsText: Plugin = {
  name: "templates-as-text",
  async load(id) {
    if (relative(root, id).replaceAll("\\", "/") !== "src/generate/templates.ts") return undefined;
    const { TEMPLATES } = await import("../src/generate/templates.js");
    return `export const TEMPLATES = ${JSON.stringify(TEMPLATES)};`;
  },
};

type Format = "esm" | "cjs";
type Entries = Readonly<Record<string, string>>;

/**
 * What the library's entries share is in few files: Node takes longer to find a small file than to run it. The subpath for
 * errors loads nothing else, those for contracts and operations only what errors use as well, and expressions only what is in
 * src/shared: a bundler drops an unused file, but keeps code inside a file that might have side effects.
 */
const SHARED_FILES = [
  { name: "errors", test: /src\/errors\//, priority: 3 },
  { name: "contract", test: /src\/contract\//, priority: 3 },
  { name: "shared", test: /src\/shared\//, priority: 2 },
  { name: "calls", test: /src\/(redaction|request|observability)\//, priority: 1 },
];

/** The folders of the packages that the built code contains. */
const bundled = new Set<string>();

interface BuildOptions {
  readonly plugins?: readonly Plugin[];
  readonly platform?: "neutral" | "node";
  /** What several entries share, by the file that holds it. */
  readonly shared?: typeof SHARED_FILES;
  readonly sourcemap?: boolean;
}

async function buildCode(
  input: Entries,
  format: Format,
  { plugins = [], platform = "neutral", shared = [], sourcemap = true }: BuildOptions = {},
): Promise<void> {
  const extension = format === "esm" ? "js" : "cjs";
  // not every runtime can require an ES module, so CommonJS contains the code of the dependencies
  const packages = Object.keys({ ...peerDependencies, ...(format === "esm" && dependencies) });
  const { output } = await build({
    cwd: root,
    input,
    plugins: [...plugins],
    platform,
    // an entry exports what its source does, and nothing that other files need
    preserveEntrySignatures: "strict",
    external: [/^node:/, ...packages],
    output: {
      dir: "dist",
      format,
      sourcemap,
      // Jest has no import() in CommonJS
      dynamicImportInCjs: false,
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `parts/[name]-[hash].${extension}`,
      codeSplitting: { groups: shared },
      // documentation is in the types; annotations of pure calls stay, for bundlers
      comments: { legal: true, annotation: true, jsdoc: false },
    },
  });
  for (const { moduleIds } of output.filter((file) => file.type === "chunk")) {
    for (const id of moduleIds) {
      const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll("\\", "/")) ?? [];
      if (folder) bundled.add(folder);
    }
  }
}

/** Source maps name the sources that are packed, and contain only those of other packages: both kinds of modules share the files. */
function leaveOutPackedSources(): void {
  for (const file of readdirSync(`${root}dist`, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".map")) continue;
    const path = `${root}dist/${file}`;
    const map: { sources: string[]; sourcesContent: (string | null)[] } = JSON.parse(readFileSync(path, "utf8"));
    map.sourcesContent = map.sourcesContent.map((content, index) =>
      map.sources[index]?.includes("node_modules/") ? content : null,
    );
    writeFileSync(path, JSON.stringify(map));
  }
}

/** Writes the licences of the packages that the code contains. */
function writeLicenses(): void {
  const texts = [...bundled].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (file === undefined) throw new Error(`${name} has no file with its licence`);
    return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
  });
  writeFileSync(`${root}dist/licenses.txt`, texts.join(`\n${"-".repeat(80)}\n\n`));
}

async function buildTypes(entries: Entries): Promise<void> {
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("the types do not compile");
  const declarations = Object.entries(entries).map(
    ([name, source]) => [name, `${DECLARATIONS}/${source.replace(/\.ts$/, ".d.ts")}`] as const,
  );
  await build({
    cwd: root,
    input: Object.fromEntries(declarations),
    plugins: [dts({ dtsInput: true })],
    external: [/^node:/, ...Object.keys({ ...peerDependencies, ...dependencies })],
    output: { dir: TYPES, format: "esm", chunkFileNames: "parts/[name].ts", minifyInternalExports: false },
  });
  rmSync(`${root}${DECLARATIONS}`, { recursive: true });
  // code of the bundler, which declarations do not need
  rmSync(`${root}${TYPES}/parts/rolldown-runtime.ts`, { force: true });
  writeFileSync(`${root}${TYPES}/package.json`, '{ "type": "commonjs" }\n');
  for (const [name] of declarations) {
    const declaration = `export * from "./types/${name}.js";\n`;
    for (const extension of ["d.ts", "d.cts"]) writeFileSync(`${root}dist/${name}.${extension}`, declaration);
  }
  indentByTabs();
}

/** A fifth of the declarations would be indentation. */
function indentByTabs(): void {
  for (const file of readdirSync(`${root}${TYPES}`, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".d.ts")) continue;
    const path = `${root}${TYPES}/${file}`;
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text.replace(/^(?: {2})+/gm, (spaces) => "\t".repeat(spaces.length / 2)),
    );
  }
}

// outdated files would be packed
rmSync(`${root}dist`, { recursive: true, force: true });
await buildTypes({ ...LIBRARY_ENTRIES, ...TESTING_ENTRY });
for (const format of ["esm", "cjs"] as const) {
  await buildCode(LIBRARY_ENTRIES, format, { shared: SHARED_FILES });
  await buildCode(TESTING_ENTRY, format);
}
// for Node, whose modules the command's packages require
await buildCode(COMMAND_ENTRY, "esm", { plugins: [fromLibrary, templatesAsText], platform: "node", sourcemap: false });
leaveOutPackedSources();
writeLicenses();
// npm does this on install, but not in a checkout
chmodSync(`${root}dist/cli.js`, 0o755);
