// The items that were delivered lately. Readings overlap, so that late entries of the search index are not missed; what
// has not changed since it was delivered is dropped.

/** An item: its id, when it was last changed (in seconds since 1970), and the hash of its content; `""` if it is deleted. */
export type RecentItem = readonly [id: string, seconds: number, hash: string];

/** A state has to stay small. If more items changed within an overlap, some are delivered twice. */
const MOST = 500;

const DELETED = "";

export class RecentItems {
  readonly #items = new Map<string, RecentItem>();

  constructor(items: readonly RecentItem[]) {
    for (const item of items) this.#items.set(item[0], item);
  }

  /**
   * Adds an item, and remembers it if it was changed lately: the index has settled on all others.
   * @param lately - the time since when, in milliseconds since 1970
   * @returns whether it has to be delivered: it is not deleted, and neither known nor older than known
   */
  add(id: string, time: number, hash: string, lately: number): boolean {
    const [, seconds, known] = this.#items.get(id) ?? [];
    const changed = secondsOf(time);
    if (known === DELETED || known === hash || (seconds ?? changed) > changed) return false;
    if (known !== undefined || changed >= secondsOf(lately)) this.#items.set(id, [id, changed, hash]);
    return true;
  }

  /** Adds a deleted item. Returns whether that is new. */
  delete(id: string, time: number): boolean {
    if (this.#items.get(id)?.[2] === DELETED) return false;
    this.#items.set(id, [id, secondsOf(time), DELETED]);
    return true;
  }

  /** Returns the items that were changed since a time, the newest ones. */
  since(time: number): RecentItem[] {
    const from = secondsOf(time);
    const recent = [...this.#items.values()].filter(([, seconds]) => seconds >= from);
    return recent.sort((one, other) => other[1] - one[1]).slice(0, MOST);
  }

  clear(): void {
    this.#items.clear();
  }
}

const secondsOf = (time: number): number => Math.floor(time / 1000);
