// The state of an org: a store for each area. A new area adds a line here, and one to `operations.ts`.

import { GroupStore } from "./groups/group-store.js";
import type { Ground } from "./org/ground.js";
import type { Store } from "./org/store.js";
import { RelationStore } from "./relations/relation-store.js";
import { RoleStore } from "./roles/role-store.js";
import { SchemaStore } from "./schemas/schema-store.js";
import { TypeStore } from "./types/type-store.js";
import { UserStore } from "./users/user-store.js";

export function createState(ground: Ground) {
  return {
    types: new TypeStore(ground),
    schemas: new SchemaStore(ground),
    users: new UserStore(ground),
    groups: new GroupStore(ground),
    relations: new RelationStore(),
    roles: new RoleStore(ground),
  } satisfies { readonly [area: string]: Store };
}

export type State = ReturnType<typeof createState>;
