// How the layers around fetch fit together.

import type { ErrorCall } from "../errors.js";

/** What the layers know of the call that a request belongs to. */
export interface CallContext extends ErrorCall {
  /** The signal that ends the call. */
  readonly signal?: AbortSignal | undefined;
  /** What must not appear in an error: secrets of the body, and what a layer adds. */
  readonly secrets: string[];
}

/** Sends a request and resolves to its answer. */
export type Send = (request: Request, context: CallContext) => Promise<Response>;

/** One concern around a request: it calls `next` once, several times, or not at all. */
export type Layer = (request: Request, next: Send, context: CallContext) => Promise<Response>;

/** The layers around `send`, the first one outermost. */
export function compose(layers: readonly Layer[], send: Send): Send {
  return layers.reduceRight<Send>((next, layer) => (request, context) => layer(request, next, context), send);
}
