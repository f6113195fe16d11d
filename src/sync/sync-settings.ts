import type { Methods } from "../../generated/methods.js";
import type { ErrorCall } from "../errors/index.js";
import type { Send } from "../middleware/compose.js";
import type { ProfileSchemas } from "../models/profile-types.js";
import type { ScanSettings } from "../scan/reader.js";
import type { Clock } from "../shared/platform.js";

/** The settings that a client passes to its syncs. */
export interface SyncSettings<Profile> {
  /** The origin of the client's org. */
  readonly origin: string;
  /** The client's own deadline, in milliseconds. */
  readonly deadline: number | undefined;
  /** That of `okta.with()`: it applies beside the deadline of a run. */
  readonly scopeDeadline: number | undefined;
  /** The signals of `okta.with()`: each of them ends a run. */
  readonly signals: readonly AbortSignal[];
  readonly clock: Clock | undefined;
  /**
   * Connects a run.
   * @param call - how errors name the run
   * @param watch - wraps what sends its requests
   */
  readonly connect: (call: ErrorCall, watch: (send: Send) => Send) => SyncConnection<Profile>;
}

/** The methods and the scans of a run. */
export interface SyncConnection<Profile> {
  readonly methods: Methods<ProfileSchemas<Profile>>;
  readonly scan: ScanSettings<Profile>;
}
