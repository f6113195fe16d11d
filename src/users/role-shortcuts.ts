// The administrator roles of a user, by what they are. Okta finds them by the id of their assignment only.

import type { ListAssignedRolesForUserOptions, Methods } from "../../generated/methods.js";
import type { AssignRoleToUserRequest, RoleAssignment } from "../models/profile-types.js";
import { readArgument } from "../shared/read-argument.js";
import { required } from "./required-text.js";
import type { RunShortcut } from "./shortcut-runner.js";

/** Roles that a user has once: all but the custom ones. */
export type SingleRoleType = Exclude<RoleAssignment["type"], "CUSTOM">;

/** Which role: its type, or what `assignRoleToUser` takes, as a user can have many of type `CUSTOM`. */
export type WantedRole = SingleRoleType | AssignRoleToUserRequest;

/** The assignment of a wanted role. */
export type RoleAssignmentOf<Wanted extends WantedRole> = OfType<
  RoleAssignment,
  Wanted extends { type: infer Type } ? Type : Wanted
>;

/** The members of a union whose type can be one of these. */
type OfType<Role extends RoleAssignment, Type> = Role extends unknown
  ? [Extract<Type, Role["type"]>] extends [never]
    ? never
    : Role
  : never;

/** Shortcuts to a user's administrator roles. */
export interface RoleShortcuts {
  /**
   * Finds the assignment of a role to a user: its `id` is what the other calls on roles want. One that was made to the
   * user goes before one that comes with a group, because only that can be changed at the user.
   * @param userId - the user's id
   * @param wanted - the type of the role, or the body of `assignRoleToUser`: for a custom role with `role` and
   * `resource-set`
   * @param options - what to embed, and how it is called
   * @returns the assignment; `undefined` if the user does not have the role
   * @throws OktaArgumentError - a type, role or resource set is missing; nothing is sent
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

/** Makes the shortcuts of a client. */
export function createShortcuts<Profile>(run: RunShortcut<Profile>): RoleShortcuts {
  async function find(userId: string, wanted: WantedRole, options?: ListAssignedRolesForUserOptions) {
    const { fits, answer } = run(CALL, (_, { listAssignedRolesForUser }) => ({
      fits: readArgument("wanted", CALL, () => fitting(wanted)),
      answer: listAssignedRolesForUser(userId, options),
    }));
    const { data, response, call } = await answer;
    if (!Array.isArray(data)) throw (await import("../middleware/response-errors.js")).noListOf(response, call);
    if (!data.every(isObject))
      throw (await import("../middleware/response-errors.js")).nothingLike("a role", response, call);
    const found = (data as RoleAssignment[]).filter(fits);
    return found.find(({ assignmentType }) => assignmentType === "USER") ?? found[0];
  }
  return { findAssignedRole: find as RoleShortcuts["findAssignedRole"] };
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

function fitting(wanted: WantedRole): (role: RoleAssignment) => boolean {
  const { type, ...bound } = typeof wanted === "object" && wanted !== null ? wanted : { type: wanted };
  required("wanted", type);
  if (type !== "CUSTOM") return (each) => each.type === type;
  const { role, "resource-set": set } = bound as { [name: string]: unknown };
  required("wanted.role", role);
  required("wanted.resource-set", set);
  return (each) => each.type === type && each.role === role && each["resource-set"] === set;
}
