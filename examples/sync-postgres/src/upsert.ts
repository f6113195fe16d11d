// Inserts or replaces rows: COPY into a temporary table, then one statement. Faster than an INSERT for each row.

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

type Value = string | null;

/**
 * Inserts or replaces rows of a table by its first column. Must run in a transaction.
 * @param columns - the names of all columns
 */
export async function upsert(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.join(", ");
  await client.query(`CREATE TEMP TABLE incoming (LIKE ${table}) ON COMMIT DROP`);
  const lines = rows.map((row) => `${row.map(fieldOf).join("\t")}\n`);
  await pipeline(Readable.from(lines), client.query(copyFrom(`COPY incoming (${names}) FROM STDIN`)));
  const changes = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  await client.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM incoming
     ON CONFLICT (${columns[0]}) DO UPDATE SET ${changes.join(", ")}`,
  );
  await client.query("DROP TABLE incoming");
}

/** JSON as `jsonb` accepts it: without NUL and halves of characters, and with long integers as text. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === "bigint") return String(each);
    return typeof each === "string" ? each.replace(/\0|\p{Surrogate}/gu, "") : each;
  });
}

/** A field in PostgreSQL's text format. It cannot contain NUL, and neither can a text of PostgreSQL. */
function fieldOf(value: Value): string {
  if (value === null) return "\\N";
  const escapes: { readonly [character: string]: string } = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
  return value.replaceAll("\u0000", "").replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
