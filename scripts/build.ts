// npm run build
//
// Builds dist/ from src/ and generated/. The code is bundled, because Node takes as long to resolve all source files as to run
// them; only what is loaded on first use, and what several entries share, are separate files. The types keep one file per source,
// so that an editor shows where a name comes from.

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

async function buildCode(input: Readonly<Record<string, string>>, plugins: readonly Plugin[] = []): Promise<void> {
  await build({
    cwd: root,
    input,
    plugins: [...plugins],
    platform: "neutral",
    preserveEntrySignatures: "allow-extension",
    external: [/^node:/, ...Object.keys({ ...dependencies, ...peerDependencies })],
    output: {
      dir: "dist",
      entryFileNames: "[name].js",
      chunkFileNames: "parts/[name]-[hash].js",
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

// outdated files would be packed
rmSync(`${root}dist`, { recursive: true, force: true });
buildTypes();
await buildCode(LIBRARY_ENTRIES);
await buildCode(TESTING_ENTRY);
await buildCode(COMMAND_ENTRY, [fromLibrary]);
// npm does this on install, but not in a checkout
chmodSync(`${root}dist/cli.js`, 0o755);
