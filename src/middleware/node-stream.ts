// Answers whose bodies are streams of Node, as node-fetch has them. Loaded by the first one.

import type { FetchResponse } from "../shared/platform.js";
import { canHaveBody, responseWith } from "./response-with-body.js";

/** A stream of Node, in what is needed of one. */
export interface NodeStream extends AsyncIterable<Uint8Array> {
  once(event: "unpipe", listener: (source: NodeStream) => void): unknown;
  once(event: "error", listener: () => void): unknown;
  destroy(): unknown;
}

/** The same answer as a Response of the platform. */
export function responseOver(answer: FetchResponse, body: NodeStream): Response {
  if (canHaveBody(answer.status)) return responseWith(webStreamOf(body), answer);
  destroy(body);
  return responseWith(null, answer);
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
