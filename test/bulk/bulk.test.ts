// okta.bulk: its inputs, concurrency, report and end.

import { describe, expect, test } from "vitest";
import {
  type BulkOptions,
  type BulkProgress,
  OktaAbortError,
  OktaArgumentError,
  OktaAuthenticationError,
  OktaBulkError,
  OktaNotFoundError,
} from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { oktaOf, silence } from "../support/okta-of.js";

const { okta } = oktaOf(() => json(userOf("00u1")));
const never = () => new Promise<never>(() => undefined);

/** Numbers from 0 on, and how many of them were read. */
function counting(most = Number.POSITIVE_INFINITY) {
  const count = { read: 0, ended: false };
  function* numbers() {
    try {
      for (; count.read < most; ) yield count.read++;
    } finally {
      count.ended = true;
    }
  }
  return { count, numbers: numbers() };
}

describe("a bulk runs its worker", () => {
  test("once for each input, with its index", async () => {
    const seen: unknown[] = [];
    const report = await okta.bulk(["a", "b", "c"], (input, { index }) => seen.push([input, index]));
    expect(seen).toEqual([
      ["a", 0],
      ["b", 1],
      ["c", 2],
    ]);
    expect(report).toEqual({ succeeded: 3, failed: 0, failures: [], unfinished: [] });
  });

  async function* streamed() {
    yield* ["a", "b"];
  }
  test.each<[string, () => Iterable<string> | AsyncIterable<string>]>([
    ["an array", () => ["a", "b"]],
    ["a Set", () => new Set(["a", "b"])],
    ["a generator", () => ["a", "b"].values()],
    ["a stream", streamed],
  ])("for %s", async (_, inputs) => {
    const seen: string[] = [];
    await okta.bulk(inputs(), (input) => seen.push(input));
    expect(seen).toEqual(["a", "b"]);
  });

  test("never without inputs", async () => {
    expect(await okta.bulk([], never)).toMatchObject({ succeeded: 0, failed: 0 });
  });

  test("for the users of a list, each with its own call", async () => {
    const users = ["a", "b", "c"].map((id) => userOf(id));
    const client = oktaOf(({ method }) => (method === "GET" ? json(users) : json({})));
    const report = await client.okta.bulk(client.okta.listUsers(), ({ id }) => client.okta.suspendUser(id));
    expect(report.succeeded).toBe(3);
    expect(client.sent.slice(1).map(({ line }) => line)).toEqual(
      ["a", "b", "c"].map((id) => `POST /api/v1/users/${id}/lifecycle/suspend`),
    );
  });

  test("for inputs from thenables of another library", async () => {
    const left = [1, 2].values();
    const seen: number[] = [];
    // biome-ignore lint/suspicious/noThenProperty: what other libraries' promises are
    const next = () => ({ then: (done: (result: IteratorResult<number>) => void) => done(left.next()) });
    const inputs = { [Symbol.asyncIterator]: () => ({ next }) } as unknown as AsyncIterable<number>;
    await okta.bulk(inputs, (input) => seen.push(input));
    expect(seen).toEqual([1, 2]);
  });

  test.each([1, 3, undefined])("for at most `concurrency` inputs at a time: %s", async (concurrency) => {
    let [running, most] = [0, 0];
    const worker = async () => {
      most = Math.max(most, ++running);
      await new Promise((done) => setImmediate(done));
      running--;
    };
    await okta.bulk(counting(50).numbers, worker, { concurrency });
    expect(most).toBe(concurrency ?? 10);
  });

  test("and reads inputs only as fast as they are processed", async () => {
    const { count, numbers } = counting();
    const controller = new AbortController();
    const ended = errorOf(OktaBulkError, okta.bulk(numbers, never, { concurrency: 3, signal: controller.signal }));
    await happened(() => count.read === 3);
    for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done));
    expect(count.read).toBe(3);
    controller.abort();
    await ended;
  });
});

