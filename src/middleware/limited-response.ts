// An answer whose body the caller reads, up to a size.

import type { SentCall } from "../errors/index.js";
import type { CallContext } from "./compose.js";
import { responseWith } from "./response-with-body.js";
import { failureOf } from "./send.js";

/**
 * The answer with a body that ends with an error once it has more bytes than allowed, and is not read beyond. A body that
 * breaks off ends with an `OktaNetworkError`, or with the reason of the signal that ended it.
 * @param call - the call that it answers, for the error
 * @param over - is called once nobody reads the body any more: it ended, failed, or was given up
 */
export function limitedResponse(
  answer: Response,
  most: number,
  call: SentCall & Pick<CallContext, "signal">,
  over: () => void,
): Response {
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
        const { done, value } = await reader.read().catch(async (error: unknown) => {
          over();
          // a transport may hang the request, and so the token, on its error
          throw call.signal?.aborted ? call.signal.reason : await failureOf(error, call);
        });
        if (!done) {
          size += value.length;
          if (size <= most) return controller.enqueue(value);
        }
        over();
        if (done) return controller.close();
        reader.cancel().catch(() => undefined);
        throw (await import("./response-errors.js")).tooLargeOf(answer, most, call);
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
