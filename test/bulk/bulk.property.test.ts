// For any inputs, workers, callbacks and aborts, each input of a bulk is counted once.

import fc from "fast-check";
import { expect, it } from "vitest";
import { type BulkReport, isOktaError, type OktaError } from "../../src/index.js";
import { oktaOf, silence } from "../support/okta-of.js";
import { runs } from "../support/runs.js";

const { okta } = oktaOf(silence);

/** What something does after some microtasks; to hang is to wait for ever. */
const act = fc.record({
  after: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(6)),
  end: fc.oneof({ weight: 12, arbitrary: fc.constant("works") }, fc.constant("throws"), fc.constant("hangs")),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const acts = fc.array(act, { minLength: 1, maxLength: 4 });

const plan = fc.record({
  source: fc.constantFrom("sync", "async", "queue"),
  inputs: fc.array(act, { maxLength: 12 }),
  workers: acts,
  onSuccess: fc.option(acts),
  onFailure: fc.option(acts),
  onProgress: fc.option(acts),
  concurrency: fc.integer({ min: 1, max: 5 }),
  stopOnError: fc.boolean(),
  abortAfter: fc.option(fc.nat(40)),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

async function microtasks(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await undefined;
}

async function doing({ after, end }: Act): Promise<void> {
  await microtasks(after);
  if (end === "throws") throw new Error("planned");
  if (end === "hangs") await new Promise(() => undefined);
}

/** Runs a plan, and notes what its parts saw. */
async function run({ source, inputs, workers, concurrency, stopOnError, abortAfter, ...told }: Plan) {
  const seen = { given: 0, closed: 0, ended: false, late: 0, running: 0, most: 0 };
  const begun: number[] = [];
  const controller = new AbortController();

  function* numbers() {
    try {
      for (const { end } of inputs) {
        if (end === "throws") throw new Error("planned");
        yield seen.given++;
      }
    } finally {
      seen.closed++;
    }
  }
  async function* stream() {
    try {
      for (const each of inputs) {
        await doing(each);
        yield seen.given++;
      }
    } finally {
      seen.closed++;
    }
  }
  /** The same without the order of a generator: it can be ended while an input is waited for. */
  function queue(): AsyncIterable<number> {
    const left = inputs.values();
    const done = { done: true, value: undefined } as const;
    const next = async () => {
      const each = left.next();
      if (each.done) return done;
      await doing(each.value);
      return { done: false, value: seen.given++ } as const;
    };
    const close = async () => {
      seen.closed++;
      return done;
    };
    return { [Symbol.asyncIterator]: () => ({ next, return: close }) };
  }

  const by = (acts: Act[] | null) => {
    let calls = 0;
    return acts ? () => doing(acts[calls++ % acts.length] as Act) : undefined;
  };
  const doWork = by(workers);
  const worker = async (input: number) => {
    if (seen.ended) seen.late++;
    begun.push(input);
    seen.most = Math.max(seen.most, ++seen.running);
    await doWork?.().finally(() => seen.running--);
  };
  const { onSuccess, onFailure, onProgress } = told;
  const options = { onSuccess: by(onSuccess), onFailure: by(onFailure), onProgress: by(onProgress) };
  const given = { sync: numbers, async: stream, queue }[source]();
  const bulk = okta
    .bulk(given, worker, { ...options, concurrency, stopOnError, signal: controller.signal })
    .then(
      (report) => ({ report, error: undefined }),
      (error: unknown) => ({ report: isOktaError(error, "ERR_BULK") ? error.report : undefined, error }),
    )
    .then((outcome) => {
      seen.ended = true;
      return { ...outcome, given: seen.given, begun: begun.length, aborted: controller.signal.aborted };
    });
  if (abortAfter !== null) void microtasks(abortAfter).then(() => controller.abort());
  // what hangs is ended by an abort at last
  setImmediate(() => setImmediate(() => controller.abort()));
  const outcome = await bulk;
  for (let turn = 0; turn < 2; turn++) await new Promise((done) => setImmediate(done));
  return { outcome, seen, begun };
}

const planned = fc.asyncProperty(plan, async (plan) => {
  const { outcome, seen, begun } = await run(plan);
  const error = outcome.error as OktaError | undefined;
  expect(error === undefined || isOktaError(error)).toBe(true);
  const { succeeded, failed, failures, unfinished } = outcome.report as BulkReport<number>;

  // each that was read is counted once, and at most one of them was not begun
  const counted = succeeded + failed + unfinished.length;
  expect(outcome.begun).toBeLessThanOrEqual(counted);
  expect(counted - outcome.begun).toBeLessThanOrEqual(plan.source === "sync" ? 0 : 1);
  // one that came as it ended may not have been taken
  expect(outcome.given - counted).toBeLessThanOrEqual(plan.source === "sync" ? 0 : 1);
  expect(counted).toBeLessThanOrEqual(outcome.given);
  const named = [...failures.map(({ input }) => input), ...unfinished];
  expect(new Set(named).size).toBe(named.length);
  expect(failures.length).toBeLessThanOrEqual(failed);
  if (!plan.onFailure) expect(failures).toHaveLength(failed);

  // in order, a few at a time, and none after the end
  expect(begun).toEqual([...begun.keys()]);
  expect(seen.most).toBeLessThanOrEqual(plan.concurrency);
  expect(seen.late).toBe(0);
  // it ends by itself where nothing that it waits for takes for ever
  const { inputs, workers, onSuccess, onFailure, onProgress, abortAfter } = plan;
  const parts = [inputs, workers, onSuccess, onFailure, onProgress].flatMap((acts) => acts ?? []);
  if (abortAfter === null && parts.every(({ end }) => end !== "hangs")) {
    expect(outcome.aborted).toBe(false);
    expect(isOktaError(error?.cause, "ERR_ABORTED")).toBe(false);
  }
  expect(seen.closed).toBeLessThanOrEqual(1);
  if (error === undefined) {
    expect(unfinished).toEqual([]);
    expect(counted).toBe(plan.inputs.length);
  }
});

it("every bulk settles, and counts each input once", async () => {
  // what is loaded by the first one takes longer than what ends those that hang
  await okta.bulk([], () => undefined);
  await fc.assert(planned, runs(1000));
});
