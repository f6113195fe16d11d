// What a bulk tells of its inputs: while it runs, and at its end.

/** An input for which it worked. */
export interface BulkSuccess<Input, Output> {
  readonly input: Input;
  readonly index: number;
  /** What the worker resolved to. */
  readonly value: Output;
}

/** An input for which it did not work. */
export interface BulkFailure<Input> {
  readonly input: Input;
  /** Which input it is, from 0. */
  readonly index: number;
  /** What the worker threw. */
  readonly error: unknown;
}

/** How far a bulk is. */
export interface BulkProgress {
  readonly succeeded: number;
  readonly failed: number;
  /** How many inputs there are, where the inputs say so: an array, a Set, a Map. */
  readonly total: number | undefined;
}

/** What became of the inputs of a bulk: each that was read is counted once, as succeeded, failed or unfinished. */
export interface BulkReport<Input> {
  /** For how many it worked, `onSuccess` and all. */
  readonly succeeded: number;
  /** For how many it did not. */
  readonly failed: number;
  /** Those for which it did not, in the order of their ends; none of which `onFailure` was told to the end. */
  readonly failures: readonly BulkFailure<Input>[];
  /**
   * Those that were read, but not seen to their end: left under way by an abort, so that nobody knows; of which
   * `onSuccess` was not told to the end; and one, at most, that came when the bulk had ended already, and was not begun.
   */
  readonly unfinished: readonly Input[];
}
