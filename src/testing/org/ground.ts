import type { FakeRequest } from "../http/request-log.js";
import type { OrgClock } from "./clock.js";
import type { EventLog } from "./events.js";
import type { Ids } from "./ids.js";

/** What an org is made with. */
export interface OrgSettings {
  readonly seed: number;
  /** How long the search index lags behind writes, in milliseconds. */
  readonly lag: number;
  /** The code of every text message, call, email and token. */
  readonly passCode: string;
  /** How long each request takes, in milliseconds. */
  readonly latency: number;
  /** Of how many pages of lists one is empty; 0 for none. */
  readonly emptyPages: number;
  /** Called after each request. */
  readonly onRequest?: ((request: FakeRequest) => void) | undefined;
}

/** What the state of every area stands on. Areas' stores know this, and not the org, which is made of them. */
export interface Ground {
  readonly settings: OrgSettings;
  readonly clock: OrgClock;
  readonly events: EventLog;
  readonly ids: Ids;
}
