// A client whose requests a handler answers instead of the network, with a record of the requests.

import { createOkta, type Fetch, type OktaOptions } from "../../src/index.js";

export const ORG = "https://acme.okta.com";
export const TOKEN = "00aBcDeFgHiJkLmNoPqRsTuVwXyZ";

export interface Sent {
  /** Method and path, without the query. */
  readonly line: string;
  readonly url: string;
  /** The query, decoded. */
  readonly query: { readonly [name: string]: string };
  readonly headers: Headers;
  /** The JSON that was sent; `undefined` without any. */
  readonly body: unknown;
}

export type Handler = (request: Request) => Response | Promise<Response>;

/** A `fetch` that a handler answers. */
export const fetchOf =
  (handler: Handler): Fetch =>
  async (url, init) =>
    handler(new Request(url, init));

export function oktaOf(handler: Handler, options: Partial<OktaOptions> = {}) {
  const sent: Sent[] = [];
  const credentials = options.auth === undefined ? { token: TOKEN } : {};
  const okta = createOkta({
    orgUrl: ORG,
    // retries have tests of their own
    retry: 0,
    readAhead: 0,
    ...credentials,
    ...options,
    fetch: fetchOf(async (request) => {
      sent.push(await sentBy(request.clone()));
      return handler(request);
    }),
  });
  return { okta, sent };
}

/** Responds to the requests in order. A request beyond the last response fails the test. */
export function inTurn(...answers: (Response | Handler)[]): Handler {
  const left = [...answers];
  return (request) => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nothing was prepared to answer ${request.method} ${request.url}`);
    return typeof answer === "function" ? answer(request) : answer;
  };
}

/** Answers nothing until the request's signal ends it, as the platform's fetch does with a silent server. */
export const silence: Handler = ({ signal }) =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason));
  });

async function sentBy(request: Request): Promise<Sent> {
  const url = new URL(request.url);
  const text = await request.text();
  return {
    line: `${request.method} ${url.pathname}`,
    url: request.url,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: text === "" || request.headers.get("Content-Type")?.includes("form") ? undefined : JSON.parse(text),
  };
}
