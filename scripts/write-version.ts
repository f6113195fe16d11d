// Part of npm run version: copies the version of package.json into the source, for the header User-Agent.

import { readFileSync, writeFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const file = new URL("../src/shared/version.ts", import.meta.url);
const text = readFileSync(file, "utf8");
writeFileSync(file, text.replace(/(VERSION = )"[^"]*"/, `$1"${version}"`));
