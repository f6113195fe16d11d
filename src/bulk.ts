// The same for many inputs, a few at a time: with a report, and no more in memory than what is under way.

import { until } from "./auth/until.js";
import type { BulkFailure, BulkReport } from "./bulk-report.js";
import { optionsOf } from "./call-options.js";
import { OktaArgumentError, OktaAuthError, OktaAuthenticationError, OktaBulkError } from "./errors.js";
import { endOf } from "./fetch/ended.js";

/** What a worker is told besides its input. */
export interface BulkContext {
  /** Which input it is, from 0. */
  readonly index: number;
  /** The `signal` of the options, for the worker's calls. */
  readonly signal: AbortSignal | undefined;
}

/** An input for which it worked. */
export interface BulkSuccess<Input, Output> {
  readonly input: Input;
  readonly index: number;
  /** What the worker resolved to. */
  readonly value: Output;
}

/** How far a bulk is. */
export interface BulkProgress {
  readonly succeeded: number;
  readonly failed: number;
  /** How many inputs there are, where the inputs say so: an array, a Set, a Map. */
  readonly total: number | undefined;
}

/** The options of {@link Bulk.bulk}. */
export interface BulkOptions<Input, Output> {
  /**
   * Inputs under way at a time. The client's `pacing` still holds, with its own `concurrency`.
   * @defaultValue 10
   */
  concurrency?: number | undefined;
  /** Ends it at once. */
  signal?: AbortSignal | undefined;
  /**
   * Whether the first failure ends it: what is under way is finished, and nothing else begun.
   * @defaultValue false
   */
  stopOnError?: boolean | undefined;
  /** Is told of each input for which it worked, and waited for. What it throws ends the bulk. */
  onSuccess?: ((success: BulkSuccess<Input, Output>) => unknown) | undefined;
  /**
   * Is told of each input for which it did not, and waited for, instead of keeping it for the report: for so many inputs
   * that their failures might not fit into memory. What it throws ends the bulk.
   */
  onFailure?: ((failure: BulkFailure<Input>) => unknown) | undefined;
  /** Is told how far it is, after each input. What it throws ends the bulk. */
  onProgress?: ((progress: BulkProgress) => void) | undefined;
}

/** Runs the same for many inputs. */
export interface Bulk {
  /**
   * Runs a worker for each input, a few at a time, and reports what became of them. Inputs are read only as fast as they
   * are worked on, so that a million of them need no more memory than ten. A failure does not stop the others, except one
   * that all of them would meet: refused credentials.
   *
   * @param inputs - an array, or anything that can be looped over: a generator, the lines of a file, a list of users
   * @param worker - is given each input, and its index and `signal`; what it calls is paced and retried as always
   * @param options - `concurrency` (default 10), `signal`, `stopOnError`, `onSuccess`, `onFailure`, `onProgress`
   * @returns the report, once all inputs were worked on
   * @throws OktaArgumentError - an argument is wrong; nothing is read or sent
   * @throws OktaBulkError (`ERR_BULK`) - it ended before its inputs did: by `signal`, `stopOnError`, refused credentials, an
   * error of the inputs themselves, or of a callback. `cause` is that error, `report` what was done
   * @example
   * ```ts
   * const leavers = ["ada@acme.com", "grace@acme.com"];
   * const { failures } = await okta.bulk(leavers, (login, { signal }) => okta.suspendUser(login, { signal }));
   * for (const { input, error } of failures) console.error(input, error);
   * ```
   */
  bulk<Input, Output>(
    inputs: Iterable<Input> | AsyncIterable<Input>,
    worker: (input: Input, context: BulkContext) => Output,
    options?: BulkOptions<Input, Awaited<Output>>,
  ): Promise<BulkReport<Input>>;
}

const NAMES = ["concurrency", "signal", "stopOnError", "onSuccess", "onFailure", "onProgress"];
const CALL = { operation: "bulk" };

export const bulk: Bulk["bulk"] = (inputs, worker, options) => runBulk(inputs, worker, options);

