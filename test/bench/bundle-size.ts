// The size of a bundled program. Everything is in one file, also what the package loads on first use: a user's bundle
// contains it, whether or not it is ever loaded.

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "rolldown";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** In the package's folder, where `okta-fetch` is the package itself, as built. */
const PROGRAM = `${root}program.js`;

function virtualProgram(code: string): Plugin {
  return {
    name: "virtual-program",
    resolveId: (id) => (id === PROGRAM ? id : undefined),
    load: (id) => (id === PROGRAM ? code : undefined),
  };
}

/** The size of a program with all that it imports, minified and gzipped, in kB. */
export async function bundleSize(code: string): Promise<number> {
  const { output } = await build({
    input: PROGRAM,
    plugins: [virtualProgram(code)],
    platform: "node",
    write: false,
    output: { codeSplitting: false, minify: true },
  });
  // rolldown may keep a dynamic import in a second file all the same: its size counts too
  const bundled = output.map((file) => (file.type === "chunk" ? file.code : "")).join("");
  return gzipSync(bundled, { level: 9 }).length / 1000;
}
