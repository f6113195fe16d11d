// onError receives the failure of a scan once, whatever its readers meet.

import { describe, expect, test } from "vitest";
import {
  OktaAbortError,
  type OktaOptions,
  OktaPaginationError,
  OktaPermissionError,
  OktaTimeoutError,
  type ScanUsersOptions,
} from "../../src/index.js";
import { failure, json } from "../support/answers.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { type Handler, oktaOf, silence } from "../support/okta-of.js";
import { answer, isRange, tooComplex, USERS } from "../support/scan-org.js";

/** A client, and what its onError is told. */
function watched(handler: Handler, options: Partial<OktaOptions> = {}) {
  const told: unknown[] = [];
  const hooks = {
    onError: ({ operation, error }: { operation?: unknown; error: unknown }) => told.push([operation, error]),
  };
  return { told, ...oktaOf(handler, { ...options, hooks }) };
}

const SCAN: ScanUsersOptions = { concurrency: 3, limit: 10 };

async function consume(scan: AsyncIterable<unknown>): Promise<number> {
  let users = 0;
  for await (const _ of scan) users++;
  return users;
}

/** Answers some requests, and the others in another way. */
function firstAnswering(count: number, then: Handler): Handler {
  let requests = 0;
  return (request) => (++requests > count ? then(request) : answer(request));
}

describe("onError is not called", () => {
  test("when the loop is left, although requests are aborted", async () => {
    const { okta, told, sent } = watched(firstAnswering(4, silence));
    for await (const _ of okta.scanUsers(SCAN)) {
      await happened(() => sent.length > 4);
      break;
    }
    await new ManualClock().settle();
    expect(told).toEqual([]);
  });

  test("when an org refuses to divide the expression, which is then read as a whole", async () => {
    const { okta, told } = watched((request) => (isRange(request) ? tooComplex() : answer(request)));
    expect(await consume(okta.scanUsers({ ...SCAN, search: "profile.login pr" }))).toBe(USERS.length);
    expect(told).toEqual([]);
  });

  test("a second time when a call within onProgress fails", async () => {
    const { okta, told } = watched((request) =>
      request.url.includes("/users/") ? failure(404, "E0000007") : answer(request),
    );
    const onProgress = () => okta.getUser("nobody");
    await expect(consume(okta.scanUsers({ ...SCAN, onProgress }))).rejects.toMatchObject({ code: "E0000007" });
    expect(told).toMatchObject([["getUser", { code: "E0000007" }]]);
  });

  test("when onProgress throws, because no call failed", async () => {
    const { okta, told } = watched(answer);
    const onProgress = () => {
      throw new Error("disk full");
    };
    await expect(consume(okta.scanUsers({ ...SCAN, onProgress }))).rejects.toThrow("disk full");
    await new ManualClock().settle();
    expect(told).toEqual([]);
  });
});

describe("onError is called once, with the error of the scan,", () => {
  test("when a reader fails", async () => {
    const { okta, told } = watched(firstAnswering(4, () => failure(403, "E0000006")));
    const error = await errorOf(OktaPermissionError, consume(okta.scanUsers(SCAN)));
    await new ManualClock().settle();
    expect(told).toEqual([["listUsers", error]]);
  });

  test("when users are not in order", async () => {
    const { okta, told } = watched(() => json([USERS[1], USERS[0]]));
    const error = await errorOf(OktaPaginationError, consume(okta.scanUsers(SCAN)));
    await new ManualClock().settle();
    expect(told).toEqual([["listUsers", error]]);
  });

  test("when the deadline is over", async () => {
    const clock = new ManualClock();
    const { okta, told, sent } = watched(firstAnswering(4, silence), { clock });
    const ended = errorOf(OktaTimeoutError, consume(okta.scanUsers({ ...SCAN, deadline: 200 })));
    await happened(() => sent.length > 4);
    await clock.advance(200);
    const error = await ended;
    await clock.settle();
    expect(told).toEqual([["listUsers", error]]);
  });

  test("when it is aborted during a page", async () => {
    const { okta, told } = watched(answer);
    const stop = new AbortController();
    const reading = async () => {
      for await (const _ of okta.scanUsers({ ...SCAN, signal: stop.signal })) stop.abort();
    };
    const error = await errorOf(OktaAbortError, reading());
    await new ManualClock().settle();
    expect(told).toEqual([["listUsers", error]]);
  });
});

test("onError is called when a list is aborted during a page, as for a scan", async () => {
  const { okta, told } = watched(answer);
  const stop = new AbortController();
  const reading = async () => {
    for await (const _ of okta.listUsers({ limit: 10, signal: stop.signal })) stop.abort();
  };
  const error = await errorOf(OktaAbortError, reading());
  expect(told).toEqual([["listUsers", error]]);
});

describe("the current page", () => {
  test("yields no more users after an abort, and stays in the checkpoint", async () => {
    const { okta } = watched(answer);
    const stop = new AbortController();
    const scan = okta.scanUsers({ ...SCAN, signal: stop.signal });
    let users = 0;
    const reading = async () => {
      for await (const _ of scan) if (++users === 3) stop.abort();
    };
    await errorOf(OktaAbortError, reading());
    expect(users).toBe(3);
    expect(scan.checkpoint()).toMatchObject({ users: 0 });
  });

  test("yields no more users after the deadline of the scan", async () => {
    const clock = new ManualClock();
    const { okta } = watched(answer, { clock });
    let users = 0;
    const reading = async () => {
      for await (const _ of okta.scanUsers({ ...SCAN, deadline: 200 })) if (++users === 3) await clock.advance(200);
    };
    await errorOf(OktaTimeoutError, reading());
    expect(users).toBe(3);
  });
});