describe("the report", () => {
  test("lists each failed input with its error, and the bulk continues", async () => {
    const { okta } = oktaOf(({ url }) => (url.includes("00u2") ? failure(404, "E0000007") : json({})));
    const report = await okta.bulk(["00u1", "00u2", "00u3"], (id) => okta.suspendUser(id));
    expect(report).toMatchObject({ succeeded: 2, failed: 1, unfinished: [] });
    expect(report.failures).toEqual([{ input: "00u2", index: 1, error: expect.any(OktaNotFoundError) }]);
  });

  test("includes what a worker throws synchronously", async () => {
    const broken = new Error("no");
    const report = await okta.bulk([1], () => {
      throw broken;
    });
    expect(report.failures).toEqual([{ input: 1, index: 0, error: broken }]);
  });

  test("excludes failures that onFailure handled", async () => {
    const told: unknown[] = [];
    const report = await okta.bulk([1, 2], () => Promise.reject(new Error("no")), {
      onFailure: ({ input }) => told.push(input),
    });
    expect(report).toMatchObject({ failed: 2, failures: [] });
    expect(told).toEqual([1, 2]);
  });

  test("onSuccess receives the worker's result, and is awaited", async () => {
    const told: unknown[] = [];
    let writing = 0;
    const onSuccess: BulkOptions<number, number>["onSuccess"] = async (success) => {
      expect(++writing).toBe(1);
      await new Promise((done) => setImmediate(done));
      writing--;
      told.push(success);
    };
    await okta.bulk([1, 2], async (input) => input * 10, { onSuccess, concurrency: 1 });
    expect(told).toEqual([
      { input: 1, index: 0, value: 10 },
      { input: 2, index: 1, value: 20 },
    ]);
  });

  test("onProgress is called after each input, with the total if it is known", async () => {
    const told: BulkProgress[] = [];
    const onProgress = (progress: BulkProgress) => told.push(progress);
    const worker = (input: number) => (input === 1 ? Promise.reject(new Error("no")) : input);
    await okta.bulk([0, 1], worker, { onProgress, concurrency: 1 });
    expect(told).toEqual([
      { succeeded: 1, failed: 0, total: 2 },
      { succeeded: 1, failed: 1, total: 2 },
    ]);
    await okta.bulk(counting(1).numbers, worker, { onProgress });
    expect(told.at(-1)).toEqual({ succeeded: 1, failed: 0, total: undefined });
  });
});

