// Failures that a test requests: `org.fail`.

import { checkObject, checkOptionNames, optionError, positiveInteger } from "../../shared/option-checks.js";
import { checkOperation, type FakeOperation } from "./document.js";

/** A failure for the next requests. */
export interface FakeFailure {
  /** The operation whose requests fail, `token` for the token endpoint; any without. */
  readonly operation?: FakeOperation | undefined;
  /**
   * The number of requests that fail.
   * @defaultValue 1
   */
  readonly times?: number | undefined;
  /**
   * An HTTP status from 400 to 599, with Okta's body for it; or a fault of the connection. `reset`: it breaks before the response.
   * `cut`: it breaks within the body. `hang`: no answer comes. `html`: a proxy's page comes with status 200. With all of
   * them, nothing is done. `lost`: the request is carried out, and the connection breaks before the answer.
   */
  readonly with: number | "reset" | "hang" | "cut" | "html" | "lost";
}

const DISTURBANCES = ["reset", "hang", "cut", "html", "lost"];

export class Failures {
  #planned: { readonly failure: FakeFailure; left: number }[] = [];

  add(failure: FakeFailure): void {
    checkObject("fail", failure);
    checkOptionNames(failure, ["operation", "times", "with"], undefined, "fail");
    if (failure.operation !== undefined) checkOperation("fail.operation", failure.operation);
    if (!isFailure(failure.with)) {
      throw optionError("fail.with", `must be a status from 400 to 599, or one of ${DISTURBANCES.join(", ")}`);
    }
    this.#planned.push({ failure, left: positiveInteger("fail.times", failure.times, 1) });
  }

  clear(): void {
    this.#planned = [];
  }

  /** The failure of the next request; `undefined` for none. */
  next(operation: FakeOperation): FakeFailure["with"] | undefined {
    const met = this.#planned.find(({ failure }) => failure.operation === undefined || failure.operation === operation);
    if (!met) return undefined;
    met.left -= 1;
    if (met.left <= 0) this.#planned = this.#planned.filter((each) => each !== met);
    return met.failure.with;
  }
}

function isFailure(given: unknown): boolean {
  const isStatus = Number.isInteger(given) && Number(given) >= 400 && Number(given) <= 599;
  return isStatus || DISTURBANCES.includes(String(given));
}
