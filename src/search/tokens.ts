// The text of an expression in pieces, and errors that point at one of them.

import { OktaArgumentError } from "../errors/index.js";
import type { Endpoint, Rules } from "./okta-rules.js";

/** A piece of an expression. A hole is a place in a template where a value goes. */
export interface Token {
  readonly type: "word" | "string" | "(" | ")" | "hole" | "end";
  readonly text: string;
  /** Where it begins in the source. */
  readonly at: number;
}

/** An expression as it was written. */
export interface Source {
  readonly endpoint: Endpoint;
  readonly rules: Rules;
  readonly text: string;
  readonly tokens: readonly Token[];
}

export const OWN_QUOTES = "values of a template bring their own quotation marks";
/** How errors show a hole: never by its value. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: this is how a template's source reads
const HOLE = "${…}";
/** How much of a long expression errors show. */
const SHOWN = 70;
/** Strings, closed or not, parentheses, words, and what is between them. */
const PIECES = /"(?:[^"\\]|\\.)*"?|[()]|[^\s()"]+|\s+/gs;
const STRING = /^"(?:[^"\\]|\\.)*"$/s;

/**
 * Cuts an expression into pieces, in linear time.
 * @param chunks - the text, cut where its holes are
 * @throws OktaArgumentError - a string does not end before the next hole
 */
export function sourceOf(endpoint: Endpoint, rules: Rules, chunks: readonly string[]): Source {
  const text = chunks.join(HOLE);
  const tokens: Token[] = [];
  let start = 0;
  for (const chunk of chunks) {
    if (start > 0) tokens.push({ type: "hole", text: HOLE, at: start - HOLE.length });
    for (const [piece] of chunk.matchAll(PIECES)) {
      const token = { type: typeOf(piece), text: piece, at: start } as const;
      if (token.type === "string" && !STRING.test(piece)) {
        const hint = chunks.length > 1 ? `; ${OWN_QUOTES}` : "";
        throw faultAt({ endpoint, rules, text }, token, `this string is not closed${hint}`);
      }
      if (piece.trim() !== "") tokens.push(token);
      start += piece.length;
    }
    start += HOLE.length;
  }
  tokens.push({ type: "end", text: "", at: text.length });
  return { endpoint, rules, text, tokens };
}

function typeOf(piece: string): Token["type"] {
  if (piece === "(" || piece === ")") return piece;
  return piece.startsWith('"') ? "string" : "word";
}

/** The error of a token, with its place: the line, and carets below it. */
export function faultAt(
  { endpoint, rules, text }: Omit<Source, "tokens">,
  { at, text: piece }: Token,
  fault: string,
): OktaArgumentError {
  const from = at > SHOWN / 2 ? at - SHOWN / 2 : 0;
  const before = (from > 0 ? "…" : "") + text.slice(from, at);
  const after = text.slice(at, from + SHOWN) + (text.length > from + SHOWN ? "…" : "");
  // on one line, so that the carets are where they belong, and without what a terminal would obey
  const line = (before + after).replace(/[\s\p{Cc}\p{Cf}]/gu, ({ length }) => " ".repeat(length));
  const carets = "^".repeat(Math.min(Math.max(piece.length, 1), after.length || 1));
  const place = `${line}\n  ${" ".repeat(before.length)}${carets}`;
  return new OktaArgumentError(rules.makers[endpoint], `${fault} (character ${at + 1})\n  ${place}`);
}
