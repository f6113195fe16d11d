// The pages of a list, in order. While one is read and consumed, those after it are on their way.

import type { OperationInfo, Page } from "../contract/operation.js";
import { isOktaError, type SentCall } from "../errors/index.js";
import type { ListScope } from "../middleware/compose.js";
import { endOf } from "../middleware/end-errors.js";
import type { Answered, PageRequest } from "../request/call.js";
import { addAbortListener, removeAbortListener } from "../shared/abort-listeners.js";
import { rateLimitOf } from "../shared/rate-limit-headers.js";
import { isEmptyLoop, type NextPage, nextPageOf, pageKeyOf } from "./next-page.js";

/** A page that was asked for. */
interface Asked {
  readonly url: URL | undefined;
  readonly answer: Promise<Answered>;
  /** Asks for it again, if it was asked for before its turn. */
  readonly again: (() => Promise<Answered>) | undefined;
  /** The newest of its answers, and what its head said. */
  head?: { readonly response: Response; readonly next: NextPage } | undefined;
}

/**
 * Where a page has the call that it came from: by a function, because the call has secrets, which no inspection is to
 * reach. A WeakMap of pages keeps them through collections, and takes a quarter of the time of a page of 200 users.
 */
const CALL = Symbol();

/** The call that a page came from, for an error about what the page holds. */
export function callBehind(page: Page<unknown> & { readonly [CALL]?: () => SentCall }): SentCall {
  return page[CALL]?.() ?? { secrets: [] };
}

/** Requests a page of the list. */
export type RequestPage = (page: PageRequest) => Promise<Answered>;

/** What ends the requests of a list, or of several that belong together. */
export interface Listing {
  readonly scope: ListScope;
  readonly signal: AbortSignal;
  /** Gives up what is still on its way. */
  close(): void;
}

/** @param parent - the caller's own signal, which ends it too */
export function openListing(parent?: AbortSignal): Listing {
  const scope: ListScope = {};
  const stop = new AbortController();
  const listener = { handleEvent: () => stop.abort(parent?.reason) };
  addAbortListener(parent, listener);
  if (parent?.aborted) listener.handleEvent();
  return {
    scope,
    signal: stop.signal,
    close: () => {
      removeAbortListener(parent, listener);
      stop.abort();
      scope.release?.();
    },
  };
}

/**
 * Asks for the pages as they are consumed.
 * @param ahead - how many to ask for before they are
 */
export async function* pagesOf<T>(
  request: RequestPage,
  operation: OperationInfo,
  ahead: number,
  { scope, signal }: Listing,
): AsyncGenerator<Page<T>, void, undefined> {
  /** The keys of the pages that were asked for. */
  const seen = new Set<string | undefined>();
  /** The page that is consumed, and those ahead of it. */
  let asked: Asked[] = [];
  /** What the head of the last one's answer said; `undefined` before it came. */
  let known: NextPage | undefined;

  const ask = (url?: URL) => {
    if (url) seen.add(pageKeyOf(url));
    const heard = (response: Response, from: string) => {
      if (!response.ok || asked.at(-1) !== page) return;
      if (!url) seen.add(pageKeyOf(new URL(from)));
      known = nextPageOf(response, from, operation);
      page.head = { response, next: known };
      askAhead();
    };
    const isStuck: PageRequest["isStuck"] = (data, response, from) => isEmptyLoop(data, response, from, operation);
    const send = () => request({ url, scope, heard, isStuck });
    const answer = send();
    // if it fails, it does so at its place in the list
    answer.catch(() => undefined);
    const page: Asked = { url, answer, again: asked.length > 0 ? send : undefined };
    asked.push(page);
    known = undefined;
  };
  const askAhead = () => {
    if (known?.url && asked.length <= ahead && !seen.has(known.key)) ask(known.url);
  };

  ask();
  for (let page = asked[0]; page; page = asked[0]) {
    const { data, response, url, call } = await page.answer.catch((error: unknown) => {
      // it was not sent when it might have waited too long; by now its turn has come
      if (page?.again && isOktaError(error, "ERR_HELD")) return page.again();
      throw error;
    });
    // it may be there since before the end came
    const end = scope.signal ?? signal;
    if (end.aborted) throw endOf(end.reason, call);
    if (!Array.isArray(data)) throw (await import("../middleware/response-errors.js")).noListOf(response, call);
    const next = page.head?.response === response ? page.head.next : nextPageOf(response, url, operation);
    const found: Page<T> = { items: data, next: next.cursor, response, rateLimit: rateLimitOf(response.headers) };
    yield Object.defineProperty(found, CALL, { value: () => call });
    if (next.foreign !== undefined)
      throw (await import("../middleware/response-errors.js")).foreignLinkOf(next.foreign, call);
    asked.shift();
    if (asked[0]?.url?.href === next.url?.href) {
      askAhead();
      continue;
    }
    // nothing ahead; or this answer came in a second attempt, and goes on elsewhere than the first one said
    asked = [];
    if (seen.has(next.key)) throw (await import("../middleware/response-errors.js")).cursorLoopOf(call);
    if (next.url) ask(next.url);
  }
}
