import type { FakeRequest } from "../http/request-log.js";
import type { OrgClock } from "./clock.js";
import type { EventLog } from "./events.js";
import type { Ids } from "./ids.js";

/** The settings of an org. */
export interface OrgSettings {
  readonly seed: number;
  /** How long the search index lags behind writes, in milliseconds. */
  readonly lag: number;
  /** The code of every text message, call, email and token. */
  readonly passCode: string;
  /** How long each request takes, in milliseconds. */
  readonly latency: number;
  /** Every nth page of lists is empty; 0: none is. */
  readonly emptyPages: number;
  /** Called after each request. */
  readonly onRequest?: ((request: FakeRequest) => void) | undefined;
}

/** The common parts of an org, for the stores of its areas: they do not know the org, which consists of them. */
export interface OrgContext {
  readonly settings: OrgSettings;
  readonly clock: OrgClock;
  readonly events: EventLog;
  readonly ids: Ids;
}
