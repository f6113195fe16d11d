// An answer whose body the caller reads, up to a size.

import type { SentCall } from "../errors.js";
import { responseWith } from "./response-with-body.js";

/**
 * The answer with a body that ends with an error once it has more bytes than allowed, and is not read beyond.
 * @param call - the call that it answers, for the error
 * @param over - is called once nobody reads the body any more: it ended, failed, or was given up
 */
export function limitedResponse(answer: Response, most: number, call: SentCall, over: () => void): Response {
  const { body } = answer;
  // one whose connection was closed fails to read what it does not have
  if (body === null) {
    over();
    return responseWith(null, answer);
  }
  // a mock's may have none, and only a text
  if (typeof body?.getReader !== "function") {
    over();
    return answer;
  }
  const reader = body.getReader();
  let size = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read().catch((error: unknown) => {
          over();
          throw error;
        });
        if (!done) {
          size += value.length;
          if (size <= most) return controller.enqueue(value);
        }
        over();
        if (done) return controller.close();
        reader.cancel().catch(() => undefined);
        throw (await import("../answer-error.js")).tooLargeOf(answer, most, call);
      },
      cancel: (reason) => {
        over();
        return reader.cancel(reason);
      },
    },
    // nothing is read before somebody reads
    { highWaterMark: 0 },
  );
  return responseWith(stream, answer);
}
