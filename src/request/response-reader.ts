// Reads the response of a call within its attempt, so that a response that cannot be read is requested again.

import type { CallContext, ResponseReader } from "../middleware/compose.js";
import { otherTypeOf, stuckPageOf, unreadableOf } from "../middleware/response-errors.js";
import { responseWith } from "../middleware/response-with-body.js";
import { parseJson } from "../shared/json.js";
import { bareType, kindOf } from "./media-type.js";
import { readBytes, readText } from "./response-body.js";

/** A response that was read. */
export interface ReadResponse {
  readonly text: string;
  /** The body of a response that is neither JSON nor text. */
  readonly blob?: Blob;
  /** The parsed JSON of a success; `undefined` for an error. */
  readonly data: unknown;
}

/** Options for {@link JsonReader}. */
export interface ReaderOptions {
  /** The maximum size of a body, in bytes. */
  readonly most: number;
  /** Whether a success can have no body; with status 204, it always can. */
  readonly maybeEmpty: boolean;
  /** The media type that was requested: JSON, unless it says otherwise. */
  readonly accept?: string | undefined;
  /** Whether a page makes no progress, so that it is requested again. */
  readonly isStuck?: ((data: unknown, response: Response, url: string) => boolean) | undefined;
}

/** Reads the responses of one call: as JSON, or as text or bytes where the call accepts another media type. */
export class JsonReader implements ResponseReader {
  readonly #options: ReaderOptions;
  /** By response: an abandoned attempt can still finish reading. */
  readonly #read = new Map<Response, ReadResponse>();

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  async read(response: Response, context: CallContext): Promise<void> {
    const { most, isStuck, accept } = this.#options;
    if (response.ok && accept !== undefined && kindOf(accept) !== "json") {
      this.#read.set(response, await readOther(response, accept, most, context));
      return;
    }
    const reading = readText(response, most, context);
    // the status of an error is enough, even if its body is truncated
    const text = await (response.ok ? reading : reading.catch(() => ""));
    if (!response.ok) {
      this.#read.set(response, { text, data: undefined });
      return;
    }
    let data: unknown;
    try {
      data = this.#dataOf(text, response);
    } catch {
      throw unreadableOf(response, text, context);
    }
    if (isStuck?.(data, response, context.request?.url ?? "")) {
      throw stuckPageOf(context);
    }
    this.#read.set(response, { text, data });
  }

  /** The content of a response; a response that a layer or middleware made is read now. */
  async contentOf(response: Response, context: CallContext): Promise<ReadResponse> {
    if (!this.#read.has(response)) await this.read(response, context);
    return this.#read.get(response) ?? { text: "", data: undefined };
  }

  /** The same as a Response of the platform, which middleware can read. */
  copyOf(response: Response): Response {
    const read = this.#read.get(response);
    if (!read) return response;
    const copy = responseWith(read.blob ?? read.text, response);
    this.#read.set(copy, read);
    return copy;
  }

  /** Releases the bodies: signal listeners can outlive the call. */
  release(): void {
    this.#read.clear();
  }

  #dataOf(text: string, { status }: Response): unknown {
    return text === "" && (this.#options.maybeEmpty || status === 204) ? undefined : parseJson(text);
  }
}

/** Reads a body that is not JSON. */
async function readOther(
  response: Response,
  accept: string,
  most: number,
  context: CallContext,
): Promise<ReadResponse> {
  const type = response.headers.get("Content-Type") ?? accept;
  // an HTML page comes from a proxy
  if (bareType(type) === "text/html" && bareType(accept) !== "text/html") throw otherTypeOf(response, accept, context);
  if (kindOf(accept) === "text") {
    const text = await readText(response, most, context);
    return { text, data: text };
  }
  const blob = new Blob([await readBytes(response, most, context)], { type });
  return { text: "", blob, data: blob };
}
