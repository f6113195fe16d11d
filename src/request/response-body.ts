// Reads a response body as text, up to a size: the platform's `text()` has no limit.

import { isOktaError, type SentCall } from "../errors/index.js";
import { discard } from "../shared/discard-body.js";

/**
 * Reads the body of a response.
 * @param most - the maximum number of bytes, decompressed
 * @param call - the call of the response, for the error
 * @throws OktaResponseError - the body is larger; the rest is not read
 * @throws the errors of `text()`
 */
export async function readText(response: Response, most: number, call: SentCall): Promise<string> {
  const tooLarge = async () => (await import("../middleware/response-errors.js")).tooLargeOf(response, most, call);
  const body = readsItself(response) ? null : response.body;
  if (!body) {
    let text: string;
    try {
      text = await response.text();
    } catch (error) {
      // the transport for Node knows the limit, but not the call
      throw isOktaError(error, "ERR_RESPONSE_TOO_LARGE") ? await tooLarge() : error;
    }
    if (isLarger(text, most)) throw await tooLarge();
    return text;
  }
  // its declared length is enough to refuse it unread
  if (Number(response.headers.get("Content-Length")) > most) {
    discard(response);
    throw await tooLarge();
  }
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    size += chunk.value.length;
    if (size > most) {
      reader.cancel().catch(() => undefined);
      throw await tooLarge();
    }
  }
  return new TextDecoder().decode(chunks.length > 1 ? joined(chunks, size) : chunks[0]);
}

/** Whether a Response, such as a mock's or that of okta-fetch/node, must be read by its own `text()`. */
function readsItself(response: Response): boolean {
  if (Object.getPrototypeOf(response) === Response.prototype) return false;
  // another library's Response has a stream, too
  return (response as object) instanceof Response || typeof response.body?.getReader !== "function";
}

/** Whether a text is larger in UTF-8, which has one to three bytes for each UTF-16 code unit. */
function isLarger(text: string, bytes: number): boolean {
  if (text.length * 3 <= bytes) return false;
  return text.length > bytes || new TextEncoder().encode(text).length > bytes;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
