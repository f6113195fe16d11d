// Generated: do not edit.

import * as contract from "../src/contract/index.js";
import * as operation from "./operations.js";
import type * as schema from "./schema.js";

/** Options for `addGroup`. */
export interface AddGroupOptions extends contract.CallOptions {
}

/** Options for `assignUserToGroup`. */
export interface AssignUserToGroupOptions extends contract.CallOptions {
}

/** Options for `deleteGroup`. */
export interface DeleteGroupOptions extends contract.CallOptions {
}

/** Options for `getGroup`. */
export interface GetGroupOptions extends contract.CallOptions {
}

/** Options for `listGroupUsers`. */
export interface ListGroupUsersOptions extends contract.ListCallOptions {
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listGroupUsers"]>["after"] | undefined;
  /**
   * Users per page. Okta recommends 200; the default exists only for compatibility.
   * @defaultValue 1000
   */
  limit?: contract.Query<schema.operations["listGroupUsers"]>["limit"] | undefined;
}

/** Options for `listGroups`. */
export interface ListGroupsOptions extends contract.ListCallOptions {
  /**
   * Groups per page. Okta recommends setting it, to 200 or fewer, instead of relying on the default. The group
   * Everyone is not returned to group administrators.
   */
  limit?: contract.Query<schema.operations["listGroups"]>["limit"] | undefined;
  /**
   * Property to sort by. Only with `search`. Ties are sorted by `id`.
   */
  sortBy?: contract.Query<schema.operations["listGroups"]>["sortBy"] | undefined;
  /**
   * Direction of `sortBy`. No effect without `sortBy`.
   * @defaultValue "asc"
   */
  sortOrder?: contract.Query<schema.operations["listGroups"]>["sortOrder"] | undefined;
  /**
   * Adds resources under `_embedded`: the app that the group was imported from (`app`), the numbers of users and
   * apps (`stats`), or both, separated by a comma.
   */
  expand?: contract.Query<schema.operations["listGroups"]>["expand"] | undefined;
  /**
   * Search expression over profile attributes (also custom ones and those of apps), `id`, `type`, `created`,
   * `lastUpdated`, `lastMembershipUpdated` and `source.id` (the app that the group was imported from). Operators:
   * `eq`, `sw`, for times also `gt`, `ge`, `lt` and `le`, and `co` only for `profile.name` and
   * `profile.description`.
   */
  search?: contract.Query<schema.operations["listGroups"]>["search"] | undefined;
  /**
   * Filter expression over `id`, `type`, `lastUpdated` and `lastMembershipUpdated`.
   */
  filter?: contract.Query<schema.operations["listGroups"]>["filter"] | undefined;
  /**
   * Prefix of the group name, for group pickers. The result is a single page of up to 300 groups, or up to
   * `limit`.
   */
  q?: contract.Query<schema.operations["listGroups"]>["q"] | undefined;
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listGroups"]>["after"] | undefined;
}

/** Options for `replaceGroup`. */
export interface ReplaceGroupOptions extends contract.CallOptions {
}

/** Options for `unassignUserFromGroup`. */
export interface UnassignUserFromGroupOptions extends contract.CallOptions {
}

/** Options for `listUserIdentityProviders`. */
export interface ListUserIdentityProvidersOptions extends contract.CallOptions {
}

/** Options for `createLinkedObjectDefinition`. */
export interface CreateLinkedObjectDefinitionOptions extends contract.CallOptions {
}

/** Options for `deleteLinkedObjectDefinition`. */
export interface DeleteLinkedObjectDefinitionOptions extends contract.CallOptions {
}

/** Options for `getLinkedObjectDefinition`. */
export interface GetLinkedObjectDefinitionOptions extends contract.CallOptions {
}

/** Options for `listLinkedObjectDefinitions`. */
export interface ListLinkedObjectDefinitionsOptions extends contract.CallOptions {
}

/** Options for `assignRoleToUser`. */
export interface AssignRoleToUserOptions extends contract.CallOptions {
  /**
   * Whether to make the user a third-party administrator, who receives no administrator emails.
   * @defaultValue false
   */
  disableNotifications?: contract.Query<schema.operations["assignRoleToUser"]>["disableNotifications"] | undefined;
}

/** Options for `getRoleAssignmentGovernanceGrant`. */
export interface GetRoleAssignmentGovernanceGrantOptions extends contract.CallOptions {
}

/** Options for `getRoleAssignmentGovernanceGrantResources`. */
export interface GetRoleAssignmentGovernanceGrantResourcesOptions extends contract.CallOptions {
}

/** Options for `getUserAssignedRole`. */
export interface GetUserAssignedRoleOptions extends contract.CallOptions {
}

/** Options for `getUserAssignedRoleGovernance`. */
export interface GetUserAssignedRoleGovernanceOptions extends contract.CallOptions {
}

/** Options for `listAssignedRolesForUser`. */
export interface ListAssignedRolesForUserOptions extends contract.CallOptions {
  /**
   * Adds the target groups or target apps of standard roles under `_embedded.targets`.
   */
  expand?: contract.Query<schema.operations["listAssignedRolesForUser"]>["expand"] | undefined;
}

/** Options for `unassignRoleFromUser`. */
export interface UnassignRoleFromUserOptions extends contract.CallOptions {
}

/** Options for `assignAllAppsAsTargetToRoleForUser`. */
export interface AssignAllAppsAsTargetToRoleForUserOptions extends contract.CallOptions {
}

/** Options for `assignAppInstanceTargetToAppAdminRoleForUser`. */
export interface AssignAppInstanceTargetToAppAdminRoleForUserOptions extends contract.CallOptions {
}

/** Options for `assignAppTargetToAdminRoleForUser`. */
export interface AssignAppTargetToAdminRoleForUserOptions extends contract.CallOptions {
}

/** Options for `assignGroupTargetToUserRole`. */
export interface AssignGroupTargetToUserRoleOptions extends contract.CallOptions {
}

/** Options for `getRoleTargetsByUserIdAndRoleId`. */
export interface GetRoleTargetsByUserIdAndRoleIdOptions extends contract.ListCallOptions {
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["getRoleTargetsByUserIdAndRoleId"]>["after"] | undefined;
  /**
   * Targets per page.
   * @defaultValue 20
   */
  limit?: contract.Query<schema.operations["getRoleTargetsByUserIdAndRoleId"]>["limit"] | undefined;
  /**
   * Returns only targets assigned directly (`USER`) or through a group (`GROUP`).
   */
  assignmentType?: contract.Query<schema.operations["getRoleTargetsByUserIdAndRoleId"]>["assignmentType"] | undefined;
}

/** Options for `listApplicationTargetsForApplicationAdministratorRoleForUser`. */
export interface ListApplicationTargetsForApplicationAdministratorRoleForUserOptions extends contract.ListCallOptions {
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listApplicationTargetsForApplicationAdministratorRoleForUser"]>["after"] | undefined;
  /**
   * Targets per page.
   * @defaultValue 20
   */
  limit?: contract.Query<schema.operations["listApplicationTargetsForApplicationAdministratorRoleForUser"]>["limit"] | undefined;
}

/** Options for `listGroupTargetsForRole`. */
export interface ListGroupTargetsForRoleOptions extends contract.ListCallOptions {
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listGroupTargetsForRole"]>["after"] | undefined;
  /**
   * Targets per page.
   * @defaultValue 20
   */
  limit?: contract.Query<schema.operations["listGroupTargetsForRole"]>["limit"] | undefined;
}

/** Options for `unassignAppInstanceTargetFromAdminRoleForUser`. */
export interface UnassignAppInstanceTargetFromAdminRoleForUserOptions extends contract.CallOptions {
}

/** Options for `unassignAppTargetFromAppAdminRoleForUser`. */
export interface UnassignAppTargetFromAppAdminRoleForUserOptions extends contract.CallOptions {
}

/** Options for `unassignGroupTargetFromUserAdminRole`. */
export interface UnassignGroupTargetFromUserAdminRoleOptions extends contract.CallOptions {
}

/** Options for `getUserSchema`. */
export interface GetUserSchemaOptions extends contract.CallOptions {
}

/** Options for `updateUserProfile`. */
export interface UpdateUserProfileOptions extends contract.CallOptions {
}

/** Options for `getSession`. */
export interface GetSessionOptions extends contract.CallOptions {
}

/** Options for `refreshSession`. */
export interface RefreshSessionOptions extends contract.CallOptions {
}

/** Options for `revokeSession`. */
export interface RevokeSessionOptions extends contract.CallOptions {
}

/** Options for `getSubscriptionsNotificationTypeUser`. */
export interface GetSubscriptionsNotificationTypeUserOptions extends contract.CallOptions {
}

/** Options for `listSubscriptionsUser`. */
export interface ListSubscriptionsUserOptions extends contract.CallOptions {
}

/** Options for `subscribeByNotificationTypeUser`. */
export interface SubscribeByNotificationTypeUserOptions extends contract.CallOptions {
}

/** Options for `unsubscribeByNotificationTypeUser`. */
export interface UnsubscribeByNotificationTypeUserOptions extends contract.CallOptions {
}

/** Options for `listLogEvents`. */
export interface ListLogEventsOptions extends contract.ListCallOptions {
  /**
   * Earliest time: of `published`, or for a polling list, of storage. Without it, seven days before `until`.
   */
  since?: contract.Query<schema.operations["listLogEvents"]>["since"] | undefined;
  /**
   * Latest time of `published`, inclusive. Without it, the list polls unless it is in descending order.
   */
  until?: contract.Query<schema.operations["listLogEvents"]>["until"] | undefined;
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listLogEvents"]>["after"] | undefined;
  /**
   * Filter expression over the properties of events.
   */
  filter?: contract.Query<schema.operations["listLogEvents"]>["filter"] | undefined;
  /**
   * Keywords that an event contains, regardless of case: at most ten, separated by spaces, of at most 40 characters
   * each.
   */
  q?: contract.Query<schema.operations["listLogEvents"]>["q"] | undefined;
  /**
   * Events per page.
   * @defaultValue 100
   */
  limit?: contract.Query<schema.operations["listLogEvents"]>["limit"] | undefined;
  /**
   * Order by `published`.
   * @defaultValue "ASCENDING"
   */
  sortOrder?: contract.Query<schema.operations["listLogEvents"]>["sortOrder"] | undefined;
}

/** Options for `createUser`. */
export interface CreateUserOptions extends contract.CallOptions {
  /**
   * Whether to activate the user. With false, the user stays `STAGED`.
   * @defaultValue true
   */
  activate?: contract.Query<schema.operations["createUser"]>["activate"] | undefined;
  /**
   * Must be true if the body sets an authentication provider.
   * @defaultValue false
   */
  provider?: contract.Query<schema.operations["createUser"]>["provider"] | undefined;
  /**
   * `changePassword` expires the password of the activated user, who must replace it at the first sign-in.
   */
  nextLogin?: contract.Query<schema.operations["createUser"]>["nextLogin"] | undefined;
}

/** Options for `deleteUser`. */
export interface DeleteUserOptions extends contract.CallOptions {
  /**
   * Whether to notify administrators of the deactivation by email.
   * @defaultValue false
   */
  sendEmail?: contract.Query<schema.operations["deleteUser"]>["sendEmail"] | undefined;
  /**
   * `respond-async` returns before the deactivation or deletion has completed.
   */
  prefer?: contract.Header<schema.operations["deleteUser"]>["Prefer"] | undefined;
}

/** Options for `getUser`. */
export interface GetUserOptions extends contract.CallOptions {
  /**
   * Adds the account's blocks, or (Early Access) the user's classification, under `_embedded`.
   */
  expand?: contract.Query<schema.operations["getUser"]>["expand"] | undefined;
  /**
   * Requests a smaller response: `omitCredentials` omits `credentials`, `omitCredentialsLinks` omits the links of
   * credential operations, and `omitTransitioningToStatus` omits that property. All three together make reads
   * considerably faster in orgs with delegated authentication.
   */
  contentType?: contract.Header<schema.operations["getUser"]>["Content-Type"] | undefined;
}

/** Options for `listUserBlocks`. */
export interface ListUserBlocksOptions extends contract.CallOptions {
}