/** @param endsAll - whether any other input would fail for the same reason */
export async function runBulk<Input, Output>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  worker: (input: Input, context: BulkContext) => Output,
  given?: BulkOptions<Input, Awaited<Output>>,
  endsAll = concernsAll,
): Promise<BulkReport<Input>> {
  const options = optionsOf(given, CALL);
  check(inputs, worker, options);
  const { concurrency = 10, signal, stopOnError = false, onSuccess, onFailure, onProgress } = options;
  const failures: BulkFailure<Input>[] = [];
  const underWay = new Map<number, Input>();
  const total = sizeOf(inputs);
  const source = once(inputs);
  let [succeeded, failed, read] = [0, 0, 0];
  /** Why it ends early. */
  let stopped: { readonly cause: unknown } | undefined;

  const stop = (cause: unknown) => {
    stopped ??= { cause };
  };
  const reportOf = (): BulkReport<Input> => ({ succeeded, failed, failures, unfinished: [...underWay.values()] });

  async function tell(input: Input, index: number, outcome: Promise<Awaited<Output>>): Promise<void> {
    const ended = await outcome.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    // of what an abort ended, nobody knows whether it was done
    if (signal?.aborted) return;
    underWay.delete(index);
    if ("value" in ended) {
      succeeded++;
      await onSuccess?.({ input, index, value: ended.value });
    } else {
      const { error } = ended;
      failed++;
      if (stopOnError || endsAll(error)) stop(error);
      if (onFailure) await onFailure({ input, index, error });
      else failures.push({ input, index, error });
    }
    onProgress?.({ succeeded, failed, total });
  }

  async function work(): Promise<void> {
    try {
      // the workers loop over one generator: each input goes to one of them
      while (!stopped && !signal?.aborted) {
        const next = await source.next();
        if (next.done || stopped || signal?.aborted) return;
        const index = read++;
        underWay.set(index, next.value);
        const run = async (): Promise<Awaited<Output>> => await worker(next.value, { index, signal });
        await tell(next.value, index, run());
      }
    } catch (error) {
      stop(error);
    }
  }

  try {
    await until(signal, Promise.all(Array.from({ length: concurrency }, work)));
  } catch (error) {
    stop(endOf(error, CALL));
  }
  // a source that is still waited for cannot be ended before it answers: nobody waits for that
  source.return(undefined).catch(() => undefined);
  if (stopped) throw new OktaBulkError(reportOf(), stopped.cause);
  return reportOf();
}

function check<Input, Output>(inputs: unknown, worker: unknown, options: BulkOptions<Input, Output>): void {
  // a string can be looped over too: by its characters
  if (typeof inputs !== "object" || inputs === null || !(Symbol.iterator in inputs || Symbol.asyncIterator in inputs)) {
    throw wrong("inputs", "'inputs' must be a list, such as an array, or what can be looped over");
  }
  if (typeof worker !== "function") throw wrong("worker", "'worker' must be a function of one input");
  const unknown = Object.keys(options).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw wrong(unknown, `there is no option '${unknown}'; there are ${NAMES.join(", ")}`);
  const { concurrency = 1, signal, stopOnError = false } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw wrong("concurrency", "the option 'concurrency' must be a whole number from 1 on");
  }
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw wrong("signal", "the option 'signal' must be an AbortSignal");
  }
  if (typeof stopOnError !== "boolean") throw wrong("stopOnError", "the option 'stopOnError' must be a boolean");
  for (const name of ["onSuccess", "onFailure", "onProgress"] as const) {
    const given: unknown = options[name];
    if (given !== undefined && typeof given !== "function") {
      throw wrong(name, `the option '${name}' must be a function`);
    }
  }
}

function wrong(argument: string, why: string): OktaArgumentError {
  return new OktaArgumentError(argument, why, CALL);
}

async function* once<Input>(inputs: Iterable<Input> | AsyncIterable<Input>): AsyncGenerator<Input, void, undefined> {
  yield* inputs;
}

function sizeOf(inputs: object): number | undefined {
  const { length, size } = inputs as { length?: unknown; size?: unknown };
  return [length, size].find((count): count is number => typeof count === "number");
}

/** Refused credentials, of whatever call. */
export function concernsAll(error: unknown): boolean {
  return error instanceof OktaAuthError || error instanceof OktaAuthenticationError;
}
