// What people do with the members of a group by the hundred.

import type { Methods } from "../generated/methods.js";
import type { CallOptions } from "../generated/operation.js";
import { OktaArgumentError, OktaAuthError, OktaAuthenticationError } from "./errors.js";

/** The options of {@link GroupShortcuts}; a time-out or a retry is that of one user's request. */
export interface MembersOptions extends CallOptions {
  /**
   * Requests at the same time.
   * @defaultValue 4
   */
  concurrency?: number | undefined;
}

/** What became of the users. */
export interface MembersReport {
  /** The ids of those for whom it worked, in the order in which Okta answered. */
  succeeded: string[];
  /** Those for whom it did not, and why. */
  failed: { input: string; error: unknown }[];
}

/** Shortcuts: the calls that people make of a group, for many users. */
export interface GroupShortcuts {
  /**
   * Adds users to a group, one request each. A user who fails does not stop the others: look at `failed`. Whoever is
   * a member already counts as added, so what was interrupted can be done again.
   * @param groupId - the group's id; its type is `OKTA_GROUP`
   * @param userIds - ids of users: an array, or what can be looped over, a stream too
   * @param options - `concurrency` (default 4), `signal`, and how each request is called
   * @throws OktaArgumentError - the group, an option, or the list as a whole is wrong; nothing is sent
   * @throws OktaAuthError, OktaAuthenticationError (401) - the credentials are refused, so that nobody can be added
   * @throws OktaAbortError - the `signal` ended it
   * @see {@link Methods.assignUserToGroup}
   * @example
   * ```ts
   * const { failed } = await okta.addUsersToGroup(groupId, ["00u1", "00u2"]);
   * for (const { input, error } of failed) console.error(input, error);
   * ```
   */
  addUsersToGroup(
    groupId: string,
    userIds: Iterable<string> | AsyncIterable<string>,
    options?: MembersOptions,
  ): Promise<MembersReport>;
  /**
   * Removes users from a group, one request each, in the way of {@link GroupShortcuts.addUsersToGroup}.
   * @param groupId - the group's id; its type is `OKTA_GROUP`
   * @param userIds - ids of users: an array, or what can be looped over, a stream too
   * @param options - `concurrency` (default 4), `signal`, and how each request is called
   * @throws OktaArgumentError - the group, an option, or the list as a whole is wrong; nothing is sent
   * @throws OktaAuthError, OktaAuthenticationError (401) - the credentials are refused, so that nobody can be removed
   * @throws OktaAbortError - the `signal` ended it
   * @see {@link Methods.unassignUserFromGroup}
   */
  removeUsersFromGroup(
    groupId: string,
    userIds: Iterable<string> | AsyncIterable<string>,
    options?: MembersOptions,
  ): Promise<MembersReport>;
}

type Change = (groupId: string, userId: string, options: CallOptions) => Promise<void>;

/** Makes the shortcuts of a client, on its methods. */
export function createGroupShortcuts({
  assignUserToGroup,
  unassignUserFromGroup,
}: Pick<Methods, "assignUserToGroup" | "unassignUserFromGroup">): GroupShortcuts {
  const changing =
    (change: Change): GroupShortcuts["addUsersToGroup"] =>
    async (groupId, userIds, { concurrency = 4, ...options } = {}) => {
      // a string can be looped over too: by its characters
      if (typeof userIds !== "object" || userIds === null) {
        throw new OktaArgumentError("userIds", "'userIds' must be a list of ids, such as an array");
      }
      if (!Number.isInteger(concurrency) || concurrency < 1) {
        throw new OktaArgumentError("concurrency", "the option 'concurrency' must be a whole number from 1");
      }
      const report: MembersReport = { succeeded: [], failed: [] };
      // the workers loop over one generator: each id goes to one of them, and who throws ends it for all
      const ids = once(userIds);
      const work = async () => {
        for await (const input of ids) {
          try {
            await change(groupId, input, options);
            report.succeeded.push(input);
          } catch (error) {
            if (options.signal?.aborted || concernsAll(error)) throw error;
            report.failed.push({ input, error });
          }
        }
      };
      await Promise.all(Array.from({ length: concurrency }, work));
      return report;
    };
  return {
    addUsersToGroup: changing(assignUserToGroup),
    removeUsersFromGroup: changing(unassignUserFromGroup),
  };
}

async function* once(userIds: Iterable<string> | AsyncIterable<string>) {
  yield* userIds;
}

/** Whether a request for any other user would fail for the same reason. */
function concernsAll(error: unknown): boolean {
  if (error instanceof OktaArgumentError) return error.argument !== "userId";
  return error instanceof OktaAuthError || error instanceof OktaAuthenticationError;
}