describe("a bulk ends early", () => {
  test("when its signal aborts: at once, and the inputs in flight are reported", async () => {
    const controller = new AbortController();
    const { okta, sent } = oktaOf(silence);
    const signals: (AbortSignal | undefined)[] = [];
    const { count, numbers } = counting();
    const bulk = okta.bulk(
      numbers,
      (input, { signal }) => {
        signals.push(signal);
        return input === 0 ? "done" : okta.suspendUser(`00u${input}`, { signal });
      },
      { concurrency: 2, signal: controller.signal },
    );
    const ended = errorOf(OktaBulkError, bulk);
    await happened(() => sent.length === 2);
    controller.abort();
    const error = await ended;
    expect(error.cause).toBeInstanceOf(OktaAbortError);
    expect(error.report).toEqual({ succeeded: 1, failed: 0, failures: [], unfinished: [1, 2] });
    expect(signals).toEqual(Array(3).fill(controller.signal));
    expect(count).toEqual({ read: 3, ended: true });
  });

  test("when its signal is already aborted: nothing is read", async () => {
    const { count, numbers } = counting();
    const error = await errorOf(OktaBulkError, okta.bulk(numbers, never, { signal: AbortSignal.abort() }));
    expect(error.report).toMatchObject({ succeeded: 0, unfinished: [] });
    expect(count.read).toBe(0);
  });

  test("when its signal aborts while it waits for an input", async () => {
    const controller = new AbortController();
    async function* stuck() {
      yield await never();
    }
    const ended = errorOf(OktaBulkError, okta.bulk(stuck(), never, { signal: controller.signal }));
    controller.abort();
    expect((await ended).cause).toBeInstanceOf(OktaAbortError);
  });

  test("with stopOnError after the first failure: inputs in flight finish, and no other starts", async () => {
    const { count, numbers } = counting();
    let finish = () => {};
    const worker = (input: number) =>
      input === 0 ? new Promise<void>((done) => (finish = done)) : Promise.reject(new Error("no"));
    const bulk = okta.bulk(numbers, worker, { concurrency: 2, stopOnError: true });
    const ended = errorOf(OktaBulkError, bulk);
    await happened(() => count.read === 2);
    finish();
    const error = await ended;
    expect(error.report).toMatchObject({ succeeded: 1, failed: 1, unfinished: [] });
    expect(error.cause).toBe(error.report.failures[0]?.error);
    expect(count).toEqual({ read: 2, ended: true });
  });

  test("when the credentials are refused, which affects all inputs", async () => {
    const { okta, sent } = oktaOf(() => failure(401, "E0000011"));
    const bulk = okta.bulk(counting().numbers, (n) => okta.suspendUser(`00u${n}`), { concurrency: 1 });
    const error = await errorOf(OktaBulkError, bulk);
    expect(error.cause).toBeInstanceOf(OktaAuthenticationError);
    expect(error.report).toMatchObject({ succeeded: 0, failed: 1 });
    expect(sent).toHaveLength(1);
  });

  test("when the inputs throw", async () => {
    const broken = new Error("line 3 of secret.csv: hunter2");
    async function* lines() {
      yield "a";
      throw broken;
    }
    const error = await errorOf(
      OktaBulkError,
      okta.bulk(lines(), (line) => line),
    );
    expect(error).toMatchObject({ cause: broken, report: { succeeded: 1 } });
    // what others say may quote an input
    expect(error.message).not.toContain("hunter2");
  });

  test.each<[string, BulkOptions<number, unknown>]>([
    ["onSuccess", { onSuccess: () => Promise.reject(new Error("disk full")) }],
    [
      "onProgress",
      {
        onProgress: () => {
          throw new Error("disk full");
        },
      },
    ],
  ])("by an error of %s", async (_, options) => {
    const error = await errorOf(
      OktaBulkError,
      okta.bulk(counting().numbers, (n) => n, options),
    );
    expect(error.cause).toEqual(new Error("disk full"));
  });

  test("and its error shows no input in logs", async () => {
    const error = await errorOf(
      OktaBulkError,
      okta.bulk([{ password: "hunter2" }], () => Promise.reject(new Error("no")), { stopOnError: true }),
    );
    expect(JSON.stringify(error)).not.toContain("hunter2");
    expect(error).toMatchObject({ code: "ERR_BULK", shortcut: "bulk" });
  });
});

describe("invalid arguments are refused", () => {
  test.each<[string, unknown, unknown, object]>([
    ["inputs", "a string", () => 0, {}],
    ["inputs", 3, () => 0, {}],
    ["inputs", undefined, () => 0, {}],
    ["inputs", {}, () => 0, {}],
    ["inputs", { [Symbol.asyncIterator]: undefined }, () => 0, {}],
    ["worker", [], undefined, {}],
    ["concurrency", [], () => 0, { concurrency: 0 }],
    ["concurrency", [], () => 0, { concurrency: 1.5 }],
    ["signal", [], () => 0, { signal: {} }],
    ["stopOnError", [], () => 0, { stopOnError: 1 }],
    ["onProgress", [], () => 0, { onProgress: 1 }],
    ["onError", [], () => 0, { onError: () => 0 }],
  ])("%s: %s", async (argument, inputs, worker, options) => {
    const error = await errorOf(OktaArgumentError, okta.bulk(inputs as never, worker as never, options));
    expect(error.argument).toBe(argument);
  });
});
