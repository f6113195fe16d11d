// The same for many inputs, a few at a time: with a report, and no more in memory than what is under way.

import type { BulkFailure, BulkProgress, BulkReport, BulkSuccess } from "../errors/bulk-report.js";
import { type ErrorCall, isOktaError, type OktaApiError, OktaArgumentError, OktaBulkError } from "../errors/index.js";
import { endOf } from "../middleware/end-errors.js";
import { optionsOf } from "../request/call-options.js";
import { abortable } from "../shared/abortable-wait.js";
import {
  checkBoolean,
  checkFunction,
  checkOptionNames,
  checkSignal,
  positiveInteger,
} from "../shared/option-checks.js";
import { readArgument } from "../shared/read-argument.js";

/** What a worker is told besides its input. */
export interface BulkContext {
  /** Which input it is, from 0. */
  readonly index: number;
  /** The `signal` of the options, for the worker's calls. */
  readonly signal: AbortSignal | undefined;
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
  /**
   * Is told of each input for which it worked, and waited for: before it is done, the input is not finished. What it
   * throws ends the bulk, and leaves the input unfinished.
   */
  onSuccess?: ((success: BulkSuccess<Input, Output>) => unknown) | undefined;
  /**
   * Is told of each input for which it did not, and waited for, instead of keeping it for the report: for so many inputs
   * that their failures might not fit into memory. What it throws ends the bulk; a failure of which it was not told to
   * the end is kept.
   */
  onFailure?: ((failure: BulkFailure<Input>) => unknown) | undefined;
  /** Is told how far it is, after each input, and waited for. What it throws ends the bulk. */
  onProgress?: ((progress: BulkProgress) => unknown) | undefined;
}

/** Runs the same for many inputs. */
export interface Bulk {
  /**
   * Runs a worker for each input, a few at a time, and reports what became of them. Inputs are read only as fast as they
   * are worked on, so that a million of them need no more memory than ten. A failure does not stop the others, except one
   * that all of them would meet, of a bulk within this one too: refused credentials (401, `invalid_token`), an access token
   * that lacks a scope (`insufficient_scope`), and any error of an `auth` provider. Let a provider of your own that can
   * fail for a moment try again by itself.
   *
   * When it ends early, it reads nothing more, and waits for what is under way; not for an input that is still to come:
   * the inputs are told to end, and what they give after that is lost. `signal` ends it at once.
   *
   * @param inputs - an array, or anything that can be looped over: a generator, the lines of a file, a list of users
   * @param worker - is given each input, and its index and `signal`; what it calls is paced and retried as always
   * @param options - `concurrency` (default 10), `signal`, `stopOnError`, `onSuccess`, `onFailure`, `onProgress`
   * @returns the report, once all inputs were worked on
   * @throws OktaArgumentError - an argument is wrong; nothing is read or sent
   * @throws OktaBulkError (`ERR_BULK`) - it ended before its inputs did: by `signal`, `stopOnError`, refused credentials, a
   * missing scope, an error of the inputs themselves, or of a callback. `cause` is that error, `report` what was done
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
const CALL = { shortcut: "bulk" };

export const bulk: Bulk["bulk"] = (inputs, worker, options) => runBulk(inputs, worker, options);

/** What a shortcut changes of a bulk. */
interface BulkManner {
  /** How its errors name it. */
  readonly call?: ErrorCall;
  /** Whether any other input would fail for the same reason. */
  readonly endsAll?: (error: unknown) => boolean;
}

export async function runBulk<Input, Output>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  worker: (input: Input, context: BulkContext) => Output,
  given?: BulkOptions<Input, Awaited<Output>>,
  { call = CALL, endsAll = concernsAll }: BulkManner = {},
): Promise<BulkReport<Input>> {
  const options = optionsOf(given, call);
  const total = readArgument("inputs", call, () => {
    check(inputs, worker, options, call);
    return sizeOf(inputs);
  });
  const { concurrency = 10, signal, stopOnError = false, onSuccess, onFailure, onProgress } = options;
  const failures = new Set<BulkFailure<Input>>();
  const unfinished = new Map<number, Input>();
  let [succeeded, failed, read, running] = [0, 0, 0, 0];
  let [reading, exhausted] = [false, false];
  let iterator: Iterator<Input> | AsyncIterator<Input> | undefined;
  /** Why it ends early. */
  let stopped: { readonly cause: unknown } | undefined;

  function stop(cause: unknown): void {
    if (stopped) return;
    stopped = { cause };
    // inputs that are still waited for may never come: nobody waits for their end
    if (iterator && !exhausted) close(iterator).catch(() => undefined);
  }

  /** Runs the worker for an input, and tells of it. Until all that is done, the input is not finished. */
  async function follow(input: Input, index: number): Promise<void> {
    const run = async () => ({ value: await worker(input, { index, signal }) });
    const ended = await run().catch((error: unknown) => ({ error }));
    // of what an abort ended, nobody knows whether it was done
    if (signal?.aborted) return;
    if ("value" in ended) {
      await onSuccess?.({ input, index, value: ended.value });
      unfinished.delete(index);
      succeeded++;
    } else {
      const { error } = ended;
      const failure = { input, index, error };
      failures.add(failure);
      unfinished.delete(index);
      failed++;
      if (stopOnError || endsAll(error)) stop(error);
      if (onFailure) {
        await onFailure(failure);
        failures.delete(failure);
      }
    }
    await onProgress?.({ succeeded, failed, total });
  }

  function take({ done, value }: IteratorResult<Input>): void {
    if (done) {
      exhausted = true;
      return;
    }
    const index = read++;
    unfinished.set(index, value);
    // it came too late to be begun
    if (stopped || signal?.aborted) return;
    running++;
    follow(value, index)
      .catch(stop)
      .finally(() => {
        running--;
        advance();
      });
  }

  /** Begins what can be begun. Inputs are read one at a time, so that at most one is read that is not begun. */
  function advance(): void {
    try {
      while (!reading && !exhausted && !stopped && !signal?.aborted && running < concurrency) {
        iterator ??= iteratorOf(inputs);
        const next = iterator.next();
        if ("then" in next) {
          reading = true;
          // it may be no promise of the platform's
          Promise.resolve(next)
            .then(take)
            .catch(broken)
            .finally(() => {
              reading = false;
              advance();
            });
        } else take(next);
      }
    } catch (error) {
      broken(error);
    }
    if (running === 0 && (exhausted || stopped)) settle();
  }

  /** What failed by itself has no end to be told of. */
  function broken(cause: unknown): void {
    exhausted = true;
    stop(cause);
  }

  let settle = () => {};
  const settled = new Promise<void>((done) => {
    settle = done;
  });
  advance();
  try {
    await abortable(signal, settled);
  } catch (error) {
    stop(endOf(error, call));
  }
  const report = { succeeded, failed, failures: [...failures], unfinished: [...unfinished.values()] };
  if (stopped) throw new OktaBulkError(report, stopped.cause, call);
  return report;
}

