// JSON of the raw client: openapi-fetch writes and parses it by itself, and does not know bigints.

import { defaultBodySerializer, type Middleware } from "openapi-fetch";
import type { ErrorCall } from "../errors/index.js";
import { jsonOf } from "../request/build-request.js";
import { parseJson } from "../shared/json.js";

/** What openapi-fetch resolves to. */
export interface RawAnswer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** How openapi-fetch writes a body: as it does by itself, except that bigints of JSON become digits. */
export function serializerFor(call: ErrorCall) {
  return (body: unknown, headers: Headers): unknown => {
    const isForm = body instanceof FormData || headers.get("Content-Type") === "application/x-www-form-urlencoded";
    return isForm ? (defaultBodySerializer as (...given: unknown[]) => unknown)(body, headers) : jsonOf(body, call);
  };
}

/** Keeps the text that openapi-fetch reads of an error, to parse it once more with exact integers. */
export function errorTexts() {
  let text: string | undefined;
  const middleware: Middleware = {
    onResponse: ({ response }) => {
      if (response.ok) return;
      const read = response.text;
      response.text = async () => {
        text = await read.call(response);
        return text;
      };
    },
  };
  const parse = (answer: RawAnswer): RawAnswer => {
    if (text === undefined) return answer;
    try {
      return { ...answer, error: parseJson(text) };
    } catch {
      // not JSON: openapi-fetch left it a text
      return answer;
    }
  };
  return { middleware, parse };
}
