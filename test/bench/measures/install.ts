// What `npm install` puts on the disk.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withInstalledPackage } from "../installed-package.js";
import type { Figures, ToolMeasure } from "../measure.js";

const peersFolder = fileURLToPath(new URL("../node_modules", import.meta.url));

function measureFolder(folder: string): Figures {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => !file.startsWith(".") && statSync(join(folder, file)).isFile(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  // a package has its package.json right below node_modules, or below a scope in it
  const packages = files.filter((file) => /(^|node_modules\/)(@[^/]+\/)?[^/@]+\/package\.json$/.test(file)).length;
  return { size: bytes / 1e6, packages };
}

export const measure: ToolMeasure = {
  title: "Installed",
  figures: ["size", "packages"],
  goals: [
    { client: "okta-fetch", figure: "size", most: 1 },
    { client: "okta-fetch", figure: "packages", most: 4 },
  ],
  async take({ peers }) {
    const installed = await withInstalledPackage((folder) => measureFolder(join(folder, "node_modules")));
    return { "okta-fetch": installed, ...(peers && { "okta-sdk": measureFolder(peersFolder) }) };
  },
};
