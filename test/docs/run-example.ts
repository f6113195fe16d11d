// Runs examples against the fake org, with the values that they may use without saying where these come from.

import { createRequire } from "node:module";
import { Readable } from "node:stream";
import ts from "typescript";
import { onTestFinished, vi } from "vitest";
import * as operations from "../../generated/operations.js";
import * as contract from "../../src/contract/index.js";
import * as errors from "../../src/errors/index.js";
import * as main from "../../src/index.js";
import * as oauth from "../../src/oauth.js";
import * as opentelemetry from "../../src/opentelemetry/index.js";
import type { Clock } from "../../src/shared/platform.js";
import * as testing from "../../src/testing/index.js";

const ORG = "https://acme.okta.com";
const PASSWORD = "Tlpwd123!x";

/** What the files that examples read contain. */
const LOGINS = "login\nada@acme.com\ngrace@acme.com\n";

/** The modules that an example can import. */
const MODULES: { readonly [name: string]: unknown } = {
  "okta-fetch": main,
  "okta-fetch/operations": operations,
  "okta-fetch/contract": contract,
  "okta-fetch/errors": errors,
  "okta-fetch/oauth": oauth,
  "okta-fetch/opentelemetry": opentelemetry,
  "okta-fetch/testing": testing,
  "node:fs": { createReadStream: () => Readable.from([LOGINS]) },
  "node:fs/promises": { readFile: async () => LOGINS },
  "node:readline": createRequire(import.meta.url)("node:readline"),
};

/** Compiles an example; imports of types only disappear. */
export function compiled(code: string): string {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}

/** Returns the modules that a compiled example imports and that are not among those of this file. */
export function missingModulesOf(compiled: string): string[] {
  const imported = [...compiled.matchAll(/require\("([^"]+)"\)/g)].map(([, name = ""]) => name);
  return imported.filter((name) => !(name in MODULES));
}

const personOf = (login: string) => ({ firstName: "Ada", lastName: "Lovelace", email: login, login });

/** An org with what the examples name, and a client of it. */
async function surroundings(network: typeof fetch) {
  const org = testing.createFakeOkta({ users: 3, url: ORG });
  const fetchOfOrg = fetchOf(org, network);
  const okta = main.createOkta({ orgUrl: ORG, token: org.token, fetch: fetchOfOrg, clock: CLOCK });
  const attribute = (type: string, more = {}) => ({ title: "Of the examples", type, ...more });
  const properties = {
    employeeGrade: attribute("integer"),
    badge: attribute("integer"),
    badges: attribute("array", { items: { type: "string" } }),
  };
  await okta.updateUserProfile("default", { definitions: { custom: { id: "#custom", type: "object", properties } } });
  const ada = await okta.createUserWithPassword(personOf("ada@acme.com"), PASSWORD);
  await okta.createUserWithPassword(personOf("grace@acme.com"), PASSWORD);
  const { id: groupId } = await okta.addGroup({ profile: { name: "Engineers", description: null } });
  const { clientId, privateKey } = await org.createServiceApp({ scopes: ["okta.users.read", "okta.users.manage"] });
  let created = 0;
  const nothing = async () => {};
  const values = {
    okta,
    client: okta,
    id: ada.id,
    userId: ada.id,
    groupId,
    clientId,
    privateKey,
    token: org.token,
    accessToken: "eyJraWQi",
    password: PASSWORD,
    newPassword: "Another99!y",
    department: "Engineering",
    cursor: undefined,
    state: undefined,
    // of another user each time that it is sent
    profile: Object.defineProperty(personOf("new@acme.com"), "login", {
      enumerable: true,
      get: () => `new-${++created}@acme.com`,
    }),
    queue: { add: nothing },
    tokens: { current: async () => "eyJraWQi" },
    vault: { read: async () => org.token },
    db: {
      transaction: (work: () => Promise<void>) => work(),
      truncate: nothing,
      upsert: nothing,
      remove: nothing,
      keepState: nothing,
      ids: async function* () {},
    },
    ask: async () => "123456",
    show: async () => org.answerPush(ada.id, "approve"),
    save: nothing,
  };
  return { org, fetch: fetchOfOrg, values };
}

/** The platform's, but does not wait for the next poll of a push enrollment. */
const CLOCK: Clock = {
  now: () => Date.now(),
  random: () => 0.5,
  after: (milliseconds, run) => setTimeout(run, milliseconds <= 4_000 ? 0 : milliseconds),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

/** Answers as the areas of Okta that the fake org lacks: with one thing, or a list of one. */
function otherArea({ method, url, headers }: Request): Response {
  const type = headers.get("accept") ?? "";
  if (!type.includes("json")) return new Response("<metadata/>", { headers: { "content-type": type } });
  const thing = { id: "0oa1", label: "Wiki", origin: "https://acme.example" };
  return Response.json(method === "GET" && !/\/(0oa|00u)\w+$/.test(new URL(url).pathname) ? [thing] : thing);
}

/** A `fetch` that reaches the org; servers that an example starts are on the network. */
function fetchOf(org: testing.FakeOkta, network: typeof fetch): typeof fetch {
  return async (input, init) => {
    if (!String(input).startsWith(ORG)) return network(input, init);
    const response = await org.fetch(input, init);
    if (response.ok) return response;
    const isUnknown = /"E00000(08|22)"/.test(await response.clone().text());
    return isUnknown ? otherArea(new Request(input, init)) : response;
  };
}

/** Runs a compiled example on an org of its own, and returns what it printed, each call a text. */
export async function run(compiled: string): Promise<string[]> {
  const { org, fetch: fetchOfOrg, values } = await surroundings(fetch);
  // for clients that the example creates by itself
  vi.stubGlobal("fetch", fetchOfOrg);
  vi.stubEnv("OKTA_CLIENT_ORGURL", org.url);
  vi.stubEnv("OKTA_CLIENT_TOKEN", org.token);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
  const printed: string[] = [];
  const print = (...parts: unknown[]) => void printed.push(parts.map(String).join(" "));
  const all = {
    ...values,
    console: { log: print, warn: print, error: print, info: print, debug: print },
    process: { stderr: { write: () => true } },
    exports: {},
    require: (name: string) => MODULES[name],
  };
  // a block of its own: an example may declare a name that it could also use
  await new AsyncFunction(...Object.keys(all), `{ ${compiled}\n}`)(...Object.values(all));
  return printed;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<unknown>;
