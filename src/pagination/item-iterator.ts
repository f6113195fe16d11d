// From pages to their items. An async generator would do, and take longer for each item than parsing it took.

import type { ErrorCall } from "../errors/index.js";
import type { CallContext } from "../middleware/compose.js";
import { endOf } from "../middleware/end-errors.js";

/** What has items, such as a page. */
interface Batch<T> {
  readonly items: readonly T[];
}

/**
 * The items of pages, one by one. What was begun is ended, like a generator's.
 * @param call - the call that they belong to: once its signal ends it, no further item is given
 */
export function itemsOf<T>(
  pages: AsyncGenerator<Batch<T>, void, undefined>,
  call?: ErrorCall & Pick<CallContext, "signal">,
): AsyncIterableIterator<T, undefined> {
  let items: readonly T[] = [];
  let at = 0;
  /** The end of the last call that had to wait: calls are answered in their order. */
  let turn: Promise<unknown> | undefined;

  async function step(): Promise<IteratorResult<T, undefined>> {
    try {
      while (at >= items.length) {
        const page = await pages.next();
        if (page.done) return { done: true, value: undefined };
        [items, at] = [page.value.items, 0];
      }
      // who gives the pages tells of their failures, and this is one
      if (call?.signal?.aborted) await pages.throw(endOf(call.signal.reason, call));
      return { done: false, value: items[at++] as T };
    } catch (error) {
      items = [];
      await pages.return();
      throw error;
    }
  }

  function inTurn<R>(run: () => Promise<R>): Promise<R> {
    const result = turn ? turn.then(run) : run();
    const over = () => {
      if (turn === ended) turn = undefined;
    };
    const ended = result.then(over, over);
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
