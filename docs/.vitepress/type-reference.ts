// Writes docs/reference/api: the exported names of each entry, by TypeDoc from the doc comments. The client's methods have
// pages of their own, and what is generated from Okta's document is left out: it would be most of the pages.
//
// Run by `npm run docs:build`.

import { fileURLToPath } from "node:url";
import { Application, type TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The entries, by the names that programs import. */
const ENTRIES: Readonly<Record<string, string>> = {
  "src/index.ts": "okta-fetch",
  "src/errors/index.ts": "okta-fetch/errors",
  "src/node/index.ts": "okta-fetch/node",
  "src/oauth.ts": "okta-fetch/oauth",
  "src/opentelemetry/index.ts": "okta-fetch/opentelemetry",
  "src/redis.ts": "okta-fetch/redis",
  "src/testing/index.ts": "okta-fetch/testing",
};

const options: Partial<TypeDocOptions> & Partial<PluginOptions> = {
  entryPoints: Object.keys(ENTRIES).map((file) => root + file),
  tsconfig: `${root}tsconfig.build.json`,
  // the tests of the repository check the types
  skipErrorChecking: true,
  plugin: ["typedoc-plugin-markdown"],
  out: `${root}docs/reference/api`,
  readme: "none",
  excludeExternals: true,
  externalPattern: ["**/generated/**", "**/node_modules/**"],
  disableSources: true,
  githubPages: false,
  blockTags: [
    "@description",
    "@defaultValue",
    "@example",
    "@param",
    "@returns",
    "@see",
    "@throws",
    "@typeParam",
    "@deprecated",
  ],
  entryFileName: "index",
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  sanitizeComments: true,
  parametersFormat: "table",
  logLevel: "Error",
};

const app = await Application.bootstrapWithPlugins(options as Partial<TypeDocOptions>);
const project = await app.convert();
if (project === undefined) throw new Error("TypeDoc found no entries");
for (const module of project.children ?? []) {
  const [file] = Object.keys(ENTRIES).filter((each) => module.sources?.[0]?.fullFileName.endsWith(each) ?? false);
  module.name = ENTRIES[file ?? ""] ?? module.name;
}
await app.generateOutputs(project);
if (app.logger.hasErrors()) process.exitCode = 1;