/** Options for `listUsers`. */
export interface ListUsersOptions extends contract.ListCallOptions {
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listUsers"]>["after"] | undefined;
  /**
   * Users per page. With `q`, the default is 10 and there is only one page.
   * @defaultValue 200
   */
  limit?: contract.Query<schema.operations["listUsers"]>["limit"] | undefined;
  /**
   * Direction of `sortBy`. No effect without `sortBy`.
   * @defaultValue "asc"
   */
  sortOrder?: contract.Query<schema.operations["listUsers"]>["sortOrder"] | undefined;
  /**
   * Adds the user's classification under `_embedded`. Early Access.
   */
  expand?: contract.Query<schema.operations["listUsers"]>["expand"] | undefined;
  /**
   * Search expression over profile attributes (also custom ones), `id`, `status`, `created`, `activated`,
   * `statusChanged`, `lastUpdated` and `type.id`. It matches users in every status. Names are case-sensitive.
   * Values are JSON strings and case-insensitive.
   *
   * There is no `ne`: write `(a lt "x" or a gt "x")`. `co` works only on `profile.firstName`, `profile.lastName`,
   * `profile.email` and `profile.login`. The Early Access property `classification.type` cannot be combined with
   * other conditions.
   */
  search?: contract.Query<schema.operations["listUsers"]>["search"] | undefined;
  /**
   * Filter expression over `id`, `status`, `lastUpdated`, `profile.login`, `profile.email`, `profile.firstName`
   * and `profile.lastName`. It matches users in every status. Operators: `eq`, and for `lastUpdated` also `gt`,
   * `ge`, `lt` and `le`. Combine conditions with `and` and `or`; `not` is not supported. Names and values are
   * case-sensitive.
   */
  filter?: contract.Query<schema.operations["listUsers"]>["filter"] | undefined;
  /**
   * Prefix of a first name, last name or email address, for people pickers. The result is a single page without
   * `DEPROVISIONED` users.
   */
  q?: contract.Query<schema.operations["listUsers"]>["q"] | undefined;
  /**
   * Property to sort by. Only with `search`. Ties are sorted by `id`.
   */
  sortBy?: contract.Query<schema.operations["listUsers"]>["sortBy"] | undefined;
  /**
   * Properties to return, separated by commas. Put profile attributes into `profile:(…)`. `id` is always returned.
   * All other properties are missing, even those that the schema requires.
   */
  fields?: contract.Query<schema.operations["listUsers"]>["fields"] | undefined;
  /**
   * Requests a smaller response: `omitCredentials` omits `credentials`, `omitCredentialsLinks` omits the links of
   * credential operations, and `omitTransitioningToStatus` omits that property. All three together make reads
   * considerably faster in orgs with delegated authentication.
   */
  contentType?: contract.Header<schema.operations["listUsers"]>["Content-Type"] | undefined;
}

/** Options for `replaceUser`. */
export interface ReplaceUserOptions extends contract.CallOptions {
  /**
   * Whether to enforce the password policy's age and history rules for a new password. Changes by administrators
   * skip them otherwise.
   */
  strict?: contract.Query<schema.operations["replaceUser"]>["strict"] | undefined;
  /**
   * `ETag` of the version that the change is based on. If the user has changed since, the request is rejected.
   */
  ifMatch?: contract.Header<schema.operations["replaceUser"]>["If-Match"] | undefined;
}

/** Options for `updateUser`. */
export interface UpdateUserOptions extends contract.CallOptions {
  /**
   * Whether to enforce the password policy's age and history rules for a new password. Changes by administrators
   * skip them otherwise.
   */
  strict?: contract.Query<schema.operations["updateUser"]>["strict"] | undefined;
  /**
   * `ETag` of the version that the change is based on. If the user has changed since, the request is rejected.
   */
  ifMatch?: contract.Header<schema.operations["updateUser"]>["If-Match"] | undefined;
}

/** Options for `createAuthenticatorEnrollment`. */
export interface CreateAuthenticatorEnrollmentOptions extends contract.CallOptions {
}

/** Options for `createTacAuthenticatorEnrollment`. */
export interface CreateTacAuthenticatorEnrollmentOptions extends contract.CallOptions {
}

/** Options for `deleteAuthenticatorEnrollment`. */
export interface DeleteAuthenticatorEnrollmentOptions extends contract.CallOptions {
}

/** Options for `getAuthenticatorEnrollment`. */
export interface GetAuthenticatorEnrollmentOptions extends contract.CallOptions {
  /**
   * Identifiers to return in full. Otherwise most digits of phone numbers are masked.
   */
  discloseIdentifiers?: contract.Query<schema.operations["getAuthenticatorEnrollment"]>["discloseIdentifiers"] | undefined;
}

/** Options for `listAuthenticatorEnrollments`. */
export interface ListAuthenticatorEnrollmentsOptions extends contract.CallOptions {
  /**
   * Identifiers to return in full. Otherwise most digits of phone numbers are masked.
   */
  discloseIdentifiers?: contract.Query<schema.operations["listAuthenticatorEnrollments"]>["discloseIdentifiers"] | undefined;
}

/** Options for `getUserClassification`. */
export interface GetUserClassificationOptions extends contract.CallOptions {
}

/** Options for `replaceUserClassification`. */
export interface ReplaceUserClassificationOptions extends contract.CallOptions {
}

/** Options for `changePassword`. */
export interface ChangePasswordOptions extends contract.CallOptions {
  /**
   * Whether to enforce the policy's minimum password age, so that a password changed recently cannot be changed
   * again.
   * @defaultValue false
   */
  strict?: contract.Query<schema.operations["changePassword"]>["strict"] | undefined;
}

/** Options for `changeRecoveryQuestion`. */
export interface ChangeRecoveryQuestionOptions extends contract.CallOptions {
}

/** Options for `expirePassword`. */
export interface ExpirePasswordOptions extends contract.CallOptions {
}

/** Options for `expirePasswordWithTempPassword`. */
export interface ExpirePasswordWithTempPasswordOptions extends contract.CallOptions {
  /**
   * Whether to end all sessions of the user.
   * @defaultValue false
   */
  revokeSessions?: contract.Query<schema.operations["expirePasswordWithTempPassword"]>["revokeSessions"] | undefined;
}

/** Options for `forgotPassword`. */
export interface ForgotPasswordOptions extends contract.CallOptions {
  /**
   * Whether to send the link by email (true) or to return it (false).
   * @defaultValue true
   */
  sendEmail?: contract.Query<schema.operations["forgotPassword"]>["sendEmail"] | undefined;
}

/** Options for `forgotPasswordSetNewPassword`. */
export interface ForgotPasswordSetNewPasswordOptions extends contract.CallOptions {
  /**
   * Whether to notify the user of the change by email.
   * @defaultValue true
   */
  sendEmail?: contract.Query<schema.operations["forgotPasswordSetNewPassword"]>["sendEmail"] | undefined;
}

/** Options for `resetPassword`. */
export interface ResetPasswordOptions extends contract.CallOptions {
  /**
   * Whether to send the link by email (true) or to return it (false).
   */
  sendEmail: contract.Query<schema.operations["resetPassword"]>["sendEmail"];
  /**
   * Whether to end all sessions of the user, except the one that makes the request.
   * @defaultValue false
   */
  revokeSessions?: contract.Query<schema.operations["resetPassword"]>["revokeSessions"] | undefined;
}

/** Options for `activateFactor`. */
export interface ActivateFactorOptions extends contract.CallOptions {
}

/** Options for `enrollFactor`. */
export interface EnrollFactorOptions extends contract.CallOptions {
  /**
   * Whether to replace the user's phone number. No effect if an active factor uses that number.
   * @defaultValue false
   */
  updatePhone?: contract.Query<schema.operations["enrollFactor"]>["updatePhone"] | undefined;
  /**
   * Whether to activate the factor immediately, without verification. Only for `sms`, `call`, `email` and
   * `token:hotp`.
   * @defaultValue false
   */
  activate?: contract.Query<schema.operations["enrollFactor"]>["activate"] | undefined;
  /**
   * Id of a custom SMS template of the org. Only for `sms` factors. If the template does not exist, Okta sends its
   * default text.
   */
  templateId?: contract.Query<schema.operations["enrollFactor"]>["templateId"] | undefined;
  /**
   * Lifetime of the code in seconds.
   * @defaultValue 300
   */
  tokenLifetimeSeconds?: contract.Query<schema.operations["enrollFactor"]>["tokenLifetimeSeconds"] | undefined;
  /**
   * Language of the text message as a two-letter ISO 639-1 code. Only for `sms` factors. If the template lacks the
   * language, Okta sends its default text.
   */
  acceptLanguage?: contract.Header<schema.operations["enrollFactor"]>["Accept-Language"] | undefined;
}

/** Options for `getFactor`. */
export interface GetFactorOptions extends contract.CallOptions {
}

/** Options for `getFactorTransactionStatus`. */
export interface GetFactorTransactionStatusOptions extends contract.CallOptions {
}

/** Options for `listFactors`. */
export interface ListFactorsOptions extends contract.CallOptions {
}

/** Options for `listSupportedFactors`. */
export interface ListSupportedFactorsOptions extends contract.CallOptions {
}

/** Options for `listSupportedSecurityQuestions`. */
export interface ListSupportedSecurityQuestionsOptions extends contract.CallOptions {
}

/** Options for `resendEnrollFactor`. */
export interface ResendEnrollFactorOptions extends contract.CallOptions {
  /**
   * Id of a custom SMS template of the org. Only for `sms` factors. If the template does not exist, Okta sends its
   * default text.
   */
  templateId?: contract.Query<schema.operations["resendEnrollFactor"]>["templateId"] | undefined;
}

/** Options for `unenrollFactor`. */
export interface UnenrollFactorOptions extends contract.CallOptions {
  /**
   * Whether to remove the phone number as a recovery method too. Only for `sms` and `call`.
   * @defaultValue false
   */
  removeRecoveryEnrollment?: contract.Query<schema.operations["unenrollFactor"]>["removeRecoveryEnrollment"] | undefined;
}

/** Options for `verifyFactor`. */
export interface VerifyFactorOptions extends contract.CallOptions {
  /**
   * Id of a custom SMS template of the org. Only for `sms` factors. If the template does not exist, Okta sends its
   * default text.
   */
  templateId?: contract.Query<schema.operations["verifyFactor"]>["templateId"] | undefined;
  /**
   * Lifetime of the code in seconds.
   * @defaultValue 300
   */
  tokenLifetimeSeconds?: contract.Query<schema.operations["verifyFactor"]>["tokenLifetimeSeconds"] | undefined;
  /**
   * Public IP address of the user's browser.
   */
  xForwardedFor?: contract.Header<schema.operations["verifyFactor"]>["X-Forwarded-For"] | undefined;
  /**
   * User agent of the user's browser. Required for `push` factors.
   */
  userAgent?: contract.Header<schema.operations["verifyFactor"]>["User-Agent"] | undefined;
  /**
   * Language of the text message as a two-letter ISO 639-1 code. Only for `sms` factors. If the template lacks the
   * language, Okta sends its default text.
   */
  acceptLanguage?: contract.Header<schema.operations["verifyFactor"]>["Accept-Language"] | undefined;
}

/** Options for `getUserGrant`. */
export interface GetUserGrantOptions extends contract.CallOptions {
  /**
   * Adds the scope details under `_embedded`.
   */
  expand?: contract.Query<schema.operations["getUserGrant"]>["expand"] | undefined;
}

/** Options for `listGrantsForUserAndClient`. */
export interface ListGrantsForUserAndClientOptions extends contract.ListCallOptions {
  /**
   * Grants per page.
   * @defaultValue 20
   */
  limit?: contract.Query<schema.operations["listGrantsForUserAndClient"]>["limit"] | undefined;
  /**
   * Adds the scope details under `_embedded`.
   */
  expand?: contract.Query<schema.operations["listGrantsForUserAndClient"]>["expand"] | undefined;
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listGrantsForUserAndClient"]>["after"] | undefined;
}

/** Options for `listUserGrants`. */
export interface ListUserGrantsOptions extends contract.ListCallOptions {
  /**
   * Returns only grants of this scope.
   */
  scopeId?: contract.Query<schema.operations["listUserGrants"]>["scopeId"] | undefined;
  /**
   * Grants per page.
   * @defaultValue 20
   */
  limit?: contract.Query<schema.operations["listUserGrants"]>["limit"] | undefined;
  /**
   * Adds the scope details under `_embedded`.
   */
  expand?: contract.Query<schema.operations["listUserGrants"]>["expand"] | undefined;
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listUserGrants"]>["after"] | undefined;
}

/** Options for `revokeGrantsForUserAndClient`. */
export interface RevokeGrantsForUserAndClientOptions extends contract.CallOptions {
}

/** Options for `revokeUserGrant`. */
export interface RevokeUserGrantOptions extends contract.CallOptions {
}

/** Options for `revokeUserGrants`. */
export interface RevokeUserGrantsOptions extends contract.CallOptions {
}

/** Options for `activateUser`. */
export interface ActivateUserOptions extends contract.CallOptions {
  /**
   * Whether to send the link by email (true) or to return it (false).
   * @defaultValue true
   */
  sendEmail?: contract.Query<schema.operations["activateUser"]>["sendEmail"] | undefined;
}

