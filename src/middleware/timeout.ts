// Ends one attempt at its time-out, with the reading of its answer; and at once when the call ends.

import { milliseconds } from "../shared/option-checks.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import type { CallContext, Layer } from "./compose.js";
import { endOf } from "./end-errors.js";
import { End } from "./timed-end.js";

/**
 * The layer of the time-out: see {@link OktaOptions.timeout}.
 * @param timeout - milliseconds for calls that are told nothing; 0: no end
 * @throws OktaConfigError - it is no number of milliseconds
 */
export function timeout(timeout?: number, clock: Clock = CLOCK): Layer {
  // a layer within it may copy the context, and with it the signal
  return timeoutBy(timeout, clock, (context, { signal }) => ({ ...context, signal }));
}

/** The same where no layer of a caller's is within it: a signal is made only for who asks for it. */
export function innermostTimeout(timeout?: number, clock: Clock = CLOCK): Layer {
  return timeoutBy(timeout, clock, (context, end) => new Attempt(context, end));
}

function timeoutBy(
  timeout: number | undefined,
  clock: Clock,
  within: (context: CallContext, end: End) => CallContext,
): Layer {
  const base = milliseconds("timeout", timeout, 60_000);
  const layer: Layer = (request, next, context) =>
    new Promise((done, fail) => {
      const limit = milliseconds("timeout", context.options.timeout, base, context);
      const { signal, read } = context;
      if (!signal && limit === 0) return done(next(request, context));
      // a fetch that does not listen must not hold up the call
      const end = new End(signal, "timeout", limit, clock, (reason) => fail(endOf(reason, context)));
      // who reads the body later is still to be stopped by the call's own signal
      const over = () => end.release(read !== undefined);
      if (end.aborted) return over();
      // a layer of a caller's may throw, and not reject
      const attempt = async () => next(request, within(context, end));
      attempt().then(
        (response) => {
          over();
          if (goesOn(response)) end.hangUp();
          done(response);
        },
        (error) => {
          over();
          fail(error);
        },
      );
    });
  return Object.assign(layer, { reads: "timeout" as const });
}

/** Whether an answer that can have no body announces one: the platform would read it to its end, if it has one. */
function goesOn({ status, headers }: Response): boolean {
  if (status !== 204 && status !== 205 && status !== 304) return false;
  return headers.get("Transfer-Encoding") !== null || Number(headers.get("Content-Length")) > 0;
}

/** The context of an attempt. A class, because an object of its own with a getter is slow in all that is done with it. */
class Attempt implements CallContext {
  declare readonly operation: CallContext["operation"];
  declare readonly shortcut: CallContext["shortcut"];
  declare readonly method: CallContext["method"];
  declare readonly path: CallContext["path"];
  declare readonly bucket: string;
  declare readonly secrets: string[];
  declare readonly request: CallContext["request"];
  declare readonly options: CallContext["options"];
  declare readonly wire: CallContext["wire"];
  declare readonly watch: CallContext["watch"];
  declare readonly read: CallContext["read"];
  declare readonly list: CallContext["list"];

  constructor(
    context: CallContext,
    readonly end: End,
  ) {
    this.operation = context.operation;
    this.shortcut = context.shortcut;
    this.method = context.method;
    this.path = context.path;
    this.bucket = context.bucket;
    this.secrets = context.secrets;
    this.request = context.request;
    this.options = context.options;
    this.wire = context.wire;
    this.watch = context.watch;
    this.read = context.read;
    this.list = context.list;
  }

  get signal(): AbortSignal {
    return this.end.signal;
  }
}
