// The other clients that only the benchmark needs: Okta's SDK, in a package of its own here.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Installs them, unless they are installed. Returns whether they are there; without network they are left out. */
export function installPeers(log: (line: string) => void): boolean {
  if (existsSync(`${folder}node_modules/@okta/okta-sdk-nodejs`)) return true;
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder]);
  if (status !== 0) log("@okta/okta-sdk-nodejs cannot be installed: it is left out");
  return status === 0;
}
