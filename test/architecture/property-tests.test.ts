import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const TESTS = fileURLToPath(new URL("..", import.meta.url));

/** The assertions of fast-check in a file of tests, as they are written. */
function assertionsIn(file: string): { file: string; runs: string | undefined }[] {
  const source = ts.createSourceFile(file, readFileSync(`${TESTS}${file}`, "utf8"), ts.ScriptTarget.ESNext, true);
  const found: { file: string; runs: string | undefined }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^fc\.(assert|check|sample)$/.test(node.expression.getText())) {
      found.push({ file, runs: node.arguments[1]?.getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const assertions = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .flatMap(assertionsIn);

it("fast-check assertions are in *.property.test.ts files", () => {
  expect(assertions.length).toBeGreaterThan(30);
  expect(assertions.filter(({ file }) => !file.endsWith(".property.test.ts"))).toEqual([]);
});

it("each property takes its number of runs and its seed from runs()", () => {
  expect(assertions.filter(({ runs }) => !/^(RUNS|runs\([\d_]+\))$/.test(runs ?? ""))).toEqual([]);
});
