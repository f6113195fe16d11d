import type { Watch } from "../middleware/compose.js";

/** Returns a watch that passes every event to others, in their order; the first one wraps what the next one wraps. */
export function mergedWatch(watches: readonly Watch[]): Watch {
  return {
    sending: (request) => {
      for (const watch of watches) watch.sending?.(request);
    },
    answered: (response, request) => {
      for (const watch of watches) watch.answered?.(response, request);
    },
    retrying: (milliseconds, after) => {
      for (const watch of watches) watch.retrying?.(milliseconds, after);
    },
    holding: (hold) => {
      for (const watch of watches) watch.holding?.(hold);
    },
    held: (hold) => {
      for (const watch of watches) watch.held?.(hold);
    },
    storeChanged: (change) => {
      for (const watch of watches) watch.storeChanged?.(change);
    },
    attempt: nested(watches.map(({ attempt }) => attempt)),
    authorizing: nested(watches.map(({ authorizing }) => authorizing)),
  };
}

type Wrap<Request> = (request: Request, exchange: () => Promise<Response>) => Promise<Response>;

function nested<Request>(wraps: readonly (Wrap<Request> | undefined)[]): Wrap<Request> | undefined {
  const given = wraps.filter((wrap) => wrap !== undefined);
  if (given.length === 0) return undefined;
  return (request, exchange) =>
    given.reduceRight<() => Promise<Response>>((inner, wrap) => () => wrap(request, inner), exchange)();
}
