// Which users have which administrator roles.

import { PREFIX } from "../org/ids.js";
import type { OrgContext } from "../org/org-context.js";
import type { Store } from "../org/store.js";
import { encodedRole, labelOf, RESOURCE_SETS, type RoleAssignment, type StandardRole, targetsOf } from "./role.js";

const TARGET_ORDER = ["apps", "groups", undefined];
const rankOf = ({ type }: RoleAssignment): number => TARGET_ORDER.indexOf(targetsOf(type));

export class RoleStore implements Store {
  readonly #context: OrgContext;
  /** Ids of assignments are those of roles, so they occur under many users. */
  readonly #ofUsers = new Map<string, Map<string, RoleAssignment>>();

  constructor(context: OrgContext) {
    this.#context = context;
  }

  /** The roles of a user in Okta's order: those that can have apps as targets, those that can have groups, all others. */
  of(userId: string): readonly RoleAssignment[] {
    const assignments = [...(this.#ofUsers.get(userId)?.values() ?? [])];
    return assignments.sort((one, other) => rankOf(one) - rankOf(other));
  }

  /** An assignment by its id, or by the type of its role in base 32. */
  find(userId: string, id: string): RoleAssignment | undefined {
    return this.#ofUsers.get(userId)?.get(id) ?? this.of(userId).find(({ type }) => encodedRole(type) === id);
  }

  assign(user: string, type: StandardRole): RoleAssignment {
    const resourceSet = RESOURCE_SETS[type];
    const binding = resourceSet === undefined ? undefined : { role: type, resourceSet };
    const prefix = binding ? PREFIX.binding : PREFIX.role;
    const id = targetsOf(type) ? encodedRole(type) : this.#context.ids.next(prefix);
    return this.#add({ id, user, type, label: labelOf(type), binding });
  }

  assignCustom(user: string, role: string, resourceSet: string): RoleAssignment {
    const id = this.#context.ids.next(PREFIX.binding);
    return this.#add({ id, user, type: "CUSTOM", label: role, binding: { role, resourceSet } });
  }

  change(assignment: RoleAssignment, change: Partial<RoleAssignment>): void {
    this.#put({ ...assignment, ...change, lastUpdated: this.#context.clock.second() });
  }

  delete({ user, id }: RoleAssignment): void {
    this.#ofUsers.get(user)?.delete(id);
  }

  forgetUser(id: string): void {
    this.#ofUsers.delete(id);
  }

  forgetGroup(id: string): void {
    for (const assignments of this.#ofUsers.values()) {
      for (const each of assignments.values()) {
        if (each.groups.includes(id)) this.#put({ ...each, groups: each.groups.filter((group) => group !== id) });
      }
    }
  }

  save(): unknown {
    return [...this.#ofUsers.values()].flatMap((assignments) => [...assignments.values()]);
  }

  load(saved: unknown): void {
    this.#ofUsers.clear();
    for (const each of saved as readonly RoleAssignment[]) this.#put(each);
  }

  #add(given: Pick<RoleAssignment, "id" | "user" | "type" | "label" | "binding">): RoleAssignment {
    const now = this.#context.clock.second();
    return this.#put({ created: now, lastUpdated: now, groups: [], apps: [], grants: [], ...given });
  }

  #put(assignment: RoleAssignment): RoleAssignment {
    const assignments = this.#ofUsers.get(assignment.user) ?? new Map<string, RoleAssignment>();
    this.#ofUsers.set(assignment.user, assignments.set(assignment.id, assignment));
    return assignment;
  }
}
