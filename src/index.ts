// by star, so that the types of a new operation are there with it
export type * from "../generated/methods.js";
export type {
  CallOptions,
  HeaderValue,
  Init,
  Item,
  Operation,
  Page,
  PagedList,
  PaginatedOperation,
  RateLimit,
  Success,
} from "../generated/operation.js";
export type { OktaApi } from "./api.js";
export { bearer } from "./auth/bearer.js";
export type { AuthContext, AuthProvider } from "./auth/provider.js";
export { ssws } from "./auth/ssws.js";
export { type ClientOptions, createClient, type OktaClient } from "./client.js";
export type { CredentialShortcuts, Recovery } from "./credentials.js";
export {
  isOktaError,
  OktaAbortError,
  OktaApiError,
  OktaArgumentError,
  OktaAuthError,
  OktaAuthenticationError,
  type OktaClientErrorCode,
  OktaConfigError,
  OktaError,
  type OktaErrorOf,
  OktaNetworkError,
  OktaNotFoundError,
  OktaPaginationError,
  OktaPermissionError,
  OktaRateLimitError,
  OktaResponseError,
  OktaTimeoutError,
  OktaValidationError,
} from "./errors.js";
export type { CallContext, Layer, Send } from "./fetch/compose.js";
export { deadline } from "./fetch/deadline.js";
export { retry } from "./fetch/retry.js";
export { timeout } from "./fetch/timeout.js";
export type { GroupShortcuts, MembersOptions, MembersReport } from "./groups.js";
export type { SearchUsersOptions, UpdatedUsersOptions, UserListers, UserListOptions } from "./listers.js";
export { createOkta, type Okta } from "./okta.js";
export type { ConnectOptions, OktaOptions } from "./options.js";
export type { Clock, Fetch } from "./platform.js";
export type * from "./schema.js";
export type { NewPassword, NewProvider, PurgeUserOptions, UserShortcuts } from "./users.js";
export { VERSION } from "./version.js";
