// Node: the supported versions, over the platform's fetch and over okta-fetch/node.

import { join } from "node:path";
import { type Project, project } from "../lab/project.js";
import { command, type Row, type Runner, rowOf } from "../lab/row.js";

const VERSIONS = ["20.19", "22", "24", "latest"];
const UNDICI = [
  { spec: "7.20.0", least: [20, 18] },
  { spec: "7", least: [20, 18] },
  { spec: "8", least: [22, 19] },
] as const;

const main = (isModule: boolean, overUndici: boolean) => `
${isModule ? 'import { run } from "./program.mjs";' : 'const { run } = require("./program.cjs");'}
${overUndici ? nodeFetchBy(isModule) : "const fetch = undefined;"}
run({ server: process.env.TEST_SERVER, fetch }).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
`;

const nodeFetchBy = (isModule: boolean) => `
${isModule ? 'import { nodeFetch } from "okta-fetch/node";' : 'const { nodeFetch } = require("okta-fetch/node");'}
const fetch = nodeFetch();
`;

/** Node of some version, as its npm package brings it. */
export async function nodeBinary(version: string): Promise<{ path: string; version: string }> {
  const { folder, versionOf } = await project(`node-${version}`, { packages: [`node@${version}`] });
  return { path: join(folder, "node_modules/node/bin/node"), version: await versionOf("node") };
}

export const node: Runner = {
  name: "node",
  run: async (add) => {
    const plain = await project("plain");
    const overUndici: { undici: Project; least: readonly [number, number] }[] = [];
    for (const { spec, least } of UNDICI) {
      overUndici.push({ undici: await project(`undici-${spec}`, { packages: [`undici@${spec}`] }), least });
    }
    for (const wanted of VERSIONS) {
      const { path, version } = await nodeBinary(wanted);
      await addRows(path, { version, project: plain, over: "" }, add);
      for (const { undici, least } of overUndici) {
        if (!isAtLeast(version, least)) continue;
        const over = `okta-fetch/node on undici ${await undici.versionOf("undici")}`;
        await addRows(path, { version, project: undici, over }, add);
      }
    }
  },
};

interface Setup {
  readonly version: string;
  readonly project: Project;
  readonly over: string;
}

async function addRows(path: string, { version, project, over }: Setup, add: (row: Row) => void): Promise<void> {
  // undici is loaded in the same way by each version: one of them with both kinds of modules is enough
  for (const isModule of over.includes("undici 7.20.0") ? [true] : [true, false]) {
    const file = await project.write(
      `main${over ? "-undici" : ""}.${isModule ? "mjs" : "cjs"}`,
      main(isModule, over !== ""),
    );
    const how = [isModule ? "ES modules" : "CommonJS", over].filter(Boolean).join(", ");
    add(
      await rowOf({ runtime: "Node", version, how }, command(path, ["--no-warnings", file], { cwd: project.folder })),
    );
  }
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [isMajor = 0, isMinor = 0] = version.split(".").map(Number);
  return isMajor > major || (isMajor === major && isMinor >= minor);
}
