// by star, so that the types of a new operation are there with it
export type * from "../generated/methods.js";
export type {
  Answer,
  CallOptions,
  HeaderValue,
  Init,
  InitArguments,
  Item,
  ListCallOptions,
  Operation,
  Page,
  PagedList,
  PaginatedOperation,
  RateLimit,
  RetryOptions,
  Success,
} from "../generated/operation.js";
export type { OktaApi } from "./api.js";
export { bearer } from "./auth/bearer.js";
export type { AuthContext, AuthProvider } from "./auth/provider.js";
export { ssws } from "./auth/ssws.js";
export type { Bulk, BulkContext, BulkOptions } from "./bulk.js";
export type { BulkFailure, BulkProgress, BulkReport, BulkSuccess } from "./bulk-report.js";
export { type ClientOptions, createClient, type OktaClient } from "./client.js";
export type { CredentialShortcuts, Recovery } from "./credentials.js";
export {
  isOktaError,
  OktaAbortError,
  OktaApiError,
  OktaArgumentError,
  OktaAuthError,
  OktaAuthenticationError,
  OktaBulkError,
  type OktaClientErrorCode,
  OktaConfigError,
  OktaError,
  type OktaErrorOf,
  OktaHookError,
  OktaNetworkError,
  OktaNotFoundError,
  OktaPaginationError,
  OktaPermissionError,
  OktaRateLimitError,
  OktaResponseError,
  OktaTimeoutError,
  OktaValidationError,
} from "./errors.js";
export type {
  ActivatedFactorType,
  EnrollAndActivateFactorOptions,
  FactorProof,
  FactorShortcuts,
  UserFactorOf,
} from "./factors.js";
export type { CallContext, HoldBegin, HoldEnd, Layer, ListScope, Send, Watch } from "./fetch/compose.js";
export { deadline } from "./fetch/deadline.js";
export { type Hooks, hooks } from "./fetch/hooks.js";
export { type PacingLayer, type PacingOptions, pacing, type RateLimitState, type RateLimits } from "./fetch/pacing.js";
export { retry } from "./fetch/retry.js";
export { timeout } from "./fetch/timeout.js";
export type {
  AttemptView,
  ErrorView,
  HoldEndView,
  HoldView,
  RequestView,
  ResponseView,
  RetryView,
} from "./fetch/views.js";
export type { GroupLists, GroupQueryOptions, GroupSorting } from "./group-lists.js";
export type { GroupShortcuts, MembersOptions } from "./groups.js";
export type {
  SearchUsersOptions,
  Sorting,
  UpdatedUsersOptions,
  UserListers,
  UserListOptions,
  UserQueryOptions,
} from "./listers.js";
export { createOkta, type Okta } from "./okta.js";
export type { ConnectOptions, OktaOptions } from "./options.js";
export type {
  ClientFetch,
  Clock,
  Fetch,
  FetchInit,
  FetchResponse,
  OktaRequest,
  RequestHead,
  RequestHeaders,
} from "./platform.js";
export type { RoleAssignmentOf, RoleShortcuts, SingleRoleType, WantedRole } from "./roles.js";
export type { ScanCheckpoint } from "./scan/checkpoint.js";
export type { ScanPage, ScanProgress, ScanUsersOptions } from "./scan/plan.js";
export type { CreatedRange } from "./scan/span.js";
export type { UserScan, UserScanner } from "./scan.js";
export type * from "./schema.js";
export type {
  AndNode,
  ComparisonNode,
  ComparisonOperator,
  ConditionNode,
  ExpressionNode,
  OrNode,
  PresenceNode,
} from "./search/ast.js";
export type { SearchValue } from "./search/condition.js";
export type { Ability, Expression, FilterExpression, SearchExpression } from "./search/expression.js";
export type { GroupExpression, GroupFilterExpression, GroupSearchExpression } from "./search/group-expression.js";
export type { GroupOperatorsOf, GroupProperty } from "./search/group-properties.js";
export { groupFilter, groupSearch } from "./search/group-tag.js";
export { groupWhere } from "./search/group-where.js";
export { not } from "./search/negate.js";
export type { Operators, OperatorsOf, PropertyOf, SearchProperty } from "./search/properties.js";
export { type ExpressionTag, filter, search } from "./search/tag.js";
export { type Where, where, whereOf } from "./search/where.js";
export { isOfType } from "./user-type.js";
export type { NewPassword, NewProvider, PurgeUserOptions, UserShortcuts } from "./users.js";
export { VERSION } from "./version.js";
