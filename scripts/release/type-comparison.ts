// Compares two types property by property, and decides which differences break programs.

import ts from "typescript";
import { SignatureComparison } from "./signature-comparison.js";
import type { Direction, TypeChange } from "./type-change.js";

/** How often a type is followed into itself: with ever new type arguments, as `Expression.and` has them, there is no end. */
const MOST_LEVELS = 2;

export class TypeComparison {
  readonly #checker: ts.TypeChecker;
  readonly #notices = new Map<string, TypeChange>();
  /** Pairs of types that were compared, or are being compared. */
  readonly #seen = new Set<string>();

  readonly #directions = new Map<ts.Symbol, Set<Direction>>();
  readonly #signatures: SignatureComparison;
  /** The declarations of the types that contain those that are being compared. */
  readonly #containing: ts.Symbol[] = [];

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
    this.#signatures = new SignatureComparison(checker, this);
  }

  add(notice: TypeChange): void {
    const key = `${notice.place} ${notice.text}`;
    const known = this.#notices.get(key);
    if (known === undefined || notice.breaking) this.#notices.set(key, notice);
  }

  /** All differences, breaking ones first. */
  changes(): TypeChange[] {
    return [...this.#notices.values()].sort(
      (a, b) => Number(b.breaking) - Number(a.breaking) || (a.place < b.place ? -1 : 1),
    );
  }

  /**
   * Compares two types and adds their differences.
   *
   * @param place - the name of the value, for types without a name of their own
   * @param isOptional - whether the value may be missing, so that its type need not say so
   */
  compare(before: ts.Type, after: ts.Type, direction: Direction, place: string, isOptional = false): void {
    const symbol = before.aliasSymbol ?? before.symbol;
    if (before === after || this.#containing.filter((each) => each === symbol).length >= MOST_LEVELS) return;
    const name = nameOf(before);
    const here = name !== undefined && name === nameOf(after) ? name : place;
    const key = `${idOf(before)} ${idOf(after)} ${direction}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#noteDirection(before, direction);
    if (symbol) this.#containing.push(symbol);
    if (before.isUnion() || after.isUnion()) this.#compareUnions(before, after, direction, here, isOptional);
    else if (isOfSameGeneric(before, after)) this.#compareTypeArguments(before, after, direction, place);
    else if (this.#isReplaced(before, after)) this.#addChange(before, after, direction, here);
    else if (this.#isList(before) && this.#isList(after)) this.#compareTypeArguments(before, after, direction, here);
    else if (isObject(before) && isObject(after)) {
      this.#signatures.compare(before, after, direction, here);
      this.#compareObjects(before, after, direction, here);
    } else if (this.#text(before) !== this.#text(after)) this.#addChange(before, after, direction, here);
    if (symbol) this.#containing.pop();
  }

  /** The directions in which the type of a declaration was compared, itself or as a part of another one. */
  directionsOf(declared: ts.Symbol): readonly Direction[] {
    return [...(this.#directions.get(declared) ?? [])];
  }

  #noteDirection(type: ts.Type, direction: Direction): void {
    for (const symbol of [type.aliasSymbol, type.symbol]) {
      if (symbol) this.#directions.set(symbol, (this.#directions.get(symbol) ?? new Set()).add(direction));
    }
    for (const part of type.isIntersection() ? type.types : basesOf(type)) this.#noteDirection(part, direction);
  }

  /** Whether a named type was replaced by a different one, and not only renamed. */
  #isReplaced(before: ts.Type, after: ts.Type): boolean {
    const [old, now] = [nameOf(before), nameOf(after)];
    if (old === undefined || now === undefined || old === now) return false;
    const fits = (one: ts.Type, other: ts.Type) => this.#checker.isTypeAssignableTo(one, other);
    return !(fits(before, after) && fits(after, before));
  }

  #addChange(before: ts.Type, after: ts.Type, direction: Direction, place: string): void {
    const breaking = isObject(before) || isObject(after) || !this.#fits(before, after, direction);
    this.add({ place, text: `is \`${this.#text(after)}\` instead of \`${this.#text(before)}\``, breaking });
  }

  /** Whether programs that send a type can go on sending it, or that receive it can go on receiving it. */
  #fits(before: ts.Type, after: ts.Type, direction: Direction): boolean {
    const [from, to] = direction === "request" ? [before, after] : [after, before];
    return this.#checker.isTypeAssignableTo(from, to);
  }

  /** Compares what lists have as items, promises as results, maps as keys and values. */
  #compareTypeArguments(before: ts.Type, after: ts.Type, direction: Direction, place: string): void {
    const [old = [], now = []] = [before, after].map((type) =>
      this.#checker.getTypeArguments(type as ts.TypeReference),
    );
    old.forEach((from, index) => {
      const to = now[index];
      if (to !== undefined) this.compare(from, to, direction, place);
    });
  }

  #compareObjects(before: ts.Type, after: ts.Type, direction: Direction, place: string): void {
    const [old, now] = [before, after].map(propertiesOf);
    for (const [name, symbol] of old ?? []) {
      const other = now?.get(name);
      const at = `${place}.${name}`;
      if (other === undefined) {
        this.add({ place: at, text: "was removed", breaking: true });
        continue;
      }
      const [was, is] = [isOptional(symbol), isOptional(other)];
      if (was && !is) this.add({ place: at, text: "is now required", breaking: direction === "request" });
      if (!was && is) this.add({ place: at, text: "may be missing", breaking: direction === "response" });
      const [from, to] = [symbol, other].map((each) => this.#checker.getTypeOfSymbol(each));
      if (from !== undefined && to !== undefined) this.compare(from, to, direction, at, was || is);
    }
    for (const [name, symbol] of now ?? []) {
      if (old?.has(name)) continue;
      const needed = direction === "request" && !isOptional(symbol);
      this.add({ place: `${place}.${name}`, text: needed ? "is new, and required" : "is new", breaking: needed });
    }
    this.#compareIndexSignatures(before, after, direction, place);
  }

  /** Compares the types of undeclared properties. */
  #compareIndexSignatures(before: ts.Type, after: ts.Type, direction: Direction, place: string): void {
    const [old, now] = [before.getStringIndexType(), after.getStringIndexType()];
    if (old !== undefined && now !== undefined) this.compare(old, now, direction, `${place}[…]`);
    else if (old !== undefined) this.add({ place, text: "no longer allows other properties", breaking: true });
    else if (now !== undefined) this.add({ place, text: "allows other properties", breaking: false });
  }

  #compareUnions(before: ts.Type, after: ts.Type, direction: Direction, place: string, isOptional: boolean): void {
    const [old, now] = [this.#membersOf(before, isOptional), this.#membersOf(after, isOptional)];
    // an open enumeration allows any string in addition to the known values
    const isOpen = now.has("string & {}") || now.has("string");
    for (const [text, type] of old) {
      const other = now.get(text);
      if (other !== undefined) this.compare(type, other, direction, nameOf(type) ?? place);
    }
    const gone = [...old].filter(([text]) => !now.has(text));
    const added = [...now].filter(([text]) => !old.has(text));
    const [[, only] = [], [, other] = []] = [gone[0] ?? [], added[0] ?? []];
    // an unnamed object that replaces another one is that object, changed
    if (gone.length === 1 && added.length === 1 && only && other && isObject(only) && isObject(other)) {
      if (!this.#isList(only) && !this.#isList(other)) {
        this.#signatures.compare(only, other, direction, place);
        this.#compareObjects(only, other, direction, place);
        return;
      }
    }
    for (const [text, type] of gone) {
      this.add({
        place,
        text: text === "null" ? "is no longer null" : `is no longer \`${text}\``,
        breaking: direction === "request" && (isObject(type) || !this.#fits(type, after, direction)),
      });
    }
    for (const [text, type] of added) {
      const isNew = isObject(type) || !this.#fits(before, type, direction);
      const breaking = direction === "response" && isNew && !(type.isLiteral() && isOpen);
      this.add({ place, text: text === "null" ? "may be null" : `may be \`${text}\``, breaking });
    }
  }

  /** The members of a union by name or text. A type that is not a union is its own only member. */
  #membersOf(type: ts.Type, isOptional: boolean): Map<string, ts.Type> {
    const members = (type.isUnion() ? type.types : [type]).filter(
      ({ flags }) => !(isOptional && flags & ts.TypeFlags.Undefined),
    );
    return new Map(members.map((member) => [nameOf(member) ?? this.#text(member), member]));
  }

  #isList(type: ts.Type): boolean {
    return this.#checker.isArrayType(type) || this.#checker.isTupleType(type);
  }

  #text(type: ts.Type): string {
    const text = this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    return text.length > 120 ? `${text.slice(0, 117)}…` : text;
  }
}

