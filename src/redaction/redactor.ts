// Okta, a proxy or a runtime may repeat in an error what was sent. This masks secrets in what they say. Loaded with the
// first error, or the first hook.

import type { ErrorCall, Redactor, SentCall } from "../errors/index.js";
import { TOKEN_LENGTH } from "../errors/token-length.js";
import { unescaped, utf8Of } from "./escapes.js";
import { secretsOf } from "./secret-values.js";

export const MASK = "[redacted]";

/** A shorter secret is not masked: it would be found in most texts. */
const SHORTEST = 3;
/** A shorter secret is masked as a word of its own only: `0000` is part of too much. */
export const LONG = 8;
/** A secret is found by so many of its first characters: a long one that is repeated may be cut. */
const PREFIX = 32;
/** So many are looked for one by one before a text is gone through: for a few that is faster. */
const FEW = 16;
/** So many secrets with the same first characters are told apart. With more, as much is masked as the longest has. */
const ALIKE = 64;

/** What is never masked, whatever the secrets are: the mask, Okta's codes, the client's, and OAuth's. */
const CODE =
  /\[redacted\]|\bE\d{7}\b|\bHTTP_\d{3}\b|\b(?:(?:invalid|unsupported|insufficient|unauthorized|use)_[a-z_]{3,40}|access_denied|server_error|temporarily_unavailable)\b/g;
/** The form of Okta's ids of requests and errors. */
const ID = /^[\w@-]{16,40}$/;

/** The call with what masks its secrets: for an error that repeats what others say. */
export function redacted<Call extends SentCall>(call: Call): Call & { readonly redactor: Redactor } {
  return { ...call, redactor: redactorOf(call) };
}

/** What masks the secrets of a call. */
export function redactorOf(call: ErrorCall & Partial<SentCall>): SecretRedactor {
  return new SecretRedactor(secretsOf(call));
}

/** Masks secrets as they are, and as URLs, forms, JSON and HTML escape them. */
export class SecretRedactor implements Redactor {
  readonly #byPrefix = new Map<string, string[]>();
  readonly #firsts = new Set<string>();
  readonly #lengths = new Set<number>();
  #longest = 0;

  constructor(secrets: readonly string[]) {
    for (const secret of new Set(secrets.flatMap(formsOf))) {
      if (secret.length < SHORTEST) continue;
      this.#longest = Math.max(this.#longest, secret.length);
      const prefix = secret.slice(0, PREFIX);
      this.#firsts.add(prefix.charAt(0));
      this.#lengths.add(prefix.length);
      // by their first characters, so that it takes one way through a text to find all of them
      const alike = this.#byPrefix.get(prefix) ?? [];
      alike.push(secret);
      this.#byPrefix.set(prefix, alike);
    }
  }

  text(said: string): string {
    return this.mask(said, SHORTEST);
  }

  id(id: string): string {
    // in an id of Okta's form, a short secret is there by chance
    return this.mask(id, ID.test(id) ? LONG : SHORTEST);
  }

  own(text: string): string {
    return this.mask(text, TOKEN_LENGTH);
  }

  /** Masks secrets of at least `shortest` characters. */
  mask(text: string, shortest: number): string {
    if (this.#longest < shortest) return text;
    const spans = this.#spansIn(text, shortest);
    const { bytes, offsets } = unescaped(text) ?? { bytes: "", offsets: [] };
    for (const [from, to] of this.#spansIn(bytes, shortest)) {
      spans.push([offsets[from] ?? text.length, offsets[to] ?? text.length]);
    }
    if (spans.length === 0) return text;
    spans.sort(([one], [other]) => one - other);
    const codes = new Codes(text);
    let shown = "";
    let end = 0;
    for (const [from, to] of spans) {
      if (codes.have(from, to)) continue;
      if (from >= end) shown += text.slice(end, from) + MASK;
      end = Math.max(end, to);
    }
    return shown + text.slice(end);
  }

  /** Where secrets are. */
  #spansIn(text: string, shortest: number): Span[] {
    const spans: Span[] = [];
    const few = this.#byPrefix.size <= FEW;
    if (few && ![...this.#byPrefix.keys()].some((prefix) => text.includes(prefix))) return spans;
    for (let at = 0; at < text.length; ) {
      const to = this.#firsts.has(text.charAt(at)) ? this.#endOf(text, at, shortest) : at;
      if (to > at) spans.push([at, to]);
      // another secret may begin within this one, and end behind it
      at = Math.max(at + 1, to - PREFIX);
    }
    return spans;
  }

  /** The end of the longest secret that begins at an offset; the offset itself if none does. */
  #endOf(text: string, at: number, shortest: number): number {
    let end = at;
    for (const length of this.#lengths) {
      const alike = this.#byPrefix.get(text.slice(at, at + length)) ?? [];
      for (const secret of alike) {
        const to = at + (alike.length > ALIKE ? secret.length : commonLength(text, at, secret));
        if (secret.length >= shortest && (secret.length >= LONG || isWord(text, at, to))) end = Math.max(end, to);
      }
    }
    return Math.min(end, text.length);
  }
}

/** From one offset to before another. */
type Span = readonly [from: number, to: number];

/** The codes in a text, for spans that come in the order of the text. */
class Codes {
  readonly #matches: Iterator<RegExpMatchArray>;
  #from = 0;
  #to = 0;

  constructor(text: string) {
    this.#matches = text.matchAll(CODE);
  }

  /** Whether a span is within a code. */
  have(from: number, to: number): boolean {
    while (this.#to < to) {
      const { value } = this.#matches.next();
      if (value === undefined) return false;
      this.#from = value.index ?? 0;
      this.#to = this.#from + value[0].length;
    }
    return this.#from <= from;
  }
}

/** How much of a secret a text has at an offset. */
function commonLength(text: string, at: number, secret: string): number {
  let length = 0;
  while (length < secret.length && text.charCodeAt(at + length) === secret.charCodeAt(length)) length++;
  return length;
}

/** Whether a part of a text is no part of a longer word. */
function isWord(text: string, from: number, to: number): boolean {
  return !/\w\w/.test(text.slice(Math.max(from - 1, 0), from + 1)) && !/\w\w/.test(text.slice(to - 1, to + 1));
}

/** The forms in which a secret is looked for. */
function formsOf(secret: string): string[] {
  // where UTF-8 is read as Latin-1, each byte is a character
  const forms = [secret, utf8Of(secret), unescaped(secret)?.bytes ?? secret];
  // the name of a host has no upper case
  if (secret.length >= TOKEN_LENGTH) forms.push(secret.toLowerCase());
  return [...forms, ...passwordsIn(secret)];
}

/** The user and password of HTTP's Basic scheme, as they are sent and as they are, and the password alone. */
function passwordsIn(authorization: string): string[] {
  const [, encoded] = /^basic +([\w+/-]{1,4000}=*)$/i.exec(authorization) ?? [];
  if (encoded === undefined) return [];
  try {
    const pair = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
    return [encoded, pair, pair.slice(pair.indexOf(":") + 1)];
  } catch {
    return [];
  }
}
