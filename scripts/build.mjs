// npm run build: dist/ anew, from src/ and generated/.
//
// The code is bundled, because Node takes as long to find seventy files as to run them; what a first use loads, and what
// several entries share, are files of their own. The types stay one file a source, so that an editor shows where a name
// comes from.

import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

const ENTRIES = {
  index: "src/index.ts",
  errors: "src/errors/index.ts",
  operations: "generated/operations.ts",
  oauth: "src/oauth.ts",
  node: "src/node/index.ts",
  cli: "src/cli/main.ts",
};

// shares no file with the others: what it needs of them would make theirs larger
const TESTING = { testing: "src/testing/index.ts" };

async function buildCode(input) {
  await build({
    cwd: root,
    input,
    platform: "neutral",
    preserveEntrySignatures: "allow-extension",
    external: [/^node:/, ...Object.keys({ ...dependencies, ...peerDependencies })],
    output: {
      dir: "dist",
      entryFileNames: "[name].js",
      chunkFileNames: "parts/[name]-[hash].js",
      // a bundler leaves out a file that nothing is used of; within one it keeps what it cannot see through
      codeSplitting: { groups: [{ name: "search", test: /src\/search\//, includeDependenciesRecursively: false }] },
      // the types have the documentation; what tells a bundler of pure calls stays
      comments: { legal: true, annotation: true, jsdoc: false },
    },
  });
}

function buildTypes() {
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("the types do not build");
  // a fifth of them is indentation, which every compiler of a user's reads
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

// what a file that is gone left behind would be packed
rmSync(`${root}dist`, { recursive: true, force: true });
buildTypes();
await buildCode(ENTRIES);
await buildCode(TESTING);
// npm does this on installing; in a checkout nobody does
chmodSync(`${root}dist/cli.js`, 0o755);
