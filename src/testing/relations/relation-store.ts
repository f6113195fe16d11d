// Relations between users, such as manager and subordinate: their definitions, and who is linked to whom.

import type { Store } from "../org/store.js";

/** A side of a relation. */
export interface RelationSide {
  readonly name: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly type: "USER";
}

/** A relation: a user has one primary, and is the primary of any number of users. */
export interface Relation {
  readonly primary: RelationSide;
  readonly associated: RelationSide;
}

export class RelationStore implements Store {
  /** By the name of the primary side. */
  readonly #relations = new Map<string, Relation>();
  /** By the name of the primary side: the id of each associated user with that of its primary. */
  readonly #links = new Map<string, Map<string, string>>();

  get all(): readonly Relation[] {
    return [...this.#relations.values()];
  }

  /** The relation that has a side of this name. */
  find(name: string): Relation | undefined {
    return this.#relations.get(name) ?? this.all.find(({ associated }) => associated.name === name);
  }

  add(relation: Relation): Relation {
    this.#relations.set(relation.primary.name, relation);
    return relation;
  }

  /** Deletes a relation, and the links that were made with it. */
  delete({ primary }: Relation): void {
    this.#relations.delete(primary.name);
    this.#links.delete(primary.name);
  }

  /** Makes a user the primary of another one, in place of an earlier primary. */
  link({ primary }: Relation, userId: string, primaryId: string): void {
    const links = this.#links.get(primary.name) ?? new Map<string, string>();
    this.#links.set(primary.name, links.set(userId, primaryId));
  }

  unlink({ primary }: Relation, userId: string): void {
    this.#links.get(primary.name)?.delete(userId);
  }

  /** The ids of the users on a side of a relation, seen from a user. */
  linked(relation: Relation, side: string, userId: string): readonly string[] {
    const links = this.#links.get(relation.primary.name) ?? new Map<string, string>();
    if (side !== relation.primary.name) return [...links].flatMap(([id, primary]) => (primary === userId ? [id] : []));
    const primary = links.get(userId);
    return primary === undefined ? [] : [primary];
  }

  forgetUser(id: string): void {
    for (const links of this.#links.values()) {
      links.delete(id);
      for (const [user, primary] of links) if (primary === id) links.delete(user);
    }
  }

  save(): unknown {
    return { relations: this.all, links: [...this.#links].map(([name, links]) => [name, [...links]]) };
  }

  load(saved: unknown): void {
    const { relations, links } = saved as {
      readonly relations: readonly Relation[];
      readonly links: readonly (readonly [string, readonly (readonly [string, string])[]])[];
    };
    this.#relations.clear();
    this.#links.clear();
    for (const relation of relations) this.add(relation);
    for (const [name, pairs] of links) this.#links.set(name, new Map(pairs));
  }
}
