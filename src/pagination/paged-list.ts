// Lists: pages are requested as their items are consumed.

import type {
  InitArguments,
  Item,
  ListCallOptions,
  Page,
  PagedList,
  PaginatedOperation,
} from "../contract/operation.js";
import type { ErrorCall, OktaError } from "../errors/index.js";
import { requestPage } from "../request/call.js";
import { optionsOf } from "../request/call-options.js";
import { type AnyInit, callOf, checkInit } from "../request/check-call.js";
import type { Connection } from "../request/connection.js";
import { checkOptionNames, nonNegativeInteger } from "../shared/option-checks.js";
import { itemsOf } from "./item-iterator.js";
import { openListing, pagesOf, type RequestPage } from "./page-stream.js";

const ALL = Number.POSITIVE_INFINITY;

/** Creates `okta.paginate`. */
export function paginateBy(connection: Connection) {
  return <T>(operation: PaginatedOperation<T>, ...[given]: InitArguments<T, ListCallOptions>): PagedList<Item<T>> => {
    const init = optionsOf(given as AnyInit | undefined);
    const path = checkInit(operation, init, { ...connection, reads: [...connection.reads, "readAhead"] });
    const call = callOf(operation, connection);
    const readAhead = nonNegativeInteger("readAhead", init.readAhead, connection.readAhead, call);
    async function* pages(ahead = readAhead): AsyncGenerator<Page<Item<T>>, void, undefined> {
      const listing = openListing(init.signal);
      try {
        const request: RequestPage = (page) =>
          requestPage(connection, operation, path, { ...init, signal: listing.signal }, page);
        yield* pagesOf<Item<T>>(request, operation, ahead, listing);
      } catch (error) {
        connection.failed(error as OktaError, call);
        throw error;
      } finally {
        listing.close();
      }
    }
    return listOf(pages, call, init);
  };
}

/** Creates the list that the caller gets. Each consumption starts from the first page. */
function listOf<T>(
  pages: (ahead?: number) => AsyncGenerator<Page<T>, void, undefined>,
  call: ErrorCall,
  { signal }: AnyInit,
): PagedList<T> {
  const items = (ahead?: number) => itemsOf(pages(ahead), { ...call, signal });
  return {
    pages: () => pages(),
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
