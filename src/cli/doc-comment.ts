/**
 * A doc comment of these paragraphs; empty ones are left out, and without any there is none.
 * @param indent - what each of its lines begins with
 */
export function docComment(paragraphs: readonly string[], indent = ""): string {
  const text = paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
  if (text === "") return "";
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map(escaped);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** A text that neither ends the comment nor has a tag in it. */
function escaped(line: string): string {
  return line
    .trim()
    .replaceAll("*/", "*\\/")
    .replace(/(^|[\s{])@/g, "$1\\@");
}
