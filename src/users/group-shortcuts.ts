// Adds many users to a group, or removes them.

import type { Methods } from "../../generated/methods.js";
import type { BulkClient, BulkOptions } from "../bulk/bulk.js";
import type { CallOptions } from "../contract/call-options.js";
import type { BulkReport } from "../errors/bulk-report.js";
import { isOktaError, OktaArgumentError } from "../errors/index.js";
import { optionsOf } from "../request/call-options.js";
import { readArgument } from "../shared/read-argument.js";
import type { RunShortcut, ShortcutCall } from "./shortcut-runner.js";

/** Options for {@link GroupShortcuts}. `timeout` and `retry` apply to the request of each user. */
export interface MembersOptions extends CallOptions {
  /**
   * Maximum number of requests at a time.
   * @defaultValue 4
   */
  concurrency?: number | undefined;
  /** Callback after each user, with the progress; awaited. If it throws, the remaining users are skipped. */
  onProgress?: BulkOptions<string, void>["onProgress"];
}

/** Shortcuts for the members of a group. */
export interface GroupShortcuts {
  /**
   * Adds users to a group, one request each. A failure does not stop the others: see `failures` in the report. A user
   * who is already a member counts as added, so an interrupted run can be repeated.
   * @param groupId - the id of a group of type `OKTA_GROUP`
   * @param userIds - user ids: any iterable or async iterable
   * @param options - `concurrency` (default 4), `signal`, `onProgress`, and the call options of each request
   * @throws OktaArgumentError - `groupId`, an option, or `userIds` as a whole is invalid; nothing is sent
   * @throws OktaBulkError - stopped early by `signal`, refused credentials, or an error of the iterable: see `cause`,
   * and `report` for the users processed so far
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
   * Removes users from a group, one request each. Otherwise as {@link GroupShortcuts.addUsersToGroup}.
   * @param groupId - the id of a group of type `OKTA_GROUP`
   * @param userIds - user ids: any iterable or async iterable
   * @param options - `concurrency` (default 4), `signal`, `onProgress`, and the call options of each request
   * @throws OktaArgumentError - `groupId`, an option, or `userIds` as a whole is invalid; nothing is sent
   * @throws OktaBulkError - stopped early by `signal`, refused credentials, or an error of the iterable: see `cause`,
   * and `report` for the users processed so far
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
/** The options of the shortcut itself; all others are call options. */
const OWN_OPTIONS = ["concurrency", "onProgress"];

type UserIds = Iterable<string> | AsyncIterable<string>;
type ChangeMember = (userId: string, options: CallOptions) => Promise<void>;

/** Creates the group shortcuts of a client. */
export function createGroupShortcuts<Profile>(run: RunShortcut<Profile>, client: BulkClient): GroupShortcuts {
  return {
    async addUsersToGroup(groupId, userIds, options) {
      return changeMembers(ADD, userIds, options, client, (userId, callOptions) =>
        run(ADD, ({ assignUserToGroup }) => assignUserToGroup(groupId, userId, callOptions), OWN_OPTIONS),
      );
    },
    async removeUsersFromGroup(groupId, userIds, options) {
      return changeMembers(REMOVE, userIds, options, client, (userId, callOptions) =>
        run(REMOVE, ({ unassignUserFromGroup }) => unassignUserFromGroup(groupId, userId, callOptions), OWN_OPTIONS),
      );
    },
  };
}

/** Runs one request for each user. */
async function changeMembers(
  call: ShortcutCall,
  userIds: UserIds,
  given: MembersOptions | undefined,
  client: BulkClient,
  change: ChangeMember,
): Promise<BulkReport<string>> {
  const { concurrency = 4, onProgress, ...callOptions } = optionsOf(given, call);
  // loaded on first use: most programs run no bulk
  const { concernsAll, iterable, runBulk } = await import("../bulk/bulk.js");
  if (!readArgument("userIds", call, () => iterable(userIds))) {
    throw new OktaArgumentError("userIds", "'userIds' must be an iterable of user ids, such as an array", call);
  }
  // an invalid group id or option fails for every user: reject with that error itself
  let invalid: unknown;
  const endsAll = (error: unknown) => {
    if (!isOktaError(error, "ERR_ARGUMENT") || error.argument === "userId") return concernsAll(error);
    invalid ??= error;
    return true;
  };
  const bulkOptions = { concurrency, onProgress, signal: callOptions.signal };
  try {
    return await runBulk(userIds, (userId) => change(userId, callOptions), bulkOptions, client, { call, endsAll });
  } catch (error) {
    // an error thrown by the iterable can look the same: it stays the cause of an OktaBulkError
    const isInvalid = isOktaError(error, "ERR_BULK") && error.cause === invalid;
    throw (isInvalid && invalid) || error;
  }
}
