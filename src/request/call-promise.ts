// The promise that a call returns: of its data, and of its response on request.

import type { OktaPromise, WithResponse } from "../contract/response-head.js";
import { withHead } from "./response-head.js";

/** What a call resolves to. */
interface Answer {
  readonly data: unknown;
  readonly response: Response;
}

export class CallPromise<T> extends Promise<T> implements OktaPromise<T> {
  readonly #answer: Promise<Answer>;

  /** `then`, `catch` and `finally` return plain promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  constructor(answer: Promise<Answer>) {
    super((resolve, reject) => {
      answer.then(({ data }) => data as T).then(resolve, reject);
    });
    this.#answer = answer;
  }

  async withResponse(): Promise<WithResponse<T>> {
    // waits for this promise, so that its rejection counts as handled
    const data = await this;
    const { response } = await this.#answer;
    return withHead({ data }, response);
  }
}

/** Returns the promise of a call; it also rejects with what `send` throws. */
export function promised<T>(send: () => OktaPromise<T>): OktaPromise<T> {
  try {
    return send();
  } catch (error) {
    return new CallPromise<T>(Promise.reject(error));
  }
}
