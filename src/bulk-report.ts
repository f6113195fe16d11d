/** An input for which it did not work. */
export interface BulkFailure<Input> {
  readonly input: Input;
  /** Which input it is, from 0. */
  readonly index: number;
  /** What the worker threw. */
  readonly error: unknown;
}

/** What became of the inputs of a bulk. */
export interface BulkReport<Input> {
  /** For how many it worked. */
  readonly succeeded: number;
  /** For how many it did not. */
  readonly failed: number;
  /** Those for which it did not, in the order of their ends; none where `onFailure` was told of them. */
  readonly failures: readonly BulkFailure<Input>[];
  /** Those that an abort left under way: of them, nobody knows. */
  readonly unfinished: readonly Input[];
}
