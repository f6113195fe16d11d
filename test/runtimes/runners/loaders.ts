// tsx and ts-node, in a CommonJS project and in one of ES modules: the program is a .ts file there.

import { type Project, project } from "../lab/project.js";
import { command, type Runner, rowOf } from "../lab/row.js";

const main = (program: string) => `
import { run } from "${program}";
run({ server: process.env.TEST_SERVER! }).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
`;

const TSCONFIG = JSON.stringify({
  compilerOptions: { module: "nodenext", target: "es2022", strict: true, esModuleInterop: true, types: ["node"] },
});

type Loader = readonly [runtime: string, type: "commonjs" | "module", parameters: (project: Project) => string[]];

const tsNode = ["--no-warnings", "--loader", "ts-node/esm"];

const LOADERS: readonly Loader[] = [
  ["tsx", "commonjs", ({ bin }) => [bin("tsx"), "main.ts"]],
  ["tsx", "module", ({ bin }) => [bin("tsx"), "main.ts"]],
  ["ts-node", "commonjs", ({ bin }) => [bin("ts-node"), "main.ts"]],
  ["ts-node", "module", () => [...tsNode, "main.ts"]],
];

export const loaders: Runner = {
  name: "loaders",
  run: async (add) => {
    const packages = ["tsx", "ts-node", "typescript@5.9", "@types/node@20"];
    for (const [runtime, type, parametersOf] of LOADERS) {
      const its = await project(`loaders-${type}`, { type, packages });
      await its.write("tsconfig.json", TSCONFIG);
      await its.write("main.ts", main(type === "module" ? "./program.js" : "./program"));
      const how = type === "module" ? "ES modules" : "CommonJS";
      const title = { runtime, version: await its.versionOf(runtime), how };
      add(await rowOf(title, command(process.execPath, parametersOf(its), { cwd: its.folder })));
    }
  },
};
