// Reads a response body, up to a size: the platform's `text()` has no limit.

import { isOktaError, type SentCall } from "../errors/index.js";
import { tooLargeOf } from "../middleware/response-errors.js";
import { discard } from "../shared/discard-body.js";

/** Reads the body of a response as text; see {@link readBody}. */
export async function readText(response: Response, most: number, call: SentCall): Promise<string> {
  const body = await readBody(response, most, call, false);
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

/** Reads the body of a response as bytes; see {@link readBody}. */
export async function readBytes(response: Response, most: number, call: SentCall): Promise<Uint8Array<ArrayBuffer>> {
  const body = await readBody(response, most, call, true);
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}

/**
 * Reads the body of a response.
 * @param most - the maximum number of bytes, decompressed
 * @param call - the call of the response, for the error
 * @param asBytes - whether text that the response decodes by itself is not wanted
 * @throws OktaResponseError - the body is larger; the rest is not read
 * @throws the errors of `text()`
 */
async function readBody(
  response: Response,
  most: number,
  call: SentCall,
  asBytes: boolean,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const tooLarge = () => tooLargeOf(response, most, call);
  const body = readsItself(response) ? null : response.body;
  if (!body) {
    let content: string | Uint8Array<ArrayBuffer>;
    try {
      content = asBytes ? new Uint8Array(await response.arrayBuffer()) : await response.text();
    } catch (error) {
      // the transport for Node knows the limit, but not the call
      throw isOktaError(error, "ERR_RESPONSE_TOO_LARGE") ? tooLarge() : error;
    }
    if (isLarger(content, most)) throw tooLarge();
    return content;
  }
  // its declared length is enough to refuse it unread
  if (Number(response.headers.get("Content-Length")) > most) {
    discard(response);
    throw tooLarge();
  }
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    size += chunk.value.length;
    if (size > most) {
      reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
  }
  const [only] = chunks;
  return only && chunks.length === 1 ? only : joined(chunks, size);
}

/** Whether a Response, such as a mock's or that of okta-fetch/node, must be read by its own `text()`. */
function readsItself(response: Response): boolean {
  if (Object.getPrototypeOf(response) === Response.prototype) return false;
  // another library's Response has a stream, too
  return (response as object) instanceof Response || typeof response.body?.getReader !== "function";
}

/** Whether a body is larger. Text has one to three bytes of UTF-8 for each UTF-16 code unit. */
function isLarger(text: string | Uint8Array, bytes: number): boolean {
  if (typeof text !== "string") return text.length > bytes;
  if (text.length * 3 <= bytes) return false;
  return text.length > bytes || new TextEncoder().encode(text).length > bytes;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
