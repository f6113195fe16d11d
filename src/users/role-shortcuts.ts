// Finds a user's administrator role by its type. Okta's own operations need the id of the assignment.

import type { ListAssignedRolesForUserOptions, Methods } from "../../generated/methods.js";
import { noListOf, nothingLike } from "../middleware/response-errors.js";
import type { AssignRoleToUserRequest, RoleAssignment } from "../models/profile-types.js";
import { readArgument } from "../shared/read-argument.js";
import { required } from "./required-text.js";
import type { RunShortcut } from "./shortcut-runner.js";

/** Role types that a user can have only once: all but `CUSTOM`. */
export type SingleRoleType = Exclude<RoleAssignment["type"], "CUSTOM">;

/** A role: its type, or the body of `assignRoleToUser`, because a user can have many roles of type `CUSTOM`. */
export type WantedRole = SingleRoleType | AssignRoleToUserRequest;

/** The assignment of a wanted role. */
export type RoleAssignmentOf<Wanted extends WantedRole> = OfType<
  RoleAssignment,
  Wanted extends { type: infer Type } ? Type : Wanted
>;

/** The members of a union whose `type` can be one of these. */
type OfType<Role extends RoleAssignment, Type> = Role extends unknown
  ? [Extract<Type, Role["type"]>] extends [never]
    ? never
    : Role
  : never;

/** Shortcuts for a user's administrator roles. */
export interface RoleShortcuts {
  /**
   * Finds the assignment of a role to a user. Its `id` is the role id that the other role methods take. An assignment
   * to the user is preferred to one by a group, because only the former can be changed through the user.
   * @param userId - the user's id
   * @param wanted - the role's type, or the body of `assignRoleToUser`; a custom role needs `role` and `resource-set`
   * @param options - call options, and `expand`
   * @returns the assignment; `undefined` if the user does not have the role
   * @throws OktaArgumentError - the type, role or resource set is missing; nothing is sent
   * @throws OktaNotFoundError (404 E0000007) - there is no such user
   * @see {@link Methods.listAssignedRolesForUser}
   * @example
   * ```ts
   * const role = await okta.findAssignedRole(userId, "USER_ADMIN");
   * if (role) await okta.assignGroupTargetToUserRole(userId, role.id, groupId);
   * ```
   */
  findAssignedRole<const Wanted extends WantedRole>(
    userId: string,
    wanted: Wanted,
    options?: ListAssignedRolesForUserOptions,
  ): Promise<RoleAssignmentOf<Wanted> | undefined>;
}

const CALL = { shortcut: "findAssignedRole", operation: "listAssignedRolesForUser" };

/** Creates the role shortcuts of a client. */
export function createRoleShortcuts<Profile>(run: RunShortcut<Profile>): RoleShortcuts {
  async function findAssignedRole(userId: string, wanted: WantedRole, options?: ListAssignedRolesForUserOptions) {
    const { matches, answer } = run(CALL, (_, { listAssignedRolesForUser }) => ({
      matches: readArgument("wanted", CALL, () => matcherOf(wanted)),
      answer: listAssignedRolesForUser(userId, options),
    }));
    const { data, response, call } = await answer;
    if (!Array.isArray(data)) throw noListOf(response, call);
    if (!data.every(isObject)) throw nothingLike("a role", response, call);
    const found = (data as RoleAssignment[]).filter(matches);
    return found.find(({ assignmentType }) => assignmentType === "USER") ?? found[0];
  }
  return { findAssignedRole: findAssignedRole as RoleShortcuts["findAssignedRole"] };
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

function matcherOf(wanted: WantedRole): (role: RoleAssignment) => boolean {
  const { type, ...bound } = typeof wanted === "object" && wanted !== null ? wanted : { type: wanted };
  required("wanted", type);
  if (type !== "CUSTOM") return (each) => each.type === type;
  const { role, "resource-set": set } = bound as { [name: string]: unknown };
  required("wanted.role", role);
  required("wanted.resource-set", set);
  return (each) => each.type === type && each.role === role && each["resource-set"] === set;
}
