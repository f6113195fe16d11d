// Reads the response of a call within its attempt, so that a response that cannot be read is requested again.

import type { CallContext, ResponseReader } from "../middleware/compose.js";
import { responseWith } from "../middleware/response-with-body.js";
import { parseJson } from "../shared/json.js";
import { textOf } from "./response-body.js";

/** A response that was read. */
export interface ReadResponse {
  readonly text: string;
  /** The parsed JSON of a success; `undefined` for an error. */
  readonly data: unknown;
}

/** What a {@link JsonReader} goes by. */
export interface ReaderOptions {
  /** How many bytes a body may have. */
  readonly most: number;
  /** Whether a success may have no body; with status 204, it may in any case. */
  readonly maybeEmpty: boolean;
  /** Whether a page is no progress, so that it is requested again. */
  readonly isStuck?: ((data: unknown, response: Response, url: string) => boolean) | undefined;
}

/** Reads the responses of one call as JSON. */
export class JsonReader implements ResponseReader {
  readonly #options: ReaderOptions;
  /** By response: an attempt that was given up can still finish its reading. */
  readonly #read = new Map<Response, ReadResponse>();

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  async read(response: Response, context: CallContext): Promise<void> {
    const { most, isStuck } = this.#options;
    const reading = textOf(response, most, context);
    // an error's status says enough, even if its body breaks off
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

  /** What a response says; one that was not read in an attempt, such as a layer's or a middleware's own, is read now. */
  async contentOf(response: Response, context: CallContext): Promise<ReadResponse> {
    if (!this.#read.has(response)) await this.read(response, context);
    return this.#read.get(response) ?? { text: "", data: undefined };
  }

  /** A Response of the platform that says the same, and that middleware can read. */
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
