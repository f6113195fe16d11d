// The state of an org: a store for each area. A new area adds a line here, and one to `operations.ts`.

import { AssessmentStore } from "./assessment/assessment-store.js";
import { AccessCodeStore } from "./authenticators/access-code-store.js";
import { FactorStore } from "./factors/factor-store.js";
import { GrantStore } from "./grants/grant-store.js";
import { GroupStore } from "./groups/group-store.js";
import { AppStore } from "./oauth/app-store.js";
import type { Ground } from "./org/ground.js";
import type { Store } from "./org/store.js";
import { RelationStore } from "./relations/relation-store.js";
import { RoleStore } from "./roles/role-store.js";
import { SchemaStore } from "./schemas/schema-store.js";
import { SeededStore } from "./seeded/seeded-store.js";
import { SessionStore } from "./sessions/session-store.js";
import { SubscriptionStore } from "./subscriptions/subscription-store.js";
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
    factors: new FactorStore(ground),
    accessCodes: new AccessCodeStore(ground),
    sessions: new SessionStore(ground),
    grants: new GrantStore(ground),
    assessments: new AssessmentStore(ground),
    subscriptions: new SubscriptionStore(),
    seeded: new SeededStore(),
    serviceApps: new AppStore(ground),
  } satisfies { readonly [area: string]: Store };
}

export type State = ReturnType<typeof createState>;
