/**
 * Prints a doc comment with the non-empty paragraphs; nothing if all are empty.
 * @param indent - the indentation of each line
 */
export function docComment(paragraphs: readonly string[], indent = ""): string {
  const text = paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
  if (text === "") return "";
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map(escaped);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** Escapes a line so that it neither ends the comment nor starts a tag. */
function escaped(line: string): string {
  return line
    .trim()
    .replaceAll("*/", "*\\/")
    .replace(/(^|[\s{])@/g, "$1\\@");
}
