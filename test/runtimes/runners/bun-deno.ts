// Bun and Deno, as their npm packages bring them.

import { project } from "../lab/project.js";
import { command, type Runner, rowOf } from "../lab/row.js";

const RUNTIMES = [
  { runtime: "Bun", name: "bun", parameters: ["run"] },
  { runtime: "Deno", name: "deno", parameters: ["run", "--allow-all", "--node-modules-dir=manual"] },
];

const main = (load: string) => `
${load}
run({ server: process.env.TEST_SERVER });
`;

export const bunAndDeno: Runner = {
  name: "bun-deno",
  run: async (add) => {
    for (const { runtime, name, parameters } of RUNTIMES) {
      const { folder, write, versionOf, bin } = await project(name, { packages: [name] });
      const version = await versionOf(name);
      const modules = await write(
        "main.mjs",
        main('import process from "node:process";\nimport { run } from "./program.mjs";'),
      );
      const common = await write("main.cjs", main('const { run } = require("./program.cjs");'));
      for (const [how, file] of [
        ["ES modules", modules],
        ["CommonJS", common],
      ] as const) {
        add(await rowOf({ runtime, version, how }, command(bin(name), [...parameters, file], { cwd: folder })));
      }
    }
  },
};
