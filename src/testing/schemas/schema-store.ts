// The schemas of user types: one for each, by the id of the type.

import type { OrgContext } from "../org/org-context.js";
import type { Store } from "../org/store.js";
import { Table } from "../org/table.js";
import { type Attribute, BASE_ATTRIBUTES } from "./attribute.js";
import { AttributeCleanup } from "./attribute-cleanup.js";

/** The schema of a user type. */
export interface UserSchema {
  /** The id of the type. */
  readonly id: string;
  readonly created: number;
  readonly lastUpdated: number;
  readonly base: { readonly [name: string]: Attribute };
  readonly custom: { readonly [name: string]: Attribute };
  readonly requiredCustom: readonly string[];
}

export class SchemaStore implements Store {
  readonly cleanup: AttributeCleanup;
  readonly #context: OrgContext;
  readonly #schemas = new Table<UserSchema>();

  constructor(context: OrgContext) {
    this.#context = context;
    this.cleanup = new AttributeCleanup(context);
  }

  /** The schema of a type, which begins with Okta's own attributes. */
  of(typeId: string): UserSchema {
    const known = this.#schemas.get(typeId);
    if (known) return known;
    const now = this.#context.clock.second();
    const begin = { created: now, lastUpdated: now, base: BASE_ATTRIBUTES, custom: {}, requiredCustom: [] };
    return this.#schemas.put({ id: typeId, ...begin });
  }

  change(schema: UserSchema, change: Partial<UserSchema>): UserSchema {
    return this.#schemas.put({ ...schema, ...change, lastUpdated: this.#context.clock.second() });
  }

  delete(typeId: string): void {
    this.#schemas.delete(typeId);
  }

  save(): unknown {
    return this.#schemas.save();
  }

  load(saved: unknown): void {
    this.#schemas.load(saved);
    this.cleanup.clear();
  }
}

/** An attribute of a schema by its name. */
export const attributeOf = ({ base, custom }: UserSchema, name: string): Attribute | undefined =>
  base[name] ?? custom[name];
