// Failures that a test asks for: `org.fail`.

import type { FakeOperation } from "./document.js";

/** A failure for the next requests. */
export interface FakeFailure {
  /** The operation whose requests fail, `token` for the token endpoint; any without. */
  readonly operation?: FakeOperation | undefined;
  /**
   * How many requests fail.
   * @defaultValue 1
   */
  readonly times?: number | undefined;
  /**
   * An HTTP status, with Okta's body for it; or what happens to the connection. `reset`: it breaks before an answer.
   * `cut`: it breaks within the body. `hang`: no answer comes. `html`: a proxy's page comes with status 200.
   */
  readonly with: number | "reset" | "hang" | "cut" | "html";
}

export class Failures {
  #planned: { readonly failure: FakeFailure; left: number }[] = [];

  add(failure: FakeFailure): void {
    this.#planned.push({ failure, left: failure.times ?? 1 });
  }

  clear(): void {
    this.#planned = [];
  }

  /** The failure that a request meets. */
  next(operation: FakeOperation): FakeFailure["with"] | undefined {
    const met = this.#planned.find(({ failure }) => failure.operation === undefined || failure.operation === operation);
    if (!met) return undefined;
    met.left -= 1;
    if (met.left <= 0) this.#planned = this.#planned.filter((each) => each !== met);
    return met.failure.with;
  }
}
