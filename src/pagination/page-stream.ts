// The pages of a list, in order. While one is read and consumed, those after it are on their way.

import type { OperationInfo, Page } from "../contract/operation.js";
import { isOktaError, type SentCall } from "../errors/index.js";
import { endOf } from "../middleware/end-errors.js";
import { ListScope } from "../middleware/list-scope.js";
import type { Answered, PageRequest } from "../request/call.js";
import { addAbortListener, removeAbortListener } from "../shared/abort-listeners.js";
import { rateLimitOf } from "../shared/rate-limit-headers.js";
import { isEmptyLoop, type NextPage, nextPageOf, pageKeyOf } from "./next-page.js";
import { SeenPages } from "./seen-pages.js";

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

/** What ends the requests of a list. */
export interface Listing {
  readonly scope: ListScope;
  readonly signal: AbortSignal;
  /** Aborts the requests that are still in flight. */
  close(): void;
}

/** @param parent - the caller's own signal, which ends it too */
export function openListing(parent?: AbortSignal): Listing {
  const scope = new ListScope();
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
      scope.release();
    },
  };
}

/**
 * Requests the pages as they are consumed.
 * @param ahead - how many to request before they are
 */
export async function* pagesOf<T>(
  request: RequestPage,
  operation: OperationInfo,
  ahead: number,
  { scope, signal }: Listing,
): AsyncGenerator<Page<T>, void, undefined> {
  const requests = new PageRequests(request, operation, ahead, scope);
  for (let page: RequestedPage | undefined = requests.first(); page; ) {
    const answered = await page.answer();
    const { data, response, call } = answered;
    // the response may have come before the end did
    const end = scope.signal ?? signal;
    if (end.aborted) throw endOf(end.reason, call);
    if (!Array.isArray(data)) throw (await import("../middleware/response-errors.js")).noListOf(response, call);
    const next = page.nextOf(answered);
    const found: Page<T> = { items: data, next: next.cursor, response, rateLimit: rateLimitOf(response.headers) };
    yield Object.defineProperty(found, CALL, { value: () => call });
    page = await requests.after(next, call);
  }
}

/** A page that was requested. */
class RequestedPage {
  readonly #request: RequestPage;
  readonly #operation: OperationInfo;
  readonly #page: PageRequest;
  /** Whether it was requested before its turn. */
  readonly #isAhead: boolean;
  readonly #answer: Promise<Answered>;
  /** The newest of its responses, and what the head of it said. */
  #head: { readonly response: Response; readonly next: NextPage } | undefined;

  /**
   * @param heard - receives what the head of a response said
   */
  constructor(
    request: RequestPage,
    operation: OperationInfo,
    { url, scope, isAhead }: { readonly url: URL | undefined; readonly scope: ListScope; readonly isAhead: boolean },
    heard: (page: RequestedPage, next: NextPage, from: string) => void,
  ) {
    this.#request = request;
    this.#operation = operation;
    this.#isAhead = isAhead;
    this.#page = {
      url,
      scope,
      heard: (response, from) => {
        if (!response.ok) return;
        const next = nextPageOf(response, from, operation);
        this.#head = { response, next };
        heard(this, next, from);
      },
      isStuck: (data, response, from) => isEmptyLoop(data, response, from, operation),
    };
    this.#answer = request(this.#page);
    // if it fails, it does so at its place in the list
    this.#answer.catch(() => undefined);
  }

  get url(): URL | undefined {
    return this.#page.url;
  }

  /** Its response; of a page that was refused because it was requested too early, that of another request. */
  async answer(): Promise<Answered> {
    try {
      return await this.#answer;
    } catch (error) {
      if (this.#isAhead && isOktaError(error, "ERR_HELD")) return this.#request(this.#page);
      throw error;
    }
  }

  /** Which page comes after it. */
  nextOf({ response, url }: Answered): NextPage {
    return this.#head?.response === response ? this.#head.next : nextPageOf(response, url, this.#operation);
  }
}

/** The page that is consumed, and those that are requested ahead of it. */
class PageRequests {
  readonly #request: RequestPage;
  readonly #operation: OperationInfo;
  readonly #ahead: number;
  readonly #scope: ListScope;
  readonly #seen = new SeenPages();
  #pages: RequestedPage[] = [];
  /** What the head of the last page's response said; `undefined` before it came. */
  #known: NextPage | undefined;

  constructor(request: RequestPage, operation: OperationInfo, ahead: number, scope: ListScope) {
    this.#request = request;
    this.#operation = operation;
    this.#ahead = ahead;
    this.#scope = scope;
  }

  /** Requests the first page. */
  first(): RequestedPage {
    return this.#send(undefined);
  }

  /**
   * The page after the one that was consumed, requested now if it is not in flight already; `undefined` after the last one.
   * @throws OktaPaginationError - the link to it names no page of the list, or one that was requested before
   */
  async after(next: NextPage, call: SentCall): Promise<RequestedPage | undefined> {
    if (next.foreign !== undefined)
      throw (await import("../middleware/response-errors.js")).foreignLinkOf(next.foreign, call);
    this.#pages.shift();
    const [following] = this.#pages;
    if (following && following.url?.href === next.url?.href) {
      this.#sendAhead();
      return following;
    }
    // nothing ahead; or this response came in a second attempt, and goes on elsewhere than the first one said
    this.#pages = [];
    if (this.#seen.has(next.key)) throw (await import("../middleware/response-errors.js")).cursorLoopOf(call);
    return next.url && this.#send(next.url);
  }

  #send(url: URL | undefined): RequestedPage {
    if (url) this.#seen.add(pageKeyOf(url));
    const isAhead = this.#pages.length > 0;
    this.#known = undefined;
    const page = new RequestedPage(
      this.#request,
      this.#operation,
      { url, scope: this.#scope, isAhead },
      (heard, next, from) => {
        if (this.#pages.at(-1) !== heard) return;
        if (!url) this.#seen.add(pageKeyOf(new URL(from)));
        this.#known = next;
        this.#sendAhead();
      },
    );
    this.#pages.push(page);
    return page;
  }

  #sendAhead(): void {
    const next = this.#known;
    if (next?.url && this.#pages.length <= this.#ahead && !this.#seen.has(next.key)) this.#send(next.url);
  }
}
