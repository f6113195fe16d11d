// Divides a scan into independent ones: samples when users were created, and cuts the time where about as many users
// are on each side.

import { OktaArgumentError } from "../errors/index.js";
import { endErrorOf } from "../middleware/end-errors.js";
import { TimedEnd } from "../middleware/timed-end.js";
import type { UserOf } from "../models/profile-types.js";
import { earlierDeadline } from "../request/call-defaults.js";
import { joinedSignals } from "../shared/joined-signals.js";
import { milliseconds } from "../shared/option-checks.js";
import type { ScanCheckpoint } from "./checkpoint.js";
import { disorderOf, timesOf } from "./creation-order.js";
import { type SplitPlan, type SplitScanOptions, splitPlanOf } from "./options.js";
import { isRefusal, type List, listBy, PAGE_SIZE, type ScanSettings, selectionOf } from "./reader.js";
import { SPLIT } from "./scan-name.js";
import { Range, SECOND, secondOf } from "./time-range.js";
import { type CreatedRange, intersection, isoOf, rangeOf, type Span, spanOf } from "./time-span.js";
import { type Sample, type Unsampled, UserDensity } from "./user-density.js";

const MOST_PARTS = 10_000;
/** The samples for each checkpoint, besides those at the beginning and the end. */
const SAMPLES = 3;
/** The samples that are requested at a time. */
const CONCURRENCY = 4;
/** Stretches with less than this share of a part are not worth a sample. */
const FINE_SHARE = 0.5;

/** Divides a scan: see {@link UserScanner.splitScan}. */
export async function splitScan<Profile>(
  parts: number,
  options: SplitScanOptions,
  settings: ScanSettings<Profile>,
): Promise<ScanCheckpoint[]> {
  if (!Number.isInteger(parts) || parts < 1 || parts > MOST_PARTS) {
    throw new OktaArgumentError("parts", `'parts' must be an integer from 1 to ${MOST_PARTS}`, SPLIT);
  }
  const plan = splitPlanOf(options, settings.origin);
  const { deadline, signal, ...list } = plan.callOptions;
  const { createPartialList, openScan, scopeDeadline, clock } = settings;
  const time = milliseconds("deadline", earlierDeadline(scopeDeadline, deadline), settings.deadline ?? 0, SPLIT);
  const observed = openScan(SPLIT);
  const joined = joinedSignals([signal, ...settings.signals]);
  const end = new TimedEnd(joined.signal, "deadline", time, clock);
  const endsAt = time > 0 ? clock.now() + time : undefined;
  try {
    if (end.signal.aborted) throw endErrorOf(end.signal.reason, SPLIT);
    const listUsers = createPartialList(SPLIT, endsAt, observed);
    const users = listBy<Profile>(listUsers, { ...list, fields: "id,created" }, end.signal);
    const checkpoints = await new Split(plan, users).checkpoints(parts);
    observed?.end();
    return checkpoints;
  } catch (error) {
    observed?.fail(error);
    throw error;
  } finally {
    // after a failure, other samples can be in flight
    end.hangUp();
    end.release();
    joined.release();
  }
}

class Split<Profile> {
  readonly #plan: SplitPlan;
  readonly #list: List<UserOf<Profile>>;
  readonly #density = new UserDensity();
  #newest: number | undefined;
  /** Whether the org refuses ranges of `created`, alone or together with the search: one scan reads everything then. */
  #refusesRanges = false;

  constructor(plan: SplitPlan, list: List<UserOf<Profile>>) {
    this.#plan = plan;
    this.#list = list;
  }

  async checkpoints(parts: number): Promise<ScanCheckpoint[]> {
    const { from } = this.#plan;
    if (parts === 1 || from.left.length === 0) return [from];
    const spans = from.left.map(spanOf).sort((one, other) => (one.from < other.from ? -1 : 1));
    try {
      for (const span of spans) await this.#addSpan(span);
      await this.#takeSamples(parts);
    } catch (error) {
      if (this.#refusesRanges) return [from];
      throw error;
    }
    return this.#checkpointsBetween(this.#density.cuts(parts), spans);
  }

  async #addSpan(span: Span): Promise<void> {
    const first = await this.#sample(span.from);
    if (first.times.length === 0) return;
    const last = span.to === Number.POSITIVE_INFINITY && !first.isLast ? await this.#newestUsers() : undefined;
    if (span.to === Number.POSITIVE_INFINITY) this.#newest = (last ?? first.times).at(-1);
    this.#density.add(span, first, last);
  }

  /** Samples where the most users are expected, until that is precise enough. */
  async #takeSamples(parts: number): Promise<void> {
    for (let left = SAMPLES * parts; left > 0; ) {
      const enough = Math.max((this.#density.users / parts) * FINE_SHARE, PAGE_SIZE);
      const stretches = this.#density.unsampled().filter(({ users }) => users > enough);
      if (stretches.length === 0) return;
      const next = stretches.slice(0, Math.min(left, CONCURRENCY));
      left -= next.length;
      await Promise.all(next.map((stretch) => this.#divide(stretch)));
    }
  }

  async #divide(stretch: Unsampled): Promise<void> {
    const middle = Math.max(secondOf(stretch.timeOf(0.5)), stretch.from + SECOND);
    this.#density.refine(stretch, middle, await this.#sample(middle));
  }

  /** Requests the users that were created from a time on. */
  async #sample(from: number): Promise<Sample> {
    const condition = Number.isFinite(from) ? new Range(from, undefined).condition() : undefined;
    const page = await this.#page(condition, "asc");
    return { times: page?.times ?? [], isLast: !page?.hasNext };
  }

  /** Returns when the newest users were created, in order. */
  async #newestUsers(): Promise<readonly number[]> {
    return (await this.#page(undefined, "desc"))?.times ?? [];
  }

  /** Requests the first page that has users, and returns when they were created, in order. */
  async #page(condition: string | undefined, order: "asc" | "desc") {
    const { expression, ranged } = selectionOf(this.#plan.search, condition, undefined);
    try {
      for await (const page of this.#list(expression, order, PAGE_SIZE).pages()) {
        if (page.items.length === 0) continue;
        const times = timesOf(order === "asc" ? page.items : [...page.items].reverse());
        if (times.length < page.items.length) throw await disorderOf(page, times.length);
        return { times, hasNext: page.next !== undefined };
      }
    } catch (error) {
      this.#refusesRanges ||= ranged && isRefusal(error);
      throw error;
    }
    return undefined;
  }

  /** Divides what is left to scan at these times. */
  #checkpointsBetween(cuts: readonly number[], spans: readonly Span[]): ScanCheckpoint[] {
    const { from } = this.#plan;
    const limits = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
    return limits
      .slice(1)
      .map((to, at) => intersection(spans, [{ from: limits[at] ?? to, to }]))
      .filter((left) => left.length > 0)
      .map((left, at) => ({
        ...from,
        left: left.map(rangeOf),
        users: at === 0 ? from.users : 0,
        span: this.#spanOf(left),
      }));
  }

  /** When the first and the last user of a part were created, for its progress. */
  #spanOf(left: readonly Span[]): CreatedRange {
    const { oldest } = this.#density;
    if (oldest === undefined) return this.#plan.from.span;
    const begin = Math.max(left[0]?.from ?? oldest, oldest);
    const end = Math.min(left.at(-1)?.to ?? begin, (this.#newest ?? Number.POSITIVE_INFINITY) + SECOND) - SECOND;
    return [isoOf(begin), isoOf(Math.max(begin, end))];
  }
}
