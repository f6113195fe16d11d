// Which page comes after an answer. Its Link header says it: the path and the query count, and never the host, because the
// credentials go along.

import type { OperationInfo } from "../contract/operation.js";
import { matchesTemplate } from "../request/path.js";
import { nextTarget } from "./link-header.js";

/** The page after an answer, as far as the answer names one. */
export interface NextPage {
  /** Its URL at the org; `undefined` after the last page, and if the link names no page of the operation. */
  readonly url?: URL | undefined;
  /** What to resume with as `after`. */
  readonly cursor?: string | undefined;
  /** The same for links to the same page. */
  readonly key?: string | undefined;
  /** What the link names instead of a page of the operation. */
  readonly foreign?: string | undefined;
}

/**
 * The page after an answer.
 * @param from - the URL that was requested
 * @param path - the operation's path template: the path of the next page must fit it
 */
export function nextPageOf(response: Response, from: string, { path }: Pick<OperationInfo, "path">): NextPage {
  const target = nextTarget(response.headers.get("Link"));
  if (target === undefined) return {};
  if (!URL.canParse(target, from)) return { foreign: "no URL" };
  const { protocol, username, password, origin, pathname, search } = new URL(target, from);
  if (!/^https?:$/.test(protocol)) return { foreign: `a URL of the scheme ${protocol}` };
  if (username || password) return { foreign: "a URL with a user name or password" };
  const requested = new URL(from);
  if (pathname !== requested.pathname && !matchesTemplate(pathname, path)) {
    return { foreign: `${origin}${pathname}, which does not fit ${path}` };
  }
  // a gateway's answers name Okta's own host, and a fragment is never sent
  const url = new URL(requested.origin + pathname + search);
  return { url, cursor: url.searchParams.get("after") ?? url.href, key: pageKeyOf(url) };
}

/**
 * Whether an answer is an empty page that names itself as the next one. Okta's index answers so in passing: it is no end, no
 * progress, and no loop yet.
 */
export function isEmptyLoop(
  data: unknown,
  response: Response,
  from: string,
  operation: Pick<OperationInfo, "path">,
): boolean {
  if (!Array.isArray(data) || data.length > 0) return false;
  return nextPageOf(response, from, operation).key === pageKeyOf(new URL(from));
}

/** The key of a page: Okta calls its cursor `after`; without one, the whole query tells pages apart, in any order. */
export function pageKeyOf({ searchParams }: URL): string {
  const after = searchParams.get("after");
  if (after !== null) return `after=${after}`;
  const sorted = new URLSearchParams(searchParams);
  sorted.sort();
  return `?${sorted}`;
}
