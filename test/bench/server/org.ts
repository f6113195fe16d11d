// The org that the clients are measured against: users by id, lists of users, a rate limit; and how often it was asked. Not
// the fake org of okta-fetch/testing: making a page would take longer than reading it takes any client, and so hide their
// differences. These pages are made once.

import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { placeOf } from "../user-id.js";
import { createPages } from "./pages.js";
import { createRateLimit, type RateLimitOptions } from "./rate-limit.js";
import { createUsers } from "./users.js";

export interface OrgOptions {
  /** Number of users; 200 by default. */
  readonly users?: number;
  /** Milliseconds before each answer; 0 by default. */
  readonly latency?: number;
  readonly gzip?: boolean;
  readonly limit?: RateLimitOptions;
}

/** How many requests an org answered: within the rate limit, and with 429. */
export interface RequestCounts {
  readonly answered: number;
  readonly refused: number;
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers?: { readonly Link?: string[]; readonly "Content-Encoding"?: string };
}

const NO_LIMIT: RateLimitOptions = { requests: 1_000_000, seconds: 60 };

const oktaError = (status: number, errorCode: string, errorSummary: string): Answer => ({
  status,
  body: Buffer.from(JSON.stringify({ errorCode, errorSummary, errorId: "oae0", errorCauses: [] })),
});
const TOO_MANY_REQUESTS = oktaError(429, "E0000047", "API call exceeded rate limit due to too many requests.");
const NOT_FOUND = oktaError(404, "E0000007", "Not found: Resource not found");

export function createOrg({ users: count = 200, latency = 0, gzip = false, limit = NO_LIMIT }: OrgOptions) {
  const users = createUsers(count);
  const pages = createPages(users, gzip);
  const takeRequest = createRateLimit(limit);
  const encoding = gzip ? { "Content-Encoding": "gzip" } : {};
  let counts = { answered: 0, refused: 0 };

  function answerList(host: string, path: string, query: URLSearchParams): Answer {
    const { body, next } = pages.read(query);
    const link = (rel: string) => `<http://${host}${path}?${query}>; rel="${rel}"`;
    const links = [link("self")];
    if (next !== undefined) {
      query.set("after", String(next));
      links.push(link("next"));
    }
    return { status: 200, body, headers: { ...encoding, Link: links } };
  }

  function answerUser(id: string): Answer {
    const place = placeOf(id);
    if (!(place < count)) return NOT_FOUND;
    const json = users.json(place);
    return { status: 200, body: gzip ? gzipSync(json) : Buffer.from(json), headers: encoding };
  }

  function answer(host: string, url: string): Answer {
    const [path = "", query] = url.split("?");
    if (path === "/api/v1/users") return answerList(host, path, new URLSearchParams(query));
    return answerUser(path.slice("/api/v1/users/".length));
  }

  const listener: RequestListener = (request, response) => {
    const send = () => {
      const { headers: limitHeaders, exceeded } = takeRequest();
      counts[exceeded ? "refused" : "answered"]++;
      const { status, body, headers } = exceeded
        ? TOO_MANY_REQUESTS
        : answer(request.headers.host ?? "", request.url ?? "");
      response.writeHead(status, {
        ...limitHeaders,
        "Content-Type": "application/json",
        "X-Okta-Request-Id": "request",
        ...headers,
        "Content-Length": body.length,
      });
      response.end(body);
    };
    if (latency > 0) setTimeout(send, latency);
    else send();
  };

  return {
    listener,
    /** The counts since the last call. */
    takeCounts(): RequestCounts {
      const taken = counts;
      counts = { answered: 0, refused: 0 };
      return taken;
    },
  };
}
