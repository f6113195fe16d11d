// Lists: from pages that name the next one to items, requested only as they are consumed.

import type {
  InitArguments,
  Item,
  OperationInfo,
  Page,
  PagedList,
  PaginatedOperation,
} from "../generated/operation.js";
import { type AnyInit, callOf, checkInit, type RequestOperation } from "./call.js";
import type { Connection } from "./connection.js";
import { OktaArgumentError, type OktaError } from "./errors.js";
import { failureOf } from "./fetch/send.js";
import { itemsOf } from "./items.js";
import { openListing, pagesOf, type RequestPage } from "./pages.js";

/** Makes `okta.paginate`. */
export function paginateBy(request: RequestOperation, connection: Connection) {
  return <T>(operation: PaginatedOperation<T>, ...[given]: InitArguments<T>): PagedList<Item<T>> => {
    const init = (given ?? {}) as AnyInit;
    const path = checkInit(operation, init, [...connection.reads, "readAhead"]);
    const { readAhead = connection.readAhead } = init;
    if (!Number.isInteger(readAhead) || readAhead < 0) {
      throw new OktaArgumentError(
        "readAhead",
        "the option 'readAhead' must be a whole number of pages",
        callOf(operation),
      );
    }
    async function* pages(ahead = readAhead): AsyncGenerator<Page<Item<T>>, void, undefined> {
      const listing = openListing(init.signal);
      try {
        const ask: RequestPage = (page) => request(operation, path, { ...init, signal: listing.signal }, page);
        yield* pagesOf<Item<T>>(ask, connection.origin, operation, ahead, listing);
      } catch (error) {
        connection.failed(error as OktaError, callOf(operation));
        throw error;
      } finally {
        listing.close();
      }
    }
    return listOf(pages, operation, init);
  };
}

/** A list of pages as the user meets it. Each consumption starts anew. */
function listOf<T>(
  pages: (ahead?: number) => AsyncGenerator<Page<T>, void, undefined>,
  operation: OperationInfo,
  { signal }: AnyInit,
): PagedList<T> {
  const check = () => {
    if (signal?.aborted) throw failureOf(signal.reason, { ...callOf(operation), signal, secrets: [] });
  };
  const items = (ahead?: number) => itemsOf(pages(ahead), check);
  return {
    pages: () => pages(),
    [Symbol.asyncIterator]: () => items(),
    async toArray({ max = Number.POSITIVE_INFINITY } = {}) {
      if (!(max === Number.POSITIVE_INFINITY || (Number.isInteger(max) && max >= 0))) {
        throw new OktaArgumentError("max", `the option 'max' must be a whole number from 0 on, and is ${max}`);
      }
      const found: T[] = [];
      if (max === 0) return found;
      // who knows when to stop asks for no page that may be too much
      for await (const item of items(max === Number.POSITIVE_INFINITY ? undefined : 0)) {
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
