// Observers of calls, for layers that log, measure or trace them.

import type { RateLimit } from "../contract/response-head.js";
import type { OktaError } from "../errors/index.js";
import type { OktaRequest } from "../shared/platform.js";
import type { CallContext, Watch } from "./call-context.js";

/** Identifies the call that an event belongs to. */
export interface CallName {
  /** The id of the call, unique among the calls of all processes. */
  readonly callId: string;
  /** The id of the list, scan or bulk that the call is part of; `undefined` for a call of its own. */
  readonly parentCallId: string | undefined;
  /** The operation id, such as `getUser`; `undefined` for a bulk and for a request through `okta.api`. */
  readonly operation: string | undefined;
}

/** A call, as observers see it when it begins. */
export interface ObservedCallView extends CallName {
  /**
   * The kind of the call: a `request` with its retries; a `list` or a `scan`, whose pages are calls of the kind `page`; or a
   * `bulk`, whose calls are those of its worker.
   */
  readonly kind: "request" | "list" | "page" | "scan" | "bulk";
  /** The shortcut that was called, such as `searchUsers`; `undefined` if the operation's own method was. */
  readonly shortcut: string | undefined;
  /** The HTTP method; `undefined` for a bulk. */
  readonly method: string | undefined;
  /** The path template, such as `/api/v1/users/{id}`; `undefined` for a bulk. */
  readonly template: string | undefined;
}

/** The outcome of a call. */
export interface CallOutcome {
  /**
   * `succeeded`; `failed`, with an error or, for `okta.api`, an error status; or `stopped` by the caller, who left the loop
   * of a list or aborted the signal.
   */
  readonly outcome: "succeeded" | "failed" | "stopped";
  /** The error that the call rejects with. */
  readonly error: OktaError | undefined;
  /** The status of the latest response; `undefined` without one. */
  readonly status: number | undefined;
  /** The `X-Okta-Request-Id` of the latest response. */
  readonly requestId: string | undefined;
  /** The rate limit, from the latest response. */
  readonly rateLimit: RateLimit | undefined;
  /** The number of requests that were sent, with those of calls within this one. */
  readonly attempts: number;
  /** The number of calls within this one, such as the pages of a list. */
  readonly calls: number;
  /** How long requests were held, in milliseconds: the sum, also of calls within this one. */
  readonly held: number;
  /** How long the waits before retries were, in milliseconds: the sum, also of calls within this one. */
  readonly waited: number;
  /** How long the call took, in milliseconds. */
  readonly milliseconds: number;
}

/** Observes the calls of a client. */
export interface Observer {
  /** Whether anything listens: without an active observer, calls are not recorded. */
  isActive(): boolean;
  /**
   * Called when a call begins.
   * @returns the observer of this call; `undefined` to ignore it
   */
  begin(call: ObservedCallView): CallObserver | undefined;
}

/** Observes one call. */
export interface CallObserver {
  /** Runs a part of the call, such as in a context of its own. Must return what `work` returns. */
  readonly run?: (<T>(work: () => T) => T) | undefined;
  /** Called once the request is made, and before it is sent for the first time. */
  readonly watch?: ((request: OktaRequest, context: CallContext) => Watch) | undefined;
  /** Called when the call has ended. */
  readonly end?: ((outcome: CallOutcome) => void) | undefined;
}
