// TypeScript: the versions × resolutions × kinds of modules × libraries, each with the declarations of all libraries checked.

import { join } from "node:path";
import { type CommandError, run } from "../lab/command.js";
import { type Project, project } from "../lab/project.js";
import type { Runner } from "../lab/row.js";
import type { FeatureResult } from "../program/org-spec.js";

const VERSIONS = ["5.0", "5.4", "5.9", "6", "7"];

const USES = `
const okta = createOkta<{ profile: { grade: number } }>({ orgUrl: "https://acme.okta.com", token: "t" });
export const grade: Promise<number> = okta.getUser("me").then((user) => user.profile.grade);
export const user: Promise<User> = okta.call(getUser, { path: { id: "me" } });
export const status = (error: unknown): number => (error instanceof OktaApiError ? error.status : 0);
export const auth = privateKeyJwt({ clientId: "0oa1", privateKey: "", scopes: ["okta.users.read"] });
export async function names(signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  for await (const { profile } of okta.searchUsers(search\`status eq \${"ACTIVE"}\`, { signal })) found.push(profile.login);
  return found;
}
// @ts-expect-error there is no such option
createOkta({ orgUrl: "https://acme.okta.com", tokn: "t" });
export const others = [createFakeOkta, redisPacing];
export const traced = createOkta({ orgUrl: "https://acme.okta.com", token: "t", telemetry: openTelemetry() });
`;

const MODULES = `import { createOkta, search, type User } from "okta-fetch";
import { getUser } from "okta-fetch/operations";
import { OktaApiError } from "okta-fetch/errors";
import { privateKeyJwt } from "okta-fetch/oauth";
import { redisPacing } from "okta-fetch/redis";
import { openTelemetry } from "okta-fetch/opentelemetry";
import { createFakeOkta } from "okta-fetch/testing";
${USES}`;

/** A CommonJS file for a bundler's resolution, which reads `import` as of an ES module. */
const REQUIRES = `import okta_fetch = require("okta-fetch");
import operations = require("okta-fetch/operations");
import errors = require("okta-fetch/errors");
import oauth = require("okta-fetch/oauth");
import redis = require("okta-fetch/redis");
import opentelemetry = require("okta-fetch/opentelemetry");
import testing = require("okta-fetch/testing");
type User = okta_fetch.User;
const { createOkta, search } = okta_fetch;
const { getUser } = operations;
const { OktaApiError } = errors;
const { privateKeyJwt } = oauth;
const { redisPacing } = redis;
const { openTelemetry } = opentelemetry;
const { createFakeOkta } = testing;
${USES}`;

const OVER_UNDICI = `import { nodeFetch } from "okta-fetch/node";
export const transport = nodeFetch({ http2: false });
`;
const OVER_UNDICI_REQUIRED = `import node = require("okta-fetch/node");
export const transport = node.nodeFetch({ http2: false });
`;

interface Resolution {
  readonly name: string;
  /** Its compiler options. */
  readonly options: object;
  /** The file of a kind of modules. */
  readonly files: { readonly [kind: string]: string };
}

const RESOLUTIONS: readonly Resolution[] = [
  { name: "node16", options: { module: "node16" }, files: { "ES modules": "main.mts", CommonJS: "main.cts" } },
  { name: "nodenext", options: { module: "nodenext" }, files: { "ES modules": "main.mts", CommonJS: "main.cts" } },
  {
    name: "bundler",
    options: { module: "preserve", moduleResolution: "bundler" },
    files: { "ES modules": "main.mts", CommonJS: "requires.cts" },
  },
];

/** TypeScript 5.0 to 5.3 have no way to `require` by a bundler's resolution. */
const BUNDLER_OF_5_0: Resolution = {
  name: "bundler",
  options: { module: "esnext", moduleResolution: "bundler" },
  files: { "ES modules": "main.mts" },
};

/** The resolution of `module: commonjs`, which knows no `exports`; TypeScript 7 has none. */
const NODE10: Resolution = {
  name: "node10",
  options: { module: "commonjs", moduleResolution: "node10" },
  files: { CommonJS: "main.ts" },
};

const LIBRARIES = [
  { name: "lib es2020 with DOM", folder: "dom", options: { lib: ["es2020", "dom", "dom.iterable"], types: [] } },
  { name: "lib es2020 without DOM", folder: "node", options: { lib: ["es2020"], types: ["node"] } },
] as const;
type Library = (typeof LIBRARIES)[number];

export const typescript: Runner = {
  name: "typescript",
  run: async (add) => {
    for (const wanted of VERSIONS) {
      const its = await project(`typescript-${wanted}`, {
        packages: [`typescript@${wanted}`, "@types/node@20", "undici@7", "@opentelemetry/api@1"],
      });
      await writeSources(its);
      const title = { runtime: "TypeScript", version: await its.versionOf("typescript") };
      const resolutions = resolutionsOf(wanted);
      add({ ...title, how: "strict, without skipLibCheck", results: await checkAll(its, resolutions, false) });
      // declarations of dependencies need a newer version
      if (wanted !== "5.0") continue;
      add({ ...title, how: "strict, with skipLibCheck", results: await checkAll(its, resolutions, true) });
    }
  },
};

async function checkAll(its: Project, resolutions: readonly Resolution[], skipLibCheck: boolean) {
  const results: FeatureResult[] = [];
  for (const { options, ...resolution } of resolutions) {
    for (const library of LIBRARIES) {
      results.push(...(await check(its, { ...resolution, options: { ...options, skipLibCheck } }, library)));
    }
  }
  return results;
}

function resolutionsOf(version: string): readonly Resolution[] {
  const known = RESOLUTIONS.map((each) => (version === "5.0" && each.name === "bundler" ? BUNDLER_OF_5_0 : each));
  return version.startsWith("5.") ? [...known, NODE10] : known;
}

async function writeSources({ write }: Project): Promise<void> {
  for (const { folder } of LIBRARIES) {
    const [over, overRequired] = folder === "node" ? [OVER_UNDICI, OVER_UNDICI_REQUIRED] : ["", ""];
    for (const file of ["main.mts", "main.cts", "main.ts"]) await write(`${folder}/${file}`, MODULES + over);
    await write(`${folder}/requires.cts`, REQUIRES + overRequired);
  }
}

/** Compiles the files of a resolution together, and tells whose errors are whose. */
async function check(its: Project, { name, options, files }: Resolution, library: Library): Promise<FeatureResult[]> {
  const begin = Date.now();
  const strict = { strict: true, noEmit: true, target: "es2020", exactOptionalPropertyTypes: true };
  const compilerOptions = { ...strict, ...options, ...library.options };
  const config = JSON.stringify({ compilerOptions, files: Object.values(files) });
  const file = await its.write(`${library.folder}/tsconfig.json`, config);
  const tsc = join(its.folder, "node_modules/typescript/bin/tsc");
  const errors = await run(process.execPath, [tsc, "-p", file, "--pretty", "false"], { cwd: its.folder }).then(
    () => [],
    ({ output }: CommandError) => output.split("\n").filter((line) => /error TS/.test(line)),
  );
  const sources = Object.values(files);
  return Object.entries(files).map(([kind, source]) => {
    const others = sources.filter((each) => each !== source);
    const error = errors.find((line) => !others.some((other) => line.startsWith(`${library.folder}/${other}`)));
    const result = { area: "types", name: `${name}, ${kind}, ${library.name}`, milliseconds: Date.now() - begin };
    return error === undefined ? result : { ...result, error };
  });
}
