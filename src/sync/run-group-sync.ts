// Puts a run of groups together: its options, deadline and source.

import type { Methods } from "../../generated/methods.js";
import { checkBoolean, optionError } from "../shared/option-checks.js";
import { type GroupParts, GroupSource, isGroupPosition } from "./group-source.js";
import { openRun } from "./open-run.js";
import { type SyncGroupsOptions, syncPlanOf } from "./options.js";
import { SYNC_GROUPS } from "./sync-name.js";
import { type SyncBatchHead, SyncRun } from "./sync-run.js";
import type { SyncSettings } from "./sync-settings.js";
import { NO_STATE } from "./sync-state.js";

/** Runs a sync of groups. */
export async function* runGroupSync<Profile>(
  options: SyncGroupsOptions,
  settings: SyncSettings<Profile>,
): AsyncGenerator<GroupParts & SyncBatchHead, void, undefined> {
  const { origin } = settings;
  const plan = syncPlanOf(options, { of: "groups", own: ["members"], origin, call: SYNC_GROUPS });
  checkBoolean("members", options.members, SYNC_GROUPS);
  const { reading } = plan.state;
  if (reading && !isGroupPosition(reading.position)) throw optionError("from", NO_STATE, SYNC_GROUPS);
  const run = openRun(plan, SYNC_GROUPS, settings);
  try {
    const { callOptions, time } = run;
    // of members, only the ids are read: their profile does not matter
    const methods = run.methods as unknown as Methods;
    const source = new GroupSource({ methods, members: options.members ?? true, callOptions });
    yield* new SyncRun(source, { plan, time, listLogEvents: methods.listLogEvents, callOptions }).batches();
  } finally {
    run.close();
  }
}
