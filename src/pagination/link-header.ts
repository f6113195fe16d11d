// Parses the Link header (RFC 8288) for pagination.

/**
 * Returns the raw target of `rel="next"` in a Link header; `undefined` without one. Several header lines are joined by
 * commas, which targets and quoted values can contain too.
 */
export function nextTarget(header: string | null): string | undefined {
  for (const link of split(header ?? "", ",")) {
    const [target = "", ...parameters] = split(link, ";").map((part) => part.trim());
    if (target.startsWith("<") && target.endsWith(">") && relationsOf(parameters).includes("next")) {
      return target.slice(1, -1).trim();
    }
  }
  return undefined;
}

/** Returns the relations of the first `rel`, the only one that counts: one or several, in any case, quoted or not. */
function relationsOf(parameters: readonly string[]): string[] {
  for (const parameter of parameters) {
    const equals = parameter.indexOf("=");
    if (parameter.slice(0, Math.max(equals, 0)).trim().toLowerCase() !== "rel") continue;
    const value = parameter.slice(equals + 1).trim();
    const bare = value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
    return bare.toLowerCase().split(/\s/);
  }
  return [];
}

/** Splits at each separator outside quotes and angle brackets. */
function split(text: string, separator: "," | ";"): string[] {
  const parts: string[] = [];
  let start = 0;
  let within: '"' | ">" | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (within === '"' && character === "\\") at++;
    else if (within !== undefined) within = character === within ? undefined : within;
    else if (character === '"') within = '"';
    else if (character === "<") within = ">";
    else if (character === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
