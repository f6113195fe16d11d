// Masks secrets in text from Okta, a proxy or a runtime, which may echo what was sent. Loaded with the first error or
// hook.

import type { ErrorCall, Redactor, SentCall } from "../errors/index.js";
import { TOKEN_LENGTH } from "../errors/token-length.js";
import { unescaped, utf8Of } from "./escapes.js";
import { secretsOf } from "./secret-values.js";

export const MASK = "[redacted]";

/** Shorter secrets are not masked: they occur in most texts by chance. */
const SHORTEST = 3;
/** Shorter secrets are masked only as whole words: `0000` is part of many numbers. */
export const LONG = 8;
/** A secret is found by this many first characters: an echoed secret may be truncated. */
const PREFIX = 32;
/** Up to this many secrets are searched one by one first: for a few that is faster than a scan of the text. */
const FEW = 16;
/** Up to this many secrets with the same prefix are compared. With more, the length of the longest is masked. */
const ALIKE = 64;

/** Never masked, whatever the secrets are: the mask, and the codes of Okta, the client and OAuth. */
const CODE =
  /\[redacted\]|\bE\d{7}\b|\bHTTP_\d{3}\b|\b(?:(?:invalid|unsupported|insufficient|unauthorized|use)_[a-z_]{3,40}|access_denied|server_error|temporarily_unavailable)\b/g;
/** The format of Okta's request and error ids. */
const ID = /^[\w@-]{16,40}$/;

/** The call with its redactor, for an error that quotes text from elsewhere. */
export function redacted<Call extends SentCall>(call: Call): Call & { readonly redactor: Redactor } {
  return { ...call, redactor: redactorOf(call) };
}

/** Creates the redactor of a call. */
export function redactorOf(call: ErrorCall & Partial<SentCall>): SecretRedactor {
  return new SecretRedactor(secretsOf(call));
}

/** Masks secrets, both plain and as URLs, forms, JSON and HTML escape them. */
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
      // indexed by prefix: a single pass over a text finds all secrets
      const alike = this.#byPrefix.get(prefix) ?? [];
      alike.push(secret);
      this.#byPrefix.set(prefix, alike);
    }
  }

  text(said: string): string {
    return this.mask(said, SHORTEST);
  }

  id(id: string): string {
    // in an id of Okta's format, a short secret is a coincidence
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

  /** The spans that contain secrets. */
  #spansIn(text: string, shortest: number): Span[] {
    const spans: Span[] = [];
    const few = this.#byPrefix.size <= FEW;
    if (few && ![...this.#byPrefix.keys()].some((prefix) => text.includes(prefix))) return spans;
    for (let at = 0; at < text.length; ) {
      const to = this.#firsts.has(text.charAt(at)) ? this.#endOf(text, at, shortest) : at;
      if (to > at) spans.push([at, to]);
      // another secret may start inside this one and end after it
      at = Math.max(at + 1, to - PREFIX);
    }
    return spans;
  }

  /** The end of the longest secret that starts at an offset; the offset itself if there is none. */
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

/** A range of offsets; `to` is exclusive. */
type Span = readonly [from: number, to: number];

/** The codes in a text, for spans in ascending order. */
class Codes {
  readonly #matches: Iterator<RegExpMatchArray>;
  #from = 0;
  #to = 0;

  constructor(text: string) {
    this.#matches = text.matchAll(CODE);
  }

  /** Whether a code contains a span. */
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

/** The length of the prefix that a text at an offset shares with a secret. */
function commonLength(text: string, at: number, secret: string): number {
  let length = 0;
  while (length < secret.length && text.charCodeAt(at + length) === secret.charCodeAt(length)) length++;
  return length;
}

/** Whether a part of a text is not inside a longer word. */
function isWord(text: string, from: number, to: number): boolean {
  return !/\w\w/.test(text.slice(Math.max(from - 1, 0), from + 1)) && !/\w\w/.test(text.slice(to - 1, to + 1));
}

/** The forms in which a secret is searched. */
function formsOf(secret: string): string[] {
  // UTF-8 that was decoded as Latin-1 has a character for each byte
  const forms = [secret, utf8Of(secret), unescaped(secret)?.bytes ?? secret];
  // in a host name, URLs are lower case
  if (secret.length >= TOKEN_LENGTH) forms.push(secret.toLowerCase());
  return [...forms, ...passwordsIn(secret)];
}

/** The credentials of HTTP Basic authentication: encoded, decoded, and the password alone. */
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
