// Reads the response of a call within its attempt, so that a response that cannot be read is requested again.

import type { CallContext, ResponseReader } from "../middleware/compose.js";
import { responseWith } from "../middleware/response-with-body.js";
import { parseJson } from "../shared/json.js";
import { readText } from "./response-body.js";

/** A response that was read. */
export interface ReadResponse {
  readonly text: string;
  /** The parsed JSON of a success; `undefined` for an error. */
  readonly data: unknown;
}

/** Options for {@link JsonReader}. */
export interface ReaderOptions {
  /** The maximum size of a body, in bytes. */
  readonly most: number;
  /** Whether a success can have no body; with status 204, it always can. */
  readonly maybeEmpty: boolean;
  /** Whether a page makes no progress, so that it is requested again. */
  readonly isStuck?: ((data: unknown, response: Response, url: string) => boolean) | undefined;
}

/** Reads the responses of one call as JSON. */
export class JsonReader implements ResponseReader {
  readonly #options: ReaderOptions;
  /** By response: an abandoned attempt can still finish reading. */
  readonly #read = new Map<Response, ReadResponse>();

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  async read(response: Response, context: CallContext): Promise<void> {
    const { most, isStuck } = this.#options;
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
      throw (await import("../middleware/response-errors.js")).unreadableOf(response, text, context);
    }
    if (isStuck?.(data, response, context.request?.url ?? "")) {
      throw (await import("../middleware/response-errors.js")).stuckPageOf(context);
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
    const copy = responseWith(read.text, response);
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
