// What a search index does not know yet: it lags behind writes, and sees what changed as it was before.

import type { OrgContext } from "./org-context.js";

export class SearchIndex<Row> {
  readonly #context: OrgContext;
  /** Rows as they were before a change. Only with a lag. */
  #changes: { readonly at: number; readonly id: string; readonly before: Row | undefined }[] = [];

  constructor(context: OrgContext) {
    this.#context = context;
  }

  /** Notes that a row changes: what it was before; `undefined` for a new one. */
  changes(id: string, before: Row | undefined): void {
    const { settings, clock } = this.#context;
    if (settings.lag > 0) this.#changes.push({ at: clock.now(), id, before });
  }

  /** The rows that the index still sees as they were, or, without a value, does not see. */
  outdated(): Map<string, Row | undefined> {
    const before = new Map<string, Row | undefined>();
    if (this.#changes.length === 0) return before;
    const until = this.#context.clock.now() - this.#context.settings.lag;
    this.#changes = this.#changes.filter(({ at }) => at > until);
    for (const change of this.#changes) if (!before.has(change.id)) before.set(change.id, change.before);
    return before;
  }

  /** Sees everything as it is. */
  reset(): void {
    this.#changes = [];
  }
}
