// The worker: an org in memory, a client of it, and the program. A worker runs one program, and the page ends it afterwards.

import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";
import type { RunMessage, WorkerMessage } from "../messages.js";
import { type OrgSettings, WINDOW_SECONDS } from "../org-settings.js";
import { packageExports, requireModule } from "./modules.js";
import { useOrgAsNetwork } from "./no-network.js";
import { loadProgram } from "./program.js";
import { ProgramOutput } from "./program-output.js";
import { recordedFetch } from "./recorded-fetch.js";

const report = (message: WorkerMessage): void => postMessage(message);

/** An org, and a client whose requests are reported. */
function createOrg({ users, limit, latency }: OrgSettings, now: () => number) {
  const limits = limit === 0 ? [] : [{ requests: limit, seconds: WINDOW_SECONDS }];
  const fake = createFakeOkta({ users, latency, limits });
  const org = { ...fake, fetch: recordedFetch(fake.fetch, report, now) };
  return { org, okta: createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch }) };
}

async function run({ code, settings }: RunMessage): Promise<void> {
  let began = performance.now();
  const now = () => performance.now() - began;
  const output = new ProgramOutput(report);
  const { org, okta } = createOrg(settings, now);
  useOrgAsNetwork(org.fetch);
  const { show, console } = output;
  const scope = { ...packageExports, okta, org, show, console, require: requireModule, exports: {} };
  let url: string | undefined;
  let hasFailed = false;
  const fail = (error: unknown): void => {
    hasFailed = true;
    output.error(error, url);
  };
  reportUnhandled(fail);
  try {
    const program = await loadProgram(code, Object.keys(scope));
    url = program.url;
    // neither the org's beginning nor the compiler is a part of it
    began = performance.now();
    const result = await program.run(scope);
    if (result !== undefined) await show(result);
    await output.settle();
    // unhandled rejections are reported in a task of their own
    await new Promise((done) => setTimeout(done));
  } catch (error) {
    fail(error);
  }
  report({ type: "end", milliseconds: now(), hasFailed });
}

/** Errors that no caller waits for, such as that of a timer. */
function reportUnhandled(fail: (error: unknown) => void): void {
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    fail(event.reason);
  });
  addEventListener("error", (event) => {
    event.preventDefault();
    fail(event.error);
  });
}

/** The names of an object's members, also of those it inherits. */
function membersOf(object: object): string[] {
  const names = new Set<string>();
  for (let level = object; level !== Object.prototype && level !== null; level = Object.getPrototypeOf(level)) {
    for (const name of Object.getOwnPropertyNames(level)) if (/^[a-z]/i.test(name)) names.add(name);
  }
  names.delete("constructor");
  return [...names].sort();
}

addEventListener("message", ({ data }: MessageEvent<RunMessage>) => void run(data), { once: true });

const { org, okta } = createOrg({ users: 0, limit: 0, latency: 0 }, () => 0);
report({
  type: "ready",
  names: { okta: membersOf(okta), org: membersOf(org), exports: Object.keys(packageExports).sort() },
});
