// Lists: pages are requested as their items are consumed.

import type { ListCallOptions } from "../contract/call-options.js";
import type { InitArguments, Item, PaginatedOperation } from "../contract/operation.js";
import type { Page, PagedList } from "../contract/paged-list.js";
import type { ErrorCall } from "../errors/index.js";
import { openCall } from "../observability/observe.js";
import { requestPage } from "../request/call.js";
import { optionsOf } from "../request/call-options.js";
import { type AnyInit, callOf, checkInit } from "../request/check-call.js";
import type { Connection } from "../request/connection.js";
import { joinedSignals } from "../shared/joined-signals.js";
import { checkOptionNames, nonNegativeInteger } from "../shared/option-checks.js";
import { itemsOf } from "./item-iterator.js";
import { type ListMode, openListing, pagesOf, type RequestPage } from "./page-stream.js";
import { isPolling } from "./polling.js";

const ALL = Number.POSITIVE_INFINITY;

/** Creates `okta.paginate`. */
export function paginateBy(connection: Connection) {
  return <T>(operation: PaginatedOperation<T>, ...[given]: InitArguments<T, ListCallOptions>): PagedList<Item<T>> => {
    const init = optionsOf(given as AnyInit | undefined);
    const path = checkInit(operation, init, { ...connection, reads: [...connection.reads, "readAhead"] });
    const call = callOf(operation, connection);
    const polls = isPolling(operation, init.query);
    const readAhead = nonNegativeInteger("readAhead", init.readAhead, polls ? 0 : connection.readAhead, call);
    const { signals, parent } = connection;
    async function* pages(unit: ListMode["unit"], ahead = readAhead): AsyncGenerator<Page<Item<T>>, void, undefined> {
      const { id, method, path: template } = operation;
      const start = { kind: "list", operation: id, shortcut: call.shortcut, method, template } as const;
      // the lists of a scan are parts of it
      const observed = parent ?? openCall(start, connection);
      const ends = joinedSignals([init.signal, ...signals]);
      const listing = openListing(ends.signal);
      // the signal of the listing follows those of the client
      const requester = { ...connection, signals: [], parent: observed };
      try {
        const request: RequestPage = (page) =>
          requestPage(requester, operation, path, { ...init, signal: listing.signal }, page);
        yield* pagesOf<Item<T>>(request, operation, { ahead, unit, polls }, listing);
        if (!parent) observed?.end();
      } catch (error) {
        if (!parent) observed?.fail(error);
        throw error;
      } finally {
        listing.close();
        ends.release();
        // unless the list has ended by itself
        if (!parent) observed?.stop();
      }
    }
    return listOf(pages, call, [init.signal, ...signals]);
  };
}

/** Creates the list that the caller gets. Each consumption starts from the first page. */
function listOf<T>(
  pages: (unit: ListMode["unit"], ahead?: number) => AsyncGenerator<Page<T>, void, undefined>,
  call: ErrorCall,
  signals: readonly (AbortSignal | undefined)[],
): PagedList<T> {
  const ending = {
    ...call,
    get signal() {
      return signals.find((signal) => signal?.aborted);
    },
  };
  const items = (ahead?: number) => itemsOf(pages("items", ahead), ending);
  return {
    pages: () => pages("pages"),
    [Symbol.asyncIterator]: () => items(),
    async toArray(options = {}) {
      checkOptionNames(optionsOf(options, call), ["max"], call);
      const { max = ALL } = options;
      if (max !== ALL) nonNegativeInteger("max", max, ALL, call);
      const found: T[] = [];
      if (max === 0) return found;
      // with `max`, a prefetched page may be wasted
      for await (const item of items(max === ALL ? undefined : 0)) {
        found.push(item);
        if (found.length >= max) break;
      }
      return found;
    },
    async first() {
      for await (const item of items(0)) return item;
      return undefined;
    },
  };
}
