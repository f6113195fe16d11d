// `request` and `list`: any path of Okta, with the types of a document or without.

import type { PagedList } from "../contract/paged-list.js";
import type { OktaPromise } from "../contract/response-head.js";
import { paginateBy } from "../pagination/paged-list.js";
import { callBy } from "../request/call.js";
import { promised } from "../request/call-promise.js";
import type { Connection } from "../request/connection.js";
import { listOperationOf, operationOf } from "../request/endpoint.js";
import type {
  AnswerAt,
  AnyPath,
  ItemAt,
  ListArguments,
  ListEndpoint,
  RequestArguments,
  RequestEndpoint,
} from "./path-types.js";

/** Calls and lists of any path. */
export interface PathCaller<Paths extends object = AnyPath> {
  /**
   * Calls an endpoint by its method and path, and resolves to the data of its response. Limits, retries, checks and
   * errors are those of the methods. The types are those of the client's `paths`, which then must have the endpoint; without
   * `paths`, those of the package's document, and `unknown` for any other path.
   *
   * @param endpoint - the method and the path template, such as `"GET /api/v1/apps/{appId}"`
   * @param options - its `path`, `query`, `headers` and `body`, and call options
   * @throws OktaArgumentError - the endpoint, a path value or an option is invalid; nothing is sent
   * @throws OktaApiError - Okta answered with an error status
   * @throws OktaAuthError, OktaNetworkError, OktaTimeoutError, OktaAbortError, OktaResponseError - as from `call`
   * @example
   * ```ts
   * const app = await okta.request("GET /api/v1/apps/{appId}", { path: { appId: id } });
   * ```
   */
  request<At extends string>(
    endpoint: RequestEndpoint<Paths, At>,
    ...options: RequestArguments<Paths, At>
  ): OktaPromise<AnswerAt<Paths, At>>;
  /**
   * Lists what an endpoint returns, lazily, page by page. The items are those of an array, or of an object that wraps one,
   * such as `{ roles: […], _links }`; the next page is that of the `Link` header, or of the object's `_links`.
   *
   * @param endpoint - `GET` and the path template, such as `"GET /api/v1/logs"`
   * @param options - its `path`, `query` and `headers`, and call options
   * @returns the list: `for await` its items, or use `.pages()`, `.toArray({ max })`, `.first()`
   * @throws OktaArgumentError - the endpoint, a path value or an option is invalid; nothing is sent
   * @throws OktaPaginationError - during iteration: a link does not fit the path, or a cursor repeats
   * @throws OktaResponseError - during iteration: a response is not a list
   * @throws the errors of `request`, during iteration
   * @example
   * ```ts
   * for await (const app of okta.list("GET /api/v1/apps", { query: { limit: 100 } })) console.log(app);
   * ```
   */
  list<At extends string>(
    endpoint: ListEndpoint<Paths, At>,
    ...options: ListArguments<Paths, At>
  ): PagedList<ItemAt<Paths, At>>;
}

/** Creates `request` and `list` of a connection. */
export function pathCallerOf<Paths extends object>(connection: Connection): PathCaller<Paths> {
  const call = callBy(connection);
  const paginate = paginateBy(connection);
  // the types of an endpoint exist only for the compiler
  return {
    request: (endpoint, ...[options]) => promised(() => call(operationOf(endpoint), options as never) as never),
    list: (endpoint, ...[options]) => paginate(listOperationOf(endpoint), options as never) as never,
  };
}
