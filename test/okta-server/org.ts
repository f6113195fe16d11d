// The fake org of okta-fetch/testing on node:http, with faults and counts of requests for tests. It depends on no test
// runner, so that the program for all runtimes can use it, too.

import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { OperationId } from "../../src/testing/http/document.js";
import { bodyTextOf } from "../../src/testing/http/response.js";
import { serve } from "../../src/testing/http/serve.js";
import { Org as FakeOrg } from "../../src/testing/org/org.js";
import type { UserStore } from "../../src/testing/users/user-store.js";
import { type ShownUser, storedUser } from "../support/stored-user.js";
import { type Answer, refusal, write } from "./answer.js";
import type { Faults } from "./faults.js";
import { TOKEN_PATH, type TokenEndpoint } from "./token-endpoint.js";

/** Operations whose requests are counted together. */
const BUCKETS = {
  users: ["listUsers", "createUser"],
  user: ["getUser"],
} satisfies { readonly [bucket: string]: readonly OperationId[] };

export interface OrgOptions {
  readonly users?: readonly ShownUser[];
  /** The API token that it accepts; any without this and `tokens`. */
  readonly token?: string;
  /** Accepts the access tokens that this has issued. */
  readonly tokens?: TokenEndpoint;
  readonly limits?: { readonly [Bucket in keyof typeof BUCKETS]?: { requests: number; seconds: number } };
  /** The maximum number of requests in flight. */
  readonly concurrency?: number;
  /** How long each request takes, in milliseconds. */
  readonly latency?: number;
  readonly faults?: Faults;
  /** Its clock, in milliseconds. */
  readonly now?: () => number;
}

export interface Org {
  readonly users: UserStore;
  /** How many requests were refused because there were too many. */
  readonly throttled: number;
  /** How many faults there were. */
  readonly faulty: number;
  /** How many requests are under way: a client that hangs up ends its own. */
  readonly working: number;
  /** The largest number of requests that were in flight. */
  readonly busiest: number;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const unauthorised = refusal(401, "E0000011", "Invalid token provided");

export function orgOf(options: OrgOptions = {}): Org {
  return new ServedOrg(options);
}

class ServedOrg implements Org {
  throttled = 0;
  faulty = 0;
  working = 0;
  busiest = 0;
  readonly #options: OrgOptions;
  readonly #fake: FakeOrg;

  constructor(options: OrgOptions) {
    this.#options = options;
    this.#fake = fakeOrgOf(options);
  }

  get users(): UserStore {
    return this.#fake.state.users;
  }

  readonly handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { tokens, faults } = this.#options;
    this.busiest = Math.max(this.busiest, ++this.working);
    response.on("close", () => this.working--);
    const url = new URL(request.url ?? "", `http://${request.headers.host}`);
    const said = await this.#answerTo(request, url);
    if (said.status === 429) this.throttled++;
    const answer = tokens ? { ...said, headers: { ...tokens.announced, ...said.headers } } : said;
    const fault = faults?.();
    if (!fault) return write(response, answer);
    this.faulty++;
    fault({ request, response, url, answer });
  };

  async #answerTo(request: IncomingMessage, url: URL): Promise<Answer> {
    const { tokens, now } = this.#options;
    if (tokens && url.pathname === TOKEN_PATH) return tokens.issue(request);
    const refused = await this.#refusedBy(request);
    const body = await text(request);
    if (refused) return refused;
    const headers = new Headers(request.headers as Record<string, string>);
    // access tokens are checked by now, and the fake org would look for them among its own
    if (tokens) headers.set("Authorization", "SSWS any");
    if (now) this.#fake.clock.freeze(now());
    const { reply } = await serve(this.#fake, { method: request.method ?? "GET", url, headers, body });
    return { status: reply.status, headers: reply.headers as Answer["headers"], body: bodyTextOf(reply) };
  }

  async #refusedBy(request: IncomingMessage): Promise<Answer | undefined> {
    const { token, tokens } = this.#options;
    if (tokens) return tokens.refuse(request);
    return token === undefined || request.headers.authorization === `SSWS ${token}` ? undefined : unauthorised;
  }
}

function fakeOrgOf({ users = [], limits = {}, concurrency, latency = 0 }: OrgOptions): FakeOrg {
  const fake = new FakeOrg({ seed: 1, lag: 0, latency, emptyPages: 0, passCode: "123456", onRequest: undefined });
  const { id: type } = fake.state.types.byDefault;
  fake.state.users.load(users.map((user) => storedUser(user, type)));
  fake.state.schemas.change(fake.state.schemas.of(type), { custom: { badge: { title: "Badge", type: "integer" } } });
  for (const [bucket, limit] of Object.entries(limits)) {
    fake.limits.add({ operations: BUCKETS[bucket as keyof typeof BUCKETS], ...limit });
  }
  if (concurrency !== undefined) fake.limits.add({ concurrent: concurrency });
  return fake;
}
