// Documents as YAML: read without merging surprises, written so that the same document is always the same text.

import { parse, stringify } from "yaml";
import type { Json } from "./json.js";

/** @throws what the YAML parser throws */
export function parseYaml(text: string): Json {
  return parse(text, { merge: true, maxAliasCount: -1 }) as Json;
}

/** Quoted where a parser of YAML 1.1 would see a date, a boolean or a number. */
export function formatYaml(document: Json): string {
  return stringify(document, {
    compat: "yaml-1.1",
    lineWidth: 120,
    blockQuote: "literal",
    aliasDuplicateObjects: false,
  });
}