/** Options for `deactivateUser`. */
export interface DeactivateUserOptions extends contract.CallOptions {
  /**
   * Whether to notify administrators of the deactivation by email.
   * @defaultValue false
   */
  sendEmail?: contract.Query<schema.operations["deactivateUser"]>["sendEmail"] | undefined;
  /**
   * `respond-async` returns before the deactivation or deletion has completed.
   */
  prefer?: contract.Header<schema.operations["deactivateUser"]>["Prefer"] | undefined;
}

/** Options for `reactivateUser`. */
export interface ReactivateUserOptions extends contract.CallOptions {
  /**
   * Whether to send the link by email (true) or to return it (false).
   * @defaultValue false
   */
  sendEmail?: contract.Query<schema.operations["reactivateUser"]>["sendEmail"] | undefined;
}

/** Options for `resetFactors`. */
export interface ResetFactorsOptions extends contract.CallOptions {
}

/** Options for `suspendUser`. */
export interface SuspendUserOptions extends contract.CallOptions {
}

/** Options for `unlockUser`. */
export interface UnlockUserOptions extends contract.CallOptions {
}

/** Options for `unsuspendUser`. */
export interface UnsuspendUserOptions extends contract.CallOptions {
}

/** Options for `assignLinkedObjectValueForPrimary`. */
export interface AssignLinkedObjectValueForPrimaryOptions extends contract.CallOptions {
}

/** Options for `deleteLinkedObjectForUser`. */
export interface DeleteLinkedObjectForUserOptions extends contract.CallOptions {
}

/** Options for `listLinkedObjectsForUser`. */
export interface ListLinkedObjectsForUserOptions extends contract.CallOptions {
}

/** Options for `getRefreshTokenForUserAndClient`. */
export interface GetRefreshTokenForUserAndClientOptions extends contract.CallOptions {
  /**
   * Adds the scope details under `_embedded`.
   */
  expand?: contract.Query<schema.operations["getRefreshTokenForUserAndClient"]>["expand"] | undefined;
}

/** Options for `listRefreshTokensForUserAndClient`. */
export interface ListRefreshTokensForUserAndClientOptions extends contract.ListCallOptions {
  /**
   * Tokens per page.
   * @defaultValue 20
   */
  limit?: contract.Query<schema.operations["listRefreshTokensForUserAndClient"]>["limit"] | undefined;
  /**
   * Adds the scope details under `_embedded`.
   */
  expand?: contract.Query<schema.operations["listRefreshTokensForUserAndClient"]>["expand"] | undefined;
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listRefreshTokensForUserAndClient"]>["after"] | undefined;
}

/** Options for `revokeTokenForUserAndClient`. */
export interface RevokeTokenForUserAndClientOptions extends contract.CallOptions {
}

/** Options for `revokeTokensForUserAndClient`. */
export interface RevokeTokensForUserAndClientOptions extends contract.CallOptions {
}

/** Options for `listAppLinks`. */
export interface ListAppLinksOptions extends contract.CallOptions {
}

/** Options for `listUserClients`. */
export interface ListUserClientsOptions extends contract.CallOptions {
}

/** Options for `listUserDevices`. */
export interface ListUserDevicesOptions extends contract.CallOptions {
}

/** Options for `listUserGroups`. */
export interface ListUserGroupsOptions extends contract.ListCallOptions {
  /**
   * Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them.
   */
  after?: contract.Query<schema.operations["listUserGroups"]>["after"] | undefined;
  /**
   * Groups per page.
   * @defaultValue 200
   */
  limit?: contract.Query<schema.operations["listUserGroups"]>["limit"] | undefined;
}

/** Options for `getUserRisk`. */
export interface GetUserRiskOptions extends contract.CallOptions {
}

/** Options for `upsertUserRisk`. */
export interface UpsertUserRiskOptions extends contract.CallOptions {
}

/** Options for `revokeUserSessions`. */
export interface RevokeUserSessionsOptions extends contract.CallOptions {
  /**
   * Whether to revoke all access and refresh tokens that clients hold for the user.
   * @defaultValue false
   */
  oauthTokens?: contract.Query<schema.operations["revokeUserSessions"]>["oauthTokens"] | undefined;
  /**
   * Whether to forget the factors remembered on the user's devices. Defaults to false in Classic Engine.
   * @defaultValue true
   */
  forgetDevices?: contract.Query<schema.operations["revokeUserSessions"]>["forgetDevices"] | undefined;
}

/** Options for `createUserType`. */
export interface CreateUserTypeOptions extends contract.CallOptions {
}

/** Options for `deleteUserType`. */
export interface DeleteUserTypeOptions extends contract.CallOptions {
}

/** Options for `getUserType`. */
export interface GetUserTypeOptions extends contract.CallOptions {
}

/** Options for `listUserTypes`. */
export interface ListUserTypesOptions extends contract.CallOptions {
}

/** Options for `replaceUserType`. */
export interface ReplaceUserTypeOptions extends contract.CallOptions {
}

/** Options for `updateUserType`. */
export interface UpdateUserTypeOptions extends contract.CallOptions {
}

/** A type for each schema of the document. */
export type SchemaNames = Record<keyof schema.components["schemas"], unknown>;

/**
 * One method per operation. Its arguments are the path parameters in path order, then the body, then the options.
 *
 * @typeParam Models - The types of the document's schemas by name.
 */
export interface Methods<Models extends SchemaNames = schema.components["schemas"]> {
  // Group

  /**
   * Create a group
   *
   * Creates a group of type `OKTA_GROUP`. Groups of other types are imported from apps or created by Okta.
   *
   * `POST /api/v1/groups` – scope `okta.groups.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/addgroup)
   *
   * @param body - Profile of the group.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  addGroup(body: Models["GroupRequest"], options?: AddGroupOptions): contract.OktaPromise<Models["Group"]>;

  /**
   * Add a user to a group
   *
   * Adds the user to a group of type `OKTA_GROUP`. The members of other groups are managed by their app or by Okta.
   *
   * `PUT /api/v1/groups/{groupId}/users/{userId}` – scope `okta.groups.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/assignusertogroup)
   *
   * @param groupId - Id of the group.
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  assignUserToGroup(groupId: string, userId: string, options?: AssignUserToGroupOptions): contract.OktaPromise<void>;

  /**
   * Delete a group
   *
   * Deletes a group of type `OKTA_GROUP`, or of type `APP_GROUP` if no group push uses it. Its members are not
   * deleted.
   *
   * `DELETE /api/v1/groups/{groupId}` – scope `okta.groups.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/deletegroup)
   *
   * @param groupId - Id of the group.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  deleteGroup(groupId: string, options?: DeleteGroupOptions): contract.OktaPromise<void>;

  /**
   * Get a group
   *
   * Returns a group. `type` determines which attributes its profile has and what you can change.
   *
   * `GET /api/v1/groups/{groupId}` – scope `okta.groups.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/getgroup)
   *
   * @param groupId - Id of the group.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getGroup(groupId: string, options?: GetGroupOptions): contract.OktaPromise<Models["Group"]>;

  /**
   * List the members of a group
   *
   * Lists the users in the group.
   *
   * `GET /api/v1/groups/{groupId}/users` – scope `okta.groups.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/listgroupusers)
   *
   * @param groupId - Id of the group.
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listGroupUsers(groupId: string, options?: ListGroupUsersOptions): contract.PagedList<Models["User"]>;

  /**
   * List groups
   *
   * Lists groups, page by page. Only the absence of `rel="next"` marks the last page: pages can be short or empty
   * before it. Use at most one of `search`, `filter` and `q`; without them, all groups are listed. `search` is
   * eventually consistent. To list the groups of one user, call `listUserGroups`.
   *
   * `GET /api/v1/groups` – scope `okta.groups.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/listgroups)
   *
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listGroups(options?: ListGroupsOptions): contract.PagedList<Models["Group"]>;

  /**
   * Replace the profile of a group
   *
   * Replaces the entire profile of a group of type `OKTA_GROUP`. Its members do not change.
   *
   * `PUT /api/v1/groups/{groupId}` – scope `okta.groups.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/replacegroup)
   *
   * @param groupId - Id of the group.
   * @param body - The complete profile, including custom attributes.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  replaceGroup(groupId: string, body: Models["GroupRequest"], options?: ReplaceGroupOptions): contract.OktaPromise<Models["Group"]>;

  /**
   * Remove a user from a group
   *
   * Removes the user from a group of type `OKTA_GROUP`. The members of other groups are managed by their app or by
   * Okta.
   *
   * `DELETE /api/v1/groups/{groupId}/users/{userId}` – scope `okta.groups.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/unassignuserfromgroup)
   *
   * @param groupId - Id of the group.
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  unassignUserFromGroup(groupId: string, userId: string, options?: UnassignUserFromGroupOptions): contract.OktaPromise<void>;

  // IdentityProviderUsers

  /**
   * List the identity providers of a user
   *
   * Lists the identity providers linked to the user's account. The list is not paginated.
   *
   * `GET /api/v1/users/{id}/idps` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/identityproviderusers/other/listuseridentityproviders)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listUserIdentityProviders(id: string, options?: ListUserIdentityProvidersOptions): contract.OktaPromise<Models["IdentityProvider"][]>;

  // LinkedObject

  /**
   * Create a linked object definition
   *
   * Creates a linked object definition from the names of its two sides. A user can have one primary user and any
   * number of associated users. An org can have up to 200 definitions, shared by all user types.
   *
   * `POST /api/v1/meta/schemas/user/linkedObjects` – scope `okta.linkedObjects.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/linkedobject/other/createlinkedobjectdefinition)
   *
   * @param body - The two sides of the definition.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaApiError (409 E0000127), OktaRateLimitError (429 E0000047).
   */
  createLinkedObjectDefinition(body: Models["LinkedObject"], options?: CreateLinkedObjectDefinitionOptions): contract.OktaPromise<Models["LinkedObject"]>;

  /**
   * Delete a linked object definition
   *
   * Deletes a linked object definition, identified by the name of either side. The links between users that use it
   * are deleted too; recreating the definition may not restore them.
   *
   * `DELETE /api/v1/meta/schemas/user/linkedObjects/{linkedObjectName}` – scope `okta.linkedObjects.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/linkedobject/other/deletelinkedobjectdefinition)
   *
   * @param linkedObjectName - Name of the linked object definition's primary or associated side.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  deleteLinkedObjectDefinition(linkedObjectName: string, options?: DeleteLinkedObjectDefinitionOptions): contract.OktaPromise<void>;

  /**
   * Get a linked object definition
   *
   * Returns a linked object definition, identified by the name of either side.
   *
   * `GET /api/v1/meta/schemas/user/linkedObjects/{linkedObjectName}` – scope `okta.linkedObjects.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/linkedobject/other/getlinkedobjectdefinition)
   *
   * @param linkedObjectName - Name of the linked object definition's primary or associated side.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getLinkedObjectDefinition(linkedObjectName: string, options?: GetLinkedObjectDefinitionOptions): contract.OktaPromise<Models["LinkedObject"]>;

  /**
   * List linked object definitions
   *
   * Lists the linked object definitions of the org. The list is not paginated.
   *
   * `GET /api/v1/meta/schemas/user/linkedObjects` – scope `okta.linkedObjects.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/linkedobject/other/listlinkedobjectdefinitions)
   *
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listLinkedObjectDefinitions(options?: ListLinkedObjectDefinitionsOptions): contract.OktaPromise<Models["LinkedObject"][]>;

  // RoleAssignmentAUser

  /**
   * Assign an administrator role to a user
   *
   * Assigns a role: a standard one by its type, or a custom one with a resource set. Returns 409 if the user already
   * has the role. A standard role covers the whole org until you add targets.
   *
   * `POST /api/v1/users/{userId}/roles` – scope `okta.roles.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/assignroletouser)
   *
   * @param userId - Id of the user.
   * @param body - Type of the role.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaApiError (409 E0000090), OktaRateLimitError (429 E0000047).
   */
  assignRoleToUser(userId: string, body: Models["AssignRoleToUserRequest"], options?: AssignRoleToUserOptions): contract.OktaPromise<Models["RoleAssignment"]>;

