// The context of a call, which its layers share.

import type { CallOptions } from "../contract/call-options.js";
import type { Effect, OktaError, SentCall } from "../errors/index.js";
import type { OktaRequest, RequestHead, Wire } from "../shared/platform.js";
import type { ListScope } from "./list-scope.js";

/** The call that a request belongs to, as the layers see it. */
export interface CallContext extends SentCall {
  /** The rate limit of the request: method and path template, such as `GET /api/v1/users/{id}`. */
  readonly bucket: string;
  /** The signal that ends the call; within the timeout, the attempt. */
  readonly signal?: AbortSignal | undefined;
  /** When its deadline ends the call, by the clock of the layers. */
  readonly endsAt?: number | undefined;
  /** Values that must not appear in an error: the credentials that were sent, and those that layers add. */
  readonly secrets: readonly string[];
  /** Adds to {@link secrets}: for a layer that sends credentials of its own. */
  readonly addSecret: (secret: string) => void;
  /** Whether the requests of the call may have changed something; updated by the innermost layer. */
  readonly effect?: Effect | undefined;
  /** The request as it left openapi-fetch and its middleware. */
  readonly request?: OktaRequest | undefined;
  /** Sends the requests of this call instead of the client's `fetch`. */
  readonly wire?: Wire | undefined;
  /** The options of this call; each layer reads its own. */
  readonly options: CallOptions;
  /** Observes the call: its attempts, their responses, its holds. */
  readonly watch?: Watch | undefined;
  /** Reads the response: part of an attempt, because reading can fail, and takes time. Missing for `okta.api`. */
  readonly reader?: ResponseReader | undefined;
  /** The 429s of the call, shared by retries and pacing; `undefined` without retries. */
  readonly refusals?: Refusals | undefined;
  /** The list whose page the call requests. */
  readonly list?: ListScope | undefined;
}

/** Callbacks for the events of a call. */
export interface Watch {
  /** A request leaves, with its credentials. */
  readonly sending?: ((request: OktaRequest) => void) | undefined;
  /** The head of a response arrived. */
  readonly answered?: ((response: Response, request: OktaRequest) => void) | undefined;
  /** An attempt failed; another one follows after `milliseconds`. */
  readonly retrying?:
    | ((milliseconds: number, after: { response?: Response | undefined; error?: OktaError | undefined }) => void)
    | undefined;
  /** The request is held: it waits for its turn. */
  readonly holding?: ((hold: HoldBegin) => void) | undefined;
  /** The hold is over. */
  readonly held?: ((hold: HoldEnd) => void) | undefined;
  /** The store of `pacing.store` failed or recovered. */
  readonly storeChanged?: ((change: StoreChange) => void) | undefined;
  /** Sends a request and reads its response, such as in a context of its own. Must return what `exchange` returns. */
  readonly attempt?: ((request: RequestHead, exchange: () => Promise<Response>) => Promise<Response>) | undefined;
  /** Sends a request of the auth provider, such as for a token. Must return what `exchange` returns. */
  readonly authorizing?: ((request: RequestTarget, exchange: () => Promise<Response>) => Promise<Response>) | undefined;
}

/** The target of a request of an auth provider. */
export interface RequestTarget {
  readonly method: string;
  readonly url: string;
}

/** The store of a fleet failed or recovered. */
export interface StoreChange {
  /** Whether the store is used: otherwise each client paces its requests alone. */
  readonly available: boolean;
  /** Why it is not: no answer in time, an error, or an invalid lease. */
  readonly reason: "timeout" | "error" | "invalid" | undefined;
  /** The code of the error, such as `ECONNREFUSED`, or the first word of a Redis error, such as `READONLY`. */
  readonly code: string | undefined;
}

/** The beginning of a hold. */
export interface HoldBegin {
  /** The limit of the request, as `okta.rateLimits()` names it, such as `GET /api/v1/users/{id}`. */
  readonly bucket: string;
  /** What it waits for: the reset of the limit, or the responses to other requests of the client. */
  readonly reason: "rateLimit" | "concurrency";
  /** How long it is expected to last; `undefined` before the first response. */
  readonly milliseconds: number | undefined;
  /** When the limit resets, in seconds since 1970 on the server's clock. */
  readonly reset: number | undefined;
}

/** The end of a hold. */
export interface HoldEnd {
  /** The limit of the request, as `okta.rateLimits()` names it. */
  readonly bucket: string;
  /** How long it lasted. */
  readonly milliseconds: number;
  /**
   * The outcome: `sent`; `refused`, because the hold would exceed `maxHold` or the deadline; or `ended`, because the
   * signal or the deadline of the call ended it.
   */
  readonly outcome: "sent" | "refused" | "ended";
}

/** The 429s of one call, for the layers that wait for the limit to reset. */
export interface Refusals {
  /** How many there were: pacing sends a refused request before others of its bucket. */
  count: number;
  /** When the limit resets, by the clock of the layers; set by pacing if it holds requests until then. */
  resetsAt?: number | undefined;
}

/** Reads the response bodies of a call, and keeps them for it. */
export interface ResponseReader {
  /**
   * Reads the body of a response.
   * @param context - the call as the innermost layer knows it
   * @throws OktaResponseError - the body is too large, or not JSON
   */
  read(response: Response, context: CallContext): Promise<void>;
}
