// How the layers around fetch fit together.

import type { CallOptions } from "../contract/operation.js";
import type { ErrorCall, OktaError, SentCall } from "../errors/index.js";
import type { OktaRequest, Wire } from "../shared/platform.js";
import type { ListScope } from "./list-scope.js";

export type { ListScope } from "./list-scope.js";

/** What the layers know of the call that a request belongs to. */
export interface CallContext extends SentCall {
  /** The rate limit of the request: method and path template, such as `GET /api/v1/users/{id}`. */
  readonly bucket: string;
  /** The signal that ends the call; within the time-out, the attempt. */
  readonly signal?: AbortSignal | undefined;
  /** When its deadline ends the call, by the clock of the layers. */
  readonly endsAt?: number | undefined;
  /** What must not appear in an error: the credentials that were sent, and what layers add. */
  readonly secrets: readonly string[];
  /** Adds to {@link secrets}: for a layer that sends credentials of its own. */
  readonly addSecret: (secret: string) => void;
  /** The request as it left openapi-fetch and its middleware. */
  readonly request?: OktaRequest | undefined;
  /** Sends the requests of this very call, instead of the client's own way. */
  readonly wire?: Wire | undefined;
  /** What this very call was told; each layer reads its own. */
  readonly options: CallOptions;
  /** Observes the call: its attempts, their responses, its holds. */
  readonly watch?: Watch | undefined;
  /** Reads the response: part of an attempt, because reading can fail, and takes time. Missing for `okta.api`. */
  readonly reader?: ResponseReader | undefined;
  /** What retries and pacing share of a call that rate limits refuse; `undefined` where nothing retries. */
  readonly refusals?: Refusals | undefined;
  /** The list that the call requests a page of. */
  readonly list?: ListScope | undefined;
}

/** Callbacks for the events of a call. */
export interface Watch {
  /** A request leaves, with its credentials. */
  readonly sending?: ((request: OktaRequest) => void) | undefined;
  /** The head of an answer came. */
  readonly answered?: ((response: Response, request: OktaRequest) => void) | undefined;
  /** An attempt did not help: after `milliseconds` there is another. */
  readonly retrying?:
    | ((milliseconds: number, after: { response?: Response | undefined; error?: OktaError | undefined }) => void)
    | undefined;
  /** The request is held: it waits for its turn. */
  readonly holding?: ((hold: HoldBegin) => void) | undefined;
  /** The hold is over. */
  readonly held?: ((hold: HoldEnd) => void) | undefined;
}

/** The beginning of a hold. */
export interface HoldBegin {
  /** The limit of the request, as `okta.rateLimits()` names it, such as `GET /api/v1/users/{id}`. */
  readonly bucket: string;
  /** What it waits for: the reset of the limit, or the answers of other requests of the client. */
  readonly reason: "rateLimit" | "concurrency";
  /** How long it is expected to last; `undefined` where no answer told anything yet. */
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
   * What became of the request: it is sent; it is refused, because the hold would go beyond `maxHold` or the deadline; or
   * its call was ended, by its signal or deadline.
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

/** Reads the responses of a call, and keeps what they say for the call. */
export interface ResponseReader {
  /**
   * Reads the body of a response.
   * @param context - the call as the innermost layer knows it
   * @throws OktaResponseError - the body is too large, or not JSON
   */
  read(response: Response, context: CallContext): Promise<void>;
}

/** Sends a request and resolves to its answer. */
export type Send = (request: OktaRequest, context: CallContext) => Promise<Response>;

/** One concern around a request: it calls `next` once, several times, or not at all. */
export interface Layer {
  (request: OktaRequest, next: Send, context: CallContext): Promise<Response>;
  /** The option of a call that is for this layer. Without it, a call with that option is refused. */
  readonly reads?: keyof CallOptions | undefined;
  /** Whether the layer has anything to do for a call; without it, it has for every call. */
  readonly applies?: ((context: CallContext) => boolean) | undefined;
  /** Is told of a call that fails, once it has failed for good. */
  readonly failed?: ((error: OktaError, call: ErrorCall) => void) | undefined;
  /** The server's time, in milliseconds since 1970, as the answers so far show it: for the error of one without a `Date`. */
  readonly serverTime?: (() => number) | undefined;
}

/** The layers around `send`, the first one outermost. */
export function compose(layers: readonly Layer[], send: Send): Send {
  return layers.reduceRight<Send>(
    (next, layer) => (request, context) =>
      layer.applies?.(context) === false ? next(request, context) : layer(request, next, context),
    send,
  );
}
