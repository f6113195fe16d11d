// A Response whose body is received as a whole. Its headers and body stream, most of the cost of a Response, are
// created on first access.

import { tooLargeOf } from "../middleware/response-errors.js";
import { MAX_RESPONSE_SIZE } from "../shared/platform.js";
import { BodyTooLarge, decodeUtf8, decompress } from "./decode.js";
import { FieldHeaders, type Fields, fieldOf } from "./raw-headers.js";

/** Status and headers of a response. */
export interface Head {
  /** The method of the request. */
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly fields: Fields;
}

/** Provides the body of a response. */
export interface Source {
  /** Resolves to the body as received, once it is complete. */
  body(): Promise<Buffer>;
  /** Aborts the exchange: the rest of the body is not needed. */
  cancel(reason: unknown): void;
  /** Also aborts the decoding of the body. */
  readonly signal?: AbortSignal | undefined;
}

/** The statuses of responses without a body, whatever their headers say. */
const NULL_BODY = [204, 205, 304];

/** Whether a response has no body, whatever its headers say. */
export function isBodiless({ method, status }: Pick<Head, "method" | "status">): boolean {
  return method === "HEAD" || NULL_BODY.includes(status);
}

const EMPTY: Source = { body: () => Promise.resolve(Buffer.alloc(0)), cancel: () => undefined };

/** Implements Response. */
export class WholeResponse implements Response {
  static #isResponse = false;

  readonly #head: Head;
  readonly #maxSize: number;
  /** `undefined` once the body is read. */
  #source: Source | undefined;
  #streamed: Response | undefined;
  #headers: Headers | undefined;

  /** @param maxSize - the maximum size of the decompressed body in bytes */
  constructor(head: Head, source: Source, maxSize = MAX_RESPONSE_SIZE) {
    // for `instanceof Response`, without the cost of its constructor. Deferred to the first response: a reference to
    // Response loads the platform's fetch, which sets its own global dispatcher unless undici has set one
    if (!WholeResponse.#isResponse) {
      Object.setPrototypeOf(WholeResponse.prototype, Response.prototype);
      WholeResponse.#isResponse = true;
    }
    this.#head = head;
    this.#maxSize = maxSize;
    this.#source = isBodiless(head) ? EMPTY : source;
  }

  get status(): number {
    return this.#head.status;
  }

  get statusText(): string {
    return this.#head.statusText;
  }

  get ok(): boolean {
    return this.#head.status >= 200 && this.#head.status < 300;
  }

  get headers(): Headers {
    this.#headers ??= new FieldHeaders(this.#head.fields);
    return this.#headers;
  }

  get url(): string {
    return this.#head.url;
  }

  get type(): ResponseType {
    return "default";
  }

  get redirected(): boolean {
    return false;
  }

  get bodyUsed(): boolean {
    return this.#streamed ? this.#streamed.bodyUsed : this.#source === undefined;
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#source === EMPTY ? null : this.#stream().body;
  }

  async text(): Promise<string> {
    if (this.#streamed) return this.#streamed.text();
    const source = this.#unread();
    // an empty body can be read repeatedly
    if (source === EMPTY) return "";
    this.#source = undefined;
    return decodeUtf8(await this.#bytesOf(source));
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#stream().arrayBuffer();
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  async blob(): Promise<Blob> {
    return this.#stream().blob();
  }

  /** Available from Node 26. */
  textStream(): ReadableStream<string> {
    return (this.#stream() as Response & { textStream(): ReadableStream<string> }).textStream();
  }

  async formData(): Promise<FormData> {
    return this.#stream().formData();
  }

  clone(): Response {
    if (this.bodyUsed) throw new TypeError("the body has already been read");
    const source = this.#unread();
    // both read the same buffered body; cancelling one must not abort the other
    if (source !== EMPTY) {
      this.#source = { body: () => source.body(), cancel: () => undefined, signal: source.signal };
    }
    return new WholeResponse(this.#head, this.#unread(), this.#maxSize);
  }

  #unread(): Source {
    if (!this.#source) throw new TypeError("the body has already been read");
    return this.#source;
  }

  /** The source, with a `cancel` that respects a later clone. */
  #currentSource(): Source {
    const first = this.#unread();
    const cancel = (reason: unknown) => (this.#source ?? first).cancel(reason);
    return { body: () => first.body(), cancel, signal: first.signal };
  }

  #stream(): Response {
    this.#streamed ??= new Response(this.#source === EMPTY ? null : this.#streamOf(this.#currentSource()), {
      // as an array: Deno treats any object with the prototype of its Headers as one of its own
      headers: [...this.headers],
    });
    return this.#streamed;
  }

  async #bytesOf(source: Source): Promise<Buffer> {
    const { method, url, fields } = this.#head;
    try {
      const body = await source.body();
      const coding = fieldOf(fields, "content-encoding");
      const limits = { maxSize: this.#maxSize, signal: source.signal };
      return coding === null ? body : await decompress(body, coding, limits);
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw error;
      throw tooLargeOf(this, this.#maxSize, { method, path: new URL(url).pathname, secrets: [] });
    }
  }

  #streamOf(source: Source): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream(
      {
        pull: async (controller) => {
          controller.enqueue(new Uint8Array(await this.#bytesOf(source)));
          controller.close();
        },
        cancel: (reason) => source.cancel(reason),
      },
      // decompresses only when the stream is read
      { highWaterMark: 0 },
    );
  }
}
