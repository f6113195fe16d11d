// A scan at work: readers, each with a range of its own, and one consumer of what they read.

import { isOktaError, OktaArgumentError } from "../errors/index.js";
import { endOf } from "../middleware/end-errors.js";
import { TimedEnd } from "../middleware/timed-end.js";
import type { UserOf } from "../models/profile-types.js";
import { abortable } from "../shared/abortable-wait.js";
import { milliseconds } from "../shared/option-checks.js";
import { CLOCK } from "../shared/platform.js";
import type { ScanCheckpoint } from "./checkpoint.js";
import { disorderOf, timesOf } from "./creation-order.js";
import { Bell } from "./notifier.js";
import { planOf, type ScanPage, type ScanUsersOptions } from "./options.js";
import { isRefusal, listBy, type ScanSettings, selectionOf } from "./reader.js";
import { SCAN } from "./scan-name.js";
import { Range } from "./time-range.js";
import { common, rangeOf, type Span, shareOutside, spanOf, textOf, timeOf, within } from "./time-span.js";

/** What a scan gives. */
export interface Scanned<User> {
  readonly pages: AsyncGenerator<ScanPage<User>, void, undefined>;
  /** What ends it from without: the caller's signal, or its deadline. */
  readonly signal: AbortSignal;
  checkpoint(): ScanCheckpoint;
}

const PAGE = 200;
/** The last part of a range, which has no end, ends for who divides it after the newest user. */
const SECOND = 1000;

/** The error for who begins to consume a scan a second time. */
export function consumed(): OktaArgumentError {
  return new OktaArgumentError("scan", "a scan is consumed once: begin another from its checkpoint()", SCAN);
}

