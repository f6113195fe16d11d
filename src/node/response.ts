// A Response whose body arrives whole. Its headers and a stream of the body are made only for who asks: they are most of
// what a Response costs.

import { decompress, textOf } from "./decode.js";
import { FieldHeaders, type Fields, fieldOf } from "./fields.js";

/** The head of an answer. */
export interface Head {
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
}

/** The statuses that have no body, whatever the answer says of its length. */
const NULL_BODY = [204, 205, 304];
const NONE: Source = { body: () => Promise.resolve(Buffer.alloc(0)), cancel: () => undefined };

/** A Response in all that a program can ask of it. */
export class WholeResponse implements Response {
  // a Response to `instanceof`, without what making one takes
  static {
    Object.setPrototypeOf(WholeResponse.prototype, Response.prototype);
  }

  readonly #head: Head;
  /** None once the body was read: nobody else needs it then. */
  #source: Source | undefined;
  #streamed: Response | undefined;
  #headers: Headers | undefined;

  constructor(head: Head, source: Source) {
    this.#head = head;
    this.#source = NULL_BODY.includes(head.status) ? NONE : source;
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
    return textOf(await bytesOf(this.#head, source));
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
    if (source !== NONE) this.#source = { body: () => source.body(), cancel: () => undefined };
    return new WholeResponse(this.#head, this.#unread());
  }

  #unread(): Source {
    if (!this.#source) throw new TypeError("the body was read already");
    return this.#source;
  }

  /** What the source is by the time that it is asked: a clone changes it. */
  #current(): Source {
    const first = this.#unread();
    return { body: () => first.body(), cancel: (reason) => (this.#source ?? first).cancel(reason) };
  }

  #stream(): Response {
    this.#streamed ??= new Response(this.#source === NONE ? null : streamOf(this.#head, this.#current()), {
      // in parts: Deno takes what has the prototype of its Headers for one of its own
      headers: [...this.headers],
    });
    return this.#streamed;
  }
}

async function bytesOf({ fields }: Head, source: Source): Promise<Buffer> {
  const body = await source.body();
  const coding = fieldOf(fields, "content-encoding");
  return coding === null ? body : decompress(body, coding);
}

function streamOf(head: Head, source: Source): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        controller.enqueue(new Uint8Array(await bytesOf(head, source)));
        controller.close();
      },
      cancel: (reason) => source.cancel(reason),
    },
    // nothing is decompressed before somebody reads
    { highWaterMark: 0 },
  );
}
