// Logs calls to a logger: a line for each request, retry, hold and failure. Silent by default.

import type { Layer, StoreChange } from "../middleware/compose.js";
import { checkObject, optionError } from "../shared/option-checks.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import { readOption } from "../shared/read-argument.js";
import type { CallEndView, ErrorView, HoldEndView, ResponseView, RetryView } from "./hook-views.js";
import { type Hooks, hooksObserver } from "./hooks.js";
import { observingLayer } from "./observing-layer.js";

const METHODS = ["debug", "info", "warn", "error"] as const;
const LEVELS = [...METHODS, "off"] as const;

/**
 * Which lines are logged: those of a level and of the levels after it.
 * - `debug`: each response
 * - `info`: each call that has ended, except the pages of lists; the store of a fleet is available again
 * - `warn`: each retry, and each hold of a second or more; the store of a fleet is unavailable
 * - `error`: each call that fails, but not those that their signal stopped
 * - `off`: nothing
 */
export type LogLevel = (typeof LEVELS)[number];

/** Where lines are logged: `console`, a logger of pino or winston, or anything with these four methods. */
export interface Logger {
  debug(line: string): unknown;
  info(line: string): unknown;
  warn(line: string): unknown;
  error(line: string): unknown;
}

/** Options for logging. */
export interface LoggingOptions {
  /**
   * Where lines are logged.
   * @defaultValue `console`
   */
  logger?: Logger | undefined;
  /**
   * Which lines are logged.
   * @defaultValue "info"
   */
  logLevel?: LogLevel | undefined;
}

/** The shortest hold that is logged, in milliseconds. */
const LONG_HOLD = 1000;

/**
 * Returns the layer that logs calls: see {@link OktaOptions.logger}.
 * @throws OktaConfigError - `logger` lacks one of the four methods, or `logLevel` is not a level
 */
export function logging({ logger, logLevel }: LoggingOptions = {}, clock: Clock = CLOCK): Layer {
  const target = readOption("logger", () => checkedLogger(logger ?? console));
  return observingLayer([hooksObserver(hooksOf(target, checkedLevel("logLevel", logLevel ?? "info")), clock)]);
}

/** @throws OktaConfigError - it is not a level */
export function checkedLevel(option: string, level: unknown): LogLevel {
  const found = LEVELS.find((each) => each === level);
  if (!found) throw optionError(option, `must be one of ${LEVELS.join(", ")}`);
  return found;
}

/** @throws OktaConfigError - it lacks one of the four methods */
function checkedLogger(logger: Logger): Logger {
  checkObject("logger", logger);
  for (const method of METHODS) {
    if (typeof logger[method] !== "function") throw optionError("logger", `has no method '${method}'`);
  }
  return logger;
}

/** The hooks that log the lines of a level. */
function hooksOf(logger: Logger, level: LogLevel): Hooks {
  const from = LEVELS.indexOf(level);
  const only = <View>(lowest: LogLevel, hook: (view: View) => unknown) =>
    from <= LEVELS.indexOf(lowest) ? hook : undefined;
  return {
    afterResponse: only("debug", (view: ResponseView) => logger.debug(responseLine(view))),
    // an error status does not reject a call of `okta.api`: it has no line at the level error
    afterCall: only(
      "info",
      (view: CallEndView) =>
        view.kind !== "page" && !(view.outcome === "failed" && view.error) && logger.info(callLine(view)),
    ),
    afterHold: only("warn", (view: HoldEndView) => view.milliseconds >= LONG_HOLD && logger.warn(holdLine(view))),
    beforeRetry: only("warn", (view: RetryView) => logger.warn(retryLine(view))),
    onStoreChange: only("warn", ({ available, reason, code }: StoreChange) => {
      if (!available) return logger.warn(line("the store of the rate limits is unavailable", reason, code));
      return from <= LEVELS.indexOf("info") && logger.info(line("the store of the rate limits is available again"));
    }),
    onError: only(
      "error",
      ({ callId, error }: ErrorView) =>
        error.code !== "ERR_ABORTED" && logger.error(line(error.message, error.code, `call ${callId}`)),
    ),
  };
}

/** Line breaks and other control characters: with those of a response, one could forge lines. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A line: what happened, and those of its details that are known, in brackets. */
function line(what: string, ...details: readonly (string | false | undefined)[]): string {
  const known = details.filter(Boolean).join(", ");
  return `okta-fetch: ${what}${known && ` (${known})`}`.replace(CONTROLS, " ");
}

/** Without the query: expressions can name people. */
const pathOf = (url: string) => url.replace(/^[a-z]+:\/\/[^/]*|\?.*/gis, "");
const duration = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

function responseLine({ method, url, status, milliseconds, attempt, callId, ...rest }: ResponseView): string {
  const { requestId, rateLimit } = rest;
  const { remaining, limit } = rateLimit ?? {};
  return line(
    `${method} ${pathOf(url)} ${status} in ${duration(milliseconds)}`,
    rest.operation,
    attempt > 1 && `attempt ${attempt}`,
    remaining !== undefined && `${remaining} of ${limit ?? "?"} left`,
    requestId && `request ${requestId}`,
    `call ${callId}`,
  );
}

function callLine({ kind, operation, shortcut, method, template, outcome, ...rest }: CallEndView): string {
  const { milliseconds, attempts, held, waited, status, requestId, callId } = rest;
  const isRequest = kind === "request";
  return line(
    `${kind} ${shortcut ?? operation ?? `${method} ${template}`} ${outcome} in ${duration(milliseconds)}`,
    isRequest && status !== undefined && `status ${status}`,
    `${attempts} ${attempts === 1 ? "request" : "requests"}`,
    held > 0 && `held ${duration(held)}`,
    waited > 0 && `waited ${duration(waited)}`,
    isRequest && requestId && `request ${requestId}`,
    `call ${callId}`,
  );
}

function holdLine({ bucket, milliseconds, outcome, callId }: HoldEndView): string {
  return line(`held ${duration(milliseconds)} for ${bucket}`, outcome, `call ${callId}`);
}

function retryLine({ method, url, status, error, milliseconds, attempt, operation, callId }: RetryView): string {
  const what = `${method} ${pathOf(url)} failed with ${status ?? error?.code ?? "no response"}`;
  return line(`${what}; attempt ${attempt + 1} in ${duration(milliseconds)}`, operation, `call ${callId}`);
}
