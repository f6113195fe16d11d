// Finds a user's administrator role by its type. Okta's own operations need the id of the assignment.

import type { ListAssignedRolesForUserOptions, Methods } from "../../generated/methods.js";
import { isObject } from "../contract/plain-object.js";
import type { OktaPromise } from "../contract/response-head.js";
import { notAListOf, unexpectedBodyOf } from "../middleware/response-errors.js";
import type { AssignRoleToUserRequest, RoleAssignment } from "../models/profile-types.js";
import type { Answered } from "../request/call.js";
import { CallPromise } from "../request/call-promise.js";
import { readArgument } from "../shared/read-argument.js";
import { required } from "./required-text.js";
import { oneCallOf, type RunShortcut } from "./shortcut-runner.js";

/** Role types that a user can have only once: all but `CUSTOM`. */
export type SingleRoleType = Exclude<RoleAssignment["type"], "CUSTOM">;

/** A role: its type, or the body of `assignRoleToUser`, because a user can have many roles of type `CUSTOM`. */
export type WantedRole = SingleRoleType | AssignRoleToUserRequest;

/** The assignment of a wanted role. */
export type RoleAssignmentOf<Wanted extends WantedRole> = RoleOfType<
  RoleAssignment,
  Wanted extends { type: infer Type } ? Type : Wanted
>;

/** The members of a union whose `type` can be one of these. */
type RoleOfType<Role extends RoleAssignment, Type> = Role extends unknown
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
  ): OktaPromise<RoleAssignmentOf<Wanted> | undefined>;
}

const CALL = { shortcut: "findAssignedRole", operation: "listAssignedRolesForUser" };

/** Creates the role shortcuts of a client. */
export function createRoleShortcuts<Profile>(run: RunShortcut<Profile>): RoleShortcuts {
  const oneCall = oneCallOf(run);
  function findAssignedRole(userId: string, wanted: WantedRole, options?: ListAssignedRolesForUserOptions) {
    return oneCall<RoleAssignment | undefined>(CALL, (_, { listAssignedRolesForUser }) => {
      const matches = readArgument("wanted", CALL, () => matcherOf(wanted));
      return new CallPromise(selectRole(listAssignedRolesForUser(userId, options), matches));
    });
  }
  return { findAssignedRole: findAssignedRole as RoleShortcuts["findAssignedRole"] };
}

/** Selects the role from the response. */
async function selectRole(answer: Promise<Answered>, matches: (role: RoleAssignment) => boolean): Promise<Answered> {
  const answered = await answer;
  const { data, response, call } = answered;
  if (!Array.isArray(data)) throw notAListOf(response, call);
  if (!data.every(isObject)) throw unexpectedBodyOf("a role", response, call);
  const found = (data as RoleAssignment[]).filter(matches);
  return { ...answered, data: found.find(({ assignmentType }) => assignmentType === "USER") ?? found[0] };
}

function matcherOf(wanted: WantedRole): (role: RoleAssignment) => boolean {
  const { type, ...bound } = isObject(wanted) ? wanted : { type: wanted };
  required("wanted", type);
  if (type !== "CUSTOM") return (each) => each.type === type;
  const { role, "resource-set": set } = bound as { [name: string]: unknown };
  required("wanted.role", role);
  required("wanted.resource-set", set);
  return (each) => each.type === type && each.role === role && each["resource-set"] === set;
}
