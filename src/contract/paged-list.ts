// Lists and their pages.

import type { ResponseHead } from "./response-head.js";

/** One page of a list. */
export interface Page<Item> extends ResponseHead {
  /** The items, in the order of the response. An empty page can be followed by others. */
  readonly items: Item[];
  /** The cursor of the next page, to resume from with `after`; `undefined` on the last page. */
  readonly next: string | undefined;
}

/** A list, requested page by page as it is consumed, with a prefetch of at most `readAhead` pages. */
export interface PagedList<Item> extends AsyncIterable<Item> {
  /** Iterates over the pages. A full page without a `Link` header is an error: its `next` is unknown. */
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
  /**
   * Collects all items in one array.
   * @param options - `max`: the maximum number of items; no further page is requested (default: no maximum)
   * @throws OktaArgumentError - an option is unknown, or `max` is not a non-negative integer; nothing is sent
   */
  toArray(options?: { max?: number | undefined }): Promise<Item[]>;
  /** Resolves to the first item; `undefined` if the list is empty. Skips empty pages. */
  first(): Promise<Item | undefined>;
}
