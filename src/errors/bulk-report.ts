// The types in which a bulk run reports on its inputs: while it runs, and at its end.

/** An input whose worker succeeded. */
export interface BulkSuccess<Input, Output> {
  readonly input: Input;
  readonly index: number;
  /** The value that the worker resolved to. */
  readonly value: Output;
}

/** An input that failed. */
export interface BulkFailure<Input> {
  readonly input: Input;
  /** The position among the inputs, from 0. */
  readonly index: number;
  /** The error that the worker threw. */
  readonly error: unknown;
}

/** The progress of a bulk run. */
export interface BulkProgress {
  readonly succeeded: number;
  readonly failed: number;
  /** The number of inputs, if it is known: for an array, a Set or a Map. */
  readonly total: number | undefined;
}

/** The result of a bulk run. Each input that was read counts once: as succeeded, failed or unfinished. */
export interface BulkReport<Input> {
  /** The number of inputs that succeeded, including their `onSuccess`. */
  readonly succeeded: number;
  /** The number of inputs that failed. */
  readonly failed: number;
  /** The failed inputs in completion order, except those that `onFailure` handled. */
  readonly failures: readonly BulkFailure<Input>[];
  /**
   * Inputs that were read but not completed: in flight at an abort, so that their outcome is unknown; with an
   * `onSuccess` that did not complete; and at most one that arrived after the end of the run and was not started.
   */
  readonly unfinished: readonly Input[];
}
