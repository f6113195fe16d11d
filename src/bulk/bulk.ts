// Runs a function for many inputs, a few at a time, with a report at the end.

import type { BulkReport } from "../errors/bulk-report.js";
import { type ErrorCall, isOktaError, type OktaApiError } from "../errors/index.js";
import { observe } from "../observability/observe.js";
import type { Observation } from "../observability/observed-call.js";
import { optionsOf } from "../request/call-options.js";
import { joinedSignals } from "../shared/joined-signals.js";
import { readArgument } from "../shared/read-argument.js";
import { type BulkContext, type BulkOptions, checkBulk, sizeOf } from "./bulk-options.js";
import { BulkRun } from "./bulk-run.js";

export { type BulkContext, type BulkOptions, iterable } from "./bulk-options.js";

/** Runs a function for many inputs. */
export interface Bulk {
  /**
   * Runs a worker for each input, a few at a time, and reports the outcome. Inputs are read only as fast as they are
   * processed: a million of them need no more memory than ten. A failure does not stop the other inputs, unless all of
   * them would meet it, also within a nested bulk: refused credentials (401, `invalid_token`), a missing scope
   * (`insufficient_scope`), and any error of an `auth` provider. A provider of your own should therefore retry transient
   * failures itself.
   *
   * When a bulk ends early, it reads no further input and waits for those in progress. It closes the iterator without
   * waiting for an input that is on its way. `signal` ends it at once.
   *
   * @param inputs - an array, or any iterable or async iterable: a generator, the lines of a file, a list of users
   * @param worker - called with each input, its index and the `signal`; its calls are paced and retried as usual
   * @param options - `concurrency` (default 10), `signal`, `stopOnError`, `onSuccess`, `onFailure`, `onProgress`
   * @returns the report, once all inputs are processed
   * @throws OktaArgumentError - an argument is invalid; nothing is read or sent
   * @throws OktaBulkError (`ERR_BULK`) - the bulk ended early: by `signal`, `stopOnError`, refused credentials, a missing
   * scope, or an error of the inputs or of a callback. `cause` is that error, `report` the outcome so far
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

const CALL = { shortcut: "bulk" };
const CONCURRENCY = 10;

/** The client that a bulk belongs to. */
export interface BulkClient extends Observation {
  /** The signals of `okta.with()`. */
  readonly signals: readonly AbortSignal[];
}

/** The parts of a bulk that a shortcut overrides. */
interface BulkOverrides {
  /** How its errors name it. */
  readonly call?: ErrorCall;
  /** Whether every other input would fail with the same error. */
  readonly endsAll?: (error: unknown) => boolean;
}

export async function runBulk<Input, Output>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  worker: (input: Input, context: BulkContext) => Output,
  given: BulkOptions<Input, Awaited<Output>> | undefined,
  client: BulkClient,
  { call = CALL, endsAll = concernsAll }: BulkOverrides = {},
): Promise<BulkReport<Input>> {
  const options = optionsOf(given, call);
  const total = readArgument("inputs", call, () => {
    checkBulk(inputs, worker, options, call);
    return sizeOf(inputs);
  });
  const { concurrency = CONCURRENCY } = options;
  const { operation, shortcut } = call;
  const start = { kind: "bulk", operation, shortcut, method: undefined, template: undefined } as const;
  const { signal, release } = joinedSignals([options.signal, ...client.signals]);
  const task = { inputs, options: { ...options, signal }, concurrency, total, call, endsAll };
  try {
    return await observe(start, client, (observed) => {
      const work: typeof worker = (input, context) =>
        observed ? observed.run(() => observed.runWorker(() => worker(input, context))) : worker(input, context);
      return new BulkRun({ ...task, worker: work }).run();
    });
  } finally {
    release();
  }
}

/** Whether every input would fail with an error: refused credentials or a missing scope, also of a nested bulk. */
export function concernsAll(error: unknown): boolean {
  if (isOktaError(error, "ERR_BULK")) return concernsAll(error.cause);
  if (isOktaError(error, "ERR_AUTH", "invalid_token")) return true;
  const { status, requiredScopes }: Partial<OktaApiError> = isOktaError(error) ? error : {};
  return status === 401 || requiredScopes !== undefined;
}
