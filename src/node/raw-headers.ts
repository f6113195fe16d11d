// The headers of an answer, as undici gives them. A whole Headers is made only for who does more than look one up.

/** The headers by name, in lower case; one that came several times has a list. */
export interface Fields {
  readonly [name: string]: string | string[] | undefined;
}

/** The headers from names and values in turn, as undici 6 gives them. */
export function fieldsOf(raw: readonly (Buffer | string)[]): Fields {
  const fields: { [name: string]: string[] } = Object.create(null);
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = textOf(raw[at]).toLowerCase();
    fields[name] = [...(fields[name] ?? []), textOf(raw[at + 1])];
  }
  return fields;
}

// as undici reads headers
const textOf = (part: Buffer | string | undefined): string => part?.toString("latin1") ?? "";

/** What a name has in them, joined as `Headers` joins it. */
export function fieldOf(fields: Fields, name: string): string | null {
  const key = name.toLowerCase();
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return (typeof value === "object" ? value.join(", ") : value) ?? null;
}

/** A Headers in all that a program can ask of it. */
export class FieldHeaders implements Headers {
  static #isHeaders = false;

  readonly #fields: Fields;
  #whole: Headers | undefined;

  constructor(fields: Fields) {
    // a Headers to `instanceof`, without what making one takes; as late as a Response becomes one
    if (!FieldHeaders.#isHeaders) {
      Object.setPrototypeOf(FieldHeaders.prototype, Headers.prototype);
      FieldHeaders.#isHeaders = true;
    }
    this.#fields = fields;
  }

  get(name: string): string | null {
    return this.#whole ? this.#whole.get(name) : fieldOf(this.#fields, name);
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  set(name: string, value: string): void {
    this.#all().set(name, value);
  }

  append(name: string, value: string): void {
    this.#all().append(name, value);
  }

  delete(name: string): void {
    this.#all().delete(name);
  }

  getSetCookie(): string[] {
    return this.#all().getSetCookie();
  }

  forEach(visit: (value: string, name: string, headers: Headers) => void, self?: unknown): void {
    this.#all().forEach((value, name) => {
      visit.call(self, value, name, this);
    });
  }

  entries() {
    return this.#all().entries();
  }

  keys() {
    return this.#all().keys();
  }

  values() {
    return this.#all().values();
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  #all(): Headers {
    this.#whole ??= new Headers(
      Object.entries(this.#fields).flatMap(([name, value = []]) =>
        [value].flat().map((line): [string, string] => [name, line]),
      ),
    );
    return this.#whole;
  }
}
