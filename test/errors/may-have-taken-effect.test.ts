// Errors say whether a failed write may have been carried out.

import { describe, expect, test } from "vitest";
import {
  bearer,
  isOktaError,
  type Okta,
  OktaBulkError,
  OktaError,
  type OktaNetworkError,
  type OktaOptions,
} from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock, ManualClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { type Handler, inTurn, oktaOf, silence } from "../support/okta-of.js";

const profile = { login: "ada@acme.com", email: "ada@acme.com" };
type Call = (okta: Okta) => Promise<unknown>;
const create = (okta: Okta, options?: object) => okta.createUser({ profile }, options);
const reset: Handler = () => {
  throw new TypeError("fetch failed", { cause: new Error("read ECONNRESET") });
};
const broken: Handler = () => new Response('{"id":"00u1","prof', { headers: { "Content-Type": "application/json" } });

async function failed(handler: Handler, call: Call = create, options: Partial<OktaOptions> = {}): Promise<OktaError> {
  const { okta } = oktaOf(handler, { clock: new FlyingClock(), timeout: 0, ...options });
  return errorOf(OktaError, call(okta));
}

describe("a write may have taken effect", () => {
  test.each<[string, Handler]>([
    ["whose connection broke", reset],
    ["whose response breaks off", broken],
    ["whose response is a proxy's page", () => new Response("<html>", { headers: { "Content-Type": "text/html" } })],
    ["that is answered 500", () => failure(500, "E0000009")],
    ["that is answered 503", () => failure(503, "E0000009")],
    ["that is answered 408", () => failure(408, "E0000009")],
    ["that a redirect answers", () => new Response(null, { status: 302, headers: { Location: "https://a.test" } })],
  ])("%s", async (_, handler) => {
    const error = await failed(handler);
    expect(error.mayHaveTakenEffect).toBe(true);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ mayHaveTakenEffect: true });
  });

  test("that was ended by its timeout or its signal", async () => {
    const clock = new ManualClock();
    const timedOut = failed(silence, create, { clock, timeout: 1000 });
    await clock.settle();
    await clock.advance(1000);
    expect((await timedOut).mayHaveTakenEffect).toBe(true);
    const controller = new AbortController();
    const aborted = failed(
      (request) => {
        controller.abort();
        return silence(request);
      },
      (okta) => create(okta, { signal: controller.signal }),
    );
    expect((await aborted).mayHaveTakenEffect).toBe(true);
  });

  test("of which only an early attempt may have", async () => {
    const handler = inTurn(reset, failure(400, "E0000001"));
    const error = await failed(handler, (okta) => create(okta, { retry: { retries: 2, post: true } }));
    expect(error.code).toBe("E0000001");
    expect(error.mayHaveTakenEffect).toBe(true);
  });

  test.each<[string, Call]>([
    ["PUT", (okta) => okta.replaceUser("00u1", { profile })],
    ["DELETE", (okta) => okta.deleteUser("00u1")],
  ])("that is a %s", async (_, call) => {
    expect((await failed(reset, call)).mayHaveTakenEffect).toBe(true);
  });

  test("in a bulk, and in the errors that hooks receive", async () => {
    const seen: boolean[] = [];
    const hooks = { onError: ({ error }: { error: OktaError }) => seen.push(error.mayHaveTakenEffect) };
    const { okta } = oktaOf(reset, { hooks });
    const { failures } = await okta.bulk(["ada"], () => create(okta));
    expect(failures.map(({ error }) => isOktaError(error) && error.mayHaveTakenEffect)).toEqual([true]);
    expect(seen).toEqual([true]);
  });
});

describe("a call cannot have taken effect", () => {
  test.each([400, 401, 403, 404, 409, 412, 429])("that Okta refused with %d", async (status) => {
    const error = await failed(() => failure(status, "E0000001"));
    expect(error.mayHaveTakenEffect).toBe(false);
    expect(JSON.stringify(error)).not.toContain("mayHaveTakenEffect");
  });

  test.each<[string, Handler]>([
    ["broke off", reset],
    ["was answered 503", () => failure(503, "E0000009")],
  ])("that only reads, and %s", async (_, handler) => {
    const error = await failed(handler, (okta) => okta.getUser("00u1"));
    expect(error.mayHaveTakenEffect).toBe(false);
  });

  test.each<[string, Call, Partial<OktaOptions>]>([
    ["has a wrong argument", (okta) => okta.deleteUser(".."), {}],
    ["got no credentials", create, { auth: bearer(() => Promise.reject(new Error("no vault"))) }],
    ["was aborted before it was sent", (okta) => create(okta, { signal: AbortSignal.abort() }), {}],
  ])("that %s", async (_, call, options) => {
    const error = await failed(() => json(userOf("00u1")), call, options);
    expect(error.mayHaveTakenEffect).toBe(false);
  });

  test("that was held until its deadline", async () => {
    const limited = new Headers({
      "X-Rate-Limit-Limit": "1",
      "X-Rate-Limit-Remaining": "0",
      "X-Rate-Limit-Reset": "1767225660",
      Date: "Thu, 01 Jan 2026 00:00:00 GMT",
    });
    const { okta } = oktaOf(() => json(userOf("00u1"), { headers: limited }), { clock: new ManualClock(), timeout: 0 });
    await create(okta);
    const error = await errorOf(OktaError, create(okta, { maxHold: 10 }));
    expect(error.code).toBe("ERR_HELD");
    expect(error.mayHaveTakenEffect).toBe(false);
  });

  test("that is a bulk: its report says what was done", async () => {
    const { okta } = oktaOf(reset);
    const error = await errorOf(
      OktaBulkError,
      okta.bulk(["ada"], () => create(okta), { stopOnError: true }),
    );
    expect(error.mayHaveTakenEffect).toBe(false);
    expect((error.cause as OktaNetworkError).mayHaveTakenEffect).toBe(true);
  });
});
