// Patterns over the paths of differences: `*` is any text without a slash, `**` any text, `{a,b}` either.

/** The patterns that one with braces stands for. */
export function spread(pattern) {
  const [all, before, choices, after] = /^(.*?)\{([^{}]*)\}(.*)$/.exec(pattern) ?? [];
  if (all === undefined) return [pattern];
  return choices.split(",").flatMap((choice) => spread(`${before}${choice.trim()}${after}`));
}

/** @returns {RegExp} for a pattern without braces */
export function expressionOf(pattern) {
  const parts = pattern.split(/(\*\*?)/).map((part) => {
    if (part === "**") return ".*";
    return part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}