  /**
   * Get a governance grant behind a role assignment
   *
   * Returns one of the grants that `getUserAssignedRoleGovernance` lists.
   *
   * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/governance/{grantId}` – scope `okta.roles.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/getroleassignmentgovernancegrant)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param grantId - Id of the Okta Identity Governance grant.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getRoleAssignmentGovernanceGrant(userId: string, roleAssignmentId: string, grantId: string, options?: GetRoleAssignmentGovernanceGrantOptions): contract.OktaPromise<Models["RoleGovernanceSource"]>;

  /**
   * Get the resources of a governance grant
   *
   * Returns the resources of a grant. If there are more, `_links.next` in the body has the URL of the next page; the
   * operation accepts no cursor.
   *
   * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/governance/{grantId}/resources` – scope `okta.roles.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/getroleassignmentgovernancegrantresources)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param grantId - Id of the Okta Identity Governance grant.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getRoleAssignmentGovernanceGrantResources(userId: string, roleAssignmentId: string, grantId: string, options?: GetRoleAssignmentGovernanceGrantResourcesOptions): contract.OktaPromise<Models["RoleGovernanceResources"]>;

  /**
   * Get a role assignment of a user
   *
   * Returns a role assignment, by its id or, for a custom role, by the id of its binding.
   *
   * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}` – scope `okta.roles.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/getuserassignedrole)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getUserAssignedRole(userId: string, roleAssignmentId: string, options?: GetUserAssignedRoleOptions): contract.OktaPromise<Models["RoleAssignment"]>;

  /**
   * Get the governance grants behind a role assignment
   *
   * Returns the Okta Identity Governance grants that gave the user the role.
   *
   * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/governance` – scope `okta.roles.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/getuserassignedrolegovernance)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getUserAssignedRoleGovernance(userId: string, roleAssignmentId: string, options?: GetUserAssignedRoleGovernanceOptions): contract.OktaPromise<Models["RoleGovernance"]>;

  /**
   * List the administrator roles of a user
   *
   * Lists the roles assigned to the user, directly or through groups. The list is not paginated.
   *
   * `GET /api/v1/users/{userId}/roles` – scope `okta.roles.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/listassignedrolesforuser)
   *
   * @param userId - Id of the user.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listAssignedRolesForUser(userId: string, options?: ListAssignedRolesForUserOptions): contract.OktaPromise<Models["RoleAssignment"][]>;

  /**
   * Unassign an administrator role from a user
   *
   * Removes the role assignment with its targets. A role assigned through a group must be removed from the group.
   *
   * `DELETE /api/v1/users/{userId}/roles/{roleAssignmentId}` – scope `okta.roles.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/unassignrolefromuser)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  unassignRoleFromUser(userId: string, roleAssignmentId: string, options?: UnassignRoleFromUserOptions): contract.OktaPromise<void>;

  // RoleBTargetAdmin

  /**
   * Reset the target apps of a user's role to all apps
   *
   * Removes all restrictions to certain apps from an `APP_ADMIN` role.
   *
   * `PUT /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps` – scope `okta.roles.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/assignallappsastargettoroleforuser)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  assignAllAppsAsTargetToRoleForUser(userId: string, roleAssignmentId: string, options?: AssignAllAppsAsTargetToRoleForUserOptions): contract.OktaPromise<void>;

  /**
   * Add a target app instance to a user's role
   *
   * Adds an app instance to the targets of an `APP_ADMIN` role. The first target restricts the role, which covers
   * all apps without targets. A catalog app and one of its instances cannot both be targets.
   *
   * `PUT /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}/{appId}` – scope `okta.roles.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/assignappinstancetargettoappadminroleforuser)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param appName - Key of the app in Okta's catalog.
   * @param appId - Id of the app instance.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  assignAppInstanceTargetToAppAdminRoleForUser(userId: string, roleAssignmentId: string, appName: string, appId: string, options?: AssignAppInstanceTargetToAppAdminRoleForUserOptions): contract.OktaPromise<void>;

  /**
   * Add a target app to a user's role
   *
   * Adds all instances of a catalog app to the targets of an `APP_ADMIN` role, replacing targets that are single
   * instances of it. The first target restricts the role, which covers all apps without targets.
   *
   * `PUT /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}` – scope `okta.roles.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/assignapptargettoadminroleforuser)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param appName - Key of the app in Okta's catalog.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  assignAppTargetToAdminRoleForUser(userId: string, roleAssignmentId: string, appName: string, options?: AssignAppTargetToAdminRoleForUserOptions): contract.OktaPromise<void>;

  /**
   * Add a target group to a user's role
   *
   * Adds a group to the targets of a `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN` role. The first
   * target restricts the role, which covers all groups without targets.
   *
   * `PUT /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups/{groupId}` – scope `okta.roles.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/assigngrouptargettouserrole)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param groupId - Id of the group.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  assignGroupTargetToUserRole(userId: string, roleAssignmentId: string, groupId: string, options?: AssignGroupTargetToUserRoleOptions): contract.OktaPromise<void>;

  /**
   * List the targets of a user's role
   *
   * Lists the target groups and apps of an `APP_ADMIN`, `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN`
   * role, including those assigned through groups. The list is empty if the role is not restricted.
   *
   * `GET /api/v1/users/{userId}/roles/{roleIdOrEncodedRoleId}/targets` – scope `okta.roles.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/getroletargetsbyuseridandroleid)
   *
   * @param userId - Id of the user.
   * @param roleIdOrEncodedRoleId - Id of the role assignment, or the role type encoded in Base32.
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  getRoleTargetsByUserIdAndRoleId(userId: string, roleIdOrEncodedRoleId: string, options?: GetRoleTargetsByUserIdAndRoleIdOptions): contract.PagedList<Models["RoleTarget"]>;

  /**
   * List the target apps of a user's role
   *
   * Lists the targets of an `APP_ADMIN` role, page by page. A target is an app of the catalog, which covers all of
   * its instances, or a single instance, which has an `id`.
   *
   * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps` – scope `okta.roles.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/listapplicationtargetsforapplicationadministratorroleforuser)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listApplicationTargetsForApplicationAdministratorRoleForUser(userId: string, roleAssignmentId: string, options?: ListApplicationTargetsForApplicationAdministratorRoleForUserOptions): contract.PagedList<Models["CatalogApplication"]>;

  /**
   * List the target groups of a user's role
   *
   * Lists the target groups of a `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN` role, page by page. The
   * list is empty if the role covers all groups.
   *
   * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups` – scope `okta.roles.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/listgrouptargetsforrole)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listGroupTargetsForRole(userId: string, roleAssignmentId: string, options?: ListGroupTargetsForRoleOptions): contract.PagedList<Models["Group"]>;

  /**
   * Remove a target app instance from a user's role
   *
   * Removes an app instance from the targets of an `APP_ADMIN` role. The last target cannot be removed: call
   * `assignAllAppsAsTargetToRoleForUser`, or assign the role again.
   *
   * `DELETE /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}/{appId}` – scope `okta.roles.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/unassignappinstancetargetfromadminroleforuser)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param appName - Key of the app in Okta's catalog.
   * @param appId - Id of the app instance.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  unassignAppInstanceTargetFromAdminRoleForUser(userId: string, roleAssignmentId: string, appName: string, appId: string, options?: UnassignAppInstanceTargetFromAdminRoleForUserOptions): contract.OktaPromise<void>;

  /**
   * Remove a target app from a user's role
   *
   * Removes an app of the catalog from the targets of an `APP_ADMIN` role. The last target cannot be removed: call
   * `assignAllAppsAsTargetToRoleForUser`, or assign the role again.
   *
   * `DELETE /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}` – scope `okta.roles.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/unassignapptargetfromappadminroleforuser)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param appName - Key of the app in Okta's catalog.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  unassignAppTargetFromAppAdminRoleForUser(userId: string, roleAssignmentId: string, appName: string, options?: UnassignAppTargetFromAppAdminRoleForUserOptions): contract.OktaPromise<void>;

  /**
   * Remove a target group from a user's role
   *
   * Removes a group from the targets of a `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN` role. The last
   * target cannot be removed: to cover all groups, assign the role again.
   *
   * `DELETE /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups/{groupId}` – scope `okta.roles.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/unassigngrouptargetfromuseradminrole)
   *
   * @param userId - Id of the user.
   * @param roleAssignmentId - Id of the role assignment; for a custom role, id of its binding.
   * @param groupId - Id of the group.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  unassignGroupTargetFromUserAdminRole(userId: string, roleAssignmentId: string, groupId: string, options?: UnassignGroupTargetFromUserAdminRoleOptions): contract.OktaPromise<void>;

  // Schema

  /**
   * Get the schema of user profiles
   *
   * Returns the profile attributes of a user type: base attributes in `definitions.base`, custom attributes in
   * `definitions.custom`.
   *
   * `GET /api/v1/meta/schemas/user/{schemaId}` – scope `okta.schemas.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/schema/other/getuserschema)
   *
   * @param schemaId - Id of the schema, from `_links.schema` of the user type, or `default` for the default user type.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getUserSchema(schemaId: string, options?: GetUserSchemaOptions): contract.OktaPromise<Models["UserSchema"]>;

  /**
   * Change the schema of user profiles
   *
   * Adds, changes or deletes attributes of the schema, not of a user's profile. Attributes that the body omits stay
   * unchanged; null deletes a custom attribute.
   *
   * For base attributes, you can change only `permissions`, `required` of `firstName` and `lastName`, and `pattern`
   * of `login`. Attributes of the default schema that a SAML identity provider uses to match users cannot be
   * deleted.
   *
   * `POST /api/v1/meta/schemas/user/{schemaId}` – scope `okta.schemas.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/schema/other/updateuserprofile)
   *
   * @param schemaId - Id of the schema, from `_links.schema` of the user type, or `default` for the default user type.
   * @param body - The attributes to add, change or delete.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  updateUserProfile(schemaId: string, body: Models["UpdateUserSchemaRequest"], options?: UpdateUserProfileOptions): contract.OktaPromise<Models["UserSchema"]>;

  // Session

  /**
   * Get a session
   *
   * Returns a session: its user, how the user signed in, and when it expires.
   *
   * `GET /api/v1/sessions/{sessionId}` – scope `okta.sessions.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/session/other/getsession)
   *
   * @param sessionId - Id of the session.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getSession(sessionId: string, options?: GetSessionOptions): contract.OktaPromise<Models["Session"]>;

  /**
   * Extend a session
   *
   * Extends the lifetime of a session. `expiresAt` of the response has the new expiry.
   *
   * `POST /api/v1/sessions/{sessionId}/lifecycle/refresh` – scope `okta.sessions.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/session/other/refreshsession)
   *
   * @param sessionId - Id of the session.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  refreshSession(sessionId: string, options?: RefreshSessionOptions): contract.OktaPromise<Models["Session"]>;

  /**
   * End a session
   *
   * Ends one session. To end all sessions of a user without knowing their ids, call `revokeUserSessions`.
   *
   * `DELETE /api/v1/sessions/{sessionId}` – scope `okta.sessions.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/session/other/revokesession)
   *
   * @param sessionId - Id of the session.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  revokeSession(sessionId: string, options?: RevokeSessionOptions): contract.OktaPromise<void>;

  // Subscription

  /**
   * Get a subscription of a user
   *
   * Returns whether the user is subscribed to a notification type. Only for the user whose credentials make the
   * request.
   *
   * `GET /api/v1/users/{userId}/subscriptions/{notificationType}` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/subscription/other/getsubscriptionsnotificationtypeuser)
   *
   * @param userId - Id of the user.
   * @param notificationType - Type of the notification.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getSubscriptionsNotificationTypeUser(userId: string, notificationType: string, options?: GetSubscriptionsNotificationTypeUserOptions): contract.OktaPromise<Models["Subscription"]>;

  /**
   * List the subscriptions of a user
   *
   * Lists the notifications available to the user, with the user's subscription status. Only for the user whose
   * credentials make the request. The list is not paginated.
   *
   * `GET /api/v1/users/{userId}/subscriptions` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/subscription/other/listsubscriptionsuser)
   *
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listSubscriptionsUser(userId: string, options?: ListSubscriptionsUserOptions): contract.OktaPromise<Models["Subscription"][]>;

  /**
   * Subscribe a user to a notification
   *
   * Subscribes the user to a notification type. Only for the user whose credentials make the request.
   *
   * `POST /api/v1/users/{userId}/subscriptions/{notificationType}/subscribe` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/subscription/other/subscribebynotificationtypeuser)
   *
   * @param userId - Id of the user.
   * @param notificationType - Type of the notification.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  subscribeByNotificationTypeUser(userId: string, notificationType: string, options?: SubscribeByNotificationTypeUserOptions): contract.OktaPromise<void>;

  /**
   * Unsubscribe a user from a notification
   *
   * Unsubscribes the user from a notification type. Only for the user whose credentials make the request.
   *
   * `POST /api/v1/users/{userId}/subscriptions/{notificationType}/unsubscribe` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/subscription/other/unsubscribebynotificationtypeuser)
   *
   * @param userId - Id of the user.
   * @param notificationType - Type of the notification.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  unsubscribeByNotificationTypeUser(userId: string, notificationType: string, options?: UnsubscribeByNotificationTypeUserOptions): contract.OktaPromise<void>;

  // SystemLog

  /**
   * List System Log events
   *
   * Lists the events of the System Log, page by page. Okta keeps events for 90 days. Without `until`, and in ascending
   * order, the list polls: every page has a next link, the list ends with a page without events, and that page's
   * cursor goes on with the events that come later. Such a list goes by the time at which an event was stored, which
   * can be later than `published`. With `until`, or in descending order, it is bounded like any other list.
   *
   * `GET /api/v1/logs` – scope `okta.logs.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/systemlog/other/listlogevents)
   *
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listLogEvents(options?: ListLogEventsOptions): contract.PagedList<Models["LogEvent"]>;

  // User

  /**
   * Create a user
   *
   * Creates a user and activates it, unless `activate=false`. A user with a password becomes `ACTIVE` immediately. A
   * user without one becomes `PROVISIONED` and receives an activation email.
   *
   * Activation is asynchronous: until it completes, `transitioningToStatus` is the target status. Send
   * `provider=true` if `credentials.provider` is set, and `nextLogin=changePassword` only with a password and
   * activation.
   *
   * `POST /api/v1/users` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/createuser)
   *
   * @param body - The profile, and optionally credentials, groups and a user type.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000093 E0000124 E0000125), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  createUser(body: Models["CreateUserRequest"], options?: CreateUserOptions): contract.OktaPromise<Models["User"]>;

  /**
   * Deactivate a user, or delete a deactivated one
   *
   * Deletes a user in status `DEPROVISIONED` permanently. A user in any other status is only deactivated, also with
   * 204: call the operation again to delete it. With `Prefer: respond-async`, the work continues after the response.
   *
   * `DELETE /api/v1/users/{id}` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/deleteuser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  deleteUser(id: string, options?: DeleteUserOptions): contract.OktaPromise<void>;

  /**
   * Get a user by id or login
   *
   * Returns a user by id, by login, or by the part of the login before the `@` if it is unambiguous. `me` is the
   * user that the credentials belong to. Unlike lists, this read is consistent: it reflects writes immediately. A
   * user whose login contains a slash, backslash, `?`, `;`, `[` or `]` can only be read by id.
   *
   * `GET /api/v1/users/{id}` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/getuser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getUser(id: string, options?: GetUserOptions): contract.OktaPromise<Models["UserGetSingleton"]>;

  /**
   * List the sign-in blocks of a user
   *
   * Lists the blocks that prevent the user from signing in, for example from unknown devices after failed attempts.
   * The list is empty if nothing blocks the user. Orgs without the feature return 401 with code `E0000015`.
   *
   * `GET /api/v1/users/{id}/blocks` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/listuserblocks)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listUserBlocks(id: string, options?: ListUserBlocksOptions): contract.OktaPromise<Models["UserBlock"][]>;

  /**
   * List users
   *
   * Lists users, page by page. Only the absence of `rel="next"` marks the last page: pages can be short or empty
   * before it. Use at most one of `search`, `filter` and `q`. Without `search` or `filter`, the list omits
   * `DEPROVISIONED` users. `search` and, to a lesser extent, all lists are eventually consistent: after a write,
   * read the user by id.
   *
   * `GET /api/v1/users` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/listusers)
   *
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listUsers(options?: ListUsersOptions): contract.PagedList<Models["User"]>;

  /**
   * Replace the profile of a user
   *
   * Replaces the entire profile: attributes that the body omits are deleted. To change only some, call `updateUser`.
   * This is the only operation that can change a user's type.
   *
   * `PUT /api/v1/users/{id}` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/replaceuser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param body - The complete profile, and optionally new credentials or a new user type.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  replaceUser(id: string, body: Models["UpdateUserRequest"], options?: ReplaceUserOptions): contract.OktaPromise<Models["User"]>;

  /**
   * Update parts of a user
   *
   * Updates the properties in the body and leaves the others unchanged; null clears a profile attribute. A password
   * or recovery answer set this way does not require the old one: use `changePassword` if the user must prove their
   * identity. The user type cannot be changed. `DEPROVISIONED` users can be updated only if the org allows it.
   *
   * `POST /api/v1/users/{id}` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/updateuser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param body - Profile attributes and credentials to change. Null clears an attribute.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  updateUser(id: string, body: Models["UpdateUserRequest"], options?: UpdateUserOptions): contract.OktaPromise<Models["User"]>;

  // UserAuthenticatorEnrollments

  /**
   * Enroll a phone for a user
   *
   * Enrolls a phone, which is active immediately and without verification. Make sure that the number is correct.
   *
   * `POST /api/v1/users/{userId}/authenticator-enrollments/phone` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/createauthenticatorenrollment)
   *
   * @param userId - Id of the user.
   * @param body - The org's phone authenticator, and the phone number.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  createAuthenticatorEnrollment(userId: string, body: Models["AuthenticatorEnrollmentCreateRequest"], options?: CreateAuthenticatorEnrollmentOptions): contract.OktaPromise<Models["AuthenticatorEnrollmentPhone"]>;

  /**
   * Create a temporary access code for a user
   *
   * Creates a code that the user can sign in with for a limited time. Only this response contains the code: treat it
   * as a secret. A new code invalidates the previous one.
   *
   * `POST /api/v1/users/{userId}/authenticator-enrollments/tac` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/createtacauthenticatorenrollment)
   *
   * @param userId - Id of the user.
   * @param body - The org's TAC authenticator, and options for the code.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  createTacAuthenticatorEnrollment(userId: string, body: Models["AuthenticatorEnrollmentCreateRequestTac"], options?: CreateTacAuthenticatorEnrollmentOptions): contract.OktaPromise<Models["TacAuthenticatorEnrollment"]>;

  /**
   * Remove an authenticator enrollment of a user
   *
   * Removes an authenticator enrollment. The authenticator can be enrolled again.
   *
   * `DELETE /api/v1/users/{userId}/authenticator-enrollments/{enrollmentId}` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/deleteauthenticatorenrollment)
   *
   * @param userId - Id of the user.
   * @param enrollmentId - Id of the enrollment.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  deleteAuthenticatorEnrollment(userId: string, enrollmentId: string, options?: DeleteAuthenticatorEnrollmentOptions): contract.OktaPromise<void>;

  /**
   * Get an authenticator enrollment of a user
   *
   * Returns an authenticator enrollment. Most digits of a phone number are masked, unless `discloseIdentifiers`
   * requests the full number.
   *
   * `GET /api/v1/users/{userId}/authenticator-enrollments/{enrollmentId}` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/getauthenticatorenrollment)
   *
   * @param userId - Id of the user.
   * @param enrollmentId - Id of the enrollment.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getAuthenticatorEnrollment(userId: string, enrollmentId: string, options?: GetAuthenticatorEnrollmentOptions): contract.OktaPromise<Models["AuthenticatorEnrollment"]>;

  /**
   * List the authenticator enrollments of a user
   *
   * Lists the authenticators that the user has enrolled, including the password. The list is not paginated. Okta
   * enables this operation per org; `listFactors` works in any org.
   *
   * `GET /api/v1/users/{userId}/authenticator-enrollments` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/listauthenticatorenrollments)
   *
   * @param userId - Id of the user.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listAuthenticatorEnrollments(userId: string, options?: ListAuthenticatorEnrollmentsOptions): contract.OktaPromise<Models["AuthenticatorEnrollment"][]>;

  // UserClassification

  /**
   * Get the classification of a user
   *
   * Returns whether the user is licensed as a standard or a lite user. Early Access.
   *
   * `GET /api/v1/users/{userId}/classification` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userclassification/other/getuserclassification)
   *
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getUserClassification(userId: string, options?: GetUserClassificationOptions): contract.OktaPromise<Models["UserClassification"]>;

  /**
   * Set the classification of a user
   *
   * Sets whether the user is licensed as a standard or a lite user. Early Access.
   *
   * `PUT /api/v1/users/{userId}/classification` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userclassification/other/replaceuserclassification)
   *
   * @param userId - Id of the user.
   * @param body - The classification.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  replaceUserClassification(userId: string, body: Models["ReplaceUserClassification"], options?: ReplaceUserClassificationOptions): contract.OktaPromise<Models["UserClassification"]>;

  // UserCred

  /**
   * Change the password of a user, given the old one
   *
   * Sets a new password after verifying the old one. Only for users with an Okta password in status `ACTIVE`,
   * `STAGED`, `RECOVERY` or `PASSWORD_EXPIRED`. A user in `RECOVERY` becomes `ACTIVE`.
   *
   * `POST /api/v1/users/{userId}/credentials/change_password` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/changepassword)
   *
   * @param userId - Id of the user.
   * @param body - The old and the new password.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  changePassword(userId: string, body: Models["ChangePasswordRequest"], options?: ChangePasswordOptions): contract.OktaPromise<Models["UserCredentials"]>;

  /**
   * Change the recovery question of a user, given the password
   *
   * Sets the recovery question and its answer after verifying the password in the body. Only for users in status
   * `ACTIVE`, `STAGED` or `RECOVERY`.
   *
   * `POST /api/v1/users/{userId}/credentials/change_recovery_question` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/changerecoveryquestion)
   *
   * @param userId - Id of the user.
   * @param body - The current password, and the new question with its answer.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  changeRecoveryQuestion(userId: string, body: Models["UserCredentials"], options?: ChangeRecoveryQuestionOptions): contract.OktaPromise<Models["UserCredentials"]>;

  /**
   * Expire the password of a user
   *
   * Moves the user to `PASSWORD_EXPIRED`: at the next sign-in with the current password, the user must choose a new
   * one. For users from Active Directory, the password expires there too.
   *
   * `POST /api/v1/users/{id}/lifecycle/expire_password` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/expirepassword)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  expirePassword(id: string, options?: ExpirePasswordOptions): contract.OktaPromise<Models["User"]>;

  /**
   * Replace the password of a user with a temporary one
   *
   * Replaces the password with a generated one that works for a single sign-in, and returns it. The user moves to
   * `PASSWORD_EXPIRED`. Treat the response as a secret.
   *
   * `POST /api/v1/users/{id}/lifecycle/expire_password_with_temp_password` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/expirepasswordwithtemppassword)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  expirePasswordWithTempPassword(id: string, options?: ExpirePasswordWithTempPasswordOptions): contract.OktaPromise<Models["TempPassword"]>;

  /**
   * Start password recovery for a user
   *
   * Creates a one-time link with which an `ACTIVE` user can set a new password after answering their recovery
   * question. The user's status does not change, and the old password remains valid. By default, Okta sends the link
   * by email and returns `{}`.
   *
   * `POST /api/v1/users/{userId}/credentials/forgot_password` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/forgotpassword)
   *
   * @param userId - Id of the user.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  forgotPassword(userId: string, options?: ForgotPasswordOptions): contract.OktaPromise<Models["ForgotPasswordResponse"]>;

  /**
   * Set a new password with the recovery answer
   *
   * Sets `password` if `recovery_question.answer` is correct. Use it for a recovery page of your own. Wrong answers
   * count towards a lockout.
   *
   * `POST /api/v1/users/{userId}/credentials/forgot_password_recovery_question` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/forgotpasswordsetnewpassword)
   *
   * @param userId - Id of the user.
   * @param body - The recovery answer and the new password.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  forgotPasswordSetNewPassword(userId: string, body: Models["UserCredentials"], options?: ForgotPasswordSetNewPasswordOptions): contract.OktaPromise<Models["UserCredentials"]>;

  /**
   * Reset the password of a user
   *
   * Invalidates the password and moves the user to `RECOVERY`. The user cannot sign in until they have followed the
   * one-time reset link. Always pass `sendEmail`, which has no default: true sends the link to the user and returns
   * `{}`, false returns the link. The operation also converts a user of a federated provider to one with an Okta
   * password.
   *
   * `POST /api/v1/users/{id}/lifecycle/reset_password` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/resetpassword)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  resetPassword(id: string, options: ResetPasswordOptions): contract.OktaPromise<Models["ResetPasswordToken"]>;

  // UserFactor

  /**
   * Activate a factor
   *
   * Completes the enrollment of a `call`, `email`, `push`, `sms`, `token:software:totp`, `u2f` or `webauthn` factor
   * with a proof that the user holds it. A factor allows five attempts within five minutes; after that,
   * `resendEnrollFactor` fails too.
   *
   * `POST /api/v1/users/{userId}/factors/{factorId}/lifecycle/activate` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/activatefactor)
   *
   * @param userId - Id of the user.
   * @param factorId - Id of the factor.
   * @param body - The proof. Omit it for `push`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000068 E0000082), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  activateFactor(userId: string, factorId: string, body?: Models["UserFactorActivateRequest"], options?: ActivateFactorOptions): contract.OktaPromise<Models["UserFactorActivateResponse"]>;

  /**
   * Enroll a factor
   *
   * Enrolls a factor for the user. Some factors are `ACTIVE` immediately. The others are `PENDING_ACTIVATION`,
   * contain the data for the activation under `_embedded.activation`, and are activated by `activateFactor`.
   *
   * A user has one phone number for `sms` and one for `call`. Another number is rejected, unless `updatePhone`
   * replaces the existing one. The same number gets at most one message or call every 30 seconds. In Identity
   * Engine, enrolling `token:hotp` also enrolls Okta Verify.
   *
   * `POST /api/v1/users/{userId}/factors` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/enrollfactor)
   *
   * @param userId - Id of the user.
   * @param body - The factor. `factorType` and `provider` determine which other properties are required.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047 E0000109 E0000118 E0000133).
   */
  enrollFactor(userId: string, body: Models["UserFactorEnrollRequest"], options?: EnrollFactorOptions): contract.OktaPromise<Models["UserFactor"]>;

