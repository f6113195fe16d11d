// npm: the package is installed beside each version of its optional peer, without a conflict.

import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../lab/command.js";
import { project, thePackage } from "../lab/project.js";
import type { Runner } from "../lab/row.js";
import type { FeatureResult } from "../program/org-spec.js";

const PEERS = ["undici@7.20.0", "undici@7", "undici@8"];

export const npm: Runner = {
  name: "npm",
  run: async (add) => {
    const version = (await run("npm", ["--version"], { cwd: "/" })).trim();
    const results: FeatureResult[] = [];
    for (const peer of PEERS) results.push(await installBeside(peer));
    add({ runtime: "npm", version, how: "npm install okta-fetch", results });
  },
};

async function installBeside(peer: string): Promise<FeatureResult> {
  const begin = Date.now();
  const { folder } = await project("npm");
  await rm(join(folder, "node_modules"), { recursive: true, force: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
  const install = (what: string) =>
    run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error", what], { cwd: folder });
  const outcome = await install(peer)
    .then(async () => install(join(await thePackage(), "okta-fetch.tgz")))
    .then(
      () => ({}),
      ({ message }: Error) => ({ error: message }),
    );
  return { area: "install", name: `in a project that has ${peer}`, milliseconds: Date.now() - begin, ...outcome };
}
