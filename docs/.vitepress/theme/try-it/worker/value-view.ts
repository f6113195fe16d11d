// Values as text: an array of objects as a table, an object as a table of its properties, everything as JSON.

import type { TableView, ValueView } from "../messages.js";

const MAX_ROWS = 200;
const MAX_COLUMNS = 16;
const MAX_CELL = 160;
const MAX_JSON_ITEMS = 50;
const MAX_JSON = 20_000;

/** An object whose properties are shown one by one. */
type Row = { readonly [name: string]: unknown };

export function viewOf(value: unknown): ValueView {
  return { table: tableOf(value), json: jsonOf(value) };
}

function tableOf(value: unknown): TableView | undefined {
  if (Array.isArray(value)) {
    return value.length > 0 && value.every(isRow) ? tableOfRows(value) : undefined;
  }
  if (!isRow(value)) return undefined;
  const rows = [...cellsOf(value)].map(([name, text]) => [name, text]);
  return rows.length > 0 ? { isList: false, columns: ["property", "value"], rows, total: rows.length } : undefined;
}

function tableOfRows(values: readonly Row[]): TableView | undefined {
  const rows = values.slice(0, MAX_ROWS).map(cellsOf);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, MAX_COLUMNS);
  if (columns.length === 0) return undefined;
  return {
    isList: true,
    columns,
    rows: rows.map((row) => columns.map((name) => row.get(name) ?? "")),
    total: values.length,
  };
}

const isRow = (value: unknown): value is Row => {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** The properties that fit into cells. */
function cellsOf(row: Row): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of propertiesOf(row)) {
    const text = cellOf(value);
    if (text !== undefined && !name.startsWith("_")) cells.set(name, text);
  }
  return cells;
}

/** Those of a user's profile stand where people look first: after the id and the status. */
function propertiesOf(row: Row): [name: string, value: unknown][] {
  const { id, status, profile, ...rest } = row;
  if (!isRow(profile)) return Object.entries(row);
  const attributes = Object.entries(profile).map(([name, value]): [string, unknown] => [`profile.${name}`, value]);
  return [...Object.entries({ id, status }), ...attributes, ...Object.entries(rest)];
}

/** `undefined` for nothing, and for an object: JSON shows it. */
function cellOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return cut(value.map((item) => cellOf(item) ?? "…").join(", "), MAX_CELL);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return cut(`${value.name}: ${value.message}`, MAX_CELL);
  if (typeof value === "object" || typeof value === "function") return undefined;
  return cut(String(value), MAX_CELL);
}

/** A value as JSON, cut where it gets long. */
export function jsonOf(value: unknown): string {
  if (typeof value === "string") return cut(value, MAX_JSON);
  const shown: unknown = Array.isArray(value) ? value.slice(0, MAX_JSON_ITEMS) : value;
  const json = stringify(shown);
  const left = Array.isArray(value) ? value.length - MAX_JSON_ITEMS : 0;
  return cut(json, MAX_JSON) + (left > 0 ? `\n… and ${left} more` : "");
}

function stringify(value: unknown): string {
  try {
    return JSON.stringify(value, plainValue, 2) ?? String(value);
  } catch {
    // such as a cycle
    return String(value);
  }
}

/** What JSON has no form for. */
function plainValue(_name: string, value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Map) return Object.fromEntries(value);
  if (value instanceof Set) return [...value];
  if (value instanceof Error && !("toJSON" in value)) return { name: value.name, message: value.message };
  return value;
}

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);
