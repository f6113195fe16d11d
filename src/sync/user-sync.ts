// `okta.syncUsers`: keeps a copy of an org's users. The first run that is consumed loads the code.

import type { UserOf } from "../models/profile-types.js";
import { optionsOf } from "../request/call-options.js";
import type { SyncUsersOptions } from "./options.js";
import { SYNC_USERS } from "./sync-name.js";
import type { SyncBatchHead } from "./sync-run.js";
import type { SyncSettings } from "./sync-settings.js";
import type { UserParts } from "./user-source.js";

/** A batch of changes to a copy of an org's users: apply it, and store its state, in one transaction. */
export interface UserSyncBatch<User> extends UserParts<User>, SyncBatchHead {}

/** Keeps a copy of an org's users. */
export interface UserSync<Profile> {
  /**
   * Brings a copy of the org's users up to date. The first run reads all users, with several readers; later runs read
   * those who changed since the run before. Each run yields batches: users to insert or replace, ids to delete, and the
   * state to continue from. Apply a batch and store its state in one transaction: a run that ends early, for any reason,
   * is then continued by the next one from the last state.
   *
   * A run that begins later than the lag of Okta's search index behind the last change leaves the copy equal to the org:
   * statuses, profiles, deactivated users, and with `deletions`, those deleted for good. Only what changes `lastUpdated`
   * is a change: `lastLogin` alone is not.
   *
   * A run without changes takes two requests. The last batch of a run may be empty; store its state, too. When
   * everything is read anew, the first batch says why in `reset`: empty the copy before you apply it.
   *
   * @param options - `from`, the state of the last batch; `deletions`, `"log"` by default, which needs the scope
   * `okta.logs.read`, and `knownIds` and `compareEvery` for `"compare"`; `overlap`, five minutes by default;
   * `concurrency`, `fields`, and call options. `deadline` applies to the whole run.
   * @returns the batches, to be consumed once
   * @throws OktaArgumentError - while consumed: an option is unknown or invalid, or `from` is the state of another org;
   * nothing is sent
   * @throws the errors of {@link Methods.listUsers}, {@link Methods.listLogEvents} and {@link Methods.getUser}
   * @example
   * ```ts
   * for await (const batch of okta.syncUsers({ from: state })) {
   *   console.log(batch.upserts.length, batch.deletes.length, JSON.stringify(batch.state));
   * }
   * ```
   */
  syncUsers(options?: SyncUsersOptions): AsyncGenerator<UserSyncBatch<UserOf<Profile>>, void, undefined>;
}

/** Creates the sync of users of a client. */
export function createUserSync<Profile>(settings: SyncSettings<Profile>): UserSync<Profile> {
  return {
    async *syncUsers(given) {
      const options = optionsOf(given, SYNC_USERS);
      const { runUserSync } = await import("./run-user-sync.js");
      yield* runUserSync(options, settings);
    },
  };
}
