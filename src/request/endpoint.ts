// Paths without an operation: `okta.request("GET /api/v1/apps/{appId}")` calls an operation of which only the method and the
// path are known.

import { define } from "../contract/define.js";
import type { Operation, PaginatedOperation, RequestMethod } from "../contract/operation.js";
import { POLLING_LISTS } from "../contract/polling-lists.js";
import { OktaArgumentError } from "../errors/index.js";

/** A method and a path. */
const ENDPOINT = /^(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS) (\/\S*)$/;

/** A path template: each segment has a letter, a digit or a parameter. */
const TEMPLATE = /^(\/(?=[^/]*[a-z\d{])([\w.~-]|\{[^{}/]+\})+)+$/i;

/**
 * Returns the operation of an endpoint such as `GET /api/v1/apps/{appId}`.
 * @throws OktaArgumentError - it is not a method and a path template
 */
export function operationOf(endpoint: unknown): Operation<unknown> {
  const [method, path] = partsOf(endpoint);
  return define<unknown>(`${method} ${path}`, method, path, { anyQuery: true });
}

/**
 * The same for a list.
 * @throws OktaArgumentError - it is not `GET` and a path template
 */
export function listOperationOf(endpoint: unknown): PaginatedOperation<unknown> {
  const [method, path] = partsOf(endpoint);
  if (method !== "GET") throw wrong("of a list must start with GET");
  const pollsUnless = Object.hasOwn(POLLING_LISTS, path) ? POLLING_LISTS[path] : undefined;
  return define<unknown>(`${method} ${path}`, method, path, {
    anyQuery: true,
    paginated: true,
    wrapped: true,
    ...(pollsUnless && { pollsUnless }),
  }) as PaginatedOperation<unknown>;
}

function partsOf(endpoint: unknown): [RequestMethod, string] {
  const [, method, path] = (typeof endpoint === "string" && ENDPOINT.exec(endpoint)) || [];
  if (path === undefined) throw wrong('must be a method and a path, such as "GET /api/v1/apps/{appId}"');
  // a value in place of a parameter would bypass the checks of path values; the message does not quote it
  if (!TEMPLATE.test(path)) throw wrong("must be a path template; values belong in the options 'path' and 'query'");
  return [method as RequestMethod, path];
}

const wrong = (why: string) => new OktaArgumentError("endpoint", `the endpoint ${why}`);
