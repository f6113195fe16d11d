// What only a failure needs is loaded by it, and may not be there: a browser that is offline reaches neither.

import { expect, test, vi } from "vitest";
import { OktaNetworkError } from "../../src/index.js";
import type { Clock } from "../../src/shared/platform.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const missing = vi.hoisted(() => () => {
  throw new Error("there is no such file");
});
vi.mock("../../src/middleware/network-errors.js", missing);
vi.mock("../../src/middleware/retry-wait.js", missing);

const offline = () => Promise.reject(new TypeError("fetch failed"));

test("no answer is a network error all the same", async () => {
  const { okta } = oktaOf(offline);
  expect(await errorOf(OktaNetworkError, okta.getUser("00u1"))).toMatchObject({
    code: "ERR_NETWORK",
    operation: "getUser",
  });
});

test("and is tried again, after a second", async () => {
  const waits: number[] = [];
  const clock: Clock = {
    now: () => 0,
    random: () => 0,
    after: (milliseconds, run) => {
      waits.push(milliseconds);
      queueMicrotask(run);
    },
    clear: () => undefined,
  };
  const { okta } = oktaOf(inTurn(offline, json(userOf("00u1"))), { retry: 1, timeout: 0, clock });
  expect(await okta.getUser("00u1")).toMatchObject({ id: "00u1" });
  expect(waits).toEqual([1_000]);
});
