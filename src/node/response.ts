// A Response whose body arrives whole. Its headers and a stream of the body are made only for who asks: they are most of
// what a Response costs.

import { MAX_RESPONSE_SIZE } from "../shared/platform.js";
import { BodyTooLarge, decompress, textOf } from "./decode.js";
import { FieldHeaders, type Fields, fieldOf } from "./raw-headers.js";

/** The head of an answer. */
export interface Head {
  /** The method of the request. */
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly fields: Fields;
}

/** Where the body of an answer comes from. */
export interface Source {
  /** Resolves to the body as it came, once all of it is there. */
  body(): Promise<Buffer>;
  /** Ends the exchange: nobody wants the rest of the body. */
  cancel(reason: unknown): void;
  /** Ends what is done with the body, too. */
  readonly signal?: AbortSignal | undefined;
}

/** The statuses that have no body, whatever the answer says of its length. */
const NULL_BODY = [204, 205, 304];

/** Whether an answer has no body, whatever it says of its length. */
export function isBodiless({ method, status }: Pick<Head, "method" | "status">): boolean {
  return method === "HEAD" || NULL_BODY.includes(status);
}

const NONE: Source = { body: () => Promise.resolve(Buffer.alloc(0)), cancel: () => undefined };

/** A Response in all that a program can ask of it. */
export class WholeResponse implements Response {
  static #isResponse = false;

  readonly #head: Head;
  readonly #most: number;
  /** None once the body was read: nobody else needs it then. */
  #source: Source | undefined;
  #streamed: Response | undefined;
  #headers: Headers | undefined;

  /** @param most - how many bytes the body may have, decompressed */
  constructor(head: Head, source: Source, most = MAX_RESPONSE_SIZE) {
    // a Response to `instanceof`, without what making one takes. Not before the first: to name it loads the platform's
    // fetch, and with that a global dispatcher of the platform's own, if undici has not set one
    if (!WholeResponse.#isResponse) {
      Object.setPrototypeOf(WholeResponse.prototype, Response.prototype);
      WholeResponse.#isResponse = true;
    }
    this.#head = head;
    this.#most = most;
    this.#source = isBodiless(head) ? NONE : source;
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
    return this.#source === NONE ? null : this.#stream().body;
  }

  async text(): Promise<string> {
    if (this.#streamed) return this.#streamed.text();
    const source = this.#unread();
    // none can be read again and again
    if (source === NONE) return "";
    this.#source = undefined;
    return textOf(await this.#bytesOf(source));
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

  /** From Node 26 on. */
  textStream(): ReadableStream<string> {
    return (this.#stream() as Response & { textStream(): ReadableStream<string> }).textStream();
  }

  async formData(): Promise<FormData> {
    return this.#stream().formData();
  }

  clone(): Response {
    if (this.bodyUsed) throw new TypeError("the body was read already");
    const source = this.#unread();
    // the whole of it can be handed out twice; who has enough of one does not end the other
    if (source !== NONE) {
      this.#source = { body: () => source.body(), cancel: () => undefined, signal: source.signal };
    }
    return new WholeResponse(this.#head, this.#unread(), this.#most);
  }

  #unread(): Source {
    if (!this.#source) throw new TypeError("the body was read already");
    return this.#source;
  }

  /** What the source is by the time that it is asked: a clone changes it. */
  #current(): Source {
    const first = this.#unread();
    const cancel = (reason: unknown) => (this.#source ?? first).cancel(reason);
    return { body: () => first.body(), cancel, signal: first.signal };
  }

  #stream(): Response {
    this.#streamed ??= new Response(this.#source === NONE ? null : this.#streamOf(this.#current()), {
      // in parts: Deno takes what has the prototype of its Headers for one of its own
      headers: [...this.headers],
    });
    return this.#streamed;
  }

  async #bytesOf(source: Source): Promise<Buffer> {
    const { method, url, fields } = this.#head;
    try {
      const body = await source.body();
      const coding = fieldOf(fields, "content-encoding");
      const limits = { most: this.#most, signal: source.signal };
      return coding === null ? body : await decompress(body, coding, limits);
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw error;
      const { tooLargeOf } = await import("../middleware/response-errors.js");
      throw tooLargeOf(this, this.#most, { method, path: new URL(url).pathname, secrets: [] });
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
      // nothing is decompressed before somebody reads
      { highWaterMark: 0 },
    );
  }
}
