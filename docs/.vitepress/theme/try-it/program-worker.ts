// The page's end of the worker. A new worker waits while the user reads, so that a run begins at once.

import type { RunMessage, WorkerMessage } from "./messages.js";

export class ProgramWorker {
  readonly #listener: (message: WorkerMessage) => void;
  #worker: Worker;

  /**
   * Starts a worker.
   * @param listener - gets its messages
   */
  constructor(listener: (message: WorkerMessage) => void) {
    this.#listener = listener;
    this.#worker = this.#start();
  }

  run(message: RunMessage): void {
    this.#worker.postMessage(message);
  }

  /** Ends the program, even one that never returns, and starts the next worker. */
  restart(): void {
    this.close();
    this.#worker = this.#start();
  }

  close(): void {
    this.#worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL("./worker/main.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
      // one that was replaced may have sent something before its end
      if (worker === this.#worker) this.#listener(data);
    });
    return worker;
  }
}