  /**
   * Get a factor of a user
   *
   * Returns a factor. While it is pending activation, the response includes `_embedded.activation` with the shared
   * secret.
   *
   * `GET /api/v1/users/{userId}/factors/{factorId}` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/getfactor)
   *
   * @param userId - Id of the user.
   * @param factorId - Id of the factor.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getFactor(userId: string, factorId: string, options?: GetFactorOptions): contract.OktaPromise<Models["UserFactor"]>;

  /**
   * Get the status of a push notification
   *
   * Returns the status of a push notification that `verifyFactor` sent. Poll while it is `WAITING`. The URL is in
   * `_links.poll` of that response.
   *
   * `GET /api/v1/users/{userId}/factors/{factorId}/transactions/{transactionId}` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/getfactortransactionstatus)
   *
   * @param userId - Id of the user.
   * @param factorId - Id of the factor.
   * @param transactionId - Id of the transaction: the last path segment of `_links.poll` in the response of `verifyFactor`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getFactorTransactionStatus(userId: string, factorId: string, transactionId: string, options?: GetFactorTransactionStatusOptions): contract.OktaPromise<Models["UserFactorPushTransaction"]>;

  /**
   * List the factors of a user
   *
   * Lists the factors that the user has enrolled and that the enrollment policy allows. The policy can depend on the
   * network location of the request, which here is yours, not the user's. The list is not paginated.
   *
   * `GET /api/v1/users/{userId}/factors` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/listfactors)
   *
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listFactors(userId: string, options?: ListFactorsOptions): contract.OktaPromise<Models["UserFactor"][]>;

  /**
   * List the factors that a user can enroll
   *
   * Lists the factors that the enrollment policy allows or requires for the user. Those that the user has not
   * enrolled have `status` `NOT_SETUP`. As in `listFactors`, the policy can depend on the network location of your
   * request. The list is not paginated.
   *
   * `GET /api/v1/users/{userId}/factors/catalog` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/listsupportedfactors)
   *
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listSupportedFactors(userId: string, options?: ListSupportedFactorsOptions): contract.OktaPromise<Models["UserFactorSupported"][]>;

  /**
   * List the available security questions
   *
   * Lists the questions for `question` factors, each with its key and its text. Okta's document names no scope for
   * this operation.
   *
   * `GET /api/v1/users/{userId}/factors/questions`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/listsupportedsecurityquestions)
   *
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listSupportedSecurityQuestions(userId: string, options?: ListSupportedSecurityQuestionsOptions): contract.OktaPromise<Models["UserFactorSecurityQuestionProfile"][]>;

  /**
   * Resend the code for activating a factor
   *
   * Resends the code for a pending `call`, `email` or `sms` factor, at most every 30 seconds per phone number. Okta
   * uses a different carrier each time. Fails after too many attempts to activate the factor.
   *
   * `POST /api/v1/users/{userId}/factors/{factorId}/resend` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/resendenrollfactor)
   *
   * @param userId - Id of the user.
   * @param factorId - Id of the factor.
   * @param body - The factor as it was enrolled.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047 E0000109 E0000118 E0000133).
   */
  resendEnrollFactor(userId: string, factorId: string, body: Models["ResendUserFactorRequest"], options?: ResendEnrollFactorOptions): contract.OktaPromise<Models["ResendUserFactor"]>;

