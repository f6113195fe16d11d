// The repository's address and the site's base path. Both follow from the field `repository` of package.json.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's folder, with a slash at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const { repository } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { repository: { url: string } };

/** `https://github.com/OWNER/NAME` */
export const repositoryUrl = repository.url.replace(/^git\+/, "").replace(/\.git$/, "");

/** GitHub Pages serves the site of a project below its name. */
export const base = `/${repositoryUrl.slice(repositoryUrl.lastIndexOf("/") + 1)}/`;
