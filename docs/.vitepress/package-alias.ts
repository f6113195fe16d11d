// `okta-fetch` and its subpaths are the built package of this repository.

import { fileURLToPath } from "node:url";
import manifest from "../../package.json" with { type: "json" };

const ROOT = new URL("../../", import.meta.url);

/** For Vite's `resolve.alias`. */
export const packageAlias = Object.entries(manifest.exports).flatMap(([subpath, target]) => {
  if (typeof target === "string") return [];
  const name = `okta-fetch${subpath.slice(1)}`;
  return [{ find: new RegExp(`^${name}$`), replacement: fileURLToPath(new URL(target.import.default, ROOT)) }];
});