  /**
   * Remove a factor from a user
   *
   * Removes a factor, so that the user can enroll another one of the same type. Removing `push` or `signed_nonce`
   * also removes the user's other Okta Verify factors. Deactivating a user does not remove factors.
   *
   * `DELETE /api/v1/users/{userId}/factors/{factorId}` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/unenrollfactor)
   *
   * @param userId - Id of the user.
   * @param factorId - Id of the factor.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  unenrollFactor(userId: string, factorId: string, options?: UnenrollFactorOptions): contract.OktaPromise<void>;

  /**
   * Verify a factor, or send its challenge
   *
   * Verifies the code, answer or signature in the body. For `call`, `email`, `sms`, `u2f` and `webauthn`, call it
   * without a body first to send a challenge.
   *
   * For `push`, a single call sends the notification and returns 201; `getFactorTransactionStatus` then returns the
   * user's decision. Pass the `userAgent` and `xForwardedFor` of the user's own request: the notification shows
   * where the sign-in comes from.
   *
   * `POST /api/v1/users/{userId}/factors/{factorId}/verify` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/verifyfactor)
   *
   * @param userId - Id of the user.
   * @param factorId - Id of the factor.
   * @param body - The proof. Omit it to send a challenge.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000068 E0000082), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047 E0000109 E0000118 E0000133).
   */
  verifyFactor(userId: string, factorId: string, body?: Models["UserFactorVerifyRequest"], options?: VerifyFactorOptions): contract.OktaPromise<Models["UserFactorVerifyResponse"] | Models["UserFactorVerifyResponseWaiting"]>;

  // UserGrant

  /**
   * Get a grant of a user
   *
   * Returns one grant.
   *
   * `GET /api/v1/users/{userId}/grants/{grantId}` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/getusergrant)
   *
   * @param userId - Id of the user.
   * @param grantId - Id of the grant.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getUserGrant(userId: string, grantId: string, options?: GetUserGrantOptions): contract.OktaPromise<Models["OAuth2ScopeConsentGrant"]>;

  /**
   * List the grants of a user for a client
   *
   * Lists the scopes that were granted to one client.
   *
   * `GET /api/v1/users/{userId}/clients/{clientId}/grants` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/listgrantsforuserandclient)
   *
   * @param userId - Id of the user.
   * @param clientId - Id of the OAuth client, its `client_id`.
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listGrantsForUserAndClient(userId: string, clientId: string, options?: ListGrantsForUserAndClientOptions): contract.PagedList<Models["OAuth2ScopeConsentGrant"]>;

  /**
   * List the grants of a user
   *
   * Lists the scopes that the user or an administrator granted, for all clients.
   *
   * `GET /api/v1/users/{userId}/grants` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/listusergrants)
   *
   * @param userId - Id of the user.
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listUserGrants(userId: string, options?: ListUserGrantsOptions): contract.PagedList<Models["OAuth2ScopeConsentGrant"]>;

  /**
   * Revoke the grants of a user for a client
   *
   * Revokes all grants of the user for one client.
   *
   * `DELETE /api/v1/users/{userId}/clients/{clientId}/grants` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/revokegrantsforuserandclient)
   *
   * @param userId - Id of the user.
   * @param clientId - Id of the OAuth client, its `client_id`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  revokeGrantsForUserAndClient(userId: string, clientId: string, options?: RevokeGrantsForUserAndClientOptions): contract.OktaPromise<void>;

  /**
   * Revoke a grant of a user
   *
   * Revokes one grant.
   *
   * `DELETE /api/v1/users/{userId}/grants/{grantId}` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/revokeusergrant)
   *
   * @param userId - Id of the user.
   * @param grantId - Id of the grant.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  revokeUserGrant(userId: string, grantId: string, options?: RevokeUserGrantOptions): contract.OktaPromise<void>;

  /**
   * Revoke all grants of a user
   *
   * Revokes the user's grants for all clients, which must request consent again.
   *
   * `DELETE /api/v1/users/{userId}/grants` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/revokeusergrants)
   *
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  revokeUserGrants(userId: string, options?: RevokeUserGrantsOptions): contract.OktaPromise<void>;

  // UserLifecycle

  /**
   * Activate a staged or deactivated user
   *
   * Activates a user in status `STAGED` or `DEPROVISIONED`. A user with a password becomes `ACTIVE`. A user without
   * one becomes `PROVISIONED` and completes the activation through a link. By default, Okta sends the link by email
   * and returns `{}`; `sendEmail=false` returns the link and its token. Activation is asynchronous: it can complete
   * after the response.
   *
   * `POST /api/v1/users/{id}/lifecycle/activate` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/activateuser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000016 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  activateUser(id: string, options?: ActivateUserOptions): contract.OktaPromise<Models["UserActivationToken"]>;

  /**
   * Deactivate a user and remove all app assignments
   *
   * Moves the user to `DEPROVISIONED` and removes all app assignments, which may destroy the user's data in those
   * apps. This cannot be undone: activating the user later does not restore them. Deactivation is asynchronous:
   * until it completes, `transitioningToStatus` is `DEPROVISIONED`. `Prefer: respond-async` makes the request return
   * sooner.
   *
   * `POST /api/v1/users/{id}/lifecycle/deactivate` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/deactivateuser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  deactivateUser(id: string, options?: DeactivateUserOptions): contract.OktaPromise<void>;

  /**
   * Issue a new activation link for a user
   *
   * Issues a new activation link for a user in status `PROVISIONED` or `RECOVERY` who has not completed the
   * activation. The previous link stops working. The new link is returned; only `sendEmail=true` sends it by email.
   * In contrast, `activateUser` sends an email by default.
   *
   * `POST /api/v1/users/{id}/lifecycle/reactivate` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/reactivateuser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  reactivateUser(id: string, options?: ReactivateUserOptions): contract.OktaPromise<Models["UserActivationToken"]>;

  /**
   * Remove all factors of a user
   *
   * Removes all enrolled factors. The user's status does not change, and the user can enroll again.
   *
   * `POST /api/v1/users/{id}/lifecycle/reset_factors` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/resetfactors)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  resetFactors(id: string, options?: ResetFactorsOptions): contract.OktaPromise<void>;

  /**
   * Suspend an active user
   *
   * Prevents an `ACTIVE` user from signing in. Group memberships and app assignments remain. `unsuspendUser` or
   * `deactivateUser` ends the suspension.
   *
   * `POST /api/v1/users/{id}/lifecycle/suspend` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/suspenduser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  suspendUser(id: string, options?: SuspendUserOptions): contract.OktaPromise<void>;

  /**
   * Unlock a locked-out user
   *
   * Returns a `LOCKED_OUT` user to `ACTIVE`, with the same password. For an `ACTIVE` user, it removes a block of
   * unknown devices. Returns 403 with code `E0000032` if the user is not locked out. Users from a directory, such as
   * Active Directory, must be unlocked there.
   *
   * `POST /api/v1/users/{id}/lifecycle/unlock` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/unlockuser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006 E0000032 E0000038), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  unlockUser(id: string, options?: UnlockUserOptions): contract.OktaPromise<void>;

  /**
   * Unsuspend a suspended user
   *
   * Returns a `SUSPENDED` user to `ACTIVE`.
   *
   * `POST /api/v1/users/{id}/lifecycle/unsuspend` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/unsuspenduser)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  unsuspendUser(id: string, options?: UnsuspendUserOptions): contract.OktaPromise<void>;

  // UserLinkedObject

  /**
   * Link a user to a primary user
   *
   * Makes `primaryUserId` the primary user of `userIdOrLogin`, for example its manager. A user has one primary user
   * per linked object definition: an existing link is replaced. Okta's document allows only OAuth tokens, not API
   * tokens.
   *
   * `PUT /api/v1/users/{userIdOrLogin}/linkedObjects/{primaryRelationshipName}/{primaryUserId}` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlinkedobject/other/assignlinkedobjectvalueforprimary)
   *
   * @param userIdOrLogin - Id or login of the user, or `me`.
   * @param primaryRelationshipName - Name of the linked object definition's primary side.
   * @param primaryUserId - Id of the user to set as primary.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  assignLinkedObjectValueForPrimary(userIdOrLogin: string, primaryRelationshipName: string, primaryUserId: string, options?: AssignLinkedObjectValueForPrimaryOptions): contract.OktaPromise<void>;

  /**
   * Remove the link from a user to its primary user
   *
   * Removes the user's link to its primary user. `relationshipName` is the name of the primary side. Returns 204
   * even if there was no link.
   *
   * `DELETE /api/v1/users/{userIdOrLogin}/linkedObjects/{relationshipName}` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlinkedobject/other/deletelinkedobjectforuser)
   *
   * @param userIdOrLogin - Id or login of the user, or `me`.
   * @param relationshipName - Name of the linked object definition's primary or associated side.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  deleteLinkedObjectForUser(userIdOrLogin: string, relationshipName: string, options?: DeleteLinkedObjectForUserOptions): contract.OktaPromise<void>;

  /**
   * List the users linked to a user
   *
   * Lists the users linked to a user. The name of the primary side returns the primary user; the name of the
   * associated side returns all associated users. Each entry is a link to a user. The list is empty if no users are
   * linked.
   *
   * `GET /api/v1/users/{userIdOrLogin}/linkedObjects/{relationshipName}` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlinkedobject/other/listlinkedobjectsforuser)
   *
   * @param userIdOrLogin - Id or login of the user, or `me`.
   * @param relationshipName - Name of the linked object definition's primary or associated side.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listLinkedObjectsForUser(userIdOrLogin: string, relationshipName: string, options?: ListLinkedObjectsForUserOptions): contract.OktaPromise<Models["ResponseLinks"][]>;

  // UserOAuth

  /**
   * Get a refresh token of a user for a client
   *
   * Returns the scopes, issuer and expiry of a refresh token, without the token value.
   *
   * `GET /api/v1/users/{userId}/clients/{clientId}/tokens/{tokenId}` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/useroauth/other/getrefreshtokenforuserandclient)
   *
   * @param userId - Id of the user.
   * @param clientId - Id of the OAuth client, its `client_id`.
   * @param tokenId - Id of the refresh token, not the token itself.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getRefreshTokenForUserAndClient(userId: string, clientId: string, tokenId: string, options?: GetRefreshTokenForUserAndClientOptions): contract.OktaPromise<Models["OAuth2RefreshToken"]>;

  /**
   * List the refresh tokens of a user for a client
   *
   * Lists the refresh tokens that the client holds for the user, without the token values.
   *
   * `GET /api/v1/users/{userId}/clients/{clientId}/tokens` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/useroauth/other/listrefreshtokensforuserandclient)
   *
   * @param userId - Id of the user.
   * @param clientId - Id of the OAuth client, its `client_id`.
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listRefreshTokensForUserAndClient(userId: string, clientId: string, options?: ListRefreshTokensForUserAndClientOptions): contract.PagedList<Models["OAuth2RefreshToken"]>;

  /**
   * Revoke a refresh token of a user for a client
   *
   * Revokes a refresh token and the access tokens issued from it.
   *
   * `DELETE /api/v1/users/{userId}/clients/{clientId}/tokens/{tokenId}` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/useroauth/other/revoketokenforuserandclient)
   *
   * @param userId - Id of the user.
   * @param clientId - Id of the OAuth client, its `client_id`.
   * @param tokenId - Id of the refresh token, not the token itself.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  revokeTokenForUserAndClient(userId: string, clientId: string, tokenId: string, options?: RevokeTokenForUserAndClientOptions): contract.OktaPromise<void>;

  /**
   * Revoke the refresh tokens of a user for a client
   *
   * Revokes all refresh tokens that the client holds for the user. Grants remain.
   *
   * `DELETE /api/v1/users/{userId}/clients/{clientId}/tokens` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/useroauth/other/revoketokensforuserandclient)
   *
   * @param userId - Id of the user.
   * @param clientId - Id of the OAuth client, its `client_id`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  revokeTokensForUserAndClient(userId: string, clientId: string, options?: RevokeTokensForUserAndClientOptions): contract.OktaPromise<void>;

  // UserResources

  /**
   * List the app links of a user
   *
   * Lists the app tiles on the user's dashboard, of apps assigned to the user directly or through groups. The list
   * is not paginated.
   *
   * `GET /api/v1/users/{id}/appLinks` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userresources/other/listapplinks)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listAppLinks(id: string, options?: ListAppLinksOptions): contract.OktaPromise<Models["AssignedAppLink"][]>;

  /**
   * List the OAuth clients of a user
   *
   * Lists the OAuth clients with a grant or a token for the user. The list is not paginated.
   *
   * `GET /api/v1/users/{userId}/clients` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userresources/other/listuserclients)
   *
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listUserClients(userId: string, options?: ListUserClientsOptions): contract.OktaPromise<Models["OAuth2Client"][]>;

  /**
   * List the devices of a user
   *
   * Lists the devices that the user has enrolled in Identity Engine. The list is not paginated. Okta enables this
   * operation per org.
   *
   * `GET /api/v1/users/{userId}/devices` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userresources/other/listuserdevices)
   *
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listUserDevices(userId: string, options?: ListUserDevicesOptions): contract.OktaPromise<Models["UserDevice"][]>;

  /**
   * List the groups of a user
   *
   * Lists the groups that the user is a member of, including Everyone.
   *
   * `GET /api/v1/users/{id}/groups` – scope `okta.users.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userresources/other/listusergroups)
   *
   * @param id - Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
   * @param options - Filters, page size, cursor, and call options.
   * @returns A lazy list: pages are requested as you iterate.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047), during iteration.
   */
  listUserGroups(id: string, options?: ListUserGroupsOptions): contract.PagedList<Models["Group"]>;

