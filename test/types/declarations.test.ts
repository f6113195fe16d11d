// A package that is built on this one writes declarations: the compiler must find a name for each type in them. It does
// so only for an installed package, so the test installs it.

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOkta } from "../../src/index.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMPILERS = [
  ["TypeScript 5", "typescript"],
  ["TypeScript 7", "typescript-7"],
] as const;
const OPTIONS = "--strict --target es2022 --module nodenext --skipLibCheck --declaration --emitDeclarationOnly";

const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "any-token" });
const methods = Object.entries(okta).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));

const exported = (client: string) => methods.map((name) => `export const ${client}_${name} = ${client}.${name};`);
// the arguments of these two depend on the endpoint: without one, the compiler would work out those of all endpoints
const wrapped = methods
  .filter((name) => name !== "request" && name !== "list")
  .map(
    (name) => `export const calls_${name} = (...given: Parameters<typeof plain.${name}>) => plain.${name}(...given);`,
  );

const PROGRAMS = {
  "each method, and a function that calls it": `
    import { createOkta } from "okta-fetch";
    interface Acme { badge: string; grade?: number | null }
    const plain = createOkta();
    const acme = createOkta<{ profile: Acme }>();
    const several = createOkta<{ userTypes: { oty1: Acme; oty2: { agency: string } } }>();
    ${[...wrapped, ...["plain", "acme", "several"].flatMap(exported)].join("\n")}`,

  "the raw client, operations, searches and layers": `
    import { createClient, createOkta, isOktaError, pacing, retry, search, whereOf } from "okta-fetch";
    import type { CallContext, ListUsersOptions } from "okta-fetch";
    import { getUser, listUserBlocks, listUsers } from "okta-fetch/operations";
    interface Acme { badge: string }
    const options = { orgUrl: "https://acme.okta.com", token: "any-token" };
    export const okta = createOkta<{ profile: Acme }>(options);
    export const client = createClient(options);
    export const { GET, POST, use } = okta.api;
    export const { call, paginate } = client;
    export const raw = (id: string) => okta.api.GET("/api/v1/users/{id}", { params: { path: { id } } });
    export const blocks = (id: string) => okta.call(listUserBlocks, { path: { id } });
    export const users = () => client.paginate(listUsers);
    export const app = (appId: string) => okta.request("GET /api/v1/apps/{appId}", { path: { appId } });
    export const user = (id: string) => okta.request("GET /api/v1/users/{id}", { path: { id } });
    export const apps = () => okta.list("GET /api/v1/apps", { query: { limit: 100 } });
    export const groups = () => client.list("GET /api/v1/groups");
    export const answer = (id: string) => getUser(okta.api, { path: { id } });
    export const checkpoint = () => okta.scanUsers().checkpoint();
    export const whose = whereOf<{ profile: Acme }>();
    export const badge = whose("profile.badge");
    export const known = search\`\${badge.pr()} and id pr\`;
    export const layers = [retry(), pacing()];
    export const list = (context: CallContext) => context.list;
    export const retries = ({ retry }: ListUsersOptions) => retry;
    export const report = (error: unknown) => isOktaError(error, "ERR_BULK") && error.report;`,

  "what okta-fetch/errors has": `
    import type { OktaApiError, OktaBulkError } from "okta-fetch/errors";
    export const rateLimit = (error: OktaApiError) => error.rateLimit;
    export const failures = (error: OktaBulkError) => error.report.failures;
    export const report = (error: OktaBulkError) => error.report;`,

  "what okta-fetch/oauth makes, and nothing else": `
    import { privateKeyJwt } from "okta-fetch/oauth";
    export const auth = privateKeyJwt({ clientId: "0oa1", scopes: ["okta.users.read"], privateKey: "" });`,

  "a client with telemetry": `
    import { createOkta } from "okta-fetch";
    import { openTelemetry, type OpenTelemetryOptions } from "okta-fetch/opentelemetry";
    export const layer = openTelemetry({ requests: "spans" } satisfies OpenTelemetryOptions);
    export const okta = createOkta({ telemetry: layer });`,

  "option types, by their names": `
    import type { AddGroupOptions, GroupRequest, InitArguments, ListCallOptions, Operation } from "okta-fetch";
    import type { OktaOptions, PropertyOf, RetryOptions, StandardRole, UserFactorSMS } from "okta-fetch";
    export const retry: OktaOptions["retry"] = { retries: 1 } satisfies RetryOptions;
    export const add = (body: GroupRequest, options: AddGroupOptions & ListCallOptions) => ({ body, options });
    export const read = <T>(operation: Operation<T>, ...init: InitArguments<T>) => ({ operation, init });
    export const named = (factor: UserFactorSMS, role: StandardRole, by: PropertyOf<object>) => [factor, role, by];`,
};

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okta-fetch-declarations-"));
  const installed = join(folder, "node_modules");
  await mkdir(installed);
  const needed = ["openapi-fetch", "openapi-typescript-helpers", "@opentelemetry/api"];
  await Promise.all([
    cp(join(ROOT, "dist"), join(installed, "okta-fetch/dist"), { recursive: true }),
    cp(join(ROOT, "package.json"), join(installed, "okta-fetch/package.json")),
    ...needed.map((name) => cp(join(ROOT, "node_modules", name), join(installed, name), { recursive: true })),
    writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" })),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the compiler says of a program, and the declarations that it writes. */
async function declarationsOf(source: string, compiler: string): Promise<{ faults: string; declarations: string }> {
  await writeFile(join(folder, "program.ts"), source);
  const tsc = join(ROOT, "node_modules", compiler, "bin/tsc");
  const faults = await new Promise<string>((done) => {
    execFile(process.execPath, [tsc, ...OPTIONS.split(" "), "program.ts"], { cwd: folder }, (_, said) => done(said));
  });
  const declarations = await readFile(join(folder, "program.d.ts"), "utf8").catch(() => "");
  return { faults, declarations };
}

describe.each(COMPILERS)("%s writes declarations for a program that exports", (_, compiler) => {
  test.each(Object.entries(PROGRAMS))("%s", async (_, source) => {
    const { faults, declarations } = await declarationsOf(source, compiler);
    expect(faults).toBe("");
    expect(declarations).toContain("export declare const");
  });
});
