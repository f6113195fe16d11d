// Reads and writes documents as YAML. The same document is always written as the same text.

import { parse, stringify } from "yaml";
import type { Json } from "./json.js";

/**
 * Parses a document with merge keys and any number of aliases.
 *
 * @throws YAMLParseError - the text is not YAML
 */
export function parseYaml(text: string): Json {
  return parse(text, { merge: true, maxAliasCount: -1 }) as Json;
}

/** Formats a document. Strings that a YAML 1.1 parser would read as a date, a boolean or a number are quoted. */
export function formatYaml(document: Json): string {
  return stringify(document, {
    compat: "yaml-1.1",
    lineWidth: 120,
    blockQuote: "literal",
    aliasDuplicateObjects: false,
  });
}
