import type { Layer, Send } from "../middleware/compose.js";
import type { Observer } from "../middleware/observer.js";

/** Returns a layer that observes calls and leaves their requests alone. */
export function observingLayer(observers: readonly Observer[]): Layer {
  const layer = (request: Parameters<Send>[0], next: Send, context: Parameters<Send>[1]) => next(request, context);
  return Object.assign(layer, { observers, applies: () => false });
}
