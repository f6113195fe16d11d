// Responses whose bodies are streams of Node, such as those of node-fetch.

import type { FetchResponse } from "../shared/platform.js";
import { canHaveBody, responseWith } from "./response-with-body.js";

/** The used part of a Node stream. */
export interface NodeStream extends AsyncIterable<Uint8Array> {
  once(event: "unpipe", listener: (source: NodeStream) => void): unknown;
  once(event: "error", listener: () => void): unknown;
  destroy(): unknown;
}

/** Converts a response to one of the platform. */
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
    // no read before the consumer reads
    { highWaterMark: 0 },
  );
}

/** Ends a stream and those that it is piped from: node-fetch 2 leaves them open, and with them the connection. */
function destroy(stream: NodeStream): void {
  stream.once("unpipe", destroy);
  // a destroyed stream reports an error, which is expected
  stream.once("error", () => undefined);
  stream.destroy();
}