function check<Input, Output>(
  inputs: unknown,
  worker: unknown,
  options: BulkOptions<Input, Output>,
  call: ErrorCall,
): void {
  const wrong = (argument: string, why: string) => new OktaArgumentError(argument, why, call);
  if (!iterable(inputs)) {
    throw wrong("inputs", "'inputs' must be a list, such as an array, or what can be looped over");
  }
  if (typeof worker !== "function") throw wrong("worker", "'worker' must be a function of one input");
  checkOptionNames(options, NAMES, call);
  positiveInteger("concurrency", options.concurrency, 1, call);
  checkSignal(options.signal, call);
  checkBoolean("stopOnError", options.stopOnError, call);
  for (const name of ["onSuccess", "onFailure", "onProgress"] as const) checkFunction(name, options[name], call);
}

/** Whether it can be looped over. A string can, too: by its characters, which nobody means. */
export function iterable(inputs: unknown): boolean {
  const { [Symbol.iterator]: each, [Symbol.asyncIterator]: streamed } = Object(inputs) as Partial<
    Record<symbol, unknown>
  >;
  return typeof inputs === "object" && (typeof each === "function" || typeof streamed === "function");
}

// no `for await`: while it waits for an input, it can neither go on nor end
function iteratorOf<Input>(inputs: Iterable<Input> | AsyncIterable<Input>): Iterator<Input> | AsyncIterator<Input> {
  const { [Symbol.asyncIterator]: streamed }: Partial<AsyncIterable<Input>> = inputs as AsyncIterable<Input>;
  return streamed ? streamed.call(inputs) : (inputs as Iterable<Input>)[Symbol.iterator]();
}

async function close(iterator: Iterator<unknown> | AsyncIterator<unknown>): Promise<void> {
  await iterator.return?.();
}

function sizeOf(inputs: object): number | undefined {
  const { length, size } = inputs as { length?: unknown; size?: unknown };
  return [length, size].find((count): count is number => typeof count === "number");
}

/** Refused credentials, or a scope that they lack, of whatever call; what ended a bulk within this one too. */
export function concernsAll(error: unknown): boolean {
  if (isOktaError(error, "ERR_BULK")) return concernsAll(error.cause);
  if (isOktaError(error, "ERR_AUTH", "invalid_token")) return true;
  const { status, requiredScopes }: Partial<OktaApiError> = isOktaError(error) ? error : {};
  return status === 401 || requiredScopes !== undefined;
}
