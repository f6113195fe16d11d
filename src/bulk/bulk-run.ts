// One bulk: reads its inputs as fast as they are processed, and counts their outcomes.

import type { BulkFailure, BulkReport } from "../errors/bulk-report.js";
import { type ErrorCall, OktaBulkError } from "../errors/index.js";
import { endErrorOf } from "../middleware/end-errors.js";
import { abortable } from "../shared/abortable-wait.js";
import type { BulkContext, BulkOptions } from "./bulk-options.js";

export type Inputs<Input> = Iterable<Input> | AsyncIterable<Input>;

/** The validated parts of a bulk. */
export interface BulkTask<Input, Output> {
  readonly inputs: Inputs<Input>;
  readonly worker: (input: Input, context: BulkContext) => Output;
  readonly options: BulkOptions<Input, Awaited<Output>>;
  readonly concurrency: number;
  /** The number of inputs, if they have one. */
  readonly total: number | undefined;
  /** How errors name the bulk. */
  readonly call: ErrorCall;
  /** Whether every other input would fail with the same error. */
  readonly endsAll: (error: unknown) => boolean;
}

export class BulkRun<Input, Output> {
  readonly #task: BulkTask<Input, Output>;
  readonly #failures = new Set<BulkFailure<Input>>();
  /** Inputs that were read and are not finished, by index. */
  readonly #unfinished = new Map<number, Input>();
  #succeeded = 0;
  #failed = 0;
  #read = 0;
  #running = 0;
  /** Whether the next input is on its way. */
  #isReading = false;
  /** Whether there is no further input. */
  #isExhausted = false;
  #iterator: Iterator<Input> | AsyncIterator<Input> | undefined;
  /** Why it ends early. */
  #stopped: { readonly cause: unknown } | undefined;
  #settle: () => void = () => undefined;

  constructor(task: BulkTask<Input, Output>) {
    this.#task = task;
  }

  /**
   * Processes the inputs.
   * @throws OktaBulkError - it ended early
   */
  async run(): Promise<BulkReport<Input>> {
    const { call, options } = this.#task;
    const settled = new Promise<void>((resolve) => {
      this.#settle = resolve;
    });
    this.#advance();
    try {
      await abortable(options.signal, settled);
    } catch (error) {
      this.#stop(endErrorOf(error, call));
    }
    const report = this.#report();
    if (this.#stopped) throw new OktaBulkError(report, this.#stopped.cause, call);
    return report;
  }

  #report(): BulkReport<Input> {
    return {
      succeeded: this.#succeeded,
      failed: this.#failed,
      failures: [...this.#failures],
      unfinished: [...this.#unfinished.values()],
    };
  }

  get #isAborted(): boolean {
    return this.#task.options.signal?.aborted === true;
  }

  get #canBegin(): boolean {
    return (
      !this.#isReading &&
      !this.#isExhausted &&
      !this.#stopped &&
      !this.#isAborted &&
      this.#running < this.#task.concurrency
    );
  }

  /** Starts what can be started. Inputs are read one at a time, so that at most one is read and not started. */
  #advance(): void {
    try {
      while (this.#canBegin) this.#readNext();
    } catch (error) {
      this.#inputsFailed(error);
    }
    if (this.#running === 0 && (this.#isExhausted || this.#stopped)) this.#settle();
  }

  #readNext(): void {
    this.#iterator ??= iteratorOf(this.#task.inputs);
    const next = this.#iterator.next();
    if (!("then" in next)) {
      this.#begin(next);
      return;
    }
    this.#isReading = true;
    // it may be another library's promise
    Promise.resolve(next)
      .then((result) => this.#begin(result))
      .catch((error: unknown) => this.#inputsFailed(error))
      .finally(() => {
        this.#isReading = false;
        this.#advance();
      });
  }

  /** Starts an input that was read. */
  #begin({ done, value }: IteratorResult<Input>): void {
    if (done) {
      this.#isExhausted = true;
      return;
    }
    const index = this.#read++;
    this.#unfinished.set(index, value);
    // it came too late to be started
    if (this.#stopped || this.#isAborted) return;
    this.#running++;
    this.#process(value, index)
      .catch((error: unknown) => this.#stop(error))
      .finally(() => {
        this.#running--;
        this.#advance();
      });
  }

  /** Runs the worker for an input, and the callbacks. Until they are done, the input is not finished. */
  async #process(input: Input, index: number): Promise<void> {
    const { worker, total, options } = this.#task;
    const { signal, onProgress } = options;
    const run = async () => ({ value: await worker(input, { index, signal }) });
    const outcome = await run().catch((error: unknown) => ({ error }));
    // whether an aborted input was done is unknown
    if (this.#isAborted) return;
    if ("value" in outcome) await this.#succeed(input, index, outcome.value);
    else await this.#fail({ input, index, error: outcome.error });
    await onProgress?.({ succeeded: this.#succeeded, failed: this.#failed, total });
  }

  async #succeed(input: Input, index: number, value: Awaited<Output>): Promise<void> {
    await this.#task.options.onSuccess?.({ input, index, value });
    this.#unfinished.delete(index);
    this.#succeeded++;
  }

  async #fail(failure: BulkFailure<Input>): Promise<void> {
    const { endsAll, options } = this.#task;
    const { stopOnError = false, onFailure } = options;
    this.#failures.add(failure);
    this.#unfinished.delete(failure.index);
    this.#failed++;
    if (stopOnError || endsAll(failure.error)) this.#stop(failure.error);
    if (!onFailure) return;
    await onFailure(failure);
    this.#failures.delete(failure);
  }

  /** Ends early: nothing more is started. */
  #stop(cause: unknown): void {
    if (this.#stopped) return;
    this.#stopped = { cause };
    // not awaited: an input that is on its way may never come
    if (this.#iterator && !this.#isExhausted) close(this.#iterator).catch(() => undefined);
  }

  /** Ends early by an error of the inputs, which then need not be closed. */
  #inputsFailed(cause: unknown): void {
    this.#isExhausted = true;
    this.#stop(cause);
  }
}

// not `for await`: while it waits for an input, it can neither go on nor end
function iteratorOf<Input>(inputs: Inputs<Input>): Iterator<Input> | AsyncIterator<Input> {
  const { [Symbol.asyncIterator]: asyncIterator }: Partial<AsyncIterable<Input>> = inputs as AsyncIterable<Input>;
  return asyncIterator ? asyncIterator.call(inputs) : (inputs as Iterable<Input>)[Symbol.iterator]();
}

async function close(iterator: Iterator<unknown> | AsyncIterator<unknown>): Promise<void> {
  await iterator.return?.();
}
