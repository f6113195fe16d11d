// The user types of an org.

import { PREFIX } from "../org/ids.js";
import type { OrgContext } from "../org/org-context.js";
import type { Store } from "../org/store.js";
import { Table } from "../org/table.js";

/** A user type. */
export interface UserType {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly createdBy: string;
  readonly lastUpdatedBy: string;
  readonly created: number;
  readonly lastUpdated: number;
  readonly default: boolean;
}

export class TypeStore implements Store {
  readonly #context: OrgContext;
  readonly #types = new Table<UserType>();
  /** Who did what comes through the API: the org's only admin. */
  readonly #admin: string;

  constructor(context: OrgContext) {
    this.#context = context;
    this.#admin = context.ids.next(PREFIX.user);
    this.create("user", "User", "Okta user profile template with default permission settings", true);
  }

  /** The type of users that name none. */
  get byDefault(): UserType {
    const type = this.#types.find((each) => each.default);
    if (!type) throw new Error("there is no default user type");
    return type;
  }

  get(id: string): UserType | undefined {
    return id === "default" ? this.byDefault : this.#types.get(id);
  }

  byName(name: string): UserType | undefined {
    return this.#types.find((type) => type.name === name);
  }

  get all(): readonly UserType[] {
    return [...this.#types];
  }

  create(name: string, displayName: string, description: string | null, isDefault = false): UserType {
    const now = this.#context.clock.second();
    return this.#types.put({
      id: this.#context.ids.next(PREFIX.userType),
      name,
      displayName,
      description,
      createdBy: this.#admin,
      lastUpdatedBy: this.#admin,
      created: now,
      lastUpdated: now,
      default: isDefault,
    });
  }

  change(type: UserType, change: Pick<UserType, "displayName" | "description">): UserType {
    return this.#types.put({ ...type, ...change, lastUpdated: this.#context.clock.second() });
  }

  delete(id: string): void {
    this.#types.delete(id);
  }

  save(): unknown {
    return this.#types.save();
  }

  load(saved: unknown): void {
    this.#types.load(saved);
  }
}
