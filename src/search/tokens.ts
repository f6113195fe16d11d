// Splits the text of an expression into tokens, and creates errors that point at one.

import { OktaArgumentError } from "../errors/index.js";
import type { ExpressionParameter, Rules } from "./okta-rules.js";

/** A token of an expression. A hole is an interpolated value of a template. */
export interface Token {
  readonly type: "word" | "string" | "(" | ")" | "hole" | "end";
  readonly text: string;
  /** The index of its first character in the source. */
  readonly at: number;
}

/** The source of an expression. */
export interface Source {
  readonly endpoint: ExpressionParameter;
  readonly rules: Rules;
  readonly text: string;
  readonly tokens: readonly Token[];
}

export const OWN_QUOTES = "interpolated values need no quotation marks";
/** How errors show a hole, instead of its value. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: this is how a template's source reads
const HOLE = "${…}";
/** How many characters of a long expression errors show. */
const SHOWN = 70;
/** Strings (closed or not), parentheses, words, and whitespace. */
const PIECES = /"(?:[^"\\]|\\.)*"?|[()]|[^\s()"]+|\s+/gs;
const STRING = /^"(?:[^"\\]|\\.)*"$/s;

/**
 * Splits an expression into tokens, in linear time.
 * @param chunks - the text, split at its holes
 * @throws OktaArgumentError - a string does not end before the next hole
 */
export function sourceOf(endpoint: ExpressionParameter, rules: Rules, chunks: readonly string[]): Source {
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

/** An error for a token, which shows the line with carets below the token. */
export function faultAt(
  { endpoint, rules, text }: Omit<Source, "tokens">,
  { at, text: piece }: Token,
  fault: string,
): OktaArgumentError {
  const from = at > SHOWN / 2 ? at - SHOWN / 2 : 0;
  const before = (from > 0 ? "…" : "") + text.slice(from, at);
  const after = text.slice(at, from + SHOWN) + (text.length > from + SHOWN ? "…" : "");
  // on one line, so that the carets fit, and without terminal escape codes
  const line = (before + after).replace(/[\s\p{Cc}\p{Cf}]/gu, ({ length }) => " ".repeat(length));
  const carets = "^".repeat(Math.min(Math.max(piece.length, 1), after.length || 1));
  const place = `${line}\n  ${" ".repeat(before.length)}${carets}`;
  return new OktaArgumentError(rules.makers[endpoint], `${fault} (character ${at + 1})\n  ${place}`);
}
