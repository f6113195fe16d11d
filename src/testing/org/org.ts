// What the areas of an org share: its clock, ids, limits, and the state of each area.

import { optionError } from "../../shared/option-checks.js";
import { Failures } from "../http/failures.js";
import { isObject } from "../http/json-value.js";
import { RateLimits } from "../http/rate-limits.js";
import type { FakeRequest } from "../http/request-log.js";
import { EmptyPages } from "../list/empty-pages.js";
import { createState, type State } from "../state.js";
import { OrgClock } from "./clock.js";
import { EventLog } from "./events.js";
import { Ids, PREFIX } from "./ids.js";
import { Jobs } from "./jobs.js";
import type { OrgContext, OrgSettings } from "./org-context.js";
import type { Store } from "./store.js";

const MOST_REQUESTS = 10_000;

export class Org implements OrgContext {
  readonly settings: OrgSettings;
  readonly clock = new OrgClock();
  readonly events = new EventLog(this.clock);
  readonly limits = new RateLimits(this.clock);
  readonly failures = new Failures();
  readonly requests: FakeRequest[] = [];
  readonly jobs = new Jobs(this.clock);
  readonly emptyPages: EmptyPages;
  #ids: Ids;
  #state: State;

  constructor(settings: OrgSettings) {
    this.settings = settings;
    this.emptyPages = new EmptyPages(settings.emptyPages);
    this.#ids = new Ids(settings.seed);
    this.#state = createState(this);
  }

  get ids(): Ids {
    return this.#ids;
  }

  /** The state of each area. */
  get state(): State {
    return this.#state;
  }

  get #stores(): readonly Store[] {
    return Object.values(this.#state);
  }

  /** Remembers a request. The oldest go when there are more than a server should keep. */
  log(request: FakeRequest): void {
    if (this.requests.length === MOST_REQUESTS) this.requests.shift();
    this.requests.push(request);
    this.settings.onRequest?.(request);
  }

  /** The id of an occurrence of an error. */
  errorId(): string {
    return PREFIX.error + this.ids.text(22);
  }

  /** Everything as it was in the beginning. */
  reset(): void {
    this.clock.reset();
    this.events.clear();
    this.limits.clear();
    this.failures.clear();
    this.jobs.clear();
    this.emptyPages.reset();
    this.requests.length = 0;
    this.#ids = new Ids(this.settings.seed);
    this.#state = createState(this);
  }

  /** Takes a deleted user out of every area. */
  forgetUser(id: string): void {
    for (const store of this.#stores) store.forgetUser?.(id);
  }

  /** Takes a deleted group out of every area. */
  forgetGroup(id: string): void {
    for (const store of this.#stores) store.forgetGroup?.(id);
  }

  /** The whole state as JSON. */
  save(): { readonly [area: string]: unknown } {
    this.jobs.runAll();
    const areas = Object.entries(this.#state).map(([area, store]) => [area, store.save()]);
    return { ids: this.ids.count, ...Object.fromEntries(areas) };
  }

  /**
   * The state that `save` returned. An area that it does not have is as in the beginning.
   * @throws OktaConfigError - it is something else; the state stays as it was
   */
  load(saved: { readonly [area: string]: unknown }): void {
    const { count } = this.ids;
    try {
      const state = loadedState(this, saved);
      this.jobs.clear();
      this.#state = state;
      this.ids.resume(Number(saved["ids"]));
    } catch {
      this.ids.resume(count);
      throw optionError("state", "is not a state that save() returned");
    }
  }
}

function loadedState(org: Org, saved: unknown): State {
  if (!isObject(saved) || !Array.isArray(saved["users"]) || !Number.isInteger(saved["ids"])) throw new TypeError();
  const state = createState(org);
  for (const [area, store] of Object.entries<Store>(state)) if (area in saved) store.load(saved[area]);
  return state;
}
