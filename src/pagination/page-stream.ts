// The pages of a list, in order. While one page is read and consumed, the next ones are prefetched.

import type { OperationInfo } from "../contract/operation.js";
import type { Page } from "../contract/paged-list.js";
import { isOktaError, type SentCall } from "../errors/index.js";
import { endErrorOf } from "../middleware/end-errors.js";
import { ListScope } from "../middleware/list-scope.js";
import { cursorLoopOf, foreignLinkOf, missingLinkOf, notAListOf } from "../middleware/response-errors.js";
import type { Answered, PageRequest } from "../request/call.js";
import { withHead } from "../request/response-head.js";
import { addAbortListener, removeAbortListener } from "../shared/abort-listeners.js";
import { hidesNextPage } from "./missing-link.js";
import { isEmptyLoop, type NextPage, nextPageOf, pageKeyOf } from "./next-page.js";
import { pageItemsOf } from "./page-items.js";
import { SeenPages } from "./seen-pages.js";

/**
 * The property of a page that returns its call. A function, because the call has secrets that inspection must not show.
 * Not a WeakMap: it would keep pages alive longer and take a quarter of the time of a page of 200 users.
 */
const CALL = Symbol();

/** Returns the call of a page, for an error about the page's content. */
export function callBehind(page: Page<unknown> & { readonly [CALL]?: () => SentCall }): SentCall {
  return page[CALL]?.() ?? { secrets: [] };
}

/** Requests a page of the list. */
export type RequestPage = (page: PageRequest) => Promise<Answered>;

/** The lifetime of a list's requests. */
export interface Listing {
  readonly scope: ListScope;
  readonly signal: AbortSignal;
  /** Aborts the requests that are still in flight. */
  close(): void;
}

/**
 * Opens the lifetime of a list.
 * @param parent - the caller's signal, which also ends it
 */
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

/** How a list ends, and how far its pages are prefetched. */
export interface ListMode {
  /** The number of pages to prefetch. */
  readonly ahead: number;
  /** Whether the list polls: an empty page ends it, although there is a link to the next one. */
  readonly polls: boolean;
  /** What the caller consumes: items, or pages with their cursors. */
  readonly unit: "items" | "pages";
}

/** Requests the pages as they are consumed. */
export async function* pagesOf<T>(
  request: RequestPage,
  operation: OperationInfo,
  mode: ListMode,
  { scope, signal }: Listing,
): AsyncGenerator<Page<T>, void, undefined> {
  const requests = new PageRequests(request, operation, mode, scope);
  for (let page: RequestedPage | undefined = requests.first(); page; ) {
    const answered = await page.answer();
    const { data, response, url, call } = answered;
    // the list may have ended after the response arrived
    const end = scope.signal ?? signal;
    if (end.aborted) throw endErrorOf(end.reason, call);
    const items = pageItemsOf(data, operation) as T[] | undefined;
    if (!items) throw notAListOf(response, call);
    const next = page.nextOf(answered);
    // a wrapped list has its links in the body
    const hidesNext = Array.isArray(data) && hidesNextPage(items.length, response, url, operation);
    // a consumer of items may stop before the end; a page without its cursor would look like the last one
    if (hidesNext && mode.unit === "pages") throw missingLinkOf(items.length, call);
    const found: Page<T> = withHead({ items, next: next.cursor }, response);
    yield Object.defineProperty(found, CALL, { value: () => call });
    if (hidesNext) throw missingLinkOf(items.length, call);
    if (mode.polls && items.length === 0) return;
    page = requests.after(next, call);
  }
}

interface PageOptions {
  readonly url: URL | undefined;
  readonly scope: ListScope;
  readonly isAhead: boolean;
  readonly polls: boolean;
}

/** A page that was requested. */
class RequestedPage {
  readonly #request: RequestPage;
  readonly #operation: OperationInfo;
  readonly #page: PageRequest;
  /** Whether it is a prefetch. */
  readonly #isAhead: boolean;
  readonly #answer: Promise<Answered>;
  /** Its latest response, and the next page according to its headers. */
  #head: { readonly response: Response; readonly next: NextPage } | undefined;

