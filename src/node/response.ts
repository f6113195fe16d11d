// A Response whose body arrives whole. Its headers and a stream of the body are made only for who asks: they are most of
// what a Response costs.

import { textOf } from "./decode.js";

/** What an answer is made of. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  /** The headers by name; one that came several times has a list. */
  readonly fields: { readonly [name: string]: string | string[] | undefined };
  /** Resolves to the body, decompressed, once all of it is there. */
  readonly body: () => Promise<Buffer>;
  /** Ends the exchange: nobody wants the rest of the body. */
  readonly cancel: (reason: unknown) => void;
}

/** A Response in all that a program can ask of it. */
export class WholeResponse extends Response {
  readonly #answer: Answer;
  #taken = false;
  #streamed: Response | undefined;

  #headers: Headers | undefined;

  constructor(answer: Answer) {
    super();
    this.#answer = answer;
  }

  override get status(): number {
    return this.#answer.status;
  }

  override get statusText(): string {
    return this.#answer.statusText;
  }

  override get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  override get headers(): Headers {
    this.#headers ??= new Headers(linesOf(this.#answer.fields));
    return this.#headers;
  }

  override get url(): string {
    return this.#answer.url;
  }

  override get bodyUsed(): boolean {
    return this.#taken || (this.#streamed?.bodyUsed ?? false);
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#stream().body;
  }

  override async text(): Promise<string> {
    if (this.#streamed) return this.#streamed.text();
    this.#take();
    return textOf(await this.#answer.body());
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#stream().arrayBuffer();
  }

  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#stream().bytes();
  }

  override blob(): Promise<Blob> {
    return this.#stream().blob();
  }

  override formData(): Promise<FormData> {
    return this.#stream().formData();
  }

  override clone(): Response {
    if (this.bodyUsed) throw new TypeError("the body was read already");
    // the whole of it can be handed out twice
    return new WholeResponse(this.#answer);
  }

  #take(): void {
    if (this.bodyUsed) throw new TypeError("the body was read already");
    this.#taken = true;
  }

  #stream(): Response {
    if (this.#taken) throw new TypeError("the body was read already");
    this.#streamed ??= new Response(streamOf(this.#answer), { headers: this.headers });
    return this.#streamed;
  }
}

function streamOf({ body, cancel }: Answer): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      async pull(controller) {
        controller.enqueue(new Uint8Array(await body()));
        controller.close();
      },
      cancel,
    },
    // nothing is decompressed before somebody reads
    { highWaterMark: 0 },
  );
}

/** Headers as `Headers` joins them: one line for each time that a header came. */
function linesOf(fields: Answer["fields"]): [string, string][] {
  return Object.entries(fields).flatMap(([name, value = []]) =>
    [value].flat().map((line): [string, string] => [name, line]),
  );
}
