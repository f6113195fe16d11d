// Response headers as undici provides them. A Headers object is created only for more than single lookups.

/** Headers by lower-case name; a repeated one has an array. */
export interface Fields {
  readonly [name: string]: string | string[] | undefined;
}

/** Converts undici 6's list of alternating names and values. */
export function fieldsOf(raw: readonly (Buffer | string)[]): Fields {
  const fields: { [name: string]: string[] } = Object.create(null);
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = latin1Of(raw[at]).toLowerCase();
    fields[name] = [...(fields[name] ?? []), latin1Of(raw[at + 1])];
  }
  return fields;
}

/** Decodes as undici does. */
const latin1Of = (part: Buffer | string | undefined): string => part?.toString("latin1") ?? "";

/** Returns a header's value, joined as by `Headers`; `null` without one. */
export function fieldOf(fields: Fields, name: string): string | null {
  const key = name.toLowerCase();
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return (typeof value === "object" ? value.join(", ") : value) ?? null;
}

/** Implements Headers, backed by the raw fields until more than a lookup is needed. */
export class FieldHeaders implements Headers {
  static #isHeaders = false;

  readonly #fields: Fields;
  #whole: Headers | undefined;

  constructor(fields: Fields) {
    // for `instanceof Headers`, without the cost of its constructor; deferred for the same reason as in WholeResponse
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
