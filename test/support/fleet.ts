// Simulates processes without a store that share an org's rate limit. One virtual clock drives all of them, so that a
// run of minutes takes a moment and is the same each time.

import { type CallContext, compose, type Send } from "../../src/middleware/compose.js";
import { ListScope } from "../../src/middleware/list-scope.js";
import { retry } from "../../src/middleware/retry.js";
import { pacing } from "../../src/pacing/pacing.js";
import type { PacingStore } from "../../src/pacing/pacing-store.js";
// loaded by the first wait: while it was, the clock would fly on
import "../../src/pacing/fleet.js";
import "../../src/middleware/retry-wait.js";
import type { Clock, OktaRequest } from "../../src/shared/platform.js";
import { memoryPacing } from "../../src/stores/memory-pacing.js";

export interface FleetOptions {
  readonly seed: number;
  readonly processes: number;
  /** Calls of each process. */
  readonly calls: number;
  /** How a process makes its calls; `list`: as the pages of one list. */
  readonly mode: "at once" | "one by one" | "list";
  readonly limit?: number;
  /** The length of a window, in milliseconds. */
  readonly window?: number;
  /** The shortest time from a request to its response, in milliseconds; the longest is twice that, now and then ten times. */
  readonly latency?: number;
  /** The time within which the processes start, in milliseconds. */
  readonly startWithin?: number;
  /** Whether the processes share a store. */
  readonly store?: boolean;
  /** When the store is away, in milliseconds since the begin. */
  readonly storeAway?: readonly [from: number, to: number];
  /** The share of messages to and from the store that are late, by half a second to 2 seconds: most of them too late. */
  readonly storeSlow?: number;
  /** Requests that a program without the store sends at once, in the middle of each window. */
  readonly outsider?: number;
}

export interface FleetResult {
  readonly failed: number;
  /** The share of requests that got a 429, those of a program without the store excepted. */
  readonly refused: number;
  /** The time of the whole run over the least that any schedule needs. */
  readonly time: number;
  /** The fewest calls of a process over the most, when the first process was done. */
  readonly evenness: number;
  /** Requests by window: answered and refused. */
  readonly windows: readonly { readonly answered: number; readonly refused: number }[];
  readonly refusals: readonly number[];
  /** Round trips to the store, for each call. */
  readonly exchanges: number;
  /** Answered calls by window, for each process. */
  readonly parts: readonly (readonly number[])[];
}

interface Timer {
  readonly at: number;
  readonly order: number;
  run: (() => void) | undefined;
}

/** A clock that jumps from timer to timer. */
class VirtualTime {
  now = 0;
  /** Processes that load what they need: meanwhile, the clock stands still. */
  loading = 0;
  #order = 0;
  readonly #heap: Timer[] = [];

  after(milliseconds: number, run: () => void): Timer {
    const timer: Timer = { at: this.now + Math.max(milliseconds, 0), order: this.#order++, run };
    const heap = this.#heap;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#before(at, up)) break;
      this.#swap(at, up);
      at = up;
    }
    return timer;
  }

  /** Fires all timers until `over`. */
  async run(over: () => boolean): Promise<void> {
    for (;;) {
      do await new Promise((done) => setImmediate(done));
      while (this.loading > 0);
      if (over()) return;
      const timer = this.#pop();
      if (!timer) continue;
      this.now = Math.max(this.now, timer.at);
      timer.run?.();
    }
  }

  #pop(): Timer | undefined {
    const heap = this.#heap;
    for (;;) {
      const top = heap[0];
      const last = heap.pop();
      if (top === undefined || last === undefined) return undefined;
      if (top !== last) {
        heap[0] = last;
        let at = 0;
        for (;;) {
          let least = at;
          for (const child of [2 * at + 1, 2 * at + 2])
            if (child < heap.length && this.#before(child, least)) least = child;
          if (least === at) break;
          this.#swap(at, least);
          at = least;
        }
      }
      if (top.run) return top;
    }
  }

  #before(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (!a || !b) return false;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (!a || !b) return;
    this.#heap[one] = b;
    this.#heap[other] = a;
  }
}

/** Random numbers from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** When the server's clock begins. */
const START = Date.UTC(2026, 0, 1);
const BUCKET = "GET /api/v1/users/{id}";

/** The org: windows that end at whole seconds of its clock. */
class Org {
  readonly windows: { answered: number; refused: number }[] = [];
  readonly refusals: number[] = [];
  readonly #first: number;

  constructor(
    private readonly time: VirtualTime,
    private readonly limit: number,
    private readonly window: number,
  ) {
    this.#first = Math.floor(time.now / window);
  }

