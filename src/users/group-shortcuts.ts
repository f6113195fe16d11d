// What people do with the members of a group by the hundred.

import type { Methods } from "../../generated/methods.js";
import { type BulkOptions, concernsAll, iterable, runBulk } from "../bulk/bulk.js";
import type { CallOptions } from "../contract/operation.js";
import type { BulkReport } from "../errors/bulk-report.js";
import { isOktaError, OktaArgumentError } from "../errors/index.js";
import { optionsOf } from "../request/call-options.js";
import { readArgument } from "../shared/read-argument.js";
import type { RunShortcut, ShortcutCall } from "./shortcut-runner.js";

/** The options of {@link GroupShortcuts}; a time-out or a retry is that of one user's request. */
export interface MembersOptions extends CallOptions {
  /**
   * Requests at the same time.
   * @defaultValue 4
   */
  concurrency?: number | undefined;
  /** Is told how far it is, after each user, and waited for. What it throws ends the rest. */
  onProgress?: BulkOptions<string, void>["onProgress"];
}

/** Shortcuts: the calls that people make of a group, for many users. */
export interface GroupShortcuts {
  /**
   * Adds users to a group, one request each. A user who fails does not stop the others: look at `failures`. Whoever is
   * a member already counts as added, so what was interrupted can be done again.
   * @param groupId - the group's id; its type is `OKTA_GROUP`
   * @param userIds - ids of users: an array, or what can be looped over, a stream too
   * @param options - `concurrency` (default 4), `signal`, `onProgress`, and how each request is called
   * @throws OktaArgumentError - the group, an option, or the list as a whole is wrong; nothing is sent
   * @throws OktaBulkError - `signal`, refused credentials or the list itself ended it: `cause` is why, `report` what was
   * done
   * @see {@link Methods.assignUserToGroup}
   * @example
   * ```ts
   * const { failures } = await okta.addUsersToGroup(groupId, ["00u1", "00u2"]);
   * for (const { input, error } of failures) console.error(input, error);
   * ```
   */
  addUsersToGroup(
    groupId: string,
    userIds: Iterable<string> | AsyncIterable<string>,
    options?: MembersOptions,
  ): Promise<BulkReport<string>>;
  /**
   * Removes users from a group, one request each, in the way of {@link GroupShortcuts.addUsersToGroup}.
   * @param groupId - the group's id; its type is `OKTA_GROUP`
   * @param userIds - ids of users: an array, or what can be looped over, a stream too
   * @param options - `concurrency` (default 4), `signal`, `onProgress`, and how each request is called
   * @throws OktaArgumentError - the group, an option, or the list as a whole is wrong; nothing is sent
   * @throws OktaBulkError - `signal`, refused credentials or the list itself ended it: `cause` is why, `report` what was
   * done
   * @see {@link Methods.unassignUserFromGroup}
   */
  removeUsersFromGroup(
    groupId: string,
    userIds: Iterable<string> | AsyncIterable<string>,
    options?: MembersOptions,
  ): Promise<BulkReport<string>>;
}

const ADD = { shortcut: "addUsersToGroup", operation: "assignUserToGroup" };
const REMOVE = { shortcut: "removeUsersFromGroup", operation: "unassignUserFromGroup" };
/** The options that are not those of each request. */
const OWN = ["concurrency", "onProgress"];

type Change = (groupId: string, userId: string, options: CallOptions) => Promise<void>;

/** Makes the shortcuts of a client. */
export function createShortcuts<Profile>(run: RunShortcut<Profile>): GroupShortcuts {
  const changing =
    (call: ShortcutCall, change: Change): GroupShortcuts["addUsersToGroup"] =>
    async (groupId, userIds, given) => {
      const { concurrency = 4, onProgress, ...options } = optionsOf(given, call);
      if (!readArgument("userIds", call, () => iterable(userIds))) {
        throw new OktaArgumentError("userIds", "'userIds' must be a list of ids, such as an array", call);
      }
      // a wrong group or option is wrong for every user; what the list itself throws is no such error
      let wrong: unknown;
      const endsAll = (error: unknown) => {
        if (!isOktaError(error, "ERR_ARGUMENT") || error.argument === "userId") return concernsAll(error);
        wrong ??= error;
        return true;
      };
      const how = { concurrency, onProgress, signal: options.signal };
      try {
        return await runBulk(userIds, (userId) => change(groupId, userId, options), how, { call, endsAll });
      } catch (error) {
        const bare = isOktaError(error, "ERR_BULK") && error.cause === wrong;
        throw (bare && wrong) || error;
      }
    };
  return {
    addUsersToGroup: changing(ADD, (...given) => run(ADD, (methods) => methods.assignUserToGroup(...given), OWN)),
    removeUsersFromGroup: changing(REMOVE, (...given) =>
      run(REMOVE, (methods) => methods.unassignUserFromGroup(...given), OWN),
    ),
  };
}
