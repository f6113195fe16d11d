// The options of `createFakeOkta`, and their checks.

import {
  checkFunction,
  checkOptionNames,
  milliseconds,
  nonNegativeInteger,
  optionError,
} from "../shared/option-checks.js";
import { parseUrl } from "../shared/parse-url.js";
import type { FakeLimit } from "./http/rate-limits.js";
import type { FakeRequest } from "./http/request-log.js";

/** The state of an org by area, as a value for JSON; long integers of profiles are bigints, which JSON lacks. */
export interface FakeState {
  readonly [area: string]: unknown;
}

/** Options for `createFakeOkta`. */
export interface FakeOktaOptions {
  /**
   * The initial number of users.
   * @defaultValue 0
   */
  readonly users?: number | undefined;
  /**
   * The URL of the org. `fetch` serves only this origin.
   * @defaultValue `"https://acme.okta.test"`
   */
  readonly url?: string | undefined;
  /**
   * The seed of ids, tokens and people: the same seed creates the same ones.
   * @defaultValue 1
   */
  readonly seed?: number | undefined;
  /**
   * How long the search index, the System Log and the deletion of custom attributes lag behind writes, in milliseconds.
   * @defaultValue 0
   */
  readonly lag?: number | undefined;
  /**
   * The code of every text message, call, email and token.
   * @defaultValue `"123456"`
   */
  readonly passCode?: string | undefined;
  /**
   * How long each request takes, in milliseconds.
   * @defaultValue 0
   */
  readonly latency?: number | undefined;
  /**
   * Makes every nth page of lists empty, although the list continues, as Okta's search index sometimes does. 0: none.
   * @defaultValue 0
   */
  readonly emptyPages?: number | undefined;
  /** The initial limits; none by default. */
  readonly limits?: readonly FakeLimit[] | undefined;
  /** The initial state, as `save` returned it; instead of `users`. */
  readonly state?: FakeState | undefined;
  /** Called after each request. */
  readonly onRequest?: ((request: FakeRequest) => void) | undefined;
}

const COUNTS = ["users", "seed", "emptyPages"] as const;
const DURATIONS = ["lag", "latency"] as const;
const NAMES = [...COUNTS, ...DURATIONS, "url", "passCode", "limits", "state", "onRequest"];

/** @throws OktaConfigError - for the first invalid option; limits and a state are checked as they are set */
export function checkFakeOptions(options: FakeOktaOptions): void {
  checkOptionNames(options, NAMES);
  for (const name of COUNTS) nonNegativeInteger(name, options[name], 0);
  for (const name of DURATIONS) milliseconds(name, options[name], 0);
  const { url, passCode, onRequest } = options;
  if (url !== undefined && !parseUrl(url)) throw optionError("url", "must be a URL");
  if (passCode !== undefined && typeof passCode !== "string") throw optionError("passCode", "must be a string");
  checkFunction("onRequest", onRequest);
}
