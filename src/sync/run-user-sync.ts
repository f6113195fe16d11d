// Puts a run of users together: its options, deadline and source.

import type { UserOf } from "../models/profile-types.js";
import { openRun } from "./open-run.js";
import { type SyncUsersOptions, syncPlanOf, userPlanOf } from "./options.js";
import { SYNC_USERS } from "./sync-name.js";
import { type SyncBatchHead, SyncRun } from "./sync-run.js";
import type { SyncSettings } from "./sync-settings.js";
import { type UserParts, UserSource } from "./user-source.js";

const OWN_OPTIONS = ["concurrency", "limit", "fields"];

/** Runs a sync of users. */
export async function* runUserSync<Profile>(
  options: SyncUsersOptions,
  settings: SyncSettings<Profile>,
): AsyncGenerator<UserParts<UserOf<Profile>> & SyncBatchHead, void, undefined> {
  const { origin } = settings;
  const plan = syncPlanOf(options, { of: "users", own: OWN_OPTIONS, origin, call: SYNC_USERS });
  const userPlan = userPlanOf(options, SYNC_USERS);
  const run = openRun(plan, SYNC_USERS, settings);
  try {
    const { callOptions, methods, scan } = run;
    const source = new UserSource<Profile>({
      scan,
      getUser: methods.getUser,
      plan: userPlan,
      fields: plan.fields ?? undefined,
      callOptions,
    });
    yield* new SyncRun(source, { plan, time: run.time, listLogEvents: methods.listLogEvents, callOptions }).batches();
  } finally {
    run.close();
  }
}
