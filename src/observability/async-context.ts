// A value for all code that a function runs, also asynchronously, where the platform has AsyncLocalStorage.

import { nodeBuiltin } from "../shared/node-builtin.js";

interface Storage<Value> {
  getStore(): Value | undefined;
  run<T>(value: Value, work: () => T): T;
}

export class AsyncContext<Value> {
  #storage: Storage<Value> | undefined;

  /** Runs a function, within which `current` is this value; without AsyncLocalStorage, it stays `undefined`. */
  run<T>(value: Value, work: () => T): T {
    if (!this.#storage) {
      const { AsyncLocalStorage } =
        nodeBuiltin<{ AsyncLocalStorage: new () => Storage<Value> }>("node:async_hooks") ?? {};
      this.#storage = AsyncLocalStorage && new AsyncLocalStorage();
    }
    return this.#storage ? this.#storage.run(value, work) : work();
  }

  /** The value of the innermost function that `run` runs; `undefined` outside of one. */
  get current(): Value | undefined {
    return this.#storage?.getStore();
  }
}