  // UserRisk

  /**
   * Get the risk level of a user
   *
   * Returns the user's risk level as determined by Okta's Identity Threat Protection. `NONE` means that no risk is
   * known.
   *
   * `GET /api/v1/users/{userId}/risk` – scope `okta.userRisk.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userrisk/other/getuserrisk)
   *
   * @param userId - Id of the user.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getUserRisk(userId: string, options?: GetUserRiskOptions): contract.OktaPromise<Models["UserRiskGetResponse"]>;

  /**
   * Set the risk level of a user
   *
   * Sets the risk level: 200 if the user already had one, 201 otherwise. The org's policies may react immediately,
   * for example by ending sessions.
   *
   * `PUT /api/v1/users/{userId}/risk` – scope `okta.userRisk.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userrisk/other/upsertuserrisk)
   *
   * @param userId - Id of the user.
   * @param body - The risk level and its reason.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  upsertUserRisk(userId: string, body: Models["UserRiskRequest"], options?: UpsertUserRiskOptions): contract.OktaPromise<Models["UserRiskPutResponse"]>;

  // UserSessions

  /**
   * Revoke all sessions of a user
   *
   * Ends the user's Okta sessions, so that the user must sign in again. Sessions kept by the apps themselves
   * continue. By default, remembered devices are forgotten, but OAuth tokens remain valid: pass `oauthTokens=true`
   * to revoke those too.
   *
   * `DELETE /api/v1/users/{userId}/sessions` – scope `okta.users.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usersessions/other/revokeusersessions)
   *
   * @param userId - Id of the user.
   * @param options - Query and header parameters, and call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  revokeUserSessions(userId: string, options?: RevokeUserSessionsOptions): contract.OktaPromise<void>;

  // UserType

  /**
   * Create a user type
   *
   * Creates a user type. Its schema starts as a copy of the default schema, whose later changes do not affect it. An
   * org can have up to nine user types besides the default one.
   *
   * `POST /api/v1/meta/types/user` – scope `okta.userTypes.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/createusertype)
   *
   * @param body - The user type to create.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  createUserType(body: Models["CreateUserTypeRequest"], options?: CreateUserTypeOptions): contract.OktaPromise<Models["UserType"]>;

  /**
   * Delete a user type
   *
   * Deletes a user type, which cannot be undone. Fails for the default type and for types that have users.
   *
   * `DELETE /api/v1/meta/types/user/{typeId}` – scope `okta.userTypes.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/deleteusertype)
   *
   * @param typeId - Id of the user type. `getUserType` also accepts `default`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  deleteUserType(typeId: string, options?: DeleteUserTypeOptions): contract.OktaPromise<void>;

  /**
   * Get a user type
   *
   * Returns a user type. The last path segment of `_links.schema.href` is the id of its schema, for `getUserSchema`.
   *
   * `GET /api/v1/meta/types/user/{typeId}` – scope `okta.userTypes.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/getusertype)
   *
   * @param typeId - Id of the user type. `getUserType` also accepts `default`.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003 E0000028), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  getUserType(typeId: string, options?: GetUserTypeOptions): contract.OktaPromise<Models["UserType"]>;

  /**
   * List the user types of the org
   *
   * Lists the user types, including the default one. The list is not paginated.
   *
   * `GET /api/v1/meta/types/user` – scope `okta.userTypes.read`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/listusertypes)
   *
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  listUserTypes(options?: ListUserTypesOptions): contract.OktaPromise<Models["UserType"][]>;

  /**
   * Replace the display name and description of a user type
   *
   * Sets `displayName` and `description`. The body must repeat `name`, which cannot be changed.
   *
   * `PUT /api/v1/meta/types/user/{typeId}` – scope `okta.userTypes.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/replaceusertype)
   *
   * @param typeId - Id of the user type. `getUserType` also accepts `default`.
   * @param body - The complete user type.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  replaceUserType(typeId: string, body: Models["UserTypePutRequest"], options?: ReplaceUserTypeOptions): contract.OktaPromise<Models["UserType"]>;

  /**
   * Update the display name or description of a user type
   *
   * Updates `displayName` and `description`. Omitted properties stay unchanged. `name` cannot be changed.
   *
   * `POST /api/v1/meta/types/user/{typeId}` – scope `okta.userTypes.manage`
   *
   * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/updateusertype)
   *
   * @param typeId - Id of the user type. `getUserType` also accepts `default`.
   * @param body - The properties to change.
   * @param options - Call options.
   * @throws OktaValidationError (400 E0000001 E0000003), OktaAuthenticationError (401 E0000004 E0000011 E0000015), OktaPermissionError (403 E0000005 E0000006), OktaNotFoundError (404 E0000007), OktaRateLimitError (429 E0000047).
   */
  updateUserType(typeId: string, body: Models["UserTypePostRequest"], options?: UpdateUserTypeOptions): contract.OktaPromise<Models["UserType"]>;

}

