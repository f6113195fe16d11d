// Creates the functions of operations.

import type { CallOptions } from "./call-options.js";
import type { Operation, OperationInfo, PaginatedOperation, Requester, RequestMethod } from "./operation.js";

/** The metadata of an operation besides its id, its method and its path. */
export interface OperationDetails extends Partial<Omit<OperationInfo, "id" | "method" | "path">> {}

interface AnyInit extends CallOptions {
  path?: object;
  query?: object;
  body?: unknown;
}

/**
 * Creates an operation, for `okta.call`. Its type parameter has the form of an operation of openapi-typescript.
 *
 * @param id - its name in errors and hooks, such as `getApplication`
 * @param method - the HTTP method
 * @param path - the path template, such as `/api/v1/apps/{appId}`
 * @param details - its parameters, and the kinds of its bodies
 * @example
 * ```ts
 * interface GetApp {
 *   parameters: { path: { appId: string } };
 *   responses: { 200: { content: { "application/json": { id: string; label: string } } } };
 * }
 * const getApp = define<GetApp>("getApp", "GET", "/api/v1/apps/{appId}");
 * const { label } = await okta.call(getApp, { path: { appId: id } });
 * ```
 */
export function define<T>(
  id: string,
  method: RequestMethod,
  path: string,
  details: OperationDetails = {},
): Operation<T> {
  const run = (client: Requester, { path: pathValues, query, headers, ...rest }: AnyInit = {}) =>
    client.request(
      method as never,
      path as never,
      { ...rest, params: { path: pathValues, query, header: headers } } as never,
    );
  const none = { query: [], renamed: {}, headers: {}, required: [], body: false, silent: false, paginated: false };
  return Object.assign(run, { id, method, path, ...none, ...details }) as unknown as Operation<T>;
}

/**
 * Creates an operation that returns pages, for `okta.paginate`.
 *
 * @param id - its name in errors and hooks, such as `listApplications`
 * @param method - the HTTP method
 * @param path - the path template, such as `/api/v1/apps`
 * @param details - `paginated: true`, and the names of its query parameters
 * @example
 * ```ts
 * interface ListApps {
 *   parameters: { query?: { q?: string; limit?: number } };
 *   responses: { 200: { content: { "application/json": { id: string; label: string }[] } } };
 * }
 * const listApps = definePaginated<ListApps>("listApps", "GET", "/api/v1/apps", { query: ["q", "limit"], paginated: true });
 * for await (const app of okta.paginate(listApps, { query: { q: "wiki" } })) console.log(app.label);
 * ```
 */
export const definePaginated = define as <T>(
  id: string,
  method: RequestMethod,
  path: string,
  details: OperationDetails & { paginated: true },
) => PaginatedOperation<T>;
