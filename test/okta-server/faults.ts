// Faults between the org and the client: each one disturbs a response of the org.

import type { IncomingMessage, ServerResponse } from "node:http";
import { linkOf, markedUrl } from "../../src/testing/list/empty-pages.js";
import { seededRandom } from "../../src/testing/org/seeded-random.js";
import { type Answer, begin, write } from "./answer.js";

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly answer: Answer;
}

export type Fault = (exchange: Exchange) => void;

/** Which fault a request meets: `undefined` for none. Asked once for each. */
export type Faults = () => Fault | undefined;

/** The same ones for the same seed, each as often as its share says. */
export function seeded(seed: number, shares: readonly (readonly [share: number, fault: Fault])[]): Faults {
  const chance = seededRandom(seed);
  return () => {
    let left = chance();
    for (const [share, fault] of shares) {
      left -= share;
      if (left < 0) return fault;
    }
    return undefined;
  };
}

/** One after the other, and none after the last. */
export function inOrder(...faults: readonly (Fault | undefined)[]): Faults {
  const left = [...faults];
  return () => left.shift();
}

/** Sends the head and half of the body. */
function half({ response, answer }: Exchange, then?: () => void): void {
  begin(response, answer).write(answer.body.slice(0, answer.body.length / 2), then);
}

/** The same answer, but for something. */
const changed =
  (change: (exchange: Exchange) => Partial<Answer>): Fault =>
  (exchange) =>
    write(exchange.response, { ...exchange.answer, ...change(exchange) });

const withHeaders = (change: (exchange: Exchange) => Answer["headers"]): Fault =>
  changed((exchange) => ({ headers: { ...exchange.answer.headers, ...change(exchange) } }));

export const resetBeforeHead: Fault = ({ request }) => request.socket.resetAndDestroy();

export const resetInBody: Fault = (exchange) => half(exchange, () => exchange.request.socket.resetAndDestroy());

/** The connection ends as if there were no more to come. */
export const endInBody: Fault = (exchange) => half(exchange, () => exchange.response.destroy());

/** The same, of a body whose length was not told. */
export const endInChunks: Fault = ({ response, answer: { status, headers, body } }) => {
  response.writeHead(status, headers).write(body.slice(0, body.length / 2), () => response.destroy());
};

export const silentBeforeHead: Fault = () => undefined;

export const silentAfterHead: Fault = ({ response, answer }) => begin(response, answer).flushHeaders();

export const silentInBody: Fault = (exchange) => half(exchange);

export const slowHead =
  (milliseconds: number): Fault =>
  ({ response, answer }) => {
    setTimeout(() => write(response, answer), milliseconds);
  };

export const slowBody =
  (milliseconds: number): Fault =>
  (exchange) => {
    const { response, answer } = exchange;
    half(exchange);
    setTimeout(() => response.end(answer.body.slice(answer.body.length / 2)), milliseconds);
  };

/** A proxy's own error: not Okta's, and no JSON. */
export const status = (code: number): Fault =>
  changed(() => ({ status: code, headers: { "Content-Type": "text/html" }, body: "<html>Bad luck</html>" }));

/** A body that ends too early, and says that it does not. */
export const cutJson: Fault = changed(({ answer: { body } }) => ({ body: body.slice(0, -body.length / 3) }));

export const emptyBody: Fault = changed(() => ({ body: "" }));

export const htmlPage: Fault = changed(({ answer }) => ({
  headers: { ...answer.headers, "Content-Type": "text/html" },
  body: "<html>Sign in to the network</html>",
}));

export const redirect = (code: number, location: string): Fault =>
  changed(() => ({ status: code, headers: { Location: location }, body: "" }));

/** A page without anybody, which is not the end: the next one is the page that was asked for. */
export const emptyPage: Fault = changed(({ url, answer }) => ({
  headers: { ...answer.headers, Link: [linkOf(markedUrl(url), "next")] },
  body: "[]",
}));

/** The page, and a link to itself as the next one. */
export const repeatedCursor: Fault = withHeaders(({ url }) => ({ Link: [linkOf(url, "next")] }));

/** The answer's own links, as a gateway may write them: to another host, or to another path. */
export const linksTo = (origin?: string, path?: string): Fault =>
  withHeaders(({ answer: { headers } }) => ({
    Link: [headers["Link"] ?? []].flat().map((link) =>
      link.replace(/<([^>]*)>/, (_, target: string) => {
        const url = new URL(target);
        return `<${origin ?? url.origin}${path ?? url.pathname}${url.search}>`;
      }),
    ),
  }));

/** A server whose clock is wrong, in all that it says. */
export const skewedClock = (seconds: number): Fault =>
  withHeaders(({ answer: { headers } }) => ({
    Date: new Date(Date.parse(String(headers["Date"])) + seconds * 1000).toUTCString(),
    "X-Rate-Limit-Reset": String(Number(headers["X-Rate-Limit-Reset"]) + seconds),
  }));

export const withoutHeaders = (...names: readonly string[]): Fault =>
  changed(({ answer: { headers } }) => ({
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))),
  }));

export const doubledHeaders = (...names: readonly string[]): Fault =>
  withHeaders(({ answer: { headers } }) =>
    Object.fromEntries(names.map((name) => [name, [headers[name] ?? "", headers[name] ?? ""].flat()])),
  );