  /**
   * @param onNextPage - called with the next page when the headers of a response arrive
   */
  constructor(
    request: RequestPage,
    operation: OperationInfo,
    { url, scope, isAhead, polls }: PageOptions,
    onNextPage: (page: RequestedPage, next: NextPage, from: string) => void,
  ) {
    this.#request = request;
    this.#operation = operation;
    this.#isAhead = isAhead;
    this.#page = {
      url,
      scope,
      onHeaders: (response, from) => {
        if (!response.ok) return;
        const next = nextPageOf(response, from, operation);
        this.#head = { response, next };
        onNextPage(this, next, from);
      },
      isStuck: (data, response, from) => !polls && isEmptyLoop(data, response, from, operation),
    };
    this.#answer = request(this.#page);
    this.#answer.then(
      (answered) => {
        // headers without a link: a wrapped list has it in its body
        if (operation.wrapped && !this.#head?.next.url) onNextPage(this, this.nextOf(answered), answered.url);
      },
      // a failure is thrown when the page's turn comes
      () => undefined,
    );
  }

  get url(): URL | undefined {
    return this.#page.url;
  }

  /** Resolves to its response. A prefetch that could not be sent in time is requested again. */
  async answer(): Promise<Answered> {
    try {
      return await this.#answer;
    } catch (error) {
      if (this.#isAhead && isOktaError(error, "ERR_HELD")) return this.#request(this.#page);
      throw error;
    }
  }

  /** Returns the next page. */
  nextOf({ data, response, url }: Answered): NextPage {
    const fromHead = this.#head?.response === response ? this.#head.next : undefined;
    const isKnown = fromHead && (fromHead.url || fromHead.foreign !== undefined || !this.#operation.wrapped);
    return isKnown ? fromHead : nextPageOf(response, url, this.#operation, data);
  }
}

/** The page that is being consumed, and the prefetched ones. */
class PageRequests {
  readonly #request: RequestPage;
  readonly #operation: OperationInfo;
  readonly #mode: ListMode;
  readonly #scope: ListScope;
  readonly #seen = new SeenPages();
  #pages: RequestedPage[] = [];
  /** The page after the last requested one; `undefined` before its headers arrive. */
  #next: NextPage | undefined;

  constructor(request: RequestPage, operation: OperationInfo, mode: ListMode, scope: ListScope) {
    this.#request = request;
    this.#operation = operation;
    this.#mode = mode;
    this.#scope = scope;
  }

  /** Requests the first page. */
  first(): RequestedPage {
    return this.#send(undefined);
  }

  /**
   * Returns the page after the consumed one, and requests it unless it is in flight; `undefined` after the last page.
   * @throws OktaPaginationError - the link is not a page of the list, or a page that was requested before
   */
  after(next: NextPage, call: SentCall): RequestedPage | undefined {
    if (next.foreign !== undefined) throw foreignLinkOf(next.foreign, call);
    this.#pages.shift();
    const [following] = this.#pages;
    if (following && following.url?.href === next.url?.href) {
      this.#sendAhead();
      return following;
    }
    // nothing is prefetched, or a retry of this page returned another link than its first response
    this.#pages = [];
    if (this.#seen.has(next.key)) throw cursorLoopOf(call);
    return next.url && this.#send(next.url);
  }

  #send(url: URL | undefined): RequestedPage {
    if (url) this.#seen.add(pageKeyOf(url));
    const isAhead = this.#pages.length > 0;
    this.#next = undefined;
    const page = new RequestedPage(
      this.#request,
      this.#operation,
      { url, scope: this.#scope, isAhead, polls: this.#mode.polls },
      (answered, next, from) => {
        if (this.#pages.at(-1) !== answered) return;
        if (!url) this.#seen.add(pageKeyOf(new URL(from)));
        this.#next = next;
        this.#sendAhead();
      },
    );
    this.#pages.push(page);
    return page;
  }

  #sendAhead(): void {
    const next = this.#next;
    if (next?.url && this.#pages.length <= this.#mode.ahead && !this.#seen.has(next.key)) this.#send(next.url);
  }
}
