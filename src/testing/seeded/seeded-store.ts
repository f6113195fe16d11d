// What users have by other APIs, and which this API only lists: app links, devices, identity providers and blocks.
// A test seeds them.

import type { JsonObject } from "../http/json-value.js";
import type { Store } from "../org/store.js";

export const KINDS = ["appLinks", "devices", "idps", "blocks"] as const;
export type Kind = (typeof KINDS)[number];

export class SeededStore implements Store {
  /** By kind and id of the user. */
  readonly #items = new Map<string, JsonObject[]>();

  of(kind: Kind, userId: string): readonly JsonObject[] {
    return this.#items.get(keyOf(kind, userId)) ?? [];
  }

  add(kind: Kind, userId: string, item: JsonObject): void {
    const key = keyOf(kind, userId);
    this.#items.set(key, [...(this.#items.get(key) ?? []), item]);
  }

  forgetUser(id: string): void {
    for (const kind of KINDS) this.#items.delete(keyOf(kind, id));
  }

  save(): unknown {
    return [...this.#items];
  }

  load(saved: unknown): void {
    this.#items.clear();
    for (const [key, items] of saved as readonly (readonly [string, JsonObject[]])[]) this.#items.set(key, items);
  }
}

const keyOf = (kind: Kind, userId: string): string => `${kind} ${userId}`;
