import { expect, it } from "vitest";
import { returnLastExpression } from "../../.vitepress/theme/try-it/last-expression.js";

it.each([
  ["1 + 1", "return 1 + 1"],
  ["const a = 1;\na;", "const a = 1;\nreturn a;"],
  ["await okta.getUser(id) // Ada", "return await okta.getUser(id) // Ada"],
  ["show(1);\n/* the end */\n", "return show(1);\n/* the end */\n"],
  ["(await list).map((user: User) => user.id)", "return (await list).map((user: User) => user.id)"],
])("returns the value of a last expression: %s", (code, returned) => {
  expect(returnLastExpression(code)).toBe(returned);
});

it.each(["", "const a = 1;", "if (a) b();", "return 1;", "// nothing", "for await (const a of b) c(a);"])(
  "does not change a program that ends with another statement: %j",
  (code) => {
    expect(returnLastExpression(code)).toBe(code);
  },
);
