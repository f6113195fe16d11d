// Sends one request over an undici dispatcher and receives the response, without undici's fetch and streams: they take
// more CPU than everything else.

import type { Dispatcher } from "undici";
import { BodyTooLarge } from "./decode.js";
import { type Fields, fieldsOf } from "./raw-headers.js";
import { isBodiless, type Source, WholeResponse } from "./response.js";

/** A request to send. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | Buffer | null;
  /** Aborts the exchange at any point. */
  readonly signal: AbortSignal | undefined;
  /** The maximum size of the response body in bytes, both as received and decompressed. */
  readonly maxSize: number;
}

/** How long a response without a body may take to end, in milliseconds. */
const GRACE = 1_000;

/**
 * Sends a request and resolves when the headers of the response arrive. Redirects are not followed.
 * @throws undici's error, or the signal's reason
 */
export function exchange(dispatcher: Dispatcher, outgoing: Outgoing): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { url, signal, method, headers, body } = outgoing;
    if (signal?.aborted) throw signal.reason;
    // a literal: undici reads an object with spread properties more slowly
    const { origin, path } = splitUrl(url);
    const request = {
      origin,
      path,
      method: method as Dispatcher.HttpMethod,
      headers,
      body,
      // the client has its own timeout, which can be longer or disabled
      headersTimeout: 0,
    };
    dispatcher.dispatch(request, new Exchange(outgoing, resolve, reject));
  });
}

/** A URL that needs no normalization. */
const NORMALIZED = /^(https?:\/\/[^/?#]+)(\/[\w/&=-]*(?:\?[\w/?&=-]+)?)$/;

/** Splits a URL into origin and path. Most URLs only have an id, and matching one is faster than parsing it. */
function splitUrl(url: string): { origin: string; path: string } {
  const [, host, rest] = NORMALIZED.exec(url) ?? [];
  if (host !== undefined && rest !== undefined) return { origin: host, path: rest };
  const { origin, pathname, search } = new URL(url);
  return { origin, path: pathname + search };
}

/** Aborts a request in flight. */
interface Controller {
  abort(reason: Error): void;
}

/**
 * undici's handler of an exchange, until the body is complete. The last methods are those of undici 6, which the global
 * dispatcher of Node 20 and the mock pools of undici 7 call.
 */
class Exchange implements Dispatcher.DispatchHandler, Source {
  readonly signal: AbortSignal | undefined;
  readonly #method: string;
  readonly #url: string;
  readonly #maxSize: number;
  readonly #resolve: (response: Response) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  /** Whether the response must not have a body. */
  #bodiless = false;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #controller: Controller | undefined;
  #ended = false;
  #failure: { readonly reason: unknown } | undefined;
  /** Resolves `#end`. */
  #resolveEnd: (() => void) | undefined;
  /** The end of the body, if it is waited for. */
  #end: Promise<void> | undefined;

  constructor(
    { method, url, signal, maxSize }: Outgoing,
    resolve: (response: Response) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#method = method;
    this.#url = url;
    this.signal = signal;
    this.#maxSize = maxSize;
    this.#resolve = resolve;
    this.#reject = reject;
    signal?.addEventListener("abort", this);
  }

  /** Called when the signal aborts. */
  handleEvent(): void {
    this.cancel(this.signal?.reason);
  }

  /** Aborts the exchange. */
  cancel(reason: unknown): void {
    this.#close({ reason });
    this.#controller?.abort(reason as Error);
  }

  /** Resolves to the body as received, once it is complete. */
  async body(): Promise<Buffer> {
    if (!this.#ended) {
      this.#end ??= new Promise((done) => {
        this.#resolveEnd = done;
      });
      await this.#end;
    }
    if (this.#failure) throw this.#failure.reason;
    const [only = Buffer.alloc(0)] = this.#chunks;
    return this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : only;
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    // the signal aborted while the request waited for a connection
    if (this.signal?.aborted) controller.abort(this.signal.reason as Error);
  }

  onResponseStart(_: unknown, status: number, fields: Fields, statusText = ""): void {
    // 1xx is informational
    if (status < 200) return;
    const head = { method: this.#method, url: this.#url, status, statusText, fields };
    this.#bodiless = isBodiless(head);
    this.#resolve(new WholeResponse(head, this, this.#maxSize));
    if (this.#bodiless) queueMicrotask(() => this.#expectEnd());
    // by its Content-Length, before any of it is read
    else if (Number(fields["content-length"]) > this.#maxSize) this.cancel(new BodyTooLarge());
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#bodiless) this.cancel(new Error("the response has an unexpected body"));
    else if (this.#size > this.#maxSize) this.cancel(new BodyTooLarge());
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

  /** Closes the connection of a response without a body that does not end: it would keep the program running. */
  #expectEnd(): void {
    if (this.#ended) return;
    this.#grace = setTimeout(() => this.cancel(new Error("the response does not end")), GRACE);
    this.#grace.unref();
  }

  #close(failure: { readonly reason: unknown } | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#grace);
    this.#failure = failure;
    this.signal?.removeEventListener("abort", this);
    if (failure) {
      this.#chunks.length = 0;
      this.#reject(failure.reason);
    }
    this.#resolveEnd?.();
  }
}
