import { describe, expect, test, vi } from "vitest";
import {
  OktaAbortError,
  OktaArgumentError,
  OktaPermissionError,
  OktaTimeoutError,
  OktaValidationError,
} from "../../src/index.js";
import { failure, json } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const SMS = { factorType: "sms", provider: "OKTA", profile: { phoneNumber: "+447700900123" } } as const;
const PUSH = { factorType: "push", provider: "OKTA" } as const;
const FACTORS = "/api/v1/users/00u1/factors";

const factorOf = (factorType: string, status: string, more: object = {}) =>
  json({ id: "fac1", factorType, provider: "OKTA", status, ...more });
const waiting = (factorResult = "WAITING") =>
  factorOf("push", "PENDING_ACTIVATION", { _embedded: { activation: { factorResult } } });

describe("a factor with a proof", () => {
  test("is enrolled, and activated with the code that the program obtains", async () => {
    const { okta, sent } = oktaOf(inTurn(factorOf("sms", "PENDING_ACTIVATION"), factorOf("sms", "ACTIVE")));
    const prove = vi.fn(async () => "041905");
    const factor = await okta.enrollAndActivateFactor("00u1", SMS, prove);
    expect(factor.status).toBe("ACTIVE");
    expect(prove).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: "fac1", status: "PENDING_ACTIVATION" }),
    );
    expect(sent.map(({ line, body }) => [line, body])).toEqual([
      [`POST ${FACTORS}`, SMS],
      [`POST ${FACTORS}/fac1/lifecycle/activate`, { passCode: "041905" }],
    ]);
  });

  test("accepts a code that is derived from the enrollment", async () => {
    const activation = { sharedSecret: "JBSWY3DP" };
    const { okta, sent } = oktaOf(
      inTurn(
        factorOf("token:software:totp", "PENDING_ACTIVATION", { _embedded: { activation } }),
        factorOf("token:software:totp", "ACTIVE"),
      ),
    );
    const totp = { factorType: "token:software:totp", provider: "GOOGLE" } as const;
    await okta.enrollAndActivateFactor(
      "00u1",
      totp,
      (enrolled) => `of ${enrolled._embedded?.activation?.sharedSecret}`,
    );
    expect(sent[1]?.body).toEqual({ passCode: "of JBSWY3DP" });
  });

  test("accepts a passkey's proof unchanged", async () => {
    const { okta, sent } = oktaOf(inTurn(factorOf("webauthn", "PENDING_ACTIVATION"), factorOf("webauthn", "ACTIVE")));
    const made = { attestation: "o2NmbXQ", clientData: "eyJ0eXBl" };
    await okta.enrollAndActivateFactor("00u1", { factorType: "webauthn", provider: "FIDO" }, () => made);
    expect(sent[1]?.body).toEqual(made);
  });

  test("that is active at once needs no proof", async () => {
    const { okta, sent } = oktaOf(inTurn(factorOf("sms", "ACTIVE")));
    const prove = vi.fn(() => "041905");
    expect((await okta.enrollAndActivateFactor("00u1", SMS, prove)).status).toBe("ACTIVE");
    expect(prove).not.toHaveBeenCalled();
    expect(sent).toHaveLength(1);
  });

  test("applies enrollment options to the enrollment only, and call options to both requests", async () => {
    const { okta, sent } = oktaOf(inTurn(factorOf("sms", "PENDING_ACTIVATION"), factorOf("sms", "ACTIVE")));
    const options = { updatePhone: true, acceptLanguage: "fr", headers: { "X-Trace": "7" } };
    await okta.enrollAndActivateFactor("00u1", SMS, () => "041905", options);
    expect(sent.map(({ query }) => query)).toEqual([{ updatePhone: "true" }, {}]);
    expect(sent.map(({ headers }) => headers.get("X-Trace"))).toEqual(["7", "7"]);
    expect(sent[0]?.headers.get("Accept-Language")).toBe("fr");
  });
});

