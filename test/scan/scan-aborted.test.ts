// A scan that is aborted just after a range was refused, before its reader learns of it.

import { expect, test } from "vitest";
import { OktaAbortError } from "../../src/index.js";
import { ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { happened } from "../support/happened.js";
import { type Handler, oktaOf } from "../support/okta-of.js";
import { answer, dayOf, isRange, tooComplex } from "../support/scan-org.js";

const stop = new AbortController();

/** A refusal that aborts the scan while the client makes an error of it: it looks for an OAuth challenge then. */
function refusalThatAborts(): Response {
  const refusal = tooComplex();
  const { headers } = refusal;
  const get = headers.get.bind(headers);
  headers.get = (name) => {
    if (name === "WWW-Authenticate") stop.abort();
    return get(name);
  };
  return refusal;
}

test("a scan that is aborted just after a range was refused keeps that range in its checkpoint", async () => {
  const handler: Handler = async (request) => {
    if (!isRange(request)) return answer(request);
    // the first reader continues until it has to wait for the outcome of this range
    for (let before = 0; before < client.sent.length; ) {
      before = client.sent.length;
      await new ManualClock().settle();
    }
    return refusalThatAborts();
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
