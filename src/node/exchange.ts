// One request and its answer, over a dispatcher of undici: below its fetch and its streams, which cost more than all
// the rest.

import type { Dispatcher } from "undici";
import { decompress } from "./decode.js";
import { WholeResponse } from "./response.js";

/** A request in parts. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: Buffer | null;
  /** Closes the exchange, whatever it waits for. */
  readonly signal: AbortSignal;
}

/**
 * Sends a request and resolves as soon as the head of the answer is there. A redirect is an answer.
 * @throws what undici says went wrong, or the signal's reason
 */
export function exchange(dispatcher: Dispatcher, { url, signal, method, ...rest }: Outgoing): Promise<Response> {
  signal.throwIfAborted();
  const { origin, pathname, search } = new URL(url);
  const head = promised<Response>();
  const body = promised<Buffer>();
  // who does not read a body need not hear that it broke off
  body.promise.catch(() => undefined);
  const chunks: Buffer[] = [];
  let controller: Dispatcher.DispatchController | undefined;

  const release = () => signal.removeEventListener("abort", abort);
  const fail = (reason: unknown) => {
    release();
    head.reject(reason);
    body.reject(reason);
  };
  const cancel = (reason: unknown) => {
    fail(reason);
    controller?.abort(reason as Error);
  };
  const abort = () => cancel(signal.reason);
  signal.addEventListener("abort", abort);

  const request = {
    ...rest,
    origin,
    path: pathname + search,
    method: method as Dispatcher.HttpMethod,
    // the client has time-outs of its own, which may be switched off
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  dispatcher.dispatch(request, {
    onRequestStart(started) {
      controller = started;
      // it was waiting for a connection
      if (signal.aborted) started.abort(signal.reason);
    },
    onResponseStart(_, status, fields, statusText = "") {
      // a hint on the way
      if (status < 200) return;
      const encoding = String(fields["content-encoding"] ?? "");
      const read = async () => decompress(await body.promise, encoding);
      head.resolve(new WholeResponse({ url, status, statusText, fields, body: read, cancel }));
    },
    onResponseData(_, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd() {
      release();
      body.resolve(Buffer.concat(chunks));
    },
    onResponseError(_, error) {
      fail(error);
    },
  });
  return head.promise;
}

function promised<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return { promise, resolve, reject };
}
