// The state of an org: a store for each area. A new area adds a line here, and one to `operations.ts`.

import { AssessmentStore } from "./assessment/assessment-store.js";
import { AccessCodeStore } from "./authenticators/access-code-store.js";
import { FactorStore } from "./factors/factor-store.js";
import { GrantStore } from "./grants/grant-store.js";
import { GroupStore } from "./groups/group-store.js";
import { AppStore } from "./oauth/app-store.js";
import type { OrgContext } from "./org/org-context.js";
import type { Store } from "./org/store.js";
import { RelationStore } from "./relations/relation-store.js";
import { RoleStore } from "./roles/role-store.js";
import { SchemaStore } from "./schemas/schema-store.js";
import { SeededStore } from "./seeded/seeded-store.js";
import { SessionStore } from "./sessions/session-store.js";
import { SubscriptionStore } from "./subscriptions/subscription-store.js";
import { TypeStore } from "./types/type-store.js";
import { UserStore } from "./users/user-store.js";

export function createState(context: OrgContext) {
  return {
    types: new TypeStore(context),
    schemas: new SchemaStore(context),
    users: new UserStore(context),
    groups: new GroupStore(context),
    relations: new RelationStore(),
    roles: new RoleStore(context),
    factors: new FactorStore(context),
    accessCodes: new AccessCodeStore(context),
    sessions: new SessionStore(context),
    grants: new GrantStore(context),
    assessments: new AssessmentStore(context),
    subscriptions: new SubscriptionStore(),
    seeded: new SeededStore(),
    serviceApps: new AppStore(context),
  } satisfies { readonly [area: string]: Store };
}

export type State = ReturnType<typeof createState>;
