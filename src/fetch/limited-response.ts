// An answer whose body the caller reads, up to a size.

import type { SentCall } from "../errors.js";
import { responseWith } from "./response-with-body.js";

/**
 * The answer with a body that ends with an error once it has more bytes than allowed, and is not read beyond.
 * @param call - the call that it answers, for the error
 */
export function limitedResponse(answer: Response, most: number, call: SentCall): Response {
  const { body } = answer;
  // one whose connection was closed fails to read what it does not have
  if (body === null) return responseWith(null, answer);
  // a mock's may have none, and only a text
  if (typeof body?.getReader !== "function") return answer;
  const reader = body.getReader();
  let size = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        size += value.length;
        if (size <= most) return controller.enqueue(value);
        reader.cancel().catch(() => undefined);
        throw (await import("../answer-error.js")).tooLargeOf(answer, most, call);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // nothing is read before somebody reads
    { highWaterMark: 0 },
  );
  return responseWith(stream, answer);
}
