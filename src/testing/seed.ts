// Things that other APIs make, put into the org by a test: `org.seed`.

import type { AssignedAppLink, IdentityProvider, UserBlock, UserDevice } from "../models/profile-types.js";
import type { GrantSeed, TokenSeed } from "./grants/grant-store.js";
import { isObject, type JsonObject } from "./http/json-value.js";
import type { Org } from "./org/org.js";
import type { GovernanceGrant } from "./roles/role.js";
import type { Kind } from "./seeded/seeded-store.js";
import type { SessionSeed } from "./sessions/session-store.js";

/** As much as a test cares for, down to the innermost property. */
type Partly<Value> = Value extends readonly (infer Item)[]
  ? readonly Partly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Partly<Value[Key]> | undefined }
    : Value;

/** Something of a user, by the user's id or login. */
type OfUser<Value> = Partly<Value> & { readonly user: string };

/** What `org.seed` puts into the org, of what other APIs of Okta make. What is left out is filled in. */
export interface FakeSeed {
  /** Users who are signed in. */
  readonly sessions?: readonly SessionSeed[] | undefined;
  /** Scopes that users granted to OAuth clients. */
  readonly grants?: readonly GrantSeed[] | undefined;
  /** Refresh tokens that OAuth clients hold. */
  readonly tokens?: readonly TokenSeed[] | undefined;
  /** Apps on the dashboards of users. */
  readonly appLinks?: readonly OfUser<AssignedAppLink>[] | undefined;
  /** Devices that users enrolled. */
  readonly devices?: readonly OfUser<UserDevice>[] | undefined;
  /** Identity providers by which users sign in. */
  readonly idps?: readonly OfUser<IdentityProvider>[] | undefined;
  /** Why users cannot sign in. */
  readonly blocks?: readonly OfUser<UserBlock>[] | undefined;
  /** Grants of Okta Identity Governance that role assignments come from. */
  readonly governance?: readonly (GovernanceGrant & { readonly user: string; readonly role: string })[] | undefined;
}

/** Puts things into an org. Throws a `TypeError` if a user or a role is not there. */
export function seed(org: Org, seeds: FakeSeed): void {
  const { sessions, grants, seeded, roles } = org.state;
  for (const each of seeds.sessions ?? []) sessions.seed(userIn(org, each.user), each);
  for (const each of seeds.grants ?? []) grants.seedGrant(userIn(org, each.user), each);
  for (const each of seeds.tokens ?? []) grants.seedToken(userIn(org, each.user), each);
  for (const kind of ["appLinks", "devices", "idps", "blocks"] satisfies readonly Kind[]) {
    for (const each of seeds[kind] ?? []) seeded.add(kind, userIn(org, each.user), withoutUser(each));
  }
  for (const { user, role, ...grant } of seeds.governance ?? []) {
    const assignment = roles.find(userIn(org, user), role);
    if (!assignment) throw new TypeError(`seed: ${user} has no role ${role}`);
    roles.change(assignment, { grants: [...assignment.grants, grant] });
  }
}

function userIn({ state }: Org, idOrLogin: string): string {
  const user = state.users.find(idOrLogin);
  if (!user) throw new TypeError(`seed: there is no user ${idOrLogin}`);
  return user.id;
}

function withoutUser(item: unknown): JsonObject {
  if (!isObject(item)) return {};
  const { user: _, ...rest } = item;
  return rest;
}
