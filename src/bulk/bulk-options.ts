// The options of a bulk, and their validation.

import type { BulkFailure, BulkProgress, BulkSuccess } from "../errors/bulk-report.js";
import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import {
  checkBoolean,
  checkFunction,
  checkOptionNames,
  checkSignal,
  positiveInteger,
} from "../shared/option-checks.js";

/** The second argument of a worker. */
export interface BulkContext {
  /** The index of the input, from 0. */
  readonly index: number;
  /** The `signal` of the options, for the worker's calls. */
  readonly signal: AbortSignal | undefined;
}

/** Options for `bulk`. */
export interface BulkOptions<Input, Output> {
  /**
   * The most inputs in progress at a time. The client's `pacing`, with its own `concurrency`, still applies.
   * @defaultValue 10
   */
  concurrency?: number | undefined;
  /** Ends the bulk at once. */
  signal?: AbortSignal | undefined;
  /**
   * Whether the first failure ends the bulk: inputs in progress are finished, and no other is started.
   * @defaultValue false
   */
  stopOnError?: boolean | undefined;
  /**
   * Called for each input that succeeded, and awaited: until it returns, the input is not finished. An error that it
   * throws ends the bulk, and leaves the input unfinished.
   */
  onSuccess?: ((success: BulkSuccess<Input, Output>) => unknown) | undefined;
  /**
   * Called for each input that failed, and awaited. The report then leaves out the failure: for runs whose failures might
   * not fit into memory. An error that it throws ends the bulk, and its failure is kept.
   */
  onFailure?: ((failure: BulkFailure<Input>) => unknown) | undefined;
  /** Called with the progress after each input, and awaited. An error that it throws ends the bulk. */
  onProgress?: ((progress: BulkProgress) => unknown) | undefined;
}

const NAMES = ["concurrency", "signal", "stopOnError", "onSuccess", "onFailure", "onProgress"];

/** @throws OktaArgumentError - an argument is invalid */
export function checkBulk<Input, Output>(
  inputs: unknown,
  worker: unknown,
  options: BulkOptions<Input, Output>,
  call: ErrorCall,
): void {
  if (!iterable(inputs)) {
    throw new OktaArgumentError("inputs", "'inputs' must be an iterable or async iterable, such as an array", call);
  }
  if (typeof worker !== "function") {
    throw new OktaArgumentError("worker", "'worker' must be a function of one input", call);
  }
  checkOptionNames(options, NAMES, call);
  positiveInteger("concurrency", options.concurrency, 1, call);
  checkSignal(options.signal, call);
  checkBoolean("stopOnError", options.stopOnError, call);
  for (const name of ["onSuccess", "onFailure", "onProgress"] as const) checkFunction(name, options[name], call);
}

/** Whether a value can be iterated. A string does not count: its characters are never the inputs. */
export function iterable(inputs: unknown): boolean {
  const { [Symbol.iterator]: iterator, [Symbol.asyncIterator]: asyncIterator } = Object(inputs) as Partial<
    Record<symbol, unknown>
  >;
  return typeof inputs === "object" && (typeof iterator === "function" || typeof asyncIterator === "function");
}

/** The number of inputs, of an array, a Set or a Map; `undefined` of others. */
export function sizeOf(inputs: object): number | undefined {
  const { length, size } = inputs as { length?: unknown; size?: unknown };
  return [length, size].find((count): count is number => typeof count === "number");
}
