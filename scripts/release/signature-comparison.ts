// Compares how two types are called: their parameters, and what they return.

import ts from "typescript";
import type { Direction, TypeChange } from "./type-change.js";

/** Compares the types of parameters and results, and collects the differences. */
interface Types {
  add(change: TypeChange): void;
  compare(before: ts.Type, after: ts.Type, direction: Direction, place: string, isOptional?: boolean): void;
}

export class SignatureComparison {
  readonly #checker: ts.TypeChecker;
  readonly #types: Types;

  constructor(checker: ts.TypeChecker, types: Types) {
    this.#checker = checker;
    this.#types = types;
  }

  /** Compares the overloads of functions, and of constructors, in their order. */
  compare(before: ts.Type, after: ts.Type, direction: Direction, place: string): void {
    for (const kind of [ts.SignatureKind.Call, ts.SignatureKind.Construct]) {
      const [old = [], now = []] = [before, after].map((type) => this.#checker.getSignaturesOfType(type, kind));
      const what = kind === ts.SignatureKind.Call ? "can be called" : "can be constructed";
      if (now.length < old.length) {
        this.#types.add({ place, text: `${what} in fewer ways`, breaking: true });
        continue;
      }
      if (now.length > old.length) {
        // a function that the program has to pass needs them all
        this.#types.add({ place, text: `${what} in more ways`, breaking: direction === "request" });
      }
      old.forEach((signature, index) => {
        const other = now[index];
        if (other) this.#compareSignatures(signature, other, direction, place);
      });
    }
  }

  #compareSignatures(before: ts.Signature, after: ts.Signature, direction: Direction, place: string): void {
    this.#compareTypeParameters(before, after, place);
    const [old, now] = [before.getParameters(), after.getParameters()];
    // what a program receives takes its arguments from it, and the other way round
    const opposite = direction === "request" ? "response" : "request";
    old.forEach((parameter, index) => {
      const other = now[index];
      const at = `${place}(${parameter.name})`;
      if (other === undefined) {
        this.#types.add({ place: at, text: "was removed", breaking: true });
        return;
      }
      const [was, is] = [isOptional(parameter), isOptional(other)];
      if (was && !is) this.#types.add({ place: at, text: "is now required", breaking: opposite === "request" });
      if (!was && is) this.#types.add({ place: at, text: "may be missing", breaking: opposite === "response" });
      const [from, to] = [parameter, other].map((symbol) => this.#checker.getTypeOfSymbol(symbol));
      if (from !== undefined && to !== undefined) this.#types.compare(from, to, opposite, at, was || is);
    });
    for (const parameter of now.slice(old.length)) {
      const needed = opposite === "request" && !isOptional(parameter);
      const text = needed ? "is new, and required" : "is new";
      this.#types.add({ place: `${place}(${parameter.name})`, text, breaking: needed });
    }
    this.#types.compare(before.getReturnType(), after.getReturnType(), direction, `${place}()`);
  }

  #compareTypeParameters(before: ts.Signature, after: ts.Signature, place: string): void {
    const [old, now] = [before, after].map((signature) => signature.getTypeParameters()?.length ?? 0);
    if (old === now) return;
    this.#types.add({ place, text: `has ${now} type parameters instead of ${old}`, breaking: true });
  }
}

const isOptional = (parameter: ts.Symbol): boolean =>
  parameter.declarations?.some(
    (each) => ts.isParameter(each) && (each.questionToken !== undefined || each.dotDotDotToken !== undefined),
  ) ?? false;
