// A scan that is aborted while nobody knows yet whose a part of the users is. This needs a file of its own: the code of
// an error is loaded by the first one, and the abort comes meanwhile.

import { expect, test, vi } from "vitest";
import { OktaAbortError } from "../../src/index.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { type Handler, oktaOf } from "../support/okta-of.js";
import { answer, dayOf, isRange, tooComplex } from "../support/scan-org.js";

const stop = vi.hoisted(() => new AbortController());
vi.mock("../../src/middleware/response-errors.js", (original) => {
  stop.abort();
  return original();
});

test("a scan that is aborted when a part was just refused keeps that part for its checkpoint", async () => {
  const handler: Handler = async (request) => {
    if (!isRange(request)) return answer(request);
    // the first reader goes on until it needs to know what is said of that part
    for (let before = 0; before < client.sent.length; ) {
      before = client.sent.length;
      await new ManualClock().settle();
    }
    return tooComplex();
  };
  const client = oktaOf(handler);
  const scan = client.okta.scanUsers({ search: "profile.login pr", concurrency: 2, limit: 1, signal: stop.signal });
  let users = 0;
  const consume = async () => {
    for await (const _ of scan.pages()) users++;
  };
  await errorOf(OktaAbortError, consume());
  // the reader of that part is the last to end
  await happened(() => scan.checkpoint()?.left.length !== 2);
  expect(scan.checkpoint()?.left).toEqual([[dayOf(users - 1), null]]);
});
