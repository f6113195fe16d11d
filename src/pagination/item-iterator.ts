// Iterates over the items of pages. Written by hand: an async generator takes longer for an item than parsing it does.

import type { ErrorCall } from "../errors/index.js";
import type { CallContext } from "../middleware/compose.js";
import { endErrorOf } from "../middleware/end-errors.js";

/** A page, or anything else with items. */
interface Batch<T> {
  readonly items: readonly T[];
}

/**
 * Iterates over the items of pages. Like a generator, it closes the pages when the loop ends early.
 * @param call - the call that the items belong to: once its signal aborts, no further item is delivered
 */
export function itemsOf<T>(
  pages: AsyncGenerator<Batch<T>, void, undefined>,
  call?: ErrorCall & Pick<CallContext, "signal">,
): AsyncIterableIterator<T, undefined> {
  let items: readonly T[] = [];
  let at = 0;
  /** Resolves when the last waiting call has ended: calls are served in order. */
  let turn: Promise<unknown> | undefined;

  async function step(): Promise<IteratorResult<T, undefined>> {
    while (at >= items.length) {
      const page = await pages.next();
      if (page.done) return { done: true, value: undefined };
      [items, at] = [page.value.items, 0];
    }
    if (call?.signal?.aborted) {
      items = [];
      // thrown into the page generator, which reports the failures of the list, and ends with it
      await pages.throw(endErrorOf(call.signal.reason, call));
    }
    return { done: false, value: items[at++] as T };
  }

  function inTurn<R>(run: () => Promise<R>): Promise<R> {
    const result = turn ? turn.then(run) : run();
    const clear = () => {
      if (turn === ended) turn = undefined;
    };
    const ended = result.then(clear, clear);
    turn = ended;
    return result;
  }

  return {
    next: () => {
      if (turn || at >= items.length || call?.signal?.aborted) return inTurn(step);
      return Promise.resolve({ done: false, value: items[at++] as T });
    },
    return: () =>
      inTurn(async () => {
        items = [];
        await pages.return();
        return { done: true, value: undefined };
      }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
