// One run of a sync: finishes the reading that an earlier run began, reads what has changed since, then the deletions.

import type { Methods } from "../../generated/methods.js";
import type { CallOptions } from "../contract/call-options.js";
import { deletionsSince, LOG_RETENTION } from "./deletion-log.js";
import { missingIds } from "./missing-ids.js";
import type { SyncPlan } from "./options.js";
import { RecentItems } from "./recent-items.js";
import type { ServerTime } from "./server-time.js";
import type { Source, SyncProgress } from "./source.js";
import type { SyncReading, SyncState } from "./sync-state.js";

/**
 * Why everything is read anew: it is the first run, `fields` are not those of the copy, the System Log no longer has all
 * deletions since the last run, or the org's clock was put back, so that the state is later than its time.
 */
export type SyncReset = "first" | "fields" | "log-expired" | "clock";

/** The common part of batches of users and of groups. */
export interface SyncBatchHead {
  /** The ids of what was deleted for good. Some may not be in the copy. */
  readonly deletes: readonly string[];
  /** The state after the batch: store it together with the batch, and pass it to the next run as `from`. */
  readonly state: SyncState;
  /** Why everything is read anew, in the first batch of that: empty the copy first. `undefined` in any other batch. */
  readonly reset: SyncReset | undefined;
  /** How far the reading is; `undefined` for deletions and at the end. */
  readonly progress: SyncProgress | undefined;
}

/** The parts of a run besides its source. */
export interface RunSettings {
  readonly plan: SyncPlan;
  readonly time: ServerTime;
  readonly listLogEvents: Methods["listLogEvents"];
  /** Options for each request. */
  readonly callOptions: CallOptions;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export class SyncRun<Value, Parts> {
  readonly #source: Source<Value, Parts>;
  readonly #settings: RunSettings;
  readonly #recent: RecentItems;
  #state: SyncState;

  constructor(source: Source<Value, Parts>, settings: RunSettings) {
    this.#source = source;
    this.#settings = settings;
    this.#state = settings.plan.state;
    this.#recent = new RecentItems(this.#state.recent);
  }

  async *batches(): AsyncGenerator<Parts & SyncBatchHead, void, undefined> {
    const { fields } = this.#settings.plan;
    const { reading, upTo } = this.#state;
    if (this.#state.fields !== fields) yield* this.#readEverything(upTo === null && !reading ? "first" : "fields");
    else if (reading) yield* this.#read(reading);
    else if (upTo === null) yield* this.#readEverything("first");
    yield* this.#readChanges();
    yield* this.#readDeletions();
    // may be empty: the next run continues from its state
    yield this.#batch([], []);
  }

  /** Reads everything, as in a first run. */
  async *#readEverything(reset: SyncReset) {
    this.#recent.clear();
    yield* this.#read({ began: null, since: null, position: undefined }, reset);
  }

  /** Reads what has changed since the reading before it began, and a little more. */
  async *#readChanges(): AsyncGenerator<Parts & SyncBatchHead, void, undefined> {
    const { upTo } = this.#state;
    const from = Math.floor((Date.parse(upTo ?? "") - this.#settings.plan.overlap) / SECOND) * SECOND;
    yield* this.#read({ began: null, since: isoOf(from), position: undefined });
    // since the real end of the run before, changes may have been missed
    if (from - Date.parse(this.#state.upTo ?? "") < MINUTE) return;
    yield* this.#readEverything("clock");
    yield* this.#readChanges();
  }

  async *#read({ since, position, began }: Omit<SyncReading, "began"> & { began: string | null }, reset?: SyncReset) {
    const { time } = this.#settings;
    const moment = time.begin();
    const reading = this.#source.read(since, position);
    const start = () => began ?? isoOf(time.timeOf(moment));
    let pendingReset = reset;
    for await (const page of reading.pages()) {
      const lately = Date.parse(start()) - this.#settings.plan.overlap;
      const news = page.filter(({ id, changed, hash }) => this.#recent.add(id, changed, hash, lately));
      if (news.length === 0) continue;
      const done = { began: start(), since, position: reading.position() };
      this.#advance({ reading: done, ...(pendingReset && this.#emptied(start())) });
      const progress = { reading: since === null ? "everything" : "changes", ...reading.progress() } as const;
      yield this.#batch(news, [], { reset: pendingReset, progress });
      pendingReset = undefined;
    }
    const upTo = start();
    this.#advance({ ...(pendingReset && this.#emptied(upTo)), upTo, reading: null });
    if (pendingReset) yield this.#batch([], [], { reset: pendingReset });
  }

  /** The state of a copy that was emptied, and is filled from a time on. */
  #emptied(began: string): Partial<SyncState> {
    return { upTo: null, deletionsUpTo: began, fields: this.#settings.plan.fields };
  }

  async *#readDeletions() {
    const { deletions } = this.#settings.plan;
    if (deletions === "log") yield* this.#readLog();
    else if (deletions === "compare") yield* this.#compare();
  }

  async *#readLog() {
    const { time, plan } = this.#settings;
    const known = () => Date.parse(this.#state.deletionsUpTo ?? "");
    if (time.now() - known() > LOG_RETENTION - plan.overlap) {
      yield* this.#readEverything("log-expired");
      yield* this.#readChanges();
    }
    const moment = time.begin();
    for await (const page of deletionsSince(known() - plan.overlap, this.#source.deletion, this.#settings)) {
      const ids = page.filter(({ id, published }) => this.#recent.delete(id, published)).map(({ id }) => id);
      if (ids.length > 0) yield this.#batch([], ids);
    }
    this.#advance({ deletionsUpTo: isoOf(time.timeOf(moment)) });
  }

  async *#compare() {
    const { time, plan } = this.#settings;
    const { knownIds, compareEvery } = plan;
    const last = Date.parse(this.#state.deletionsUpTo ?? "");
    if (!knownIds || time.now() - last < compareEvery) return;
    const moment = time.begin();
    for await (const missing of missingIds(this.#source, knownIds)) {
      const ids = missing.filter((id) => this.#recent.delete(id, time.now()));
      if (ids.length > 0) yield this.#batch([], ids);
    }
    this.#advance({ deletionsUpTo: isoOf(time.timeOf(moment)) });
  }

  #advance(change: Partial<SyncState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #batch(
    items: readonly { readonly value: Value }[],
    deletes: readonly string[],
    { reset, progress }: Partial<Pick<SyncBatchHead, "reset" | "progress">> = {},
  ): Parts & SyncBatchHead {
    const { upTo, reading } = this.#state;
    const from = Date.parse(reading?.began ?? upTo ?? "") - this.#settings.plan.overlap;
    this.#advance({ recent: this.#recent.since(from) });
    const parts = this.#source.partsOf(items.map(({ value }) => value));
    return { ...parts, deletes, state: this.#state, reset, progress };
  }
}

const isoOf = (time: number): string => new Date(time).toISOString();
