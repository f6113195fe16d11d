// What a program prints: `show` and `console`.

import type { LogLevel, WorkerMessage } from "../messages.js";
import { errorViewOf } from "./error-view.js";
import { jsonOf, viewOf } from "./value-view.js";

/** More would be read by nobody, and a loop could fill the page's memory. */
const MAX_OUTPUTS = 500;
/** Items of a list that is shown itself. */
const MAX_ITEMS = 100;

/** A list that has not been read. */
interface LazyList {
  toArray(options: { readonly max: number }): Promise<unknown[]>;
}

export class ProgramOutput {
  readonly #report: (message: WorkerMessage) => void;
  readonly #pending = new Set<Promise<unknown>>();
  #printed = 0;

  constructor(report: (message: WorkerMessage) => void) {
    this.#report = report;
  }

  /**
   * Shows a value. Waits for a promise, and reads the beginning of a list.
   * @param label - printed above it
   */
  readonly show = (value: unknown, label?: string): Promise<void> => {
    const shown = this.#show(value, label);
    this.#pending.add(shown.catch(() => undefined));
    // a promise of its own: a failure that the program does not handle stays unhandled
    return shown.then();
  };

  /** `console` of the program. */
  readonly console = {
    log: (...values: unknown[]) => this.#log("log", values),
    info: (...values: unknown[]) => this.#log("log", values),
    debug: (...values: unknown[]) => this.#log("log", values),
    warn: (...values: unknown[]) => this.#log("warn", values),
    error: (...values: unknown[]) => this.#log("error", values),
    table: (value: unknown) => void this.show(value),
  };

  /**
   * Shows an error.
   * @param url - the URL of the program's module
   */
  error(error: unknown, url: string | undefined): void {
    this.#report({ type: "output", output: { kind: "error", error: errorViewOf(error, url) } });
  }

  /** Waits for what `show` has not shown yet. */
  async settle(): Promise<void> {
    await Promise.all(this.#pending);
  }

  async #show(value: unknown, label: unknown): Promise<void> {
    const result = isLazyList(value) ? value : await value;
    const shown = isLazyList(result) ? await result.toArray({ max: MAX_ITEMS }) : result;
    if (!this.#mayPrint()) return;
    const text = label === undefined ? undefined : jsonOf(label);
    this.#report({ type: "output", output: { kind: "value", label: text, view: viewOf(shown) } });
  }

  #log(level: LogLevel, values: readonly unknown[]): void {
    if (!this.#mayPrint()) return;
    this.#report({ type: "output", output: { kind: "log", level, text: values.map(lineOf).join(" ") } });
  }

  #mayPrint(): boolean {
    this.#printed += 1;
    if (this.#printed === MAX_OUTPUTS) {
      const text = "Further output is left out.";
      this.#report({ type: "output", output: { kind: "log", level: "warn", text } });
    }
    return this.#printed < MAX_OUTPUTS;
  }
}

const isLazyList = (value: unknown): value is LazyList =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "toArray" in value;

function lineOf(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return jsonOf(value);
}
