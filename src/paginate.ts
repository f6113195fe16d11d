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
import { OktaArgumentError, OktaPaginationError, OktaResponseError } from "./errors.js";
import type { ListScope } from "./fetch/compose.js";
import { failureOf } from "./fetch/send.js";
import { nextTarget } from "./link.js";
import { rateLimitOf } from "./rate-limit-headers.js";

/** Makes `okta.paginate`. */
export function paginateBy(request: RequestOperation, connection: Connection) {
  return <T>(operation: PaginatedOperation<T>, ...[given]: InitArguments<T>): PagedList<Item<T>> => {
    const init = (given ?? {}) as AnyInit;
    checkInit(operation, init, connection);
    return listOf(() => pagesOf(request, connection.origin, operation, init), operation, init);
  };
}

/** A list of pages as the user meets it. Each consumption starts anew. */
function listOf<T>(
  pages: () => AsyncGenerator<Page<T>, void, undefined>,
  operation: OperationInfo,
  { signal }: AnyInit,
): PagedList<T> {
  async function* items(): AsyncGenerator<T, void, undefined> {
    for await (const page of pages()) {
      for (const item of page.items) {
        if (signal?.aborted) throw failureOf(signal.reason, { ...callOf(operation), signal, secrets: [] });
        yield item;
      }
    }
  }
  return {
    pages,
    [Symbol.asyncIterator]: items,
    async toArray({ max = Number.POSITIVE_INFINITY } = {}) {
      if (!(max === Number.POSITIVE_INFINITY || (Number.isInteger(max) && max >= 0))) {
        throw new OktaArgumentError("max", `the option 'max' must be a whole number from 0 on, and is ${max}`);
      }
      const found: T[] = [];
      if (max === 0) return found;
      for await (const item of items()) {
        found.push(item);
        if (found.length >= max) break;
      }
      return found;
    },
    async first() {
      for await (const item of items()) return item;
      return undefined;
    },
  };
}

async function* pagesOf<T>(
  request: RequestOperation,
  origin: string,
  operation: OperationInfo,
  init: AnyInit,
): AsyncGenerator<Page<T>, void, undefined> {
  const call = callOf(operation);
  const seen = new Set([init.query?.["after"]]);
  let url: URL | undefined;
  const list: ListScope = {};
  try {
    do {
      const answer = await request(operation, init, url, list);
      const { data, response } = answer;
      if (!Array.isArray(data)) {
        const message = `${operation.id} was answered with a body that is no list`;
        throw new OktaResponseError("ERR_UNREADABLE_BODY", message, response, call);
      }
      const target = nextTarget(response.headers.get("Link"));
      url = target !== undefined && URL.canParse(target, answer.url) ? new URL(target, answer.url) : undefined;
      const foreign = target !== undefined && url?.origin !== origin;
      const next = url && !foreign ? cursorOf(url) : undefined;
      yield { items: data as T[], next, response, rateLimit: rateLimitOf(response.headers) };
      if (foreign) {
        // the client's credentials would go along
        const where = url ? `at ${url.origin}, not at ${origin}` : "no URL";
        throw new OktaPaginationError("ERR_FOREIGN_LINK", `${operation.id}: the next page is ${where}`, call);
      }
      if (next !== undefined && seen.has(next)) {
        throw new OktaPaginationError("ERR_CURSOR_LOOP", `${operation.id}: a cursor came again`, call);
      }
      seen.add(next);
    } while (url !== undefined);
  } finally {
    list.release?.();
  }
}

/** The cursor in a page's URL. Okta calls it `after`; a URL without one is its own cursor. */
function cursorOf(url: URL): string {
  return url.searchParams.get("after") ?? url.href;
}
