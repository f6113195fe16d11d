// The value of a program's last expression is its result, as in a console.

import { typescriptLanguage } from "@codemirror/lang-javascript";

/** The program, which returns the value of its last statement, if that is an expression. */
export function returnLastExpression(code: string): string {
  const program = typescriptLanguage.parser.parse(code).topNode;
  let last = program.lastChild;
  while (last && /^(Line|Block)Comment$/.test(last.name)) last = last.prevSibling;
  if (last?.name !== "ExpressionStatement") return code;
  return `${code.slice(0, last.from)}return ${code.slice(last.from)}`;
}
