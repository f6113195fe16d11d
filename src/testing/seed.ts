// Objects that other APIs create, added to the org by a test: `org.seed`.

import type { AssignedAppLink, IdentityProvider, UserBlock, UserDevice } from "../models/profile-types.js";
import { checkObject, checkOptionNames } from "../shared/option-checks.js";
import type { GrantSeed, TokenSeed } from "./grants/grant-store.js";
import { isObject, type JsonObject } from "./http/json-value.js";
import type { Org } from "./org/org.js";
import type { GovernanceGrant } from "./roles/role.js";
import type { Kind } from "./seeded/seeded-store.js";
import type { SessionSeed } from "./sessions/session-store.js";

/** A value whose properties are optional at every level, also within arrays. */
type PartOf<Value> = Value extends readonly (infer Item)[]
  ? readonly PartOf<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: PartOf<Value[Key]> | undefined }
    : Value;

/** Something of a user, by the user's id or login. */
type OfUser<Value> = PartOf<Value> & { readonly user: string };

/** A group for `org.seed`. */
export interface GroupSeed {
  readonly profile: { readonly name: string; readonly [attribute: string]: unknown };
  /**
   * Who manages the group: the org, or an app that imported it.
   * @defaultValue `"OKTA_GROUP"`
   */
  readonly type?: "OKTA_GROUP" | "APP_GROUP" | undefined;
  /** The ids or logins of its members. */
  readonly members?: readonly string[] | undefined;
}

/** Objects for `org.seed`, which other APIs of Okta create. Missing properties get defaults. */
export interface FakeSeed {
  /** Groups with their members, also those that apps import and the API cannot change. */
  readonly groups?: readonly GroupSeed[] | undefined;
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

const SEEDS = ["groups", "sessions", "grants", "tokens", "appLinks", "devices", "idps", "blocks", "governance"];

/** Adds objects to an org. Throws a `TypeError` if a user or a role does not exist. */
export function seed(org: Org, seeds: FakeSeed): void {
  checkObject("seed", seeds);
  checkOptionNames(seeds, SEEDS, undefined, "seed");
  const { groups, sessions, grants, seeded, roles } = org.state;
  for (const { profile, type, members = [] } of seeds.groups ?? []) {
    const { id } = groups.create(profile, type);
    for (const member of members) groups.addMember(id, userIn(org, member));
  }
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
