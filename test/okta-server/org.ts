// A small Okta: an org with users, limits and a token endpoint, on node:http. Each request passes what Okta passes it
// through, and then maybe meets a fault. It knows no test runner, so that a benchmark can serve it, too.

import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type Answer, refusal, write } from "./answer.js";
import type { Faults } from "./faults.js";
import { Bucket, crowded, type Limit } from "./limits.js";
import { type BucketName, routeOf } from "./routes.js";
import { TOKEN_PATH, type TokenEndpoint } from "./token-endpoint.js";
import { type StoredUser, Users } from "./users.js";

export interface OrgOptions {
  readonly users?: readonly StoredUser[];
  /** The API token that it accepts; any request is authorised without this and `tokens`. */
  readonly token?: string;
  /** Accepts the access tokens that this has issued. */
  readonly tokens?: TokenEndpoint;
  /** Windows of the buckets. One that is not named has none, and its answers say nothing of it. */
  readonly limits?: { readonly [Name in BucketName]?: Limit };
  /** How many requests it works on at a time. */
  readonly concurrency?: number;
  /** How long it works on each, in milliseconds. */
  readonly latency?: number;
  readonly faults?: Faults;
  /** Its clock, in milliseconds. */
  readonly now?: () => number;
}

export interface Org {
  readonly users: Users;
  /** How many requests were refused because there were too many. */
  readonly throttled: number;
  /** How many faults there were. */
  readonly faulty: number;
  /** How many requests it works on: a client that hangs up takes its own back. */
  readonly working: number;
  /** How many it worked on at once, at most. */
  readonly busiest: number;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const unauthorised = refusal(401, "E0000011", "Invalid token provided");

export function orgOf(options: OrgOptions = {}): Org {
  const { token, tokens, limits = {}, latency = 0, concurrency = Number.POSITIVE_INFINITY } = options;
  const { faults = () => undefined, now = Date.now } = options;
  const users = new Users(options.users ?? [], now);
  const buckets = new Map(Object.entries(limits).map(([name, limit]) => [name, new Bucket(limit, now)]));
  const counts = { throttled: 0, faulty: 0, busiest: 0 };
  let working = 0;
  let requests = 0;

  async function refusedBy(request: IncomingMessage): Promise<Answer | undefined> {
    if (tokens) return tokens.refuse(request);
    return token === undefined || request.headers.authorization === `SSWS ${token}` ? undefined : unauthorised;
  }

  function answerOf(method: string, url: URL, body: string): Answer {
    const route = routeOf(method, url);
    if (!route) return refusal(404, "E0000022", "The endpoint does not support the provided HTTP method");
    if (working > concurrency) return crowded(now());
    const { headers, refused } = buckets.get(route.bucket)?.take() ?? { headers: {} };
    const answer = refused ?? run(route, method, url, body);
    return { ...answer, headers: { ...answer.headers, ...headers } };
  }

  function run(route: NonNullable<ReturnType<typeof routeOf>>, method: string, url: URL, body: string): Answer {
    let parsed: unknown;
    try {
      parsed = JSON.parse(body || "{}");
    } catch {
      return refusal(400, "E0000003", "The request body was not well-formed.");
    }
    return route.run({ users, method, url, values: route.values, body: Object(parsed) });
  }

  async function answerTo(request: IncomingMessage, url: URL): Promise<Answer> {
    const { method = "" } = request;
    if (tokens && url.pathname === TOKEN_PATH) return tokens.issue(request);
    const refused = await refusedBy(request);
    const body = await text(request);
    if (refused) return refused;
    if (latency > 0) await new Promise((done) => setTimeout(done, latency));
    return answerOf(method, url, body);
  }

  return {
    users,
    get throttled() {
      return counts.throttled;
    },
    get faulty() {
      return counts.faulty;
    },
    get working() {
      return working;
    },
    get busiest() {
      return counts.busiest;
    },
    handle: async (request, response) => {
      counts.busiest = Math.max(counts.busiest, ++working);
      response.on("close", () => working--);
      const url = new URL(request.url ?? "", `http://${request.headers.host}`);
      const said = await answerTo(request, url);
      if (said.status === 429) counts.throttled++;
      const date = new Date(now()).toUTCString();
      const headers = { ...said.headers, Date: date, "X-Okta-Request-Id": `req-${++requests}` };
      const answer = { ...said, headers: tokens ? { ...tokens.announced, ...headers } : headers };
      const fault = faults();
      if (!fault) return write(response, answer);
      counts.faulty++;
      fault({ request, response, url, answer });
    },
  };
}
