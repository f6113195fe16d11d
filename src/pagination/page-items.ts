// The items of a page: the body itself, or a list that the body wraps, as in `{ value: […], _links }`.

import type { OperationInfo } from "../contract/operation.js";
import { isPlainObject } from "../contract/plain-object.js";

/**
 * Returns the items of a page; `undefined` if the body has none. A wrapped list is the only array among the properties:
 * the property has another name for each resource, such as `roles` or `resource-sets`.
 */
export function pageItemsOf(data: unknown, { wrapped }: Pick<OperationInfo, "wrapped">): unknown[] | undefined {
  if (Array.isArray(data)) return data;
  if (!wrapped || !isPlainObject(data)) return undefined;
  const lists = Object.entries(data).flatMap(([name, value]) =>
    Array.isArray(value) && !name.startsWith("_") ? [value] : [],
  );
  return lists.length === 1 ? lists[0] : undefined;
}

/** Returns the link to the next page in a body, which is where wrapped lists have it. */
export function nextLinkIn(data: unknown): string | undefined {
  const next = (data as { readonly _links?: { readonly next?: { readonly href?: unknown } } } | undefined)?._links
    ?.next;
  return typeof next?.href === "string" ? next.href : undefined;
}
