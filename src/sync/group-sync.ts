// `okta.syncGroups`: keeps a copy of an org's groups and their members. The first run that is consumed loads the code.

import { optionsOf } from "../request/call-options.js";
import type { GroupParts } from "./group-source.js";
import type { SyncGroupsOptions } from "./options.js";
import { SYNC_GROUPS } from "./sync-name.js";
import type { SyncBatchHead } from "./sync-run.js";
import type { SyncSettings } from "./sync-settings.js";

/** A batch of changes to a copy of an org's groups: apply it, and store its state, in one transaction. */
export interface GroupSyncBatch extends GroupParts, SyncBatchHead {}

/** Keeps a copy of an org's groups. */
export interface GroupSync {
  /**
   * Brings a copy of the org's groups and their members up to date, as {@link UserSync.syncUsers} does for users. The
   * first run reads all groups; later runs read those whose profile or members changed, and the members of the latter:
   * a request for each 1,000 members. A run that reads more than 200 groups takes one more request, for the share in
   * `progress`. Members of built-in groups, such as Everyone, are not read. When a user is deleted, their groups do not
   * count as changed: delete the memberships together with the user.
   *
   * @param options - `from`, the state of the last batch; `members`, whether to read members; `deletions`, `knownIds`,
   * `compareEvery`, `overlap`, and call options, as for `syncUsers`
   * @returns the batches, to be consumed once
   * @throws OktaArgumentError - while consumed: an option is unknown or invalid, or `from` is the state of another org,
   * or of users; nothing is sent
   * @throws the errors of {@link Methods.listGroups}, {@link Methods.listGroupUsers}, {@link Methods.getGroup} and
   * {@link Methods.listLogEvents}
   * @example
   * ```ts
   * for await (const { upserts, members, deletes } of okta.syncGroups()) {
   *   console.log(upserts.length, members.length, deletes.length);
   * }
   * ```
   */
  syncGroups(options?: SyncGroupsOptions): AsyncGenerator<GroupSyncBatch, void, undefined>;
}

/** Creates the sync of groups of a client. */
export function createGroupSync<Profile>(settings: SyncSettings<Profile>): GroupSync {
  return {
    async *syncGroups(given) {
      const options = optionsOf(given, SYNC_GROUPS);
      const { runGroupSync } = await import("./run-group-sync.js");
      yield* runGroupSync(options, settings);
    },
  };
}
