// What `npm install` puts on the disk.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withInstalled } from "../installed.mjs";

const peers = fileURLToPath(new URL("../node_modules", import.meta.url));

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => !file.startsWith(".") && statSync(join(folder, file)).isFile(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  // a package is a package.json right below node_modules, or below a scope in it
  const packages = files.filter((file) => /(^|node_modules\/)(@[^/]+\/)?[^/@]+\/package\.json$/.test(file)).length;
  return { size: bytes / 1e6, packages };
}

export default {
  title: "Installed",
  figures: ["size", "packages"],
  goals: [
    { who: "ours", figure: "size", most: 1 },
    { who: "ours", figure: "packages", most: 4 },
  ],
  async measure({ peersThere }) {
    const ours = await withInstalled((folder) => sizeOf(join(folder, "node_modules")));
    return { ours, ...(peersThere && { "okta-sdk": sizeOf(peers) }) };
  },
};
