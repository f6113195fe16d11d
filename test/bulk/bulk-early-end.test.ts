// A bulk that ends early waits only for the calls in flight, and reports every input.

import { describe, expect, test } from "vitest";
import { OktaAuthError, OktaAuthenticationError, OktaBulkError } from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { oktaOf } from "../support/okta-of.js";

const { okta } = oktaOf(() => json(userOf("00u1")));
const never = () => new Promise<never>(() => undefined);
const disk = new Error("disk full");
const fails = () => {
  throw new Error("no");
};

/** A queue: inputs come when they are put into it, and none is lost that is not taken. */
function queue<Input>() {
  const waiting: ((result: IteratorResult<Input>) => void)[] = [];
  const end = { told: false };
  const put = (value: Input) => waiting.shift()?.({ done: false, value });
  const inputs: AsyncIterableIterator<Input> = {
    [Symbol.asyncIterator]: () => inputs,
    next: () => new Promise((done) => waiting.push(done)),
    async return() {
      end.told = true;
      return { done: true, value: undefined };
    },
  };
  return { inputs, put, end, waiting };
}

describe("a bulk stops waiting for the next input", () => {
  async function* one() {
    yield 1;
    await never();
  }

  test("after the first failure, with stopOnError", async () => {
    const error = await errorOf(OktaBulkError, okta.bulk(one(), fails, { stopOnError: true }));
    expect(error.report).toMatchObject({ failed: 1, failures: [{ input: 1 }], unfinished: [] });
  });

  test("after refused credentials", async () => {
    const { okta } = oktaOf(() => failure(401, "E0000011"));
    const bulk = okta.bulk(one(), (n) => okta.suspendUser(`00u${n}`));
    expect((await errorOf(OktaBulkError, bulk)).cause).toBeInstanceOf(OktaAuthenticationError);
  });

  test.each(["onSuccess", "onProgress"])("after an error from %s", async (name) => {
    const bulk = okta.bulk(one(), (n) => n, { [name]: () => Promise.reject(disk) });
    expect((await errorOf(OktaBulkError, bulk)).cause).toBe(disk);
  });

  test("and closes the iterator of its inputs", async () => {
    const { inputs, put, end, waiting } = queue<number>();
    const ended = errorOf(OktaBulkError, okta.bulk(inputs, fails, { stopOnError: true }));
    await happened(() => waiting.length === 1);
    put(1);
    await ended;
    expect(end.told).toBe(true);
  });
});

