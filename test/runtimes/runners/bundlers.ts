// Bundlers: what they make runs on Node, where only the bundle is: in one file and in several, as ES modules and CommonJS.

import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../lab/command.js";
import { type Project, project } from "../lab/project.js";
import { command, failed, type Runner, rowOf } from "../lab/row.js";

const ENTRY = `
import { run } from "./program.mjs";
run({ server: process.env.TEST_SERVER }).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
`;

interface Build {
  readonly name: "esbuild" | "rollup" | "webpack" | "vite";
  readonly how: string;
  /** Its configuration, as a file and its text. */
  readonly config?: readonly [file: string, text: string];
  readonly parameters: readonly string[];
}

const webpack = (experiments: boolean, format: string) => `module.exports = {
  mode: "production", target: "node20", entry: "./entry.mjs", devtool: false,
  experiments: { outputModule: ${experiments} },
  output: { path: __dirname + "/out", filename: "bundle.${experiments ? "mjs" : "cjs"}", ${format} },
};`;

const rollup = (output: string) => `
import resolve from "@rollup/plugin-node-resolve";
import commonjs from "@rollup/plugin-commonjs";
export default { input: "entry.mjs", plugins: [resolve(), commonjs()], external: /^node:/, output: { ${output} }, onwarn() {} };`;

const vite = (formats: string) => `
export default { logLevel: "error", build: { outDir: "out", minify: true, ssr: "entry.mjs", rollupOptions: { output: { format: "${formats}", entryFileNames: "bundle.${formats === "cjs" ? "cjs" : "mjs"}" } } }, ssr: { noExternal: true } };`;

const ESBUILD = ["entry.mjs", "--bundle", "--platform=node", "--minify", "--log-level=error"];

const BUILDS: readonly Build[] = [
  {
    name: "esbuild",
    how: "ES modules, one file",
    parameters: [...ESBUILD, "--format=esm", "--outfile=out/bundle.mjs"],
  },
  { name: "esbuild", how: "CommonJS, one file", parameters: [...ESBUILD, "--format=cjs", "--outfile=out/bundle.cjs"] },
  {
    name: "esbuild",
    how: "ES modules, several files",
    parameters: [
      ...ESBUILD,
      "--format=esm",
      "--splitting",
      "--outdir=out",
      "--out-extension:.js=.mjs",
      "--entry-names=bundle",
    ],
  },
  {
    name: "rollup",
    how: "ES modules, several files",
    config: ["rollup.config.mjs", rollup('dir: "out", entryFileNames: "bundle.mjs", chunkFileNames: "[name].mjs"')],
    parameters: ["-c", "rollup.config.mjs", "--silent"],
  },
  {
    name: "rollup",
    how: "CommonJS, one file",
    config: ["rollup.config.mjs", rollup('file: "out/bundle.cjs", format: "cjs", inlineDynamicImports: true')],
    parameters: ["-c", "rollup.config.mjs", "--silent"],
  },
  {
    name: "webpack",
    how: "CommonJS, several files",
    config: ["webpack.config.cjs", webpack(false, 'library: { type: "commonjs2" }')],
    parameters: ["-c", "webpack.config.cjs"],
  },
  {
    name: "webpack",
    how: "ES modules, several files",
    config: ["webpack.config.cjs", webpack(true, 'module: true, chunkFormat: "module"')],
    parameters: ["-c", "webpack.config.cjs"],
  },
  { name: "vite", how: "ES modules, several files", config: ["vite.config.mjs", vite("es")], parameters: ["build"] },
  { name: "vite", how: "CommonJS, several files", config: ["vite.config.mjs", vite("cjs")], parameters: ["build"] },
];

export const bundlers: Runner = {
  name: "bundlers",
  run: async (add) => {
    const rollups = ["rollup", "@rollup/plugin-node-resolve", "@rollup/plugin-commonjs"];
    const packages = ["esbuild", ...rollups, "webpack", "webpack-cli", "vite"];
    const its = await project("bundlers", { packages });
    await its.write("entry.mjs", ENTRY);
    for (const build of BUILDS) {
      const title = { runtime: build.name, version: await its.versionOf(build.name), how: build.how };
      try {
        const file = await outputOf(its, build);
        add(await rowOf(title, command(process.execPath, ["--no-warnings", file], { cwd: its.folder })));
      } catch (error) {
        add(failed(title, error));
      }
    }
  },
};

/** Builds the program, and returns the file to run. */
async function outputOf({ folder, write, bin }: Project, { name, config, parameters }: Build): Promise<string> {
  const out = join(folder, "out");
  await rm(out, { recursive: true, force: true });
  if (config) await write(...config);
  await run(bin(name), parameters, { cwd: folder });
  const file = (await readdir(out)).find((each) => /^bundle\.[cm]?js$/.test(each));
  if (file === undefined) throw new Error("it made no bundle");
  return join(out, file);
}
