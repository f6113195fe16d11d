// Vercel's edge runtime, which Next.js runs edge routes and middleware on.

import { join } from "node:path";
import { bundle } from "../lab/bundle.js";
import { project } from "../lab/project.js";
import { command, type Runner, rowOf } from "../lab/row.js";

const ENTRY = `
import { run } from "./program.mjs";
globalThis.finished = run({ server: globalThis.server });
`;

const MAIN = `
const { EdgeVM } = require("@edge-runtime/vm");
const { readFileSync } = require("node:fs");
const vm = new EdgeVM({ extend: (context) => Object.assign(context, { server: process.env.TEST_SERVER }) });
vm.evaluate(readFileSync(__dirname + "/edge.bundle.js", "utf8"));
vm.evaluate("finished").catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
`;

export const edgeRuntime: Runner = {
  name: "edge-runtime",
  run: async (add) => {
    const { folder, write, versionOf } = await project("edge-runtime", { packages: ["@edge-runtime/vm"] });
    const entry = await write("edge.mjs", ENTRY);
    await bundle({
      entry,
      output: join(folder, "edge.bundle.js"),
      format: "iife",
      conditions: ["edge-light", "worker"],
    });
    const main = await write("main.cjs", MAIN);
    const title = { runtime: "Edge runtime", version: await versionOf("@edge-runtime/vm"), how: "one file" };
    add(await rowOf(title, command(process.execPath, [main], { cwd: folder })));
  },
};
