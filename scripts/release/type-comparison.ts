// Compares two types property by property, and decides which differences break programs.

import ts from "typescript";

/** Whether a program sends a value or receives it. */
export type Direction = "request" | "response";

/** A difference that programs notice: `User.profile` `may be missing`. */
export interface TypeChange {
  readonly place: string;
  readonly text: string;
  readonly breaking: boolean;
}

export class TypeComparison {
  readonly #checker: ts.TypeChecker;
  readonly #notices = new Map<string, TypeChange>();
  /** Pairs of types that were compared, or are being compared. */
  readonly #seen = new Set<string>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
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
   */
  compare(before: ts.Type, after: ts.Type, direction: Direction, place: string): void {
    if (before === after) return;
    const name = nameOf(before);
    const here = name !== undefined && name === nameOf(after) ? name : place;
    const key = `${idOf(before)} ${idOf(after)} ${direction}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (before.isUnion() || after.isUnion()) this.#compareUnions(before, after, direction, here);
    else if (this.#isReplaced(before, after)) this.#addChange(before, after, here);
    else if (this.#isList(before) && this.#isList(after)) this.#compareItems(before, after, direction, here);
    else if (isObject(before) && isObject(after)) this.#compareObjects(before, after, direction, here);
    else if (this.#text(before) !== this.#text(after)) this.#addChange(before, after, here);
  }

  /** Whether a named type was replaced by a different one, and not only renamed. */
  #isReplaced(before: ts.Type, after: ts.Type): boolean {
    const [old, now] = [nameOf(before), nameOf(after)];
    if (old === undefined || now === undefined || old === now) return false;
    const fits = (one: ts.Type, other: ts.Type) => this.#checker.isTypeAssignableTo(one, other);
    return !(fits(before, after) && fits(after, before));
  }

  #addChange(before: ts.Type, after: ts.Type, place: string): void {
    this.add({ place, text: `is \`${this.#text(after)}\` instead of \`${this.#text(before)}\``, breaking: true });
  }

  #compareItems(before: ts.Type, after: ts.Type, direction: Direction, place: string): void {
    const [from, to] = [before, after].map((type) => this.#checker.getTypeArguments(type as ts.TypeReference)[0]);
    if (from !== undefined && to !== undefined) this.compare(from, to, direction, place);
  }

  #compareObjects(before: ts.Type, after: ts.Type, direction: Direction, place: string): void {
    const [old, now] = [before, after].map(
      (type) => new Map(type.getProperties().map((symbol) => [symbol.name, symbol])),
    );
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
      this.compare(this.#valueOf(symbol), this.#valueOf(other), direction, at);
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

  #compareUnions(before: ts.Type, after: ts.Type, direction: Direction, place: string): void {
    const [old, now] = [this.#membersOf(before), this.#membersOf(after)];
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
        this.#compareObjects(only, other, direction, place);
        return;
      }
    }
    for (const [text] of gone) {
      this.add({
        place,
        text: text === "null" ? "is no longer null" : `is no longer \`${text}\``,
        breaking: direction === "request",
      });
    }
    for (const [text, type] of added) {
      const breaking = direction === "response" && !(type.isLiteral() && isOpen);
      this.add({ place, text: text === "null" ? "may be null" : `may be \`${text}\``, breaking });
    }
  }

  /** The members of a union by name or text. A type that is not a union is its own only member. */
  #membersOf(type: ts.Type): Map<string, ts.Type> {
    const members = type.isUnion() ? type.types : [type];
    return new Map(
      members
        .filter((member) => !(member.flags & ts.TypeFlags.Undefined))
        .map((member) => [nameOf(member) ?? this.#text(member), member]),
    );
  }

  #valueOf(symbol: ts.Symbol): ts.Type {
    return this.#checker.getTypeOfSymbol(symbol);
  }

  #isList(type: ts.Type): boolean {
    return this.#checker.isArrayType(type) || this.#checker.isTupleType(type);
  }

  #text(type: ts.Type): string {
    const text = this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    return text.length > 120 ? `${text.slice(0, 117)}…` : text;
  }
}

const isObject = (type: ts.Type): boolean => Boolean(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));

const isOptional = (symbol: ts.Symbol): boolean => Boolean(symbol.flags & ts.SymbolFlags.Optional);

/** The name under which a type is exported. */
function nameOf(type: ts.Type): string | undefined {
  const name = (type.aliasSymbol ?? type.symbol)?.name;
  return name === undefined || name.startsWith("__") ? undefined : name;
}

/** The compiler's identifier of a type. It is not part of its public API. */
const idOf = (type: ts.Type): unknown => Reflect.get(type, "id");
