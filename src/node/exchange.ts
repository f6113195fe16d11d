// One request and its answer, over a dispatcher of undici: below its fetch and its streams, which cost more than all
// the rest.

import type { Dispatcher } from "undici";
import { BodyTooLarge } from "./decode.js";
import { type Fields, fieldsOf } from "./raw-headers.js";
import { isBodiless, type Source, WholeResponse } from "./response.js";

/** A request in parts. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | Buffer | null;
  /** Closes the exchange, whatever it waits for. */
  readonly signal: AbortSignal | undefined;
  /** How many bytes the body of the answer may have, as it comes and decompressed. */
  readonly most: number;
}

/** How long an answer that has no body may take to end, in milliseconds. */
const GRACE = 1_000;

/**
 * Sends a request and resolves as soon as the head of the answer is there. A redirect is an answer.
 * @throws what undici says went wrong, or the signal's reason
 */
export function exchange(dispatcher: Dispatcher, outgoing: Outgoing): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { url, signal, method, headers, body } = outgoing;
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
    dispatcher.dispatch(request, new Exchange(outgoing, resolve, reject));
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
class Exchange implements Dispatcher.DispatchHandler, Source {
  readonly signal: AbortSignal | undefined;
  readonly #method: string;
  readonly #url: string;
  readonly #most: number;
  readonly #answer: (response: Response) => void;
  readonly #refuse: (reason: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  /** Whether what comes after the head is nobody's. */
  #bodiless = false;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #controller: Controller | undefined;
  #ended = false;
  #fault: { readonly reason: unknown } | undefined;
  /** Who waits for the end of the body. */
  #waiting: (() => void) | undefined;
  #end: Promise<void> | undefined;

  constructor(
    { method, url, signal, most }: Outgoing,
    answer: (response: Response) => void,
    refuse: (reason: unknown) => void,
  ) {
    this.#method = method;
    this.#url = url;
    this.signal = signal;
    this.#most = most;
    this.#answer = answer;
    this.#refuse = refuse;
    signal?.addEventListener("abort", this);
  }

  /** The signal's abort. */
  handleEvent(): void {
    this.cancel(this.signal?.reason);
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
    if (this.signal?.aborted) controller.abort(this.signal.reason as Error);
  }

  onResponseStart(_: unknown, status: number, fields: Fields, statusText = ""): void {
    // below is a hint on the way
    if (status < 200) return;
    const head = { method: this.#method, url: this.#url, status, statusText, fields };
    this.#bodiless = isBodiless(head);
    this.#answer(new WholeResponse(head, this, this.#most));
    if (this.#bodiless) queueMicrotask(() => this.#expectEnd());
    // told by its length, before any of it is read
    else if (Number(fields["content-length"]) > this.#most) this.cancel(new BodyTooLarge());
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#bodiless) this.cancel(new Error("the answer has no body"));
    else if (this.#size > this.#most) this.cancel(new BodyTooLarge());
    else this.#chunks.push(chunk);
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

  /** Hangs up where an answer that has no body does not end: nobody waits for it, and it would hold up the program. */
  #expectEnd(): void {
    if (this.#ended) return;
    this.#grace = setTimeout(() => this.cancel(new Error("the answer does not end")), GRACE);
    this.#grace.unref();
  }

  #close(fault: { readonly reason: unknown } | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#grace);
    this.#fault = fault;
    this.signal?.removeEventListener("abort", this);
    if (fault) {
      this.#chunks.length = 0;
      this.#refuse(fault.reason);
    }
    this.#waiting?.();
  }
}