/** Whether both are made of one generic type of the platform or of a dependency, such as `Promise`. */
const isOfSameGeneric = (before: ts.Type, after: ts.Type): boolean => {
  const [old, now] = [before, after].map((type) => (type as Partial<ts.TypeReference>).target);
  return old !== undefined && old === now && !(old.objectFlags & ts.ObjectFlags.Tuple);
};

const isObject = (type: ts.Type): boolean => Boolean(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));

const isOptional = (symbol: ts.Symbol): boolean => Boolean(symbol.flags & ts.SymbolFlags.Optional);

/** What an interface or a class extends. */
const basesOf = (type: ts.Type): readonly ts.Type[] => {
  const declared = (type as Partial<ts.TypeReference>).target ?? type;
  return declared.isClassOrInterface() ? (declared.getBaseTypes() ?? []) : [];
};

/** The properties of a type by name, except private ones. */
const propertiesOf = (type: ts.Type): Map<string, ts.Symbol> =>
  new Map(
    type
      .getProperties()
      .filter(({ valueDeclaration: declared }) => !(declared && isPrivate(declared)))
      // the compiler numbers symbols
      .map((symbol) => [symbol.name.replace(/^__@(.+)@\d+$/, "[$1]"), symbol]),
  );

const isPrivate = (declaration: ts.Declaration): boolean =>
  Boolean(ts.isClassElement(declaration) && declaration.name && ts.isPrivateIdentifier(declaration.name)) ||
  Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private);

/** The name under which a type is exported. The type of a method has none: its place names it. */
function nameOf(type: ts.Type): string | undefined {
  const { name, flags } = type.aliasSymbol ?? type.symbol ?? {};
  return name === undefined || name.startsWith("__") || flags & ts.SymbolFlags.Method ? undefined : name;
}

/** The compiler's identifier of a type. It is not part of its public API. */
const idOf = (type: ts.Type): unknown => Reflect.get(type, "id");