describe("a push factor", () => {
  test("is polled every four seconds until the device has activated it", async () => {
    const clock = new FlyingClock();
    const { okta, sent } = oktaOf(inTurn(waiting(), waiting(), waiting(), factorOf("push", "ACTIVE")), {
      clock,
      timeout: 0,
    });
    const shown = vi.fn();
    expect((await okta.enrollAndActivateFactor("00u1", PUSH, shown)).status).toBe("ACTIVE");
    expect(shown).toHaveBeenCalledOnce();
    expect(sent.slice(1).map(({ line }) => line)).toEqual(Array(3).fill(`GET ${FACTORS}/fac1`));
    expect(clock.waited).toEqual([4_000, 4_000, 4_000]);
  });

  test("that expires causes a timeout error", async () => {
    const { okta } = oktaOf(inTurn(waiting(), waiting(), waiting("TIMEOUT")), { clock: new FlyingClock(), timeout: 0 });
    const error = await errorOf(
      OktaTimeoutError,
      okta.enrollAndActivateFactor("00u1", PUSH, () => undefined),
    );
    expect(error.message).toBe(
      "enrollAndActivateFactor: no device activated the factor in time (TIMEOUT); enroll it again",
    );
  });

  test("is polled for at most ten minutes", async () => {
    const clock = new FlyingClock();
    const { okta } = oktaOf(() => waiting(), { clock, timeout: 0, pacing: false });
    await errorOf(
      OktaTimeoutError,
      okta.enrollAndActivateFactor("00u1", PUSH, () => undefined),
    );
    expect(clock.waited).toEqual(Array(150).fill(4_000));
  });

  test("is polled until the signal aborts", async () => {
    const controller = new AbortController();
    const { okta, sent } = oktaOf(inTurn(waiting()));
    const { signal } = controller;
    const enrolling = okta.enrollAndActivateFactor("00u1", PUSH, () => setImmediate(() => controller.abort()), {
      signal,
    });
    await errorOf(OktaAbortError, enrolling);
    expect(sent).toHaveLength(1);
  });
});

describe("a failure", () => {
  test.each([undefined, "041905", { passCode: "041905" }])("without a function (%o) sends nothing", async (prove) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.enrollAndActivateFactor("00u1", SMS, prove as never));
    expect(error.argument).toBe("prove");
    expect(sent).toEqual([]);
  });

  test.each(["", undefined, 41905])("without a proof (%o) activates nothing", async (proof) => {
    const { okta, sent } = oktaOf(inTurn(factorOf("sms", "PENDING_ACTIVATION")));
    const enrolling = okta.enrollAndActivateFactor("00u1", SMS, () => proof as never);
    expect((await errorOf(OktaArgumentError, enrolling)).argument).toBe("passCode");
    expect(sent).toHaveLength(1);
  });

  test("of the enrollment asks for no proof", async () => {
    const { okta } = oktaOf(inTurn(failure(400, "E0000001")));
    const prove = vi.fn(() => "041905");
    await errorOf(OktaValidationError, okta.enrollAndActivateFactor("00u1", SMS, prove));
    expect(prove).not.toHaveBeenCalled();
  });

  test("for a wrong code is Okta's error, without the code", async () => {
    const refused = failure(403, "E0000068", { errorSummary: "Invalid Passcode 041905" });
    const { okta } = oktaOf(inTurn(factorOf("sms", "PENDING_ACTIVATION"), refused));
    const error = await errorOf(
      OktaPermissionError,
      okta.enrollAndActivateFactor("00u1", SMS, () => "041905"),
    );
    expect(error).toMatchObject({ code: "E0000068", operation: "activateFactor" });
    expect(error.message).not.toContain("041905");
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("the user left");
      },
    ],
    ["rejects", () => Promise.reject(new Error("the user left"))],
  ])("an error that the program %s is passed on unchanged", async (_, prove) => {
    const { okta, sent } = oktaOf(inTurn(factorOf("sms", "PENDING_ACTIVATION")));
    await expect(okta.enrollAndActivateFactor("00u1", SMS, prove)).rejects.toThrow(/^the user left$/);
    expect(sent).toHaveLength(1);
  });

  test("by a signal ends the wait for the proof", async () => {
    const controller = new AbortController();
    const { okta, sent } = oktaOf(inTurn(factorOf("sms", "PENDING_ACTIVATION")));
    const never = () => {
      setImmediate(() => controller.abort("closed"));
      return new Promise<string>(() => undefined);
    };
    const { signal } = controller;
    const error = await errorOf(OktaAbortError, okta.enrollAndActivateFactor("00u1", SMS, never, { signal }));
    expect(error).toMatchObject({ shortcut: "enrollAndActivateFactor", cause: "closed" });
    expect(sent).toHaveLength(1);
  });
});
