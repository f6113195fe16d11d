import type { OktaApiError, OktaRateLimitError } from "./api-errors.js";
import type { OktaArgumentError, OktaConfigError } from "./argument-errors.js";
import type { OktaBulkError } from "./bulk-error.js";
import type {
  OktaAbortError,
  OktaAuthError,
  OktaHookError,
  OktaNetworkError,
  OktaPaginationError,
  OktaResponseError,
  OktaTimeoutError,
} from "./call-errors.js";
import { isError, type OktaClientErrorCode, type OktaError } from "./okta-error.js";

/** The error class that belongs to a code. */
export type OktaErrorOf<Code extends string> = Code extends "ERR_CONFIG"
  ? OktaConfigError
  : Code extends "ERR_ARGUMENT"
    ? OktaArgumentError
    : Code extends "ERR_AUTH"
      ? OktaAuthError
      : Code extends "ERR_NETWORK"
        ? OktaNetworkError
        : Code extends "ERR_TIMEOUT"
          ? OktaTimeoutError
          : Code extends "ERR_ABORTED"
            ? OktaAbortError
            : Code extends OktaResponseError["code"]
              ? OktaResponseError
              : Code extends OktaPaginationError["code"]
                ? OktaPaginationError
                : Code extends "ERR_HOOK"
                  ? OktaHookError
                  : Code extends "ERR_BULK"
                    ? OktaBulkError
                    : Code extends "ERR_HELD"
                      ? OktaRateLimitError & { code: Code }
                      : Code extends "insufficient_scope"
                        ? OktaApiError & { code: Code; requiredScopes: readonly string[] }
                        : OktaApiError & { code: Code };

/** Whether a caught value is an error of the library. */
export function isOktaError(error: unknown): error is OktaError;
/**
 * Whether a caught value is an error of the library with one of these codes.
 * @example
 * ```ts
 * try {
 *   await okta.unlockUser(id);
 * } catch (error) {
 *   if (!isOktaError(error, "E0000032")) throw error; // the user was not locked out
 * }
 * ```
 */
export function isOktaError<const Code extends OktaClientErrorCode | (string & {})>(
  error: unknown,
  ...codes: readonly [Code, ...Code[]]
): error is OktaErrorOf<Code>;
export function isOktaError(error: unknown, ...codes: readonly string[]): boolean {
  // a brand instead of instanceof: several copies of the package can be installed
  return isError(error) && (codes.length === 0 || codes.includes(error.code));
}