describe("every input is accounted for", () => {
  test("one input is read at a time for waiting workers", async () => {
    const { inputs, put, waiting } = queue<number>();
    const controller = new AbortController();
    const ended = errorOf(OktaBulkError, okta.bulk(inputs, never, { concurrency: 3, signal: controller.signal }));
    await happened(() => waiting.length > 0);
    for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done));
    expect(waiting).toHaveLength(1);
    put(1);
    await happened(() => waiting.length > 0);
    controller.abort();
    expect((await ended).report.unfinished).toEqual([1]);
  });

  test("an input that arrives after the end is reported as not started", async () => {
    const { inputs, put, end, waiting } = queue<number>();
    const ends: (() => void)[] = [];
    const worker = (n: number) =>
      new Promise<void>((done, fail) => ends.push(n === 1 ? done : () => fail(new Error("no"))));
    const ended = errorOf(OktaBulkError, okta.bulk(inputs, worker, { stopOnError: true }));
    for (const n of [1, 2]) {
      await happened(() => waiting.length === 1);
      put(n);
    }
    await happened(() => waiting.length === 1);
    ends[1]?.();
    await happened(() => end.told);
    put(3);
    ends[0]?.();
    expect((await ended).report).toMatchObject({ succeeded: 1, failures: [{ input: 2 }], unfinished: [3] });
    expect(ends).toHaveLength(2);
  });

  test("an input whose reading aborts the signal is reported as not started", async () => {
    const controller = new AbortController();
    function* inputs() {
      yield 1;
      controller.abort();
      yield 2;
    }
    const started: number[] = [];
    const worker = (n: number) => {
      started.push(n);
      return never();
    };
    const bulk = okta.bulk(inputs(), worker, { concurrency: 2, signal: controller.signal });
    expect((await errorOf(OktaBulkError, bulk)).report.unfinished).toEqual([1, 2]);
    expect(started).toEqual([1]);
  });

  test("its cause is the first failure, not a later one of an input in flight", async () => {
    const ends: (() => void)[] = [];
    const worker = (n: number) => new Promise<void>((_, fail) => ends.push(() => fail(new Error(`no ${n}`))));
    const ended = errorOf(OktaBulkError, okta.bulk([1, 2], worker, { concurrency: 2, stopOnError: true }));
    await happened(() => ends.length === 2);
    ends[1]?.();
    ends[0]?.();
    const { cause, report } = await ended;
    expect(cause).toEqual(new Error("no 2"));
    expect(report.failed).toBe(2);
  });

  test.each<[string, () => IteratorResult<number>]>([
    ["have ended", () => ({ done: true, value: undefined })],
    ["have thrown", fails],
  ])("inputs that %s are not closed", async (_, end) => {
    const closed: string[] = [];
    let reads = 0;
    const inputs: IterableIterator<number> = {
      [Symbol.iterator]: () => inputs,
      next: () => (reads++ === 0 ? { done: false, value: 1 } : end()),
      return: () => {
        closed.push("closed");
        return { done: true, value: undefined };
      },
    };
    await errorOf(
      OktaBulkError,
      okta.bulk(inputs, () => Promise.reject(disk), { stopOnError: true }),
    );
    expect(closed).toEqual([]);
  });

  test("when onFailure throws, the report has the failure", async () => {
    const bulk = okta.bulk([1, 2], fails, { concurrency: 1, onFailure: () => Promise.reject(disk) });
    const { cause, report } = await errorOf(OktaBulkError, bulk);
    expect(cause).toBe(disk);
    expect(report).toMatchObject({ failed: 1, failures: [{ input: 1, index: 0 }] });
  });

  test.each<[string, (controller: AbortController) => unknown]>([
    ["that throws", () => Promise.reject(disk)],
    [
      "that an abort leaves under way",
      (controller) => {
        controller.abort();
        return never();
      },
    ],
  ])("with onSuccess %s: it is unfinished", async (_, callback) => {
    const controller = new AbortController();
    const { signal } = controller;
    const bulk = okta.bulk([1, 2], (n) => n, { concurrency: 1, signal, onSuccess: () => callback(controller) });
    const { report } = await errorOf(OktaBulkError, bulk);
    expect(report).toEqual({ succeeded: 0, failed: 0, failures: [], unfinished: [1] });
  });
});

describe("a callback", () => {
  test("onProgress is awaited, and may reject later", async () => {
    const onProgress = async () => {
      await new Promise((done) => setImmediate(done));
      throw disk;
    };
    const { cause, report } = await errorOf(
      OktaBulkError,
      okta.bulk([1, 2], (n) => n, { concurrency: 1, onProgress }),
    );
    expect(cause).toBe(disk);
    expect(report.succeeded).toBe(1);
  });
});

describe("nested bulks", () => {
  test.each<[string, object, new (...given: never) => Error, number]>([
    ["refused credentials", {}, OktaAuthenticationError, 1],
    ["no credentials", { auth: { authorize: fails } }, OktaAuthError, 0],
  ])("end the outer bulk by %s", async (_, options, cause, requests) => {
    const { okta, sent } = oktaOf(() => failure(401, "E0000011"), options);
    const bulk = okta.bulk(["00g1", "00g2"], (group) => okta.addUsersToGroup(group, ["00u1"]), { concurrency: 1 });
    const error = await errorOf(OktaBulkError, bulk);
    expect(error.report.failed).toBe(1);
    expect((error.cause as Error).cause).toBeInstanceOf(cause);
    expect(sent).toHaveLength(requests);
  });

  test("that end with another error are failures of the outer bulk", async () => {
    const { okta } = oktaOf(() => failure(404, "E0000007"));
    const inner = () => okta.bulk([1], () => okta.suspendUser("00u1"), { stopOnError: true });
    expect((await okta.bulk([1, 2], inner)).failed).toBe(2);
  });
});

describe("the worker", () => {
  test("receives each input unchanged, even a promise", async () => {
    const inputs = [Promise.resolve(1), Promise.resolve(2)];
    const seen: Promise<number>[] = [];
    await okta.bulk(inputs, (input) => void seen.push(input));
    expect(seen).toEqual(inputs);
    expect(seen[0]).toBe(inputs[0]);
  });

  test("may run with any positive concurrency", async () => {
    const report = await okta.bulk([1, 2], (n) => n, { concurrency: Number.MAX_SAFE_INTEGER });
    expect(report.succeeded).toBe(2);
  });
});
