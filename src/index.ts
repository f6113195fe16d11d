// all types of the methods: a new operation needs no change here
export type * from "../generated/methods.js";
export { bearer } from "./auth/bearer.js";
export { ssws } from "./auth/ssws.js";
export type { Bulk, BulkContext, BulkOptions } from "./bulk/bulk.js";
export { type ClientOptions, createClient, type OktaClient } from "./client/create-client.js";
export { createOkta, type Okta } from "./client/create-okta.js";
export type { ConnectOptions, OktaOptions } from "./client/options.js";
export type { PathCaller } from "./client/path-caller.js";
export type {
  AnswerAt,
  AnyEndpoint,
  AnyPath,
  Endpoint,
  ItemAt,
  ListArguments,
  ListEndpoint,
  ListOptions,
  PathsOf,
  RequestArguments,
  RequestEndpoint,
  RequestOptions,
  UntypedOperation,
} from "./client/path-types.js";
export type { OktaApi } from "./client/raw-client.js";
export type { ScopeOptions } from "./client/scope.js";
export type { CallOptions, HeaderValue, ListCallOptions, QueryValue, RetryOptions } from "./contract/call-options.js";
export { define, definePaginated, type OperationDetails } from "./contract/define.js";
export type {
  Answer,
  Init,
  InitArguments,
  Item,
  Operation,
  PaginatedOperation,
  RawBody,
  Success,
} from "./contract/operation.js";
export type { Page, PagedList } from "./contract/paged-list.js";
export type { OktaPromise, RateLimit, ResponseHead, WithResponse } from "./contract/response-head.js";
export type { BulkFailure, BulkProgress, BulkReport, BulkSuccess } from "./errors/bulk-report.js";
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
} from "./errors/index.js";
export type {
  CallContext,
  HoldBegin,
  HoldEnd,
  Layer,
  ListScope,
  RequestTarget,
  Send,
  StoreChange,
  Watch,
} from "./middleware/compose.js";
export { deadline } from "./middleware/deadline.js";
export type { CallName, CallObserver, CallOutcome, ObservedCallView, Observer } from "./middleware/observer.js";
export { retry } from "./middleware/retry.js";
export { timeout } from "./middleware/timeout.js";
export type * from "./models/profile-types.js";
export { isOfType } from "./models/user-type.js";
export type {
  AttemptView,
  CallEndView,
  CallView,
  ErrorView,
  HoldEndView,
  HoldView,
  RequestView,
  ResponseView,
  RetryView,
} from "./observability/hook-views.js";
export { type Hooks, hooks } from "./observability/hooks.js";
export { type Logger, type LoggingOptions, type LogLevel, logging } from "./observability/logging.js";
export { type PacingLayer, pacing, type RateLimitState, type RateLimits } from "./pacing/pacing.js";
export type { PacingOptions } from "./pacing/pacing-options.js";
export type {
  FleetLimit,
  FleetLimits,
  KnownLimit,
  Lease,
  LeaseRequest,
  PacingStore,
  SharedConcurrency,
} from "./pacing/pacing-store.js";
export type { ScanCheckpoint } from "./scan/checkpoint.js";
export type { ScanPage, ScanProgress, ScanUsersOptions, SplitScanOptions } from "./scan/options.js";
export type { UserScan, UserScanner } from "./scan/scan-users.js";
export type { CreatedRange } from "./scan/time-span.js";
export type {
  AndNode,
  ComparisonNode,
  ComparisonOperator,
  ConditionNode,
  ExpressionNode,
  OrNode,
  PresenceNode,
} from "./search/ast.js";
export { type Where, where, whereOf } from "./search/builder.js";
export type { SearchValue } from "./search/comparison.js";
export type { Ability, Expression, FilterExpression, SearchExpression } from "./search/expression.js";
export { groupWhere } from "./search/group-builder.js";
export type { GroupExpression, GroupFilterExpression, GroupSearchExpression } from "./search/group-expression.js";
export type { GroupOperatorsOf, GroupProperty } from "./search/group-property-types.js";
export { groupFilter, groupSearch } from "./search/group-template.js";
export { not } from "./search/negation.js";
export type { Operators, OperatorsOf, PropertyOf, SearchProperty } from "./search/property-types.js";
export { type ExpressionTag, filter, search } from "./search/template.js";
export type { AuthContext, AuthProvider } from "./shared/auth-provider.js";
export type {
  ClientFetch,
  Clock,
  Fetch,
  FetchInit,
  FetchResponse,
  OktaRequest,
  RequestHead,
  RequestHeaders,
} from "./shared/platform.js";
export { VERSION } from "./shared/version.js";
export { type MemoryPacingOptions, memoryPacing } from "./stores/memory-pacing.js";
export type { GroupMembers, GroupParts } from "./sync/group-source.js";
export type { GroupSync, GroupSyncBatch } from "./sync/group-sync.js";
export type {
  KnownIds,
  SyncDeletions,
  SyncGroupsOptions,
  SyncOptions,
  SyncUsersOptions,
} from "./sync/options.js";
export type { RecentItem } from "./sync/recent-items.js";
export type { SyncProgress } from "./sync/source.js";
export type { SyncBatchHead, SyncReset } from "./sync/sync-run.js";
export type { SyncReading, SyncState } from "./sync/sync-state.js";
export type { UserParts } from "./sync/user-source.js";
export type { UserSync, UserSyncBatch } from "./sync/user-sync.js";
export type { CredentialShortcuts, Recovery } from "./users/credential-shortcuts.js";
export type {
  ActivatedFactorType,
  EnrollAndActivateFactorOptions,
  FactorProof,
  FactorShortcuts,
  UserFactorOf,
} from "./users/factor-shortcuts.js";
export type { GroupLists, GroupQueryOptions, GroupSorting } from "./users/group-lists.js";
export type { GroupShortcuts, MembersOptions } from "./users/group-shortcuts.js";
export type { RoleAssignmentOf, RoleShortcuts, SingleRoleType, WantedRole } from "./users/role-shortcuts.js";
export type {
  SearchUsersOptions,
  Sorting,
  UpdatedUsersOptions,
  UserListOptions,
  UserQueryOptions,
} from "./users/user-list-options.js";
export type { UserListers } from "./users/user-lists.js";
export type { NewPassword, NewProvider, PurgeUserOptions, UserShortcuts } from "./users/user-shortcuts.js";
