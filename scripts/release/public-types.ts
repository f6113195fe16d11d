// Compares the public types of two generated folders, with the compiler.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { COMPARED_OPTIONS } from "./compared-options.js";
import type { TypeChange } from "./type-change.js";
import { TypeComparison } from "./type-comparison.js";

/**
 * Returns the differences that callers notice: of methods, and of the types of the document.
 * @param scratch - a folder from which both can be imported
 */
export function comparePublicTypes(before: string, after: string, scratch: string): TypeChange[] {
  const folder = mkdtempSync(join(scratch, "types-"));
  try {
    const entry = join(folder, "entry.ts");
    writeFileSync(entry, entryOf(before, after));
    const program = ts.createProgram([entry], COMPARED_OPTIONS);
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(entry);
    const types = new Map<string, ts.Type>();
    source?.forEachChild((node) => {
      if (ts.isTypeAliasDeclaration(node)) types.set(node.name.text, checker.getTypeAtLocation(node));
    });
    const typeOf = (name: string): ts.Type => {
      const type = types.get(name);
      if (type === undefined) throw new Error(`no type ${name}`);
      return type;
    };
    const comparison = new TypeComparison(checker);
    compareMethods(checker, comparison, typeOf("OldMethods"), typeOf("NewMethods"));
    compareSchemaNames(comparison, typeOf("OldSchemas"), typeOf("NewSchemas"));
    return comparison.changes();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const entryOf = (before: string, after: string): string =>
  [
    ["Old", before],
    ["New", after],
  ]
    .map(([name, folder]) =>
      [
        `export type ${name}Methods = import(${JSON.stringify(`${folder}/methods.js`)}).Methods;`,
        `export type ${name}Schemas = import(${JSON.stringify(`${folder}/schema.js`)}).components["schemas"];`,
      ].join("\n"),
    )
    .join("\n");

function compareMethods(checker: ts.TypeChecker, comparison: TypeComparison, before: ts.Type, after: ts.Type): void {
  const [old, now] = [membersOf(before), membersOf(after)];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [one, other] = [old.get(name), now.get(name)].map((symbol) => symbol && signatureOf(checker, symbol));
    if (one === undefined || other === undefined) {
      const gone = one !== undefined;
      comparison.add({ place: name, text: gone ? "was removed" : "is new", breaking: gone });
      continue;
    }
    compareSignatures(checker, comparison, name, one, other);
  }
}

function compareSignatures(
  checker: ts.TypeChecker,
  comparison: TypeComparison,
  name: string,
  before: ts.Signature,
  after: ts.Signature,
): void {
  const [old, now] = [before.getParameters(), after.getParameters()];
  const format = (parameters: readonly ts.Symbol[]) => `(${parameters.map((each) => each.name).join(", ")})`;
  if (format(old) !== format(now)) {
    comparison.add({
      place: name,
      text: `has the parameters \`${format(now)}\` instead of \`${format(old)}\``,
      breaking: true,
    });
  } else {
    old.forEach((parameter, index) => {
      const other = now[index];
      if (other === undefined) return;
      const types = [parameter, other].map((symbol) => checker.getTypeOfSymbol(symbol));
      const [from, to] = types;
      if (from === undefined || to === undefined) return;
      const required = [parameter, other].map((symbol) => !isOptional(symbol));
      if (required[1] && !required[0]) {
        comparison.add({ place: name, text: `requires \`${parameter.name}\``, breaking: true });
      }
      const place = parameter.name === "options" ? name : `${name}(${parameter.name})`;
      comparison.compare(from, to, "request", place);
    });
  }
  comparison.compare(resultOf(checker, before), resultOf(checker, after), "response", `${name}()`);
}

/** Compares the names of schemas, which programs import. */
function compareSchemaNames(comparison: TypeComparison, before: ts.Type, after: ts.Type): void {
  const [old, now] = [membersOf(before), membersOf(after)];
  for (const name of old.keys()) {
    if (!now.has(name)) comparison.add({ place: name, text: "was removed", breaking: true });
  }
  for (const name of now.keys()) {
    if (!old.has(name)) comparison.add({ place: name, text: "is a new type", breaking: false });
  }
}

const membersOf = (type: ts.Type): Map<string, ts.Symbol> =>
  new Map(type.getProperties().map((symbol) => [symbol.name, symbol]));

function signatureOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Signature | undefined {
  return checker.getTypeOfSymbol(symbol).getCallSignatures()[0];
}

const isOptional = (parameter: ts.Symbol): boolean =>
  parameter.declarations?.some((each) => ts.isParameter(each) && each.questionToken !== undefined) ?? false;

/** The type inside the promise or list that a method returns. */
function resultOf(checker: ts.TypeChecker, signature: ts.Signature): ts.Type {
  const type = signature.getReturnType();
  const [inner] = type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference);
  return inner ?? type;
}
