// Every message of the library, in one file to be read as a whole: messages.txt in this folder. After a change, `npx
// vitest run test/errors/messages.test.ts -u` writes it again; read the diff.

import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

/** Turns of phrase that messages avoid, and what they say instead. */
const AVOIDED: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\bwhole number\b/, "integer"],
  [/\bfrom \d+ on\b/, "at least"],
  [/\bis told\b|\btells\b|\bwas told\b/, "option, default or callback"],
  [/\bas far as\b/, "the condition itself"],
  [/\b(is|are|was|were) none\b|(?<!there )\bis no (?!longer)[a-z]+\b/, "is not a …"],
  [/\bwas answered with\b/, "the response is"],
  [/^who\b|^what\b/i, "a noun"],
];

/** The fake org speaks for Okta, and scripts for Redis speak to nobody. */
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(sep).join(posix.sep))
  .filter((file) => file.endsWith(".ts") && !/^testing\/|-script\.ts$/.test(file))
  .sort();

/** A text as a person reads it, with a name in braces for each value. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const rest = node.templateSpans.map(({ expression, literal }) => `{${nameOf(expression)}}${literal.text}`);
  return node.head.text + rest.join("");
}

/** `call.operation` → `operation`; `nameOf(call)` → `nameOf` */
function nameOf(value: ts.Expression): string {
  return /(\w+)\)?[^\w]*$/.exec(value.getText().replace(/\(.*\)$/s, ""))?.[1] ?? "…";
}

/** Whether a text is a sentence or a part of one: it has words beside each other. */
const isProse = (text: string): boolean => /[a-z']{2,},?;?:? [a-z{'(]/i.test(text);

/** The texts of a file, in their order. */
function textsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(SRC, file), "utf8"), ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== undefined && isProse(text)) found.push(text.replaceAll("\n", "\\n"));
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const texts = files.map((file) => ({ file, found: textsIn(file) })).filter(({ found }) => found.length > 0);

describe("the library's messages", () => {
  it("are listed in messages.txt", async () => {
    const list = texts.map(({ file, found }) => [`src/${file}`, ...found.map((text) => `  ${text}`)].join("\n"));
    await expect(`${list.join("\n\n")}\n`).toMatchFileSnapshot("messages.txt");
  });

  it.each(AVOIDED)("never say %s, but: %s", (phrase) => {
    const wrong = texts.flatMap(({ file, found }) =>
      found.filter((text) => phrase.test(text)).map((text) => [file, text]),
    );
    expect(wrong).toEqual([]);
  });
});
