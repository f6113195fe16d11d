// A response whose body the caller reads, up to a size.

import type { SentCall } from "../errors/index.js";
import type { CallContext } from "./compose.js";
import { tooLargeOf } from "./response-errors.js";
import { responseWith } from "./response-with-body.js";
import { failureOf } from "./send.js";

/**
 * The response with a body that ends with an error once it has more bytes than allowed, and is not read beyond. A body that
 * breaks off ends with an `OktaNetworkError`, or with the reason of the signal that ended it.
 * @param call - the call, for the error
 * @param over - called once the body is no longer read: it ended, failed, or was cancelled
 */
export function limitedResponse(
  answer: Response,
  most: number,
  call: SentCall & Pick<CallContext, "signal">,
  over: () => void,
): Response {
  const { body } = answer;
  // reading a missing body would fail if the connection was closed
  if (body === null) {
    over();
    return responseWith(null, answer);
  }
  // a mock's Response may have only text()
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
          // the error of a transport may contain the request, and so the token
          throw call.signal?.aborted ? call.signal.reason : failureOf(error, call);
        });
        if (!done) {
          size += value.length;
          if (size <= most) return controller.enqueue(value);
        }
        over();
        if (done) return controller.close();
        reader.cancel().catch(() => undefined);
        throw tooLargeOf(answer, most, call);
      },
      cancel: (reason) => {
        over();
        return reader.cancel(reason);
      },
    },
    // no read before the consumer reads
    { highWaterMark: 0 },
  );
  return responseWith(stream, answer);
}
