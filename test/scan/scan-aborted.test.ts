// A scan that is aborted just after a range was refused, before its reader learns of it. The test replaces a module: its
// own file keeps the others free of that.

import { expect, test, vi } from "vitest";
import { OktaAbortError } from "../../src/index.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { type Handler, oktaOf } from "../support/okta-of.js";
import { answer, dayOf, isRange, tooComplex } from "../support/scan-org.js";

const stop = vi.hoisted(() => new AbortController());
vi.mock("../../src/middleware/response-errors.js", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/middleware/response-errors.js")>();
  const apiErrorOf: typeof original.apiErrorOf = (...refusal) => {
    stop.abort();
    return original.apiErrorOf(...refusal);
  };
  return { ...original, apiErrorOf };
});

test("a scan that is aborted just after a range was refused keeps that range in its checkpoint", async () => {
  const handler: Handler = async (request) => {
    if (!isRange(request)) return answer(request);
    // the first reader continues until it has to wait for the outcome of this range
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
  // the reader of the refused range ends last
  await happened(() => scan.checkpoint()?.left.length !== 2);
  expect(scan.checkpoint()?.left).toEqual([[dayOf(users - 1), null]]);
});
