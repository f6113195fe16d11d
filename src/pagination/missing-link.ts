// A page without any Link header. Okta sends one with every page of a list, also with the last, as `rel="self"`: where it is
// missing, something between Okta and the program removes it, and whether there is another page is unknown.

import type { OperationInfo } from "../contract/operation.js";

/**
 * Whether a page may have a next page that cannot be found: it is full and has no Link header. A page that is not full
 * counts as the last one, so that lists work on mocks that send no Link.
 * @param count - the number of its items
 * @param from - the URL that was requested
 */
export function hidesNextPage(
  count: number,
  response: Response,
  from: string,
  { limit = {}, singlePage = [] }: Pick<OperationInfo, "limit" | "singlePage">,
): boolean {
  if (response.headers.get("Link") !== null) return false;
  const { searchParams } = new URL(from);
  if (singlePage.some((name) => searchParams.has(name))) return false;
  const { maximum = Number.POSITIVE_INFINITY, default: byDefault = maximum } = limit;
  const requested = Number(searchParams.get("limit"));
  // Okta answers a limit above the maximum with the maximum. Without any of the three numbers, no page counts as full
  return count >= Math.min(requested > 0 ? requested : byDefault, maximum);
}
