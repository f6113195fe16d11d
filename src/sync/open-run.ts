// What a run of either kind needs: its deadline, the server's time, and the methods that send its requests.

import type { CallOptions } from "../contract/call-options.js";
import type { ErrorCall } from "../errors/index.js";
import { TimedEnd } from "../middleware/timed-end.js";
import { earlierDeadline } from "../request/call-defaults.js";
import { joinedSignals } from "../shared/joined-signals.js";
import { milliseconds } from "../shared/option-checks.js";
import { CLOCK } from "../shared/platform.js";
import type { SyncPlan } from "./options.js";
import { ServerTime } from "./server-time.js";
import type { SyncConnection, SyncSettings } from "./sync-settings.js";

/** A run that was opened. */
export interface OpenRun<Profile> extends SyncConnection<Profile> {
  readonly time: ServerTime;
  /** Options for each request: the run's signal, which its deadline aborts, too. */
  readonly callOptions: CallOptions;
  /** Releases the timer of the deadline. */
  close(): void;
}

/** Opens a run. Its deadline begins. */
export function openRun<Profile>(plan: SyncPlan, call: ErrorCall, settings: SyncSettings<Profile>): OpenRun<Profile> {
  const { clock = CLOCK } = settings;
  const { deadline, signal, ...options } = plan.callOptions;
  const given = earlierDeadline(settings.scopeDeadline, deadline);
  const joined = joinedSignals([signal, ...settings.signals]);
  const limit = milliseconds("deadline", given, settings.deadline ?? 0, call);
  const end = new TimedEnd(joined.signal, "deadline", limit, clock);
  const time = new ServerTime(clock);
  return {
    ...settings.connect(call, (send) => time.watch(send)),
    time,
    callOptions: { ...options, signal: end.signal, deadline: 0 },
    close: () => {
      end.release();
      joined.release();
    },
  };
}
