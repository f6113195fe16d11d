// Finds the next page of a response in its Link header, or in the links of a wrapped list. Only path and query are used,
// never the host: requests carry credentials.

import type { OperationInfo } from "../contract/operation.js";
import { matchesTemplate } from "../request/path.js";
import { parseUrl } from "../shared/parse-url.js";
import { nextTarget } from "./link-header.js";
import { nextLinkIn, pageItemsOf } from "./page-items.js";

/** The part of an operation that its pages depend on. */
type ListOperation = Pick<OperationInfo, "path" | "wrapped">;

/** The next page, from the links of a response. */
export interface NextPage {
  /** Its URL on the org's host; `undefined` after the last page and for a foreign link. */
  readonly url?: URL | undefined;
  /** The cursor to resume from with `after`. */
  readonly cursor?: string | undefined;
  /** A key that is equal for links to the same page. */
  readonly key?: string | undefined;
  /** The target of a link that is not a page of the operation, for an error message. */
  readonly foreign?: string | undefined;
}

/**
 * Finds the next page of a response.
 * @param from - the URL that was requested
 * @param operation - its path template is that of the next page, too
 * @param data - the body, once it is read
 */
export function nextPageOf(response: Response, from: string, operation: ListOperation, data?: unknown): NextPage {
  const { path, wrapped } = operation;
  const target = nextTarget(response.headers.get("Link")) ?? (wrapped ? nextLinkIn(data) : undefined);
  if (target === undefined) return {};
  const link = parseUrl(target, from);
  if (!link) return { foreign: "no URL" };
  const { protocol, username, password, origin, pathname, search } = link;
  if (!/^https?:$/.test(protocol)) return { foreign: `a URL of the scheme ${protocol}` };
  if (username || password) return { foreign: "a URL with a user name or password" };
  const requested = new URL(from);
  if (pathname !== requested.pathname && !matchesTemplate(pathname, path)) {
    return { foreign: `${origin}${pathname}, which does not fit ${path}` };
  }
  // behind a gateway, links name Okta's own host; a fragment is never sent
  const url = new URL(requested.origin + pathname + search);
  return { url, cursor: url.searchParams.get("after") ?? url.href, key: pageKeyOf(url) };
}

/**
 * Whether a response is an empty page that links to itself. Okta's search index returns such pages temporarily: the
 * page is requested again.
 */
export function isEmptyLoop(data: unknown, response: Response, from: string, operation: ListOperation): boolean {
  if (pageItemsOf(data, operation)?.length !== 0) return false;
  return nextPageOf(response, from, operation, data).key === pageKeyOf(new URL(from));
}

/** Returns the key of a page: its cursor `after`; without one, the whole query, in sorted order. */
export function pageKeyOf({ searchParams }: URL): string {
  const after = searchParams.get("after");
  if (after !== null) return `after=${after}`;
  const sorted = new URLSearchParams(searchParams);
  sorted.sort();
  return `?${sorted}`;
}
