// How the layers around fetch fit together.

import type { CallOptions } from "../contract/call-options.js";
import type { OktaRequest } from "../shared/platform.js";
import type { CallContext } from "./call-context.js";
import type { Observer } from "./observer.js";

export type {
  CallContext,
  HoldBegin,
  HoldEnd,
  Refusals,
  RequestTarget,
  ResponseReader,
  StoreChange,
  Watch,
} from "./call-context.js";
export type { ListScope } from "./list-scope.js";

/** Sends a request through the layers. */
export type Send = (request: OktaRequest, context: CallContext) => Promise<Response>;

/** One concern around a request: it calls `next` once, several times, or not at all. */
export interface Layer {
  (request: OktaRequest, next: Send, context: CallContext): Promise<Response>;
  /** The call option that this layer reads. An option that no layer reads is refused. */
  readonly reads?: keyof CallOptions | undefined;
  /** Whether the layer acts on a call. If missing, it acts on every call. */
  readonly applies?: ((context: CallContext) => boolean) | undefined;
  /** The observers of the client's calls. */
  readonly observers?: readonly Observer[] | undefined;
  /** The server's time in milliseconds since 1970, estimated from earlier responses: for a response without a `Date`. */
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