export function scan<Profile>(
  options: ScanUsersOptions,
  { quietly, failed, clock = CLOCK, ...settings }: ScanSettings<Profile>,
): Scanned<UserOf<Profile>> {
  type User = UserOf<Profile>;
  interface Came {
    readonly range: Range;
    readonly page: ScanPage<User>;
    readonly last: number;
  }

  const { search, concurrency, onProgress, from, how } = planOf(options, settings.origin);
  const { deadline, signal, limit = PAGE, ...list } = how;
  const time = milliseconds("deadline", deadline, settings.deadline ?? 0, SCAN);
  const end = new TimedEnd(signal, "deadline", time, clock);
  const stop = new AbortController();
  const listOf = listBy<Profile>(quietly(time > 0 ? clock.now() + time : undefined), list, stop.signal);
  /** The ranges that nobody reads yet, and all that are not consumed to their end. */
  const begun = from.left.map(Range.of);
  const todo = [...begun];
  const ranges = new Set(begun);
  const came: Came[] = [];
  const [arrived, taken, decided] = [new Bell(), new Bell(), new Bell()];
  let readers = 0;
  let { users } = from;
  let [oldest, newest] = from.span.map(timeOf);
  /** Whether Okta takes ranges of `created`, together with the expression if there is one; `undefined` until that is known. */
  let divisible: boolean | undefined;
  /** Whether it takes ranges with an end: two conditions more can be too many. */
  let bounded = true;
  /** The times that are asked for, where more comes. */
  let sieve: readonly Span[] | undefined;
  /** What was told last. */
  let share: number | undefined;
  let failure: { readonly error: unknown } | undefined;

  const bells = [arrived, taken, decided];
  const wakeAll = () => {
    for (const bell of bells) bell.ring();
  };
  function fail(error: unknown): void {
    failure ??= { error };
    stop.abort();
    wakeAll();
  }

  /** When the newest user was created: where a range without an end can be divided. */
  async function lookAhead(): Promise<void> {
    const { expression, ranged } = selectionOf(search, undefined, divisible);
    try {
      for await (const page of listOf(expression, "desc", 1).pages()) {
        [newest] = timesOf(page.items);
        if (page.items.length > 0 && newest === undefined) throw await disorderOf(page, 0);
        if (newest !== undefined) break;
      }
    } catch (error) {
      if (!ranged || divisible === true || !isRefusal(error)) throw error;
      refuse();
      return lookAhead();
    }
    staff();
  }

  /** Gives work to readers, as long as there is some. */
  function staff(): void {
    while (readers < concurrency && !stop.signal.aborted) {
      const range = todo.shift() ?? largestHalf();
      if (!range) return;
      readers++;
      read(range)
        .catch(fail)
        .finally(() => {
          readers--;
          staff();
          arrived.ring();
        });
    }
  }

  function largestHalf(): Range | undefined {
    if (newest === undefined || divisible === false) return undefined;
    const limitless = newest + SECOND;
    // less than a page is not worth a request of its own
    const worthIt = [...ranges].filter((range) => range.expected(limitless) > limit);
    for (const range of worthIt.sort((a, b) => b.unread(limitless) - a.unread(limitless))) {
      const half = range.split(limitless);
      if (half) {
        ranges.add(half);
        return half;
      }
    }
    return undefined;
  }

  async function read(range: Range): Promise<void> {
    const hasEnd = bounded && range.to !== undefined;
    const condition = range.condition(hasEnd);
    const { expression, ranged } = selectionOf(search, condition, divisible);
    const divided = ranged && condition !== undefined;
    let answered = false;
    try {
      for await (const page of listOf(expression, "asc", limit).pages()) {
        answered = true;
        // another part was refused meanwhile, and this one with it
        if (divided && divisible === false) return;
        if (divisible === undefined && divided) accepted();
        const times = timesOf(page.items, range.read);
        if (times.length < page.items.length) throw await disorderOf(page, times.length);
        oldest ??= times[0];
        range.came(times, page.next !== undefined);
        // who was the newest of those that are looked for may not be any more
        if (newest !== undefined) newest = Math.max(newest, ...times.slice(-1));
        // its end may have become another reader's while the page was on its way
        const count = await countWithin(range, times);
        // nobody knows by now whose the rest of it is
        if (stop.signal.aborted) return;
        const items = page.items.filter((_, at) => at < count && (!sieve || within(sieve, times[at] ?? 0)));
        if (items.length > 0) {
          range.waiting++;
          const { response, rateLimit } = page;
          came.push({ range, page: { items, response, rateLimit }, last: times[count - 1] ?? 0 });
          arrived.ring();
        }
        if (count < times.length) break;
        if (page.next !== undefined) staff();
        while (came.length >= concurrency && !stop.signal.aborted) await taken.wait();
      }
    } catch (error) {
      if (ranged && !answered && divisible !== true && isRefusal(error)) {
        refuse();
        // only without an expression is all of the time a range, too
        if (range.whole) await read(range);
        return;
      }
      if (hasEnd && !answered && divisible === true && isRefusal(error)) {
        bounded = false;
        return read(range);
      }
      // what another part's refusal made needless may fail
      if (!divided || divisible !== false) throw error;
      return;
    }
    // who looks ahead may not, or not yet, have found that out
    if (range.asked === undefined) newest ??= range.read;
    range.over = true;
    if (range.done) ranges.delete(range);
  }

  /** How many of a page's users are the range's. */
  async function countWithin(range: Range, times: readonly number[]): Promise<number> {
    for (;;) {
      const { to } = range;
      const count = to === undefined ? -1 : times.findIndex((time) => time >= to);
      if (count === -1) return times.length;
      // who took the end of the range away may still be refused
      if (divisible === true || range.to === range.asked || stop.signal.aborted) return count;
      await decided.wait();
    }
  }

  function accepted(): void {
    divisible = true;
    decided.ring();
  }

  /** Who reads all of it takes back what others were given; if nobody does, somebody must, and leave out the rest. */
  function refuse(): void {
    if (divisible === false) return;
    divisible = false;
    for (const range of ranges) {
      if (range.whole) range.rejoin();
      else ranges.delete(range);
    }
    if (!begun.some(({ whole }) => whole)) {
      sieve = from.left.map(spanOf);
      todo.splice(0, todo.length, Range.of([null, textOf(Math.max(...sieve.map(({ to }) => to)))]));
      for (const range of todo) ranges.add(range);
    }
    decided.ring();
  }

  function spansLeft(): Span[] {
    const left = [...ranges].map((range) => range.left);
    return sieve ? common(left, sieve) : left;
  }

  async function tell(): Promise<void> {
    share = shareDone();
    try {
      await abortable(end.signal, Promise.resolve(onProgress?.({ users, share })));
    } catch (error) {
      // it may be what the scan ended by meanwhile
      throw failure ? failure.error : error;
    }
  }

  function shareDone(): number | undefined {
    if (oldest === undefined || newest === undefined) return undefined;
    return shareOutside(spansLeft(), oldest, Math.max(oldest, newest) + SECOND);
  }

  async function* pages(): AsyncGenerator<ScanPage<User>, void, undefined> {
    const follow = () => fail(endOf(end.signal.reason, SCAN));
    end.signal.addEventListener("abort", follow);
    try {
      if (end.signal.aborted) follow();
      staff();
      if (concurrency > 1 && newest === undefined && ranges.size > 0) lookAhead().catch(fail);
      for (;;) {
        if (failure) throw failure.error;
        const next = came.shift();
        if (next) {
          taken.ring();
          yield next.page;
          users += next.page.items.length;
          take(next);
          await tell();
        } else if (readers > 0) await arrived.wait();
        else break;
      }
      // a part that proved empty may have ended after the last page
      if (shareDone() !== share) await tell();
    } catch (error) {
      // what onProgress throws is no failure of a call
      if (failure && isOktaError(error)) failed(error, SCAN);
      throw error;
    } finally {
      stop.abort();
      wakeAll();
      end.signal.removeEventListener("abort", follow);
      end.release();
    }
  }

  function take({ range, last }: Came): void {
    range.given = last;
    range.waiting--;
    if (range.done) ranges.delete(range);
  }

  const checkpoint = (): ScanCheckpoint => ({
    version: 2,
    org: settings.origin,
    search: search ?? null,
    left: spansLeft().map(rangeOf),
    users,
    span: [textOf(oldest), textOf(newest)],
  });
  return { pages: pages(), signal: end.signal, checkpoint };
}
