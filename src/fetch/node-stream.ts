// Answers whose bodies are streams of Node, as node-fetch has them. Loaded by the first one.

import type { FetchResponse } from "../platform.js";

/** A stream of Node, in what is needed of one. */
export interface NodeStream extends AsyncIterable<Uint8Array> {
  once(event: "unpipe", listener: (source: NodeStream) => void): unknown;
  once(event: "error", listener: () => void): unknown;
  destroy(): unknown;
}

/** The statuses that have no body; a Response with one of them cannot be made with a stream. */
const NULL_BODY = [101, 103, 204, 205, 304];

/** The same answer as a Response of the platform. */
export function responseOver(answer: FetchResponse, body: NodeStream): Response {
  const { status, statusText, ok, url = "" } = answer as FetchResponse & { readonly url?: string };
  const headers = [...(answer.headers as Headers)];
  const empty = NULL_BODY.includes(status);
  if (empty) destroy(body);
  // one that a Response cannot be made with is put over it
  const possible = status >= 200 && status <= 599;
  const init = { status: possible ? status : 200, statusText, headers };
  const response = new Response(empty ? null : webStreamOf(body), init);
  const own = { url: { value: url }, ...(!possible && { status: { value: status }, ok: { value: ok } }) };
  return Object.defineProperties(response, own);
}

function webStreamOf(stream: NodeStream): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        // a Buffer is a view of a larger memory, and can be one of a pool
        else controller.enqueue(new Uint8Array(value));
      },
      cancel: () => destroy(stream),
    },
    // nothing is read before somebody reads
    { highWaterMark: 0 },
  );
}

/** Ends a stream and those that it is piped from: node-fetch 2 leaves them open, and with them the connection. */
function destroy(stream: NodeStream): void {
  stream.once("unpipe", destroy);
  // that it was cut short is known
  stream.once("error", () => undefined);
  stream.destroy();
}
