// Rows by id, in the order in which they were added. Rows are immutable: a change puts a new one in place.

export class Table<Row extends { readonly id: string }> implements Iterable<Row> {
  readonly #rows = new Map<string, Row>();

  get size(): number {
    return this.#rows.size;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Adds a row, or replaces the one with its id. */
  put<Put extends Row>(row: Put): Put {
    this.#rows.set(row.id, row);
    return row;
  }

  /** Whether there was such a row. */
  delete(id: string): boolean {
    return this.#rows.delete(id);
  }

  find(test: (row: Row) => boolean): Row | undefined {
    for (const row of this.#rows.values()) if (test(row)) return row;
    return undefined;
  }

  filter(test: (row: Row) => boolean): Row[] {
    return [...this.#rows.values()].filter(test);
  }

  [Symbol.iterator](): IterableIterator<Row> {
    return this.#rows.values();
  }

  save(): readonly Row[] {
    return [...this.#rows.values()];
  }

  load(saved: unknown): void {
    this.#rows.clear();
    for (const row of saved as readonly Row[]) this.#rows.set(row.id, row);
  }
}
