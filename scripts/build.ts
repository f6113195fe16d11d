// npm run build
//
// Builds dist/ from src/ and generated/. The code is bundled, because Node takes as long to resolve all source files as to run
// them; only what is loaded on first use, and what several entries share, are separate files. It is built twice, as ES modules (.js)
// and as CommonJS (.cjs).
//
// The types keep one file per source, so that an editor shows where a name comes from. Both kinds of modules share them: the files
// of dist/types count as CommonJS, which ES modules can import, too, and each entry has a declaration of either kind that exports
// what is there.

import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

const LIBRARY_ENTRIES = {
  index: "src/index.ts",
  errors: "src/errors/index.ts",
  operations: "generated/operations.ts",
  oauth: "src/oauth.ts",
  node: "src/node/index.ts",
};

// Built apart from the library: as its entries they would split it into many small files, whose loading takes a program a quarter
// of its start.
const TESTING_ENTRY = { testing: "src/testing/index.ts" };
const COMMAND_ENTRY = { cli: "src/cli/main.ts" };

/** The entries of the library from which the command imports these modules. */
const ENTRY_OF_MODULE: Readonly<Record<string, string>> = {
  "src/client/create-client.ts": "./index.js",
  "src/middleware/retry.ts": "./index.js",
  "src/middleware/timeout.ts": "./index.js",
  "src/errors/index.ts": "./errors.js",
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

type Format = "esm" | "cjs";
type Entries = Readonly<Record<string, string>>;

async function buildCode(input: Entries, format: Format, plugins: readonly Plugin[] = []): Promise<void> {
  const extension = format === "esm" ? "js" : "cjs";
  // not every runtime can require an ES module, so CommonJS contains the code of the dependencies
  const packages = Object.keys({ ...peerDependencies, ...(format === "esm" && dependencies) });
  await build({
    cwd: root,
    input,
    plugins: [...plugins],
    platform: "neutral",
    preserveEntrySignatures: "allow-extension",
    external: [/^node:/, ...packages],
    output: {
      dir: "dist",
      format,
      // Jest has no import() in CommonJS
      dynamicImportInCjs: false,
      entryFileNames: `[name].${extension}`,
      chunkFileNames: `parts/[name]-[hash].${extension}`,
      // a bundler drops an unused file, but keeps code inside a file that might have side effects
      codeSplitting: { groups: [{ name: "search", test: /src\/search\//, includeDependenciesRecursively: false }] },
      // documentation is in the types; annotations of pure calls stay, for bundlers
      comments: { legal: true, annotation: true, jsdoc: false },
    },
  });
}

function buildTypes(): void {
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("the types do not compile");
  // a fifth of their size is indentation, which the compiler of every user reads
  for (const file of readdirSync(`${root}dist/types`, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".d.ts")) continue;
    const path = `${root}dist/types/${file}`;
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text.replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4)),
    );
  }
}

/** Writes the declarations of the entries. */
function buildEntryTypes(entries: Entries): void {
  writeFileSync(`${root}dist/types/package.json`, '{ "type": "commonjs" }\n');
  for (const [name, source] of Object.entries(entries)) {
    const declaration = `export * from "./types/${source.replace(/\.ts$/, ".js")}";\n`;
    for (const extension of ["d.ts", "d.cts"]) writeFileSync(`${root}dist/${name}.${extension}`, declaration);
  }
}

// outdated files would be packed
rmSync(`${root}dist`, { recursive: true, force: true });
buildTypes();
buildEntryTypes({ ...LIBRARY_ENTRIES, ...TESTING_ENTRY });
for (const format of ["esm", "cjs"] as const) {
  await buildCode(LIBRARY_ENTRIES, format);
  await buildCode(TESTING_ENTRY, format);
}
await buildCode(COMMAND_ENTRY, "esm", [fromLibrary]);
// npm does this on install, but not in a checkout
chmodSync(`${root}dist/cli.js`, 0o755);
