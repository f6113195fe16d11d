// The subpath okta-fetch/errors: every error that the library throws.

export type { RateLimit } from "../contract/response-head.js";
export {
  type ApiErrorDetails,
  OktaApiError,
  OktaAuthenticationError,
  OktaNotFoundError,
  OktaPermissionError,
  OktaRateLimitError,
  OktaValidationError,
} from "./api-errors.js";
export { OktaArgumentError, OktaConfigError } from "./argument-errors.js";
export { OktaBulkError } from "./bulk-error.js";
export type { BulkFailure, BulkReport } from "./bulk-report.js";
export {
  OktaAbortError,
  OktaAuthError,
  OktaHookError,
  OktaNetworkError,
  OktaPaginationError,
  OktaResponseError,
  OktaTimeoutError,
} from "./call-errors.js";
export { isOktaError, type OktaErrorOf } from "./is-okta-error.js";
export {
  type Effect,
  type ErrorCall,
  type OktaClientErrorCode,
  OktaError,
  type Redactor,
  type SentCall,
  type SentRequest,
} from "./okta-error.js";
