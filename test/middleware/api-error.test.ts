import { describe, expect, test } from "vitest";
import {
  OktaApiError,
  OktaAuthenticationError,
  OktaError,
  OktaNotFoundError,
  OktaPermissionError,
  OktaRateLimitError,
  OktaValidationError,
} from "../../src/index.js";
import { failure, json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const refusedWith = (answer: Response) => errorOf(OktaApiError, oktaOf(inTurn(answer)).okta.suspendUser("00u1"));

describe("an error status is an error of its class", () => {
  test.each([
    [400, "E0000001", OktaValidationError, "OktaValidationError"],
    [401, "E0000011", OktaAuthenticationError, "OktaAuthenticationError"],
    [403, "E0000006", OktaPermissionError, "OktaPermissionError"],
    [404, "E0000007", OktaNotFoundError, "OktaNotFoundError"],
    [429, "E0000047", OktaRateLimitError, "OktaRateLimitError"],
    [304, "E0000000", OktaApiError, "OktaApiError"],
    [409, "E0000158", OktaApiError, "OktaApiError"],
    [412, "E0000166", OktaApiError, "OktaApiError"],
    [500, "E0000009", OktaApiError, "OktaApiError"],
    [503, "E0000010", OktaApiError, "OktaApiError"],
  ])("%d %s", async (status, code, ErrorClass, name) => {
    const body = status === 304 ? null : JSON.stringify({ errorCode: code, errorSummary: "no" });
    const error = await refusedWith(new Response(body, { status }));
    expect(error.constructor).toBe(ErrorClass);
    expect(error).toBeInstanceOf(OktaError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(name);
    expect(error.status).toBe(status);
    expect(error.code).toBe(status === 304 ? "HTTP_304" : code);
  });
});

describe("the properties of an API error", () => {
  test("operation, method and path identify the call", async () => {
    const error = await refusedWith(failure(404, "E0000007"));
    expect(error).toMatchObject({
      operation: "suspendUser",
      method: "POST",
      path: "/api/v1/users/00u1/lifecycle/suspend",
    });
  });

  test("the path has no query, which can contain names and cursors", async () => {
    const { okta } = oktaOf(inTurn(failure(400, "E0000031")));
    const error = await errorOf(OktaApiError, okta.searchUsers('profile.login eq "ada"').toArray());
    expect(error.path).toBe("/api/v1/users");
    expect(JSON.stringify(error)).not.toContain("ada");
  });

  test("summary, causes, error id and request id are Okta's", async () => {
    const errorCauses = [{ errorSummary: "login: taken" }, { errorSummary: "email: not valid" }];
    const error = await refusedWith(failure(400, "E0000001", { errorSummary: "Api validation failed", errorCauses }));
    expect(error.summary).toBe("Api validation failed");
    expect(error.causes).toEqual(["login: taken", "email: not valid"]);
    expect(error.errorId).toBe("oaeXyz");
    expect(error.requestId).toBe("req-1");
  });

  test("the message names the call, the status, the code, the summary and the request id", async () => {
    const errorCauses = [{ errorSummary: "login: taken" }];
    const error = await refusedWith(failure(400, "E0000001", { errorSummary: "Api validation failed", errorCauses }));
    expect(error.message).toBe(
      "suspendUser failed with 400 E0000001: Api validation failed; login: taken (request req-1)",
    );
  });

  test("the message omits a missing request id", async () => {
    const error = await refusedWith(json({ errorCode: "E0000009", errorSummary: "oops" }, { status: 500 }));
    expect(error.requestId).toBeUndefined();
    expect(error.message).toBe("suspendUser failed with 500 E0000009: oops");
  });

  test("the response and its body are available", async () => {
    const error = await refusedWith(failure(403, "E0000006", { more: [1] }));
    expect(error.response.headers.get("X-Okta-Request-Id")).toBe("req-1");
    expect(error.body).toMatchObject({ errorCode: "E0000006", more: [1] });
  });
});

describe("the rate limit of an error", () => {
  const figures = (limit: string, remaining: string, reset: string) => ({
    headers: { "X-Rate-Limit-Limit": limit, "X-Rate-Limit-Remaining": remaining, "X-Rate-Limit-Reset": reset },
    status: 429,
  });

  test("has its three values", async () => {
    const error = await refusedWith(json({ errorCode: "E0000047" }, figures("600", "0", "1800000000")));
    expect(error.rateLimit).toEqual({ limit: 600, remaining: 0, reset: 1_800_000_000 });
  });

  test("has limit 0 for a concurrency limit", async () => {
    const error = await refusedWith(json({ errorCode: "E0000047" }, figures("0", "0", "1800000000")));
    expect(error.rateLimit?.limit).toBe(0);
  });

  test.each(["", "-1", "1e3", "0x10", "NaN", "12 34", "9".repeat(16)])(
    "omits an invalid value «%s», and keeps the others",
    async (bad) => {
      const error = await refusedWith(json({ errorCode: "E0000047" }, figures("600", "0", bad)));
      expect(error.rateLimit).toStrictEqual({ limit: 600, remaining: 0 });
      expect(error).toBeInstanceOf(OktaRateLimitError);
    },
  );
});
