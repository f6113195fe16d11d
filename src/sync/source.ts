// What a sync copies: users or groups.

/** An item that was read. */
export interface SourceItem<Value> {
  readonly id: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
  /** The hash of its content. */
  readonly hash: string;
  readonly value: Value;
}

/** How far a reading is. */
export interface SyncProgress {
  /** What is read: everything, or what has changed since. */
  readonly reading: "everything" | "changes";
  /** The number of items that were read so far. */
  readonly items: number;
  /** The share that is done, from 0 to 1; `undefined` while unknown. */
  readonly share: number | undefined;
}

/** A reading, to be consumed once. */
export interface SourceReading<Value> {
  pages(): AsyncGenerator<readonly SourceItem<Value>[], void, undefined>;
  /** Where it is: after the page that was delivered last. It is plain JSON. */
  position(): unknown;
  progress(): Omit<SyncProgress, "reading">;
}

/** A list of items that a copy follows. */
export interface Source<Value, Parts> {
  /** How the System Log names a deletion, and its target. */
  readonly deletion: { readonly eventType: string; readonly targetType: string };
  /**
   * Begins or continues a reading.
   * @param since - what has changed since is read; `null` for everything
   * @param position - where an earlier run was; `undefined` for a new reading
   */
  read(since: string | null, position: unknown): SourceReading<Value>;
  /** The ids of all items. */
  ids(): AsyncIterable<string>;
  /** Whether an item exists, read by its id. */
  exists(id: string): Promise<boolean>;
  /** The parts of a batch. */
  partsOf(values: readonly Value[]): Parts;
}