/** Creates the methods of a client. Each makes one call through it. */
export function createMethods(client: contract.AnyCaller): Methods {
  const run = contract.runnersOf(client as contract.Caller);
  return {
    addGroup(body, options) {
      return run.call(operation.addGroup, { body }, options);
    },
    assignUserToGroup(groupId, userId, options) {
      return run.call(operation.assignUserToGroup, { path: { groupId, userId } }, options);
    },
    deleteGroup(groupId, options) {
      return run.call(operation.deleteGroup, { path: { groupId } }, options);
    },
    getGroup(groupId, options) {
      return run.call(operation.getGroup, { path: { groupId } }, options);
    },
    listGroupUsers(groupId, options) {
      return run.list(operation.listGroupUsers, { path: { groupId } }, options);
    },
    listGroups(options) {
      return run.list(operation.listGroups, {}, options);
    },
    replaceGroup(groupId, body, options) {
      return run.call(operation.replaceGroup, { path: { groupId }, body }, options);
    },
    unassignUserFromGroup(groupId, userId, options) {
      return run.call(operation.unassignUserFromGroup, { path: { groupId, userId } }, options);
    },
    listUserIdentityProviders(id, options) {
      return run.call(operation.listUserIdentityProviders, { path: { id } }, options);
    },
    createLinkedObjectDefinition(body, options) {
      return run.call(operation.createLinkedObjectDefinition, { body }, options);
    },
    deleteLinkedObjectDefinition(linkedObjectName, options) {
      return run.call(operation.deleteLinkedObjectDefinition, { path: { linkedObjectName } }, options);
    },
    getLinkedObjectDefinition(linkedObjectName, options) {
      return run.call(operation.getLinkedObjectDefinition, { path: { linkedObjectName } }, options);
    },
    listLinkedObjectDefinitions(options) {
      return run.call(operation.listLinkedObjectDefinitions, {}, options);
    },
    assignRoleToUser(userId, body, options) {
      return run.call(operation.assignRoleToUser, { path: { userId }, body }, options);
    },
    getRoleAssignmentGovernanceGrant(userId, roleAssignmentId, grantId, options) {
      return run.call(operation.getRoleAssignmentGovernanceGrant, { path: { userId, roleAssignmentId, grantId } }, options);
    },
    getRoleAssignmentGovernanceGrantResources(userId, roleAssignmentId, grantId, options) {
      return run.call(operation.getRoleAssignmentGovernanceGrantResources, { path: { userId, roleAssignmentId, grantId } }, options);
    },
    getUserAssignedRole(userId, roleAssignmentId, options) {
      return run.call(operation.getUserAssignedRole, { path: { userId, roleAssignmentId } }, options);
    },
    getUserAssignedRoleGovernance(userId, roleAssignmentId, options) {
      return run.call(operation.getUserAssignedRoleGovernance, { path: { userId, roleAssignmentId } }, options);
    },
    listAssignedRolesForUser(userId, options) {
      return run.call(operation.listAssignedRolesForUser, { path: { userId } }, options);
    },
    unassignRoleFromUser(userId, roleAssignmentId, options) {
      return run.call(operation.unassignRoleFromUser, { path: { userId, roleAssignmentId } }, options);
    },
    assignAllAppsAsTargetToRoleForUser(userId, roleAssignmentId, options) {
      return run.call(operation.assignAllAppsAsTargetToRoleForUser, { path: { userId, roleAssignmentId } }, options);
    },
    assignAppInstanceTargetToAppAdminRoleForUser(userId, roleAssignmentId, appName, appId, options) {
      return run.call(operation.assignAppInstanceTargetToAppAdminRoleForUser, { path: { userId, roleAssignmentId, appName, appId } }, options);
    },
    assignAppTargetToAdminRoleForUser(userId, roleAssignmentId, appName, options) {
      return run.call(operation.assignAppTargetToAdminRoleForUser, { path: { userId, roleAssignmentId, appName } }, options);
    },
    assignGroupTargetToUserRole(userId, roleAssignmentId, groupId, options) {
      return run.call(operation.assignGroupTargetToUserRole, { path: { userId, roleAssignmentId, groupId } }, options);
    },
    getRoleTargetsByUserIdAndRoleId(userId, roleIdOrEncodedRoleId, options) {
      return run.list(operation.getRoleTargetsByUserIdAndRoleId, { path: { userId, roleIdOrEncodedRoleId } }, options);
    },
    listApplicationTargetsForApplicationAdministratorRoleForUser(userId, roleAssignmentId, options) {
      return run.list(operation.listApplicationTargetsForApplicationAdministratorRoleForUser, { path: { userId, roleAssignmentId } }, options);
    },
    listGroupTargetsForRole(userId, roleAssignmentId, options) {
      return run.list(operation.listGroupTargetsForRole, { path: { userId, roleAssignmentId } }, options);
    },
    unassignAppInstanceTargetFromAdminRoleForUser(userId, roleAssignmentId, appName, appId, options) {
      return run.call(operation.unassignAppInstanceTargetFromAdminRoleForUser, { path: { userId, roleAssignmentId, appName, appId } }, options);
    },
    unassignAppTargetFromAppAdminRoleForUser(userId, roleAssignmentId, appName, options) {
      return run.call(operation.unassignAppTargetFromAppAdminRoleForUser, { path: { userId, roleAssignmentId, appName } }, options);
    },
    unassignGroupTargetFromUserAdminRole(userId, roleAssignmentId, groupId, options) {
      return run.call(operation.unassignGroupTargetFromUserAdminRole, { path: { userId, roleAssignmentId, groupId } }, options);
    },
    getUserSchema(schemaId, options) {
      return run.call(operation.getUserSchema, { path: { schemaId } }, options);
    },
    updateUserProfile(schemaId, body, options) {
      return run.call(operation.updateUserProfile, { path: { schemaId }, body }, options);
    },
    getSession(sessionId, options) {
      return run.call(operation.getSession, { path: { sessionId } }, options);
    },
    refreshSession(sessionId, options) {
      return run.call(operation.refreshSession, { path: { sessionId } }, options);
    },
    revokeSession(sessionId, options) {
      return run.call(operation.revokeSession, { path: { sessionId } }, options);
    },
    getSubscriptionsNotificationTypeUser(userId, notificationType, options) {
      return run.call(operation.getSubscriptionsNotificationTypeUser, { path: { userId, notificationType } }, options);
    },
    listSubscriptionsUser(userId, options) {
      return run.call(operation.listSubscriptionsUser, { path: { userId } }, options);
    },
    subscribeByNotificationTypeUser(userId, notificationType, options) {
      return run.call(operation.subscribeByNotificationTypeUser, { path: { userId, notificationType } }, options);
    },
    unsubscribeByNotificationTypeUser(userId, notificationType, options) {
      return run.call(operation.unsubscribeByNotificationTypeUser, { path: { userId, notificationType } }, options);
    },
    listLogEvents(options) {
      return run.list(operation.listLogEvents, {}, options);
    },
    createUser(body, options) {
      return run.call(operation.createUser, { body }, options);
    },
    deleteUser(id, options) {
      return run.call(operation.deleteUser, { path: { id } }, options);
    },
    getUser(id, options) {
      return run.call(operation.getUser, { path: { id } }, options);
    },
    listUserBlocks(id, options) {
      return run.call(operation.listUserBlocks, { path: { id } }, options);
    },
    listUsers(options) {
      return run.list(operation.listUsers, {}, options);
    },
    replaceUser(id, body, options) {
      return run.call(operation.replaceUser, { path: { id }, body }, options);
    },
    updateUser(id, body, options) {
      return run.call(operation.updateUser, { path: { id }, body }, options);
    },
    createAuthenticatorEnrollment(userId, body, options) {
      return run.call(operation.createAuthenticatorEnrollment, { path: { userId }, body }, options);
    },
    createTacAuthenticatorEnrollment(userId, body, options) {
      return run.call(operation.createTacAuthenticatorEnrollment, { path: { userId }, body }, options);
    },
    deleteAuthenticatorEnrollment(userId, enrollmentId, options) {
      return run.call(operation.deleteAuthenticatorEnrollment, { path: { userId, enrollmentId } }, options);
    },
    getAuthenticatorEnrollment(userId, enrollmentId, options) {
      return run.call(operation.getAuthenticatorEnrollment, { path: { userId, enrollmentId } }, options);
    },
    listAuthenticatorEnrollments(userId, options) {
      return run.call(operation.listAuthenticatorEnrollments, { path: { userId } }, options);
    },
    getUserClassification(userId, options) {
      return run.call(operation.getUserClassification, { path: { userId } }, options);
    },
    replaceUserClassification(userId, body, options) {
      return run.call(operation.replaceUserClassification, { path: { userId }, body }, options);
    },
    changePassword(userId, body, options) {
      return run.call(operation.changePassword, { path: { userId }, body }, options);
    },
    changeRecoveryQuestion(userId, body, options) {
      return run.call(operation.changeRecoveryQuestion, { path: { userId }, body }, options);
    },
    expirePassword(id, options) {
      return run.call(operation.expirePassword, { path: { id } }, options);
    },
    expirePasswordWithTempPassword(id, options) {
      return run.call(operation.expirePasswordWithTempPassword, { path: { id } }, options);
    },
    forgotPassword(userId, options) {
      return run.call(operation.forgotPassword, { path: { userId } }, options);
    },
    forgotPasswordSetNewPassword(userId, body, options) {
      return run.call(operation.forgotPasswordSetNewPassword, { path: { userId }, body }, options);
    },
    resetPassword(id, options) {
      return run.call(operation.resetPassword, { path: { id } }, options);
    },
    activateFactor(userId, factorId, body, options) {
      return run.call(operation.activateFactor, { path: { userId, factorId }, body }, options);
    },
    enrollFactor(userId, body, options) {
      return run.call(operation.enrollFactor, { path: { userId }, body }, options);
    },
    getFactor(userId, factorId, options) {
      return run.call(operation.getFactor, { path: { userId, factorId } }, options);
    },
    getFactorTransactionStatus(userId, factorId, transactionId, options) {
      return run.call(operation.getFactorTransactionStatus, { path: { userId, factorId, transactionId } }, options);
    },
    listFactors(userId, options) {
      return run.call(operation.listFactors, { path: { userId } }, options);
    },
    listSupportedFactors(userId, options) {
      return run.call(operation.listSupportedFactors, { path: { userId } }, options);
    },
    listSupportedSecurityQuestions(userId, options) {
      return run.call(operation.listSupportedSecurityQuestions, { path: { userId } }, options);
    },
    resendEnrollFactor(userId, factorId, body, options) {
      return run.call(operation.resendEnrollFactor, { path: { userId, factorId }, body }, options);
    },
    unenrollFactor(userId, factorId, options) {
      return run.call(operation.unenrollFactor, { path: { userId, factorId } }, options);
    },
    verifyFactor(userId, factorId, body, options) {
      return run.call(operation.verifyFactor, { path: { userId, factorId }, body }, options);
    },
    getUserGrant(userId, grantId, options) {
      return run.call(operation.getUserGrant, { path: { userId, grantId } }, options);
    },
    listGrantsForUserAndClient(userId, clientId, options) {
      return run.list(operation.listGrantsForUserAndClient, { path: { userId, clientId } }, options);
    },
    listUserGrants(userId, options) {
      return run.list(operation.listUserGrants, { path: { userId } }, options);
    },
    revokeGrantsForUserAndClient(userId, clientId, options) {
      return run.call(operation.revokeGrantsForUserAndClient, { path: { userId, clientId } }, options);
    },
    revokeUserGrant(userId, grantId, options) {
      return run.call(operation.revokeUserGrant, { path: { userId, grantId } }, options);
    },
    revokeUserGrants(userId, options) {
      return run.call(operation.revokeUserGrants, { path: { userId } }, options);
    },
    activateUser(id, options) {
      return run.call(operation.activateUser, { path: { id } }, options);
    },
    deactivateUser(id, options) {
      return run.call(operation.deactivateUser, { path: { id } }, options);
    },
    reactivateUser(id, options) {
      return run.call(operation.reactivateUser, { path: { id } }, options);
    },
    resetFactors(id, options) {
      return run.call(operation.resetFactors, { path: { id } }, options);
    },
    suspendUser(id, options) {
      return run.call(operation.suspendUser, { path: { id } }, options);
    },
    unlockUser(id, options) {
      return run.call(operation.unlockUser, { path: { id } }, options);
    },
    unsuspendUser(id, options) {
      return run.call(operation.unsuspendUser, { path: { id } }, options);
    },
    assignLinkedObjectValueForPrimary(userIdOrLogin, primaryRelationshipName, primaryUserId, options) {
      return run.call(operation.assignLinkedObjectValueForPrimary, { path: { userIdOrLogin, primaryRelationshipName, primaryUserId } }, options);
    },
    deleteLinkedObjectForUser(userIdOrLogin, relationshipName, options) {
      return run.call(operation.deleteLinkedObjectForUser, { path: { userIdOrLogin, relationshipName } }, options);
    },
    listLinkedObjectsForUser(userIdOrLogin, relationshipName, options) {
      return run.call(operation.listLinkedObjectsForUser, { path: { userIdOrLogin, relationshipName } }, options);
    },
    getRefreshTokenForUserAndClient(userId, clientId, tokenId, options) {
      return run.call(operation.getRefreshTokenForUserAndClient, { path: { userId, clientId, tokenId } }, options);
    },
    listRefreshTokensForUserAndClient(userId, clientId, options) {
      return run.list(operation.listRefreshTokensForUserAndClient, { path: { userId, clientId } }, options);
    },
    revokeTokenForUserAndClient(userId, clientId, tokenId, options) {
      return run.call(operation.revokeTokenForUserAndClient, { path: { userId, clientId, tokenId } }, options);
    },
    revokeTokensForUserAndClient(userId, clientId, options) {
      return run.call(operation.revokeTokensForUserAndClient, { path: { userId, clientId } }, options);
    },
    listAppLinks(id, options) {
      return run.call(operation.listAppLinks, { path: { id } }, options);
    },
    listUserClients(userId, options) {
      return run.call(operation.listUserClients, { path: { userId } }, options);
    },
    listUserDevices(userId, options) {
      return run.call(operation.listUserDevices, { path: { userId } }, options);
    },
    listUserGroups(id, options) {
      return run.list(operation.listUserGroups, { path: { id } }, options);
    },
    getUserRisk(userId, options) {
      return run.call(operation.getUserRisk, { path: { userId } }, options);
    },
    upsertUserRisk(userId, body, options) {
      return run.call(operation.upsertUserRisk, { path: { userId }, body }, options);
    },
    revokeUserSessions(userId, options) {
      return run.call(operation.revokeUserSessions, { path: { userId } }, options);
    },
    createUserType(body, options) {
      return run.call(operation.createUserType, { body }, options);
    },
    deleteUserType(typeId, options) {
      return run.call(operation.deleteUserType, { path: { typeId } }, options);
    },
    getUserType(typeId, options) {
      return run.call(operation.getUserType, { path: { typeId } }, options);
    },
    listUserTypes(options) {
      return run.call(operation.listUserTypes, {}, options);
    },
    replaceUserType(typeId, body, options) {
      return run.call(operation.replaceUserType, { path: { typeId }, body }, options);
    },
    updateUserType(typeId, body, options) {
      return run.call(operation.updateUserType, { path: { typeId }, body }, options);
    },
  };
}
