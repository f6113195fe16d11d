// Types of a caught error.

import { expectTypeOf } from "vitest";
import {
  isOktaError,
  OktaApiError,
  type OktaArgumentError,
  type OktaConfigError,
  OktaError,
  type OktaNetworkError,
  OktaNotFoundError,
  type OktaPaginationError,
  OktaRateLimitError,
  type OktaResponseError,
  type RateLimit,
} from "../../src/index.js";

export function anyErrorOfTheLibrary(error: unknown) {
  if (!isOktaError(error)) return;
  expectTypeOf(error).toEqualTypeOf<OktaError>();
  expectTypeOf(error.code).toEqualTypeOf<string>();
  // @ts-expect-error not every one of them has an answer
  error.status;
}

export function byItsCode(error: unknown) {
  if (isOktaError(error, "ERR_CONFIG")) expectTypeOf(error).toEqualTypeOf<OktaConfigError>();
  if (isOktaError(error, "ERR_ARGUMENT")) expectTypeOf(error).toEqualTypeOf<OktaArgumentError>();
  if (isOktaError(error, "ERR_NETWORK")) expectTypeOf(error).toEqualTypeOf<OktaNetworkError>();
  if (isOktaError(error, "ERR_HELD")) {
    expectTypeOf(error).toExtend<OktaRateLimitError>();
    expectTypeOf(error.code).toEqualTypeOf<"ERR_HELD">();
    expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>();
    expectTypeOf(error.rateLimit?.reset).toEqualTypeOf<number | undefined>();
  }
  if (isOktaError(error, "ERR_REDIRECT")) expectTypeOf(error).toEqualTypeOf<OktaResponseError>();
  if (isOktaError(error, "ERR_RESPONSE_TOO_LARGE")) expectTypeOf(error).toEqualTypeOf<OktaResponseError>();
  if (isOktaError(error, "ERR_CURSOR_LOOP")) expectTypeOf(error).toEqualTypeOf<OktaPaginationError>();
}

export function byOktasCode(error: unknown) {
  if (!isOktaError(error, "E0000001", "E0000007")) return;
  expectTypeOf(error).toExtend<OktaApiError>();
  expectTypeOf(error.code).toEqualTypeOf<"E0000001" | "E0000007">();
  expectTypeOf(error.status).toEqualTypeOf<number>();
  expectTypeOf(error.rateLimit).toEqualTypeOf<RateLimit | undefined>();
  expectTypeOf(error.body).toEqualTypeOf<unknown>();
}

export function ofAScopeThatIsMissing(error: unknown) {
  if (isOktaError(error, "insufficient_scope")) {
    expectTypeOf(error.code).toEqualTypeOf<"insufficient_scope">();
    expectTypeOf(error.requiredScopes).toEqualTypeOf<readonly string[]>();
  }
  if (error instanceof OktaApiError) {
    expectTypeOf(error.requiredScopes).toEqualTypeOf<readonly string[] | undefined>();
  }
}

export function byItsClass(error: unknown) {
  if (error instanceof OktaNotFoundError) expectTypeOf(error.status).toEqualTypeOf<404>();
  if (error instanceof OktaRateLimitError) expectTypeOf(error.status).toEqualTypeOf<429>();
  if (error instanceof OktaApiError) expectTypeOf(error.causes).toEqualTypeOf<readonly string[]>();
  if (error instanceof OktaError) expectTypeOf(error.operation).toEqualTypeOf<string | undefined>();
}

export function whatCannotBeWritten(error: OktaApiError) {
  // @ts-expect-error an error is what it is
  error.code = "E0000001";
  // @ts-expect-error an error is what it is
  error.status = 200;
}
