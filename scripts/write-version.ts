// Part of npm run version: copies the version of package.json into the source, for the header User-Agent, and into the
// examples, which depend on it.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const ROOT = new URL("../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8"));

replaceIn("src/shared/version.ts", /(VERSION = )"[^"]*"/, `$1"${version}"`);
for (const name of readdirSync(new URL("examples", ROOT))) {
  const path = `examples/${name}/package.json`;
  // the dashboard is not a program
  if (existsSync(new URL(path, ROOT))) replaceIn(path, /("okta-fetch": )"[^"]*"/, `$1"^${version}"`);
}

function replaceIn(path: string, pattern: RegExp, replacement: string): void {
  const file = new URL(path, ROOT);
  writeFileSync(file, readFileSync(file, "utf8").replace(pattern, replacement));
}
