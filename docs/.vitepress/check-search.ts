// Asks the built site's search what people ask, and fails if the page that answers is not among the first two results.
//
// Run by `npm run docs:build`, after the build.

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import MiniSearch from "minisearch";
import { base } from "./repository.js";
import { indexOptions, searchOptions } from "./search.js";

/** A question, and the page that answers it. */
const QUESTIONS: readonly (readonly [question: string, page: string])[] = [
  ["hashes import", "guides/users"],
  ["import password hashes", "guides/users"],
  ["rate limits of a fleet", "guides/fleets"],
  ["missing scope", "errors"],
  ["missing scope error", "errors"],
  ["Jest set-up", "guides/testing"],
  ["jest", "guides/testing"],
  ["keeping a copy", "guides/sync"],
  ["suspendUser", "reference/methods/suspendUser"],
  ["createUserWithPassword", "reference/methods/createUserWithPassword"],
  ["retry after 429", "guides/limits-and-time"],
  ["OktaRateLimitError", "errors"],
  ["suspend user", "reference/methods/suspendUser"],
  ["add user to group", "guides/groups"],
  ["unlock account", "reference/methods/unlockUser"],
  ["Cannot find module jest", "guides/testing"],
  ["mock okta in tests", "guides/testing"],
  ["how do I test without an org", "guides/testing"],
  ["rotate api token", "guides/authentication"],
  ["dpop", "guides/authentication"],
  ["invalid token 401", "guides/authentication"],
  ["csv export", "guides/command-line"],
  ["etag conflict", "guides/responses"],
  ["retry after", "guides/limits-and-time"],
  ["timeout", "guides/limits-and-time"],
  ["cancel request abort", "guides/lists"],
  ["list all users", "guides/lists"],
  ["typescript custom profile attributes", "guides/profile"],
  ["deactivate vs delete", "guides/users"],
  ["reset password", "guides/users"],
  ["sort users", "guides/search"],
  ["eventual consistency", "guides/search"],
  ["deprovisioned users missing", "guides/search"],
  ["redis rate limit", "guides/fleets"],
  ["opentelemetry traces", "guides/observability"],
  ["mfa factors", "guides/factors"],
  ["sync to database", "guides/sync"],
  ["lambda cold start", "guides/runtimes"],
  ["node 18", "guides/runtimes"],
  ["cloudflare worker", "guides/runtimes"],
  ["E0000038", "errors"],
  ["migrate from okta-sdk-nodejs", "migration/okta-sdk-nodejs"],
];
const FIRST = 2;

const chunks = fileURLToPath(new URL("dist/assets/chunks/", import.meta.url));
const file = readdirSync(chunks).find((name) => name.startsWith("@localSearchIndexroot"));
if (file === undefined) throw new Error("the site has no search index");
const { default: json } = (await import(chunks + file)) as { default: string };
// as the theme's search box does
const index = MiniSearch.loadJSON<{ id: string }>(json, {
  fields: ["title", "titles", "text"],
  storeFields: ["title", "titles"],
  searchOptions,
  ...indexOptions,
});

for (const [question, page] of QUESTIONS) {
  const found = index.search(question).slice(0, FIRST);
  const pages = found.map(({ id }) => `${id}`.slice(base.length).replace(/#.*/, ""));
  const place = pages.indexOf(page) + 1;
  console.log(
    `${place > 0 ? place : "–"}  ${question} → ${found.map(({ id }) => `${id}`.slice(base.length)).join(", ")}`,
  );
  if (place === 0) process.exitCode = 1;
}
