// Patterns for the locations of findings: `*` matches any text without a slash, `**` any text, `{a,b}` either of two texts.

/** Expands the braces of a pattern: `a/{b,c}` becomes `a/b` and `a/c`. */
export function expandBraces(pattern: string): string[] {
  const match = /^(.*?)\{([^{}]*)\}(.*)$/.exec(pattern);
  if (match === null) return [pattern];
  const [, before = "", choices = "", after = ""] = match;
  return choices.split(",").flatMap((choice) => expandBraces(`${before}${choice.trim()}${after}`));
}

/** The regular expression of a pattern without braces. */
export function globToRegExp(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*?)/).map((part) => {
    if (part === "**") return ".*";
    return part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}