  /** @param foreign - whether another program sent the request */
  answer(foreign = false): Response {
    const { limit, window } = this;
    const { now } = this.time;
    const index = Math.floor(now / window);
    this.windows[index - this.#first] ??= { answered: 0, refused: 0 };
    const counts = this.windows[index - this.#first] as { answered: number; refused: number };
    const refused = counts.answered >= limit;
    if (!foreign || !refused) counts[refused ? "refused" : "answered"]++;
    if (refused && !foreign) this.refusals.push(now % window);
    return new Response(null, {
      status: refused ? 429 : 200,
      headers: {
        Date: new Date(START + now).toUTCString(),
        "X-Rate-Limit-Limit": String(limit),
        "X-Rate-Limit-Remaining": String(limit - counts.answered),
        "X-Rate-Limit-Reset": String((START + (index + 1) * window) / 1000),
      },
    });
  }
}

/** A process: its own clock, chance, and client. */
function processOf(
  time: VirtualTime,
  org: Org,
  random: () => number,
  latency: number,
  shared?: PacingStore,
): (list?: ListScope) => Promise<Response> {
  let store = shared;
  if (shared) {
    let loaded = false;
    time.loading++;
    const lease: PacingStore["lease"] = (request) => {
      if (!loaded) time.loading--;
      loaded = true;
      return shared.lease(request);
    };
    store = { ...shared, lease };
  }
  const offset = random() * 1e6;
  const clock: Clock = {
    now: () => time.now + offset,
    random,
    // timers are late on a busy machine
    after: (milliseconds, run) => time.after(milliseconds + random() * 2, run),
    clear: (timer) => {
      if (timer) (timer as Timer).run = undefined;
    },
    wallTime: () => START + time.now + offset,
  };
  const pause = (milliseconds: number) => new Promise<void>((done) => time.after(milliseconds, done));
  const half = () => (latency / 2) * (random() < 0.02 ? 10 : 1 + random());
  const send: Send = async (request, context) => {
    context.watch?.sending?.(request);
    await pause(half());
    const response = org.answer();
    await pause(half());
    context.watch?.answered?.(response, request);
    return response;
  };
  const sendThrough = compose([retry(undefined, clock), pacing({ store }, clock)], send);
  return (list) => {
    const request = { method: "GET", url: "https://acme.okta.com/api/v1/users/00u1", headers: new Headers() };
    const context: CallContext = {
      operation: "getUser",
      method: "GET",
      path: "/api/v1/users/00u1",
      bucket: BUCKET,
      secrets: [],
      addSecret: () => undefined,
      options: {},
      list,
    };
    return sendThrough(request as OktaRequest, context);
  };
}

/** A store in memory, as far away as a Redis on the same machine. */
function storeOf(time: VirtualTime, random: () => number, { storeAway: away, storeSlow: slow = 0 }: FleetOptions) {
  const begin = time.now;
  const memory = memoryPacing({ now: () => time.now });
  const travel = () => {
    const late = slow > 0 && random() < slow ? 500 + random() * 1_500 : 0;
    return new Promise<void>((done) => time.after(0.1 + random() * 0.2 + late, done));
  };
  // the ids of processes are random: here they are the same each time
  const ids = new Map<string, string>();
  let exchanges = 0;
  const store: PacingStore = {
    lease: async (request) => {
      exchanges++;
      const member = ids.get(request.member) ?? String(random());
      ids.set(request.member, member);
      await travel();
      const at = time.now - begin;
      if (away && at >= away[0] && at < away[1]) throw new Error("the store is away");
      const lease = await memory.lease({ ...request, member });
      await travel();
      return lease;
    },
    limits: memory.limits,
  };
  return { store, exchanges: () => exchanges };
}

function startOutsider(time: VirtualTime, org: Org, requests: number, window: number): void {
  const burst = () => {
    for (let at = 0; at < requests; at++) org.answer(true);
    time.after(window, burst);
  };
  time.after(window / 2, burst);
}

export async function runFleet(options: FleetOptions): Promise<FleetResult> {
  const { seed, processes, calls, mode, limit = 60, window = 5_000, latency = 2, startWithin = 5 } = options;
  const random = randomOf(seed);
  const time = new VirtualTime();
  time.now = Math.floor(random() * 1_000) * window;
  const begin = time.now;
  const org = new Org(time, limit, window);
  const shared = options.store ? storeOf(time, randomOf(seed + 0.5), options) : undefined;
  const { store } = shared ?? {};
  const done: number[] = Array.from({ length: processes }, () => 0);
  let atFirstEnd: number[] | undefined;
  let failed = 0;
  let ended = 0;
  const parts: number[][] = done.map(() => []);
  const runProcess = async (index: number) => {
    await new Promise<void>((go) => time.after(random() * startWithin, go));
    const call = processOf(time, org, randomOf(seed * 1_000 + index), latency, store);
    const once = async (list?: ListScope) => {
      const response = await call(list).catch(() => undefined);
      if (response?.ok) {
        done[index] = (done[index] ?? 0) + 1;
        const at = Math.floor(time.now / window) - Math.floor(begin / window);
        const part = parts[index] as number[];
        part[at] = (part[at] ?? 0) + 1;
      } else failed++;
    };
    if (mode === "at once") await Promise.all(Array.from({ length: calls }, () => once()));
    else for (let at = 0; at < calls; at++) await once(mode === "list" ? new ListScope() : undefined);
    atFirstEnd ??= [...done];
    ended++;
  };
  if (options.outsider) startOutsider(time, org, options.outsider, window);
  for (let index = 0; index < processes; index++) void runProcess(index);
  await time.run(() => ended === processes);
  const windows = Array.from(org.windows, (counts) => counts ?? { answered: 0, refused: 0 });
  const requests = windows.reduce((sum, { answered, refused }) => sum + answered + refused, 0);
  const refused = org.refusals.length;
  const least = (Math.ceil((processes * calls) / limit) - 1) * window;
  const shares = atFirstEnd ?? done;
  return {
    failed,
    refused: refused / requests,
    time: (time.now - begin) / least,
    evenness: Math.min(...shares) / Math.max(...shares),
    windows,
    refusals: org.refusals,
    exchanges: (shared?.exchanges() ?? 0) / (processes * calls),
    parts,
  };
}
