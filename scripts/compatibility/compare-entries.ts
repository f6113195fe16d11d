// Compares what two versions of the package export, with the compiler.

import { join } from "node:path";
import ts from "typescript";
import { COMPARED_OPTIONS } from "../release/compared-options.js";
import type { TypeChange } from "../release/type-change.js";
import { TypeComparison } from "../release/type-comparison.js";

// the declarations name types of Node
const OPTIONS: ts.CompilerOptions = {
  ...COMPARED_OPTIONS,
  types: ["node"],
  lib: [...COMPARED_OPTIONS.lib, "lib.dom.asynciterable.d.ts"],
};

/**
 * Compares the exports of entries, and returns the differences that programs notice.
 *
 * @param before - the folder of the declarations of one version
 * @param after - the folder of those of the other
 * @param entries - the entries' sources, such as `src/index.ts`, of which both folders have the declarations
 */
export function compareEntries(before: string, after: string, entries: readonly string[]): TypeChange[] {
  const files = [before, after].map((folder) => entries.map((entry) => join(folder, entry.replace(/\.ts$/, ".d.ts"))));
  const program = ts.createProgram(files.flat(), OPTIONS);
  const checker = program.getTypeChecker();
  const comparison = new TypeComparison(checker);
  const [old, now] = files.map((paths) => paths.map((path) => exportsOf(program, checker, path)));
  const pairs = entries.flatMap((_, index) => pairsOf(comparison, old?.[index], now?.[index]));
  for (const [name, one, other] of pairs) compareValues(checker, comparison, name, one, other);
  // afterwards: the values say in which direction a type is used
  for (const [name, one, other] of pairs) compareTypes(checker, comparison, name, one, other);
  return comparison.changes();
}

type Exports = ReadonlyMap<string, ts.Symbol>;

function exportsOf(program: ts.Program, checker: ts.TypeChecker, path: string): Exports {
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  return new Map(
    symbols.map((symbol) => [
      symbol.name,
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    ]),
  );
}

/** The exports that both versions have. Adds those that one of them lacks. */
function pairsOf(comparison: TypeComparison, old: Exports = new Map(), now: Exports = new Map()) {
  for (const name of old.keys()) {
    if (!now.has(name)) comparison.add({ place: name, text: "was removed", breaking: true });
  }
  for (const name of now.keys()) {
    if (!old.has(name)) comparison.add({ place: name, text: "is new", breaking: false });
  }
  return [...old].flatMap(([name, symbol]) => {
    const other = now.get(name);
    return other ? [[name, symbol, other] as const] : [];
  });
}

/** Compares functions, classes and constants: programs receive them. */
function compareValues(
  checker: ts.TypeChecker,
  comparison: TypeComparison,
  name: string,
  before: ts.Symbol,
  after: ts.Symbol,
): void {
  const was = has(before, ts.SymbolFlags.Value);
  const is = has(after, ts.SymbolFlags.Value);
  if (was && !is) comparison.add({ place: name, text: "is no longer a value", breaking: true });
  if (was && is) {
    comparison.compare(checker.getTypeOfSymbol(before), checker.getTypeOfSymbol(after), "response", name);
  }
}

/** Compares types, in the direction in which values have them; without one, programs may make or receive their values. */
function compareTypes(
  checker: ts.TypeChecker,
  comparison: TypeComparison,
  name: string,
  before: ts.Symbol,
  after: ts.Symbol,
): void {
  const was = has(before, ts.SymbolFlags.Type);
  const is = has(after, ts.SymbolFlags.Type);
  if (was && !is) comparison.add({ place: name, text: "is no longer a type", breaking: true });
  if (!was || !is) return;
  const old = typeParametersOf(before);
  const now = typeParametersOf(after);
  if (old !== now) {
    comparison.add({ place: name, text: `has the parameters \`<${now}>\` instead of \`<${old}>\``, breaking: true });
  }
  const from = checker.getDeclaredTypeOfSymbol(before);
  const to = checker.getDeclaredTypeOfSymbol(after);
  const known = comparison.directionsOf(before);
  const directions = known.length > 0 ? known : (["request", "response"] as const);
  for (const direction of directions) comparison.compare(from, to, direction, name);
}

const has = ({ flags }: ts.Symbol, kind: ts.SymbolFlags): boolean => (flags & kind) !== 0;

/** The type parameters of a type as they are declared. */
function typeParametersOf(symbol: ts.Symbol): string {
  const declared = symbol.declarations?.find(
    (each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each) || ts.isClassDeclaration(each),
  );
  return (declared?.typeParameters ?? []).map((each) => each.getText().replaceAll(/\s+/g, " ")).join(", ");
}
