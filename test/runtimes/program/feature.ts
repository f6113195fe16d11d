// What a feature is, and what it gets.

import { createOkta, type Fetch, type Okta, type OktaOptions } from "okta-fetch";
import { describe } from "./expect.js";
import type { FeatureResult, OrgAnswer, OrgSpec, Received } from "./org-spec.js";

/** The token that the test server's orgs accept. */
const TOKEN = "00aBcDeFgHiJkLmNoPqRsTuVwXyZ";
/** A feature that takes longer hangs. */
const MOST_MILLISECONDS = 25_000;

export interface Feature {
  readonly area: string;
  readonly name: string;
  run(lab: Lab): Promise<void>;
}

export interface Lab {
  /** Starts an org. */
  org(spec?: OrgSpec): Promise<TestOrg>;
}

type TestOptions = Omit<OktaOptions, "orgUrl">;

/** An org of the test server. */
export interface TestOrg extends OrgAnswer {
  /** Makes a client of it, with an API token unless `auth` is given. */
  client(options?: TestOptions): Okta;
  /** The options that such a client is made of. */
  options(options?: TestOptions): TestOptions & { orgUrl: string };
  /** The requests that it has received. */
  received(): Promise<readonly Received[]>;
}

/** How the program runs. */
export interface ProgramOptions {
  /** The URL of the test server. */
  readonly server: string;
  /** The clients' option `fetch`; the default is the platform's. */
  readonly fetch?: Fetch | undefined;
  /** The `fetch` to reach the test server with, where the platform has none. */
  readonly control?: typeof fetch | undefined;
  /** How many features run at a time. */
  readonly concurrency?: number | undefined;
}

export function labOf({ server, fetch: transport, control }: ProgramOptions): Lab {
  const send = async (path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    return (await (control ?? fetch)(`${server}${path}`, init)).json();
  };
  return {
    org: async (spec = {}) => {
      const answer = (await send("/orgs", spec)) as OrgAnswer;
      const options: TestOrg["options"] = (more = {}) => ({
        orgUrl: answer.url,
        ...(more.auth ? {} : { token: TOKEN }),
        ...(transport && { fetch: transport }),
        ...more,
      });
      return {
        ...answer,
        options,
        client: (more) => createOkta(options(more)),
        received: async () => (await send(`/received/${answer.id}`)) as Received[],
      };
    },
  };
}

/** Runs features, a few at a time. */
export async function runFeatures(features: readonly Feature[], options: ProgramOptions): Promise<FeatureResult[]> {
  const lab = labOf(options);
  const results: FeatureResult[] = [];
  const left = features.entries();
  const worker = async () => {
    for (const [place, feature] of left) results[place] = await resultOf(feature, lab);
  };
  await Promise.all(Array.from({ length: options.concurrency ?? 6 }, worker));
  return results;
}

async function resultOf({ area, name, run }: Feature, lab: Lab): Promise<FeatureResult> {
  const begin = Date.now();
  try {
    await inTime(run(lab));
    return { area, name, milliseconds: Date.now() - begin };
  } catch (error) {
    return { area, name, milliseconds: Date.now() - begin, error: describe(error).slice(0, 600) };
  }
}

function inTime(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`it hangs: no end after ${MOST_MILLISECONDS / 1000} s`));
    const timer = setTimeout(late, MOST_MILLISECONDS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Waits. */
export const delay = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
