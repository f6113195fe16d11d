// Pages without items within a list: Okta's index answers so at times, and the list goes on behind them.

import type { Reply } from "../http/reply.js";

/** Marks a cursor that an empty page leads on with. */
const MARK = "~";

export class EmptyPages {
  readonly #every: number;
  #pages = 0;

  /** @param every - every so many pages of lists one is empty; 0 for none */
  constructor(every: number) {
    this.#every = every;
  }

  /** The page, or an empty one that leads to it. A page that an empty one led to has its items. */
  next(url: URL, reply: Reply): Reply {
    if (this.#every === 0 || !Array.isArray(reply.body) || !("Link" in reply.headers)) return reply;
    if (isMarked(url)) return reply;
    this.#pages += 1;
    if (this.#pages % this.#every !== 0) return reply;
    const links = [linkOf(url, "self"), linkOf(markedUrl(url), "next")];
    return { ...reply, body: [], headers: { ...reply.headers, Link: links } };
  }

  reset(): void {
    this.#pages = 0;
  }
}

const isMarked = ({ searchParams }: URL): boolean => searchParams.get("after")?.startsWith(MARK) === true;

/** The same page by another cursor, which an empty page links to. */
export function markedUrl(url: URL): URL {
  const marked = new URL(url);
  marked.searchParams.set("after", MARK + (url.searchParams.get("after") ?? ""));
  return marked;
}

/** The URL that a marked cursor stands for. */
export function unmarked(url: URL): URL {
  if (!isMarked(url)) return url;
  const meant = new URL(url);
  const after = url.searchParams.get("after")?.replace(/^~+/, "");
  if (after) meant.searchParams.set("after", after);
  else meant.searchParams.delete("after");
  return meant;
}

export const linkOf = ({ href }: URL, rel: string): string => `<${href}>; rel="${rel}"`;
