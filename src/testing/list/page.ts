// Pages of a list, and the Link headers that lead through them.

import type { Call } from "../http/call.js";
import { json, type Reply } from "../http/reply.js";

/** How many items a page has. */
export interface PageSize {
  readonly byDefault: number;
  readonly most: number;
}

/** The limit of a request. Okta answers a limit beyond the largest page with the largest page. */
export function limitOf(call: Call, { byDefault, most }: PageSize): number {
  const limit = call.count("limit");
  return limit === undefined || limit <= 0 ? byDefault : Math.min(limit, most);
}

/** One page of items, with a cursor if there are more. */
export interface PageOf<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page. */
  readonly next?: string | undefined;
}

/** Takes so many items from those behind a cursor. */
export function takePage<Item>(items: Iterable<Item>, limit: number, cursorOf: (item: Item) => string): PageOf<Item> {
  const page: Item[] = [];
  for (const item of items) {
    const last = page.at(-1);
    if (page.length === limit && last !== undefined) return { items: page, next: cursorOf(last) };
    page.push(item);
  }
  return { items: page };
}

/** The items of a complete list behind the one with an id. */
export function itemsAfter<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | undefined,
): readonly Item[] {
  const at = id === undefined ? -1 : items.findIndex((item) => item.id === id);
  return items.slice(at + 1);
}

/** The answer with a page: `Link` headers to itself and to the next one, a line each. */
export function pageReply(call: Call, limit: number | undefined, page: PageOf<unknown>): Reply {
  const links = [linkOf(call, limit, call.query("after"), "self")];
  if (page.next !== undefined) links.push(linkOf(call, limit, page.next, "next"));
  return json(page.items, 200, { Link: links });
}

/** The same list from a cursor on, with the parameters in the order that Okta has them in. */
function linkOf({ url }: Call, limit: number | undefined, after: string | undefined, rel: string): string {
  const query = new URLSearchParams();
  if (after !== undefined) query.set("after", after);
  if (limit !== undefined) query.set("limit", String(limit));
  for (const [name, value] of url.searchParams) if (name !== "after" && name !== "limit") query.append(name, value);
  const text = String(query);
  return `<${url.origin}${url.pathname}${text && `?${text}`}>; rel="${rel}"`;
}
