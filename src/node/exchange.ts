// One request and its answer, over a dispatcher of undici: below its fetch and its streams, which cost more than all
// the rest.

import type { Dispatcher } from "undici";
import type { Abortable } from "../platform.js";
import { type Fields, fieldsOf } from "./fields.js";
import { WholeResponse } from "./response.js";

/** A request in parts. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | Buffer | null;
  /** Closes the exchange, whatever it waits for. */
  readonly signal: Abortable | undefined;
}

/**
 * Sends a request and resolves as soon as the head of the answer is there. A redirect is an answer.
 * @throws what undici says went wrong, or the signal's reason
 */
export function exchange(dispatcher: Dispatcher, { url, signal, method, headers, body }: Outgoing): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw signal.reason;
    // named one by one: undici reads an object that others were spread into more slowly
    const { origin, path } = targetOf(url);
    const request = {
      origin,
      path,
      method: method as Dispatcher.HttpMethod,
      headers,
      body,
      // the client has a time-out of its own, which may be longer, or switched off
      headersTimeout: 0,
    };
    dispatcher.dispatch(request, new Exchange(url, signal, resolve, reject));
  });
}

/** A URL in which nothing is to be resolved, encoded or left out. */
const PLAIN = /^(https?:\/\/[^/?#]+)(\/[\w/&=-]*(?:\?[\w/?&=-]+)?)$/;

/** Where a request goes. To make a URL takes longer than to match one, and most ask for no more than an id. */
function targetOf(url: string): { origin: string; path: string } {
  const [, host, rest] = PLAIN.exec(url) ?? [];
  if (host !== undefined && rest !== undefined) return { origin: host, path: rest };
  const { origin, pathname, search } = new URL(url);
  return { origin, path: pathname + search };
}

/** Ends a request on its way. */
interface Controller {
  abort(reason: Error): void;
}

/**
 * What undici tells of an exchange, until the body is whole; at the end in the words of undici 6, which the global
 * dispatcher of Node 20 speaks, and mock pools of undici 7.
 */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #url: string;
  readonly #signal: Abortable | undefined;
  readonly #answer: (response: Response) => void;
  readonly #refuse: (reason: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Controller | undefined;
  #ended = false;
  #fault: { readonly reason: unknown } | undefined;
  /** Who waits for the end of the body. */
  #waiting: (() => void) | undefined;
  #end: Promise<void> | undefined;

  constructor(
    url: string,
    signal: Abortable | undefined,
    answer: (response: Response) => void,
    refuse: (reason: unknown) => void,
  ) {
    this.#url = url;
    this.#signal = signal;
    this.#answer = answer;
    this.#refuse = refuse;
    signal?.addEventListener("abort", this);
  }

  /** The signal's abort. */
  handleEvent(): void {
    this.cancel(this.#signal?.reason);
  }

  /** Ends the exchange: nobody wants what is left of it. */
  cancel(reason: unknown): void {
    this.#close({ reason });
    this.#controller?.abort(reason as Error);
  }

  /** The body as it came, once all of it is there. */
  async body(): Promise<Buffer> {
    if (!this.#ended) {
      this.#end ??= new Promise((done) => {
        this.#waiting = done;
      });
      await this.#end;
    }
    if (this.#fault) throw this.#fault.reason;
    const [only = Buffer.alloc(0)] = this.#chunks;
    return this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : only;
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    // it was waiting for a connection
    if (this.#signal?.aborted) controller.abort(this.#signal.reason as Error);
  }

  onResponseStart(_: unknown, status: number, fields: Fields, statusText = ""): void {
    // below is a hint on the way
    if (status >= 200) this.#answer(new WholeResponse({ url: this.#url, status, statusText, fields }, this));
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#close(undefined);
  }

  onResponseError(_: unknown, reason: Error): void {
    this.#close({ reason });
  }

  onConnect(abort: (reason: Error) => void): void {
    this.onRequestStart({ abort });
  }

  onHeaders(status: number, rawHeaders: readonly (Buffer | string)[], _: () => void, statusText: string): boolean {
    this.onResponseStart(undefined, status, fieldsOf(rawHeaders), statusText);
    return true;
  }

  onData(chunk: Buffer): boolean {
    this.onResponseData(undefined, chunk);
    return true;
  }

  onComplete(): void {
    this.onResponseEnd();
  }

  onError(reason: Error): void {
    this.onResponseError(undefined, reason);
  }

  #close(fault: { readonly reason: unknown } | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#fault = fault;
    this.#signal?.removeEventListener("abort", this);
    if (fault) this.#refuse(fault.reason);
    this.#waiting?.();
  }
}
