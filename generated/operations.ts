// Generated: do not edit.

import * as contract from "../src/contract/index.js";
import type { operations } from "./schema.js";

// Group

/**
 * Create a group
 *
 * Creates a group of type `OKTA_GROUP`. Groups of other types are imported from apps or created by Okta.
 *
 * `POST /api/v1/groups` – scope `okta.groups.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/addgroup)
 */
export const addGroup: contract.Operation<operations["addGroup"]> = /* @__PURE__ */ contract.define(
  "addGroup",
  "POST",
  "/api/v1/groups",
  {
    required: ["body"],
    body: true,
  },
);

/**
 * Add a user to a group
 *
 * Adds the user to a group of type `OKTA_GROUP`. The members of other groups are managed by their app or by Okta.
 *
 * `PUT /api/v1/groups/{groupId}/users/{userId}` – scope `okta.groups.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/assignusertogroup)
 */
export const assignUserToGroup: contract.Operation<operations["assignUserToGroup"]> = /* @__PURE__ */ contract.define(
  "assignUserToGroup",
  "PUT",
  "/api/v1/groups/{groupId}/users/{userId}",
  {
    silent: true,
  },
);

/**
 * Delete a group
 *
 * Deletes a group of type `OKTA_GROUP`, or of type `APP_GROUP` if no group push uses it. Its members are not
 * deleted.
 *
 * `DELETE /api/v1/groups/{groupId}` – scope `okta.groups.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/deletegroup)
 */
export const deleteGroup: contract.Operation<operations["deleteGroup"]> = /* @__PURE__ */ contract.define(
  "deleteGroup",
  "DELETE",
  "/api/v1/groups/{groupId}",
  {
    silent: true,
  },
);

/**
 * Get a group
 *
 * Returns a group. `type` determines which attributes its profile has and what you can change.
 *
 * `GET /api/v1/groups/{groupId}` – scope `okta.groups.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/getgroup)
 */
export const getGroup: contract.Operation<operations["getGroup"]> = /* @__PURE__ */ contract.define(
  "getGroup",
  "GET",
  "/api/v1/groups/{groupId}",
);

/**
 * List the members of a group
 *
 * Lists the users in the group.
 *
 * `GET /api/v1/groups/{groupId}/users` – scope `okta.groups.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/listgroupusers)
 */
export const listGroupUsers: contract.PaginatedOperation<operations["listGroupUsers"]> = /* @__PURE__ */ contract.definePaginated(
  "listGroupUsers",
  "GET",
  "/api/v1/groups/{groupId}/users",
  {
    query: ["after", "limit"],
    paginated: true,
    limit: { default: 1000 },
  },
);

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
 */
export const listGroups: contract.PaginatedOperation<operations["listGroups"]> = /* @__PURE__ */ contract.definePaginated(
  "listGroups",
  "GET",
  "/api/v1/groups",
  {
    query: ["limit", "sortBy", "sortOrder", "expand", "search", "filter", "q", "after"],
    paginated: true,
    limit: { maximum: 10000 },
    singlePage: ["q"],
  },
);

/**
 * Replace the profile of a group
 *
 * Replaces the entire profile of a group of type `OKTA_GROUP`. Its members do not change.
 *
 * `PUT /api/v1/groups/{groupId}` – scope `okta.groups.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/replacegroup)
 */
export const replaceGroup: contract.Operation<operations["replaceGroup"]> = /* @__PURE__ */ contract.define(
  "replaceGroup",
  "PUT",
  "/api/v1/groups/{groupId}",
  {
    required: ["body"],
    body: true,
  },
);

/**
 * Remove a user from a group
 *
 * Removes the user from a group of type `OKTA_GROUP`. The members of other groups are managed by their app or by
 * Okta.
 *
 * `DELETE /api/v1/groups/{groupId}/users/{userId}` – scope `okta.groups.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/group/other/unassignuserfromgroup)
 */
export const unassignUserFromGroup: contract.Operation<operations["unassignUserFromGroup"]> = /* @__PURE__ */ contract.define(
  "unassignUserFromGroup",
  "DELETE",
  "/api/v1/groups/{groupId}/users/{userId}",
  {
    silent: true,
  },
);

// IdentityProviderUsers

/**
 * List the identity providers of a user
 *
 * Lists the identity providers linked to the user's account. The list is not paginated.
 *
 * `GET /api/v1/users/{id}/idps` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/identityproviderusers/other/listuseridentityproviders)
 */
export const listUserIdentityProviders: contract.Operation<operations["listUserIdentityProviders"]> = /* @__PURE__ */ contract.define(
  "listUserIdentityProviders",
  "GET",
  "/api/v1/users/{id}/idps",
);

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
 */
export const createLinkedObjectDefinition: contract.Operation<operations["createLinkedObjectDefinition"]> = /* @__PURE__ */ contract.define(
  "createLinkedObjectDefinition",
  "POST",
  "/api/v1/meta/schemas/user/linkedObjects",
  {
    required: ["body"],
    body: true,
  },
);

/**
 * Delete a linked object definition
 *
 * Deletes a linked object definition, identified by the name of either side. The links between users that use it
 * are deleted too; recreating the definition may not restore them.
 *
 * `DELETE /api/v1/meta/schemas/user/linkedObjects/{linkedObjectName}` – scope `okta.linkedObjects.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/linkedobject/other/deletelinkedobjectdefinition)
 */
export const deleteLinkedObjectDefinition: contract.Operation<operations["deleteLinkedObjectDefinition"]> = /* @__PURE__ */ contract.define(
  "deleteLinkedObjectDefinition",
  "DELETE",
  "/api/v1/meta/schemas/user/linkedObjects/{linkedObjectName}",
  {
    silent: true,
  },
);

/**
 * Get a linked object definition
 *
 * Returns a linked object definition, identified by the name of either side.
 *
 * `GET /api/v1/meta/schemas/user/linkedObjects/{linkedObjectName}` – scope `okta.linkedObjects.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/linkedobject/other/getlinkedobjectdefinition)
 */
export const getLinkedObjectDefinition: contract.Operation<operations["getLinkedObjectDefinition"]> = /* @__PURE__ */ contract.define(
  "getLinkedObjectDefinition",
  "GET",
  "/api/v1/meta/schemas/user/linkedObjects/{linkedObjectName}",
);

/**
 * List linked object definitions
 *
 * Lists the linked object definitions of the org. The list is not paginated.
 *
 * `GET /api/v1/meta/schemas/user/linkedObjects` – scope `okta.linkedObjects.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/linkedobject/other/listlinkedobjectdefinitions)
 */
export const listLinkedObjectDefinitions: contract.Operation<operations["listLinkedObjectDefinitions"]> = /* @__PURE__ */ contract.define(
  "listLinkedObjectDefinitions",
  "GET",
  "/api/v1/meta/schemas/user/linkedObjects",
);

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
 */
export const assignRoleToUser: contract.Operation<operations["assignRoleToUser"]> = /* @__PURE__ */ contract.define(
  "assignRoleToUser",
  "POST",
  "/api/v1/users/{userId}/roles",
  {
    query: ["disableNotifications"],
    required: ["body"],
    body: true,
  },
);

/**
 * Get a governance grant behind a role assignment
 *
 * Returns one of the grants that `getUserAssignedRoleGovernance` lists.
 *
 * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/governance/{grantId}` – scope `okta.roles.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/getroleassignmentgovernancegrant)
 */
export const getRoleAssignmentGovernanceGrant: contract.Operation<operations["getRoleAssignmentGovernanceGrant"]> = /* @__PURE__ */ contract.define(
  "getRoleAssignmentGovernanceGrant",
  "GET",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/governance/{grantId}",
);

/**
 * Get the resources of a governance grant
 *
 * Returns the resources of a grant. If there are more, `_links.next` in the body has the URL of the next page; the
 * operation accepts no cursor.
 *
 * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/governance/{grantId}/resources` – scope `okta.roles.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/getroleassignmentgovernancegrantresources)
 */
export const getRoleAssignmentGovernanceGrantResources: contract.Operation<operations["getRoleAssignmentGovernanceGrantResources"]> = /* @__PURE__ */ contract.define(
  "getRoleAssignmentGovernanceGrantResources",
  "GET",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/governance/{grantId}/resources",
);

/**
 * Get a role assignment of a user
 *
 * Returns a role assignment, by its id or, for a custom role, by the id of its binding.
 *
 * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}` – scope `okta.roles.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/getuserassignedrole)
 */
export const getUserAssignedRole: contract.Operation<operations["getUserAssignedRole"]> = /* @__PURE__ */ contract.define(
  "getUserAssignedRole",
  "GET",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}",
);

/**
 * Get the governance grants behind a role assignment
 *
 * Returns the Okta Identity Governance grants that gave the user the role.
 *
 * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/governance` – scope `okta.roles.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/getuserassignedrolegovernance)
 */
export const getUserAssignedRoleGovernance: contract.Operation<operations["getUserAssignedRoleGovernance"]> = /* @__PURE__ */ contract.define(
  "getUserAssignedRoleGovernance",
  "GET",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/governance",
);

/**
 * List the administrator roles of a user
 *
 * Lists the roles assigned to the user, directly or through groups. The list is not paginated.
 *
 * `GET /api/v1/users/{userId}/roles` – scope `okta.roles.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/listassignedrolesforuser)
 */
export const listAssignedRolesForUser: contract.Operation<operations["listAssignedRolesForUser"]> = /* @__PURE__ */ contract.define(
  "listAssignedRolesForUser",
  "GET",
  "/api/v1/users/{userId}/roles",
  {
    query: ["expand"],
  },
);

/**
 * Unassign an administrator role from a user
 *
 * Removes the role assignment with its targets. A role assigned through a group must be removed from the group.
 *
 * `DELETE /api/v1/users/{userId}/roles/{roleAssignmentId}` – scope `okta.roles.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/roleassignmentauser/other/unassignrolefromuser)
 */
export const unassignRoleFromUser: contract.Operation<operations["unassignRoleFromUser"]> = /* @__PURE__ */ contract.define(
  "unassignRoleFromUser",
  "DELETE",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}",
  {
    silent: true,
  },
);

// RoleBTargetAdmin

/**
 * Reset the target apps of a user's role to all apps
 *
 * Removes all restrictions to certain apps from an `APP_ADMIN` role.
 *
 * `PUT /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps` – scope `okta.roles.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/assignallappsastargettoroleforuser)
 */
export const assignAllAppsAsTargetToRoleForUser: contract.Operation<operations["assignAllAppsAsTargetToRoleForUser"]> = /* @__PURE__ */ contract.define(
  "assignAllAppsAsTargetToRoleForUser",
  "PUT",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps",
  {
    silent: true,
  },
);

/**
 * Add a target app instance to a user's role
 *
 * Adds an app instance to the targets of an `APP_ADMIN` role. The first target restricts the role, which covers
 * all apps without targets. A catalog app and one of its instances cannot both be targets.
 *
 * `PUT /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}/{appId}` – scope `okta.roles.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/assignappinstancetargettoappadminroleforuser)
 */
export const assignAppInstanceTargetToAppAdminRoleForUser: contract.Operation<operations["assignAppInstanceTargetToAppAdminRoleForUser"]> = /* @__PURE__ */ contract.define(
  "assignAppInstanceTargetToAppAdminRoleForUser",
  "PUT",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}/{appId}",
  {
    silent: true,
  },
);

/**
 * Add a target app to a user's role
 *
 * Adds all instances of a catalog app to the targets of an `APP_ADMIN` role, replacing targets that are single
 * instances of it. The first target restricts the role, which covers all apps without targets.
 *
 * `PUT /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}` – scope `okta.roles.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/assignapptargettoadminroleforuser)
 */
export const assignAppTargetToAdminRoleForUser: contract.Operation<operations["assignAppTargetToAdminRoleForUser"]> = /* @__PURE__ */ contract.define(
  "assignAppTargetToAdminRoleForUser",
  "PUT",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}",
  {
    silent: true,
  },
);

/**
 * Add a target group to a user's role
 *
 * Adds a group to the targets of a `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN` role. The first
 * target restricts the role, which covers all groups without targets.
 *
 * `PUT /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups/{groupId}` – scope `okta.roles.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/assigngrouptargettouserrole)
 */
export const assignGroupTargetToUserRole: contract.Operation<operations["assignGroupTargetToUserRole"]> = /* @__PURE__ */ contract.define(
  "assignGroupTargetToUserRole",
  "PUT",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups/{groupId}",
  {
    silent: true,
  },
);

/**
 * List the targets of a user's role
 *
 * Lists the target groups and apps of an `APP_ADMIN`, `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN`
 * role, including those assigned through groups. The list is empty if the role is not restricted.
 *
 * `GET /api/v1/users/{userId}/roles/{roleIdOrEncodedRoleId}/targets` – scope `okta.roles.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/getroletargetsbyuseridandroleid)
 */
export const getRoleTargetsByUserIdAndRoleId: contract.PaginatedOperation<operations["getRoleTargetsByUserIdAndRoleId"]> = /* @__PURE__ */ contract.definePaginated(
  "getRoleTargetsByUserIdAndRoleId",
  "GET",
  "/api/v1/users/{userId}/roles/{roleIdOrEncodedRoleId}/targets",
  {
    query: ["after", "limit", "assignmentType"],
    paginated: true,
    limit: { default: 20, maximum: 200 },
  },
);

/**
 * List the target apps of a user's role
 *
 * Lists the targets of an `APP_ADMIN` role, page by page. A target is an app of the catalog, which covers all of
 * its instances, or a single instance, which has an `id`.
 *
 * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps` – scope `okta.roles.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/listapplicationtargetsforapplicationadministratorroleforuser)
 */
export const listApplicationTargetsForApplicationAdministratorRoleForUser: contract.PaginatedOperation<operations["listApplicationTargetsForApplicationAdministratorRoleForUser"]> = /* @__PURE__ */ contract.definePaginated(
  "listApplicationTargetsForApplicationAdministratorRoleForUser",
  "GET",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps",
  {
    query: ["after", "limit"],
    paginated: true,
    limit: { default: 20, maximum: 200 },
  },
);

/**
 * List the target groups of a user's role
 *
 * Lists the target groups of a `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN` role, page by page. The
 * list is empty if the role covers all groups.
 *
 * `GET /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups` – scope `okta.roles.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/listgrouptargetsforrole)
 */
export const listGroupTargetsForRole: contract.PaginatedOperation<operations["listGroupTargetsForRole"]> = /* @__PURE__ */ contract.definePaginated(
  "listGroupTargetsForRole",
  "GET",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups",
  {
    query: ["after", "limit"],
    paginated: true,
    limit: { default: 20, maximum: 200 },
  },
);

/**
 * Remove a target app instance from a user's role
 *
 * Removes an app instance from the targets of an `APP_ADMIN` role. The last target cannot be removed: call
 * `assignAllAppsAsTargetToRoleForUser`, or assign the role again.
 *
 * `DELETE /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}/{appId}` – scope `okta.roles.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/unassignappinstancetargetfromadminroleforuser)
 */
export const unassignAppInstanceTargetFromAdminRoleForUser: contract.Operation<operations["unassignAppInstanceTargetFromAdminRoleForUser"]> = /* @__PURE__ */ contract.define(
  "unassignAppInstanceTargetFromAdminRoleForUser",
  "DELETE",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}/{appId}",
  {
    silent: true,
  },
);

/**
 * Remove a target app from a user's role
 *
 * Removes an app of the catalog from the targets of an `APP_ADMIN` role. The last target cannot be removed: call
 * `assignAllAppsAsTargetToRoleForUser`, or assign the role again.
 *
 * `DELETE /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}` – scope `okta.roles.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/unassignapptargetfromappadminroleforuser)
 */
export const unassignAppTargetFromAppAdminRoleForUser: contract.Operation<operations["unassignAppTargetFromAppAdminRoleForUser"]> = /* @__PURE__ */ contract.define(
  "unassignAppTargetFromAppAdminRoleForUser",
  "DELETE",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}",
  {
    silent: true,
  },
);

/**
 * Remove a target group from a user's role
 *
 * Removes a group from the targets of a `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN` role. The last
 * target cannot be removed: to cover all groups, assign the role again.
 *
 * `DELETE /api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups/{groupId}` – scope `okta.roles.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/rolebtargetadmin/other/unassigngrouptargetfromuseradminrole)
 */
export const unassignGroupTargetFromUserAdminRole: contract.Operation<operations["unassignGroupTargetFromUserAdminRole"]> = /* @__PURE__ */ contract.define(
  "unassignGroupTargetFromUserAdminRole",
  "DELETE",
  "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups/{groupId}",
  {
    silent: true,
  },
);

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
 */
export const getUserSchema: contract.Operation<operations["getUserSchema"]> = /* @__PURE__ */ contract.define(
  "getUserSchema",
  "GET",
  "/api/v1/meta/schemas/user/{schemaId}",
);

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
 */
export const updateUserProfile: contract.Operation<operations["updateUserProfile"]> = /* @__PURE__ */ contract.define(
  "updateUserProfile",
  "POST",
  "/api/v1/meta/schemas/user/{schemaId}",
  {
    required: ["body"],
    body: true,
  },
);

// Session

/**
 * Get a session
 *
 * Returns a session: its user, how the user signed in, and when it expires.
 *
 * `GET /api/v1/sessions/{sessionId}` – scope `okta.sessions.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/session/other/getsession)
 */
export const getSession: contract.Operation<operations["getSession"]> = /* @__PURE__ */ contract.define(
  "getSession",
  "GET",
  "/api/v1/sessions/{sessionId}",
);

/**
 * Extend a session
 *
 * Extends the lifetime of a session. `expiresAt` of the response has the new expiry.
 *
 * `POST /api/v1/sessions/{sessionId}/lifecycle/refresh` – scope `okta.sessions.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/session/other/refreshsession)
 */
export const refreshSession: contract.Operation<operations["refreshSession"]> = /* @__PURE__ */ contract.define(
  "refreshSession",
  "POST",
  "/api/v1/sessions/{sessionId}/lifecycle/refresh",
);

/**
 * End a session
 *
 * Ends one session. To end all sessions of a user without knowing their ids, call `revokeUserSessions`.
 *
 * `DELETE /api/v1/sessions/{sessionId}` – scope `okta.sessions.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/session/other/revokesession)
 */
export const revokeSession: contract.Operation<operations["revokeSession"]> = /* @__PURE__ */ contract.define(
  "revokeSession",
  "DELETE",
  "/api/v1/sessions/{sessionId}",
  {
    silent: true,
  },
);

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
 */
export const getSubscriptionsNotificationTypeUser: contract.Operation<operations["getSubscriptionsNotificationTypeUser"]> = /* @__PURE__ */ contract.define(
  "getSubscriptionsNotificationTypeUser",
  "GET",
  "/api/v1/users/{userId}/subscriptions/{notificationType}",
);

/**
 * List the subscriptions of a user
 *
 * Lists the notifications available to the user, with the user's subscription status. Only for the user whose
 * credentials make the request. The list is not paginated.
 *
 * `GET /api/v1/users/{userId}/subscriptions` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/subscription/other/listsubscriptionsuser)
 */
export const listSubscriptionsUser: contract.Operation<operations["listSubscriptionsUser"]> = /* @__PURE__ */ contract.define(
  "listSubscriptionsUser",
  "GET",
  "/api/v1/users/{userId}/subscriptions",
);

/**
 * Subscribe a user to a notification
 *
 * Subscribes the user to a notification type. Only for the user whose credentials make the request.
 *
 * `POST /api/v1/users/{userId}/subscriptions/{notificationType}/subscribe` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/subscription/other/subscribebynotificationtypeuser)
 */
export const subscribeByNotificationTypeUser: contract.Operation<operations["subscribeByNotificationTypeUser"]> = /* @__PURE__ */ contract.define(
  "subscribeByNotificationTypeUser",
  "POST",
  "/api/v1/users/{userId}/subscriptions/{notificationType}/subscribe",
  {
    silent: true,
  },
);

/**
 * Unsubscribe a user from a notification
 *
 * Unsubscribes the user from a notification type. Only for the user whose credentials make the request.
 *
 * `POST /api/v1/users/{userId}/subscriptions/{notificationType}/unsubscribe` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/subscription/other/unsubscribebynotificationtypeuser)
 */
export const unsubscribeByNotificationTypeUser: contract.Operation<operations["unsubscribeByNotificationTypeUser"]> = /* @__PURE__ */ contract.define(
  "unsubscribeByNotificationTypeUser",
  "POST",
  "/api/v1/users/{userId}/subscriptions/{notificationType}/unsubscribe",
  {
    silent: true,
  },
);

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
 */
export const listLogEvents: contract.PaginatedOperation<operations["listLogEvents"]> = /* @__PURE__ */ contract.definePaginated(
  "listLogEvents",
  "GET",
  "/api/v1/logs",
  {
    query: ["since", "until", "after", "filter", "q", "limit", "sortOrder"],
    paginated: true,
    pollsUnless: { until: true, sortOrder: "DESCENDING" },
    limit: { default: 100, maximum: 1000 },
  },
);

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
 */
export const createUser: contract.Operation<operations["createUser"]> = /* @__PURE__ */ contract.define(
  "createUser",
  "POST",
  "/api/v1/users",
  {
    query: ["activate", "provider", "nextLogin"],
    required: ["body"],
    body: true,
  },
);

/**
 * Deactivate a user, or delete a deactivated one
 *
 * Deletes a user in status `DEPROVISIONED` permanently. A user in any other status is only deactivated, also with
 * 204: call the operation again to delete it. With `Prefer: respond-async`, the work continues after the response.
 *
 * `DELETE /api/v1/users/{id}` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/deleteuser)
 */
export const deleteUser: contract.Operation<operations["deleteUser"]> = /* @__PURE__ */ contract.define(
  "deleteUser",
  "DELETE",
  "/api/v1/users/{id}",
  {
    query: ["sendEmail"],
    headers: { prefer: "Prefer" },
    silent: true,
  },
);

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
 */
export const getUser: contract.Operation<operations["getUser"]> = /* @__PURE__ */ contract.define(
  "getUser",
  "GET",
  "/api/v1/users/{id}",
  {
    query: ["expand"],
    headers: { contentType: "Content-Type" },
  },
);

/**
 * List the sign-in blocks of a user
 *
 * Lists the blocks that prevent the user from signing in, for example from unknown devices after failed attempts.
 * The list is empty if nothing blocks the user. Orgs without the feature return 401 with code `E0000015`.
 *
 * `GET /api/v1/users/{id}/blocks` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/listuserblocks)
 */
export const listUserBlocks: contract.Operation<operations["listUserBlocks"]> = /* @__PURE__ */ contract.define(
  "listUserBlocks",
  "GET",
  "/api/v1/users/{id}/blocks",
);

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
 */
export const listUsers: contract.PaginatedOperation<operations["listUsers"]> = /* @__PURE__ */ contract.definePaginated(
  "listUsers",
  "GET",
  "/api/v1/users",
  {
    query: ["after", "limit", "sortOrder", "expand", "search", "filter", "q", "sortBy", "fields"],
    headers: { contentType: "Content-Type" },
    paginated: true,
    limit: { default: 200, maximum: 200 },
    singlePage: ["q"],
  },
);

/**
 * Replace the profile of a user
 *
 * Replaces the entire profile: attributes that the body omits are deleted. To change only some, call `updateUser`.
 * This is the only operation that can change a user's type.
 *
 * `PUT /api/v1/users/{id}` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/user/other/replaceuser)
 */
export const replaceUser: contract.Operation<operations["replaceUser"]> = /* @__PURE__ */ contract.define(
  "replaceUser",
  "PUT",
  "/api/v1/users/{id}",
  {
    query: ["strict"],
    headers: { ifMatch: "If-Match" },
    required: ["body"],
    body: true,
  },
);

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
 */
export const updateUser: contract.Operation<operations["updateUser"]> = /* @__PURE__ */ contract.define(
  "updateUser",
  "POST",
  "/api/v1/users/{id}",
  {
    query: ["strict"],
    headers: { ifMatch: "If-Match" },
    required: ["body"],
    body: true,
  },
);

// UserAuthenticatorEnrollments

/**
 * Enroll a phone for a user
 *
 * Enrolls a phone, which is active immediately and without verification. Make sure that the number is correct.
 *
 * `POST /api/v1/users/{userId}/authenticator-enrollments/phone` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/createauthenticatorenrollment)
 */
export const createAuthenticatorEnrollment: contract.Operation<operations["createAuthenticatorEnrollment"]> = /* @__PURE__ */ contract.define(
  "createAuthenticatorEnrollment",
  "POST",
  "/api/v1/users/{userId}/authenticator-enrollments/phone",
  {
    required: ["body"],
    body: true,
  },
);

/**
 * Create a temporary access code for a user
 *
 * Creates a code that the user can sign in with for a limited time. Only this response contains the code: treat it
 * as a secret. A new code invalidates the previous one.
 *
 * `POST /api/v1/users/{userId}/authenticator-enrollments/tac` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/createtacauthenticatorenrollment)
 */
export const createTacAuthenticatorEnrollment: contract.Operation<operations["createTacAuthenticatorEnrollment"]> = /* @__PURE__ */ contract.define(
  "createTacAuthenticatorEnrollment",
  "POST",
  "/api/v1/users/{userId}/authenticator-enrollments/tac",
  {
    required: ["body"],
    body: true,
  },
);

/**
 * Remove an authenticator enrollment of a user
 *
 * Removes an authenticator enrollment. The authenticator can be enrolled again.
 *
 * `DELETE /api/v1/users/{userId}/authenticator-enrollments/{enrollmentId}` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/deleteauthenticatorenrollment)
 */
export const deleteAuthenticatorEnrollment: contract.Operation<operations["deleteAuthenticatorEnrollment"]> = /* @__PURE__ */ contract.define(
  "deleteAuthenticatorEnrollment",
  "DELETE",
  "/api/v1/users/{userId}/authenticator-enrollments/{enrollmentId}",
  {
    silent: true,
  },
);

/**
 * Get an authenticator enrollment of a user
 *
 * Returns an authenticator enrollment. Most digits of a phone number are masked, unless `discloseIdentifiers`
 * requests the full number.
 *
 * `GET /api/v1/users/{userId}/authenticator-enrollments/{enrollmentId}` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/getauthenticatorenrollment)
 */
export const getAuthenticatorEnrollment: contract.Operation<operations["getAuthenticatorEnrollment"]> = /* @__PURE__ */ contract.define(
  "getAuthenticatorEnrollment",
  "GET",
  "/api/v1/users/{userId}/authenticator-enrollments/{enrollmentId}",
  {
    query: ["discloseIdentifiers"],
  },
);

/**
 * List the authenticator enrollments of a user
 *
 * Lists the authenticators that the user has enrolled, including the password. The list is not paginated. Okta
 * enables this operation per org; `listFactors` works in any org.
 *
 * `GET /api/v1/users/{userId}/authenticator-enrollments` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userauthenticatorenrollments/other/listauthenticatorenrollments)
 */
export const listAuthenticatorEnrollments: contract.Operation<operations["listAuthenticatorEnrollments"]> = /* @__PURE__ */ contract.define(
  "listAuthenticatorEnrollments",
  "GET",
  "/api/v1/users/{userId}/authenticator-enrollments",
  {
    query: ["discloseIdentifiers"],
  },
);

// UserClassification

/**
 * Get the classification of a user
 *
 * Returns whether the user is licensed as a standard or a lite user. Early Access.
 *
 * `GET /api/v1/users/{userId}/classification` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userclassification/other/getuserclassification)
 */
export const getUserClassification: contract.Operation<operations["getUserClassification"]> = /* @__PURE__ */ contract.define(
  "getUserClassification",
  "GET",
  "/api/v1/users/{userId}/classification",
);

/**
 * Set the classification of a user
 *
 * Sets whether the user is licensed as a standard or a lite user. Early Access.
 *
 * `PUT /api/v1/users/{userId}/classification` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userclassification/other/replaceuserclassification)
 */
export const replaceUserClassification: contract.Operation<operations["replaceUserClassification"]> = /* @__PURE__ */ contract.define(
  "replaceUserClassification",
  "PUT",
  "/api/v1/users/{userId}/classification",
  {
    required: ["body"],
    body: true,
  },
);

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
 */
export const changePassword: contract.Operation<operations["changePassword"]> = /* @__PURE__ */ contract.define(
  "changePassword",
  "POST",
  "/api/v1/users/{userId}/credentials/change_password",
  {
    query: ["strict"],
    required: ["body"],
    body: true,
  },
);

/**
 * Change the recovery question of a user, given the password
 *
 * Sets the recovery question and its answer after verifying the password in the body. Only for users in status
 * `ACTIVE`, `STAGED` or `RECOVERY`.
 *
 * `POST /api/v1/users/{userId}/credentials/change_recovery_question` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/changerecoveryquestion)
 */
export const changeRecoveryQuestion: contract.Operation<operations["changeRecoveryQuestion"]> = /* @__PURE__ */ contract.define(
  "changeRecoveryQuestion",
  "POST",
  "/api/v1/users/{userId}/credentials/change_recovery_question",
  {
    required: ["body"],
    body: true,
  },
);

/**
 * Expire the password of a user
 *
 * Moves the user to `PASSWORD_EXPIRED`: at the next sign-in with the current password, the user must choose a new
 * one. For users from Active Directory, the password expires there too.
 *
 * `POST /api/v1/users/{id}/lifecycle/expire_password` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/expirepassword)
 */
export const expirePassword: contract.Operation<operations["expirePassword"]> = /* @__PURE__ */ contract.define(
  "expirePassword",
  "POST",
  "/api/v1/users/{id}/lifecycle/expire_password",
);

/**
 * Replace the password of a user with a temporary one
 *
 * Replaces the password with a generated one that works for a single sign-in, and returns it. The user moves to
 * `PASSWORD_EXPIRED`. Treat the response as a secret.
 *
 * `POST /api/v1/users/{id}/lifecycle/expire_password_with_temp_password` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/expirepasswordwithtemppassword)
 */
export const expirePasswordWithTempPassword: contract.Operation<operations["expirePasswordWithTempPassword"]> = /* @__PURE__ */ contract.define(
  "expirePasswordWithTempPassword",
  "POST",
  "/api/v1/users/{id}/lifecycle/expire_password_with_temp_password",
  {
    query: ["revokeSessions"],
  },
);

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
 */
export const forgotPassword: contract.Operation<operations["forgotPassword"]> = /* @__PURE__ */ contract.define(
  "forgotPassword",
  "POST",
  "/api/v1/users/{userId}/credentials/forgot_password",
  {
    query: ["sendEmail"],
  },
);

/**
 * Set a new password with the recovery answer
 *
 * Sets `password` if `recovery_question.answer` is correct. Use it for a recovery page of your own. Wrong answers
 * count towards a lockout.
 *
 * `POST /api/v1/users/{userId}/credentials/forgot_password_recovery_question` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usercred/other/forgotpasswordsetnewpassword)
 */
export const forgotPasswordSetNewPassword: contract.Operation<operations["forgotPasswordSetNewPassword"]> = /* @__PURE__ */ contract.define(
  "forgotPasswordSetNewPassword",
  "POST",
  "/api/v1/users/{userId}/credentials/forgot_password_recovery_question",
  {
    query: ["sendEmail"],
    required: ["body"],
    body: true,
  },
);

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
 */
export const resetPassword: contract.Operation<operations["resetPassword"]> = /* @__PURE__ */ contract.define(
  "resetPassword",
  "POST",
  "/api/v1/users/{id}/lifecycle/reset_password",
  {
    query: ["sendEmail", "revokeSessions"],
    required: ["sendEmail"],
  },
);

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
 */
export const activateFactor: contract.Operation<operations["activateFactor"]> = /* @__PURE__ */ contract.define(
  "activateFactor",
  "POST",
  "/api/v1/users/{userId}/factors/{factorId}/lifecycle/activate",
  {
    body: true,
  },
);

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
 */
export const enrollFactor: contract.Operation<operations["enrollFactor"]> = /* @__PURE__ */ contract.define(
  "enrollFactor",
  "POST",
  "/api/v1/users/{userId}/factors",
  {
    query: ["updatePhone", "activate", "templateId", "tokenLifetimeSeconds"],
    headers: { acceptLanguage: "Accept-Language" },
    required: ["body"],
    body: true,
  },
);

/**
 * Get a factor of a user
 *
 * Returns a factor. While it is pending activation, the response includes `_embedded.activation` with the shared
 * secret.
 *
 * `GET /api/v1/users/{userId}/factors/{factorId}` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/getfactor)
 */
export const getFactor: contract.Operation<operations["getFactor"]> = /* @__PURE__ */ contract.define(
  "getFactor",
  "GET",
  "/api/v1/users/{userId}/factors/{factorId}",
);

/**
 * Get the status of a push notification
 *
 * Returns the status of a push notification that `verifyFactor` sent. Poll while it is `WAITING`. The URL is in
 * `_links.poll` of that response.
 *
 * `GET /api/v1/users/{userId}/factors/{factorId}/transactions/{transactionId}` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/getfactortransactionstatus)
 */
export const getFactorTransactionStatus: contract.Operation<operations["getFactorTransactionStatus"]> = /* @__PURE__ */ contract.define(
  "getFactorTransactionStatus",
  "GET",
  "/api/v1/users/{userId}/factors/{factorId}/transactions/{transactionId}",
);

/**
 * List the factors of a user
 *
 * Lists the factors that the user has enrolled and that the enrollment policy allows. The policy can depend on the
 * network location of the request, which here is yours, not the user's. The list is not paginated.
 *
 * `GET /api/v1/users/{userId}/factors` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/listfactors)
 */
export const listFactors: contract.Operation<operations["listFactors"]> = /* @__PURE__ */ contract.define(
  "listFactors",
  "GET",
  "/api/v1/users/{userId}/factors",
);

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
 */
export const listSupportedFactors: contract.Operation<operations["listSupportedFactors"]> = /* @__PURE__ */ contract.define(
  "listSupportedFactors",
  "GET",
  "/api/v1/users/{userId}/factors/catalog",
);

/**
 * List the available security questions
 *
 * Lists the questions for `question` factors, each with its key and its text. Okta's document names no scope for
 * this operation.
 *
 * `GET /api/v1/users/{userId}/factors/questions`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/listsupportedsecurityquestions)
 */
export const listSupportedSecurityQuestions: contract.Operation<operations["listSupportedSecurityQuestions"]> = /* @__PURE__ */ contract.define(
  "listSupportedSecurityQuestions",
  "GET",
  "/api/v1/users/{userId}/factors/questions",
);

/**
 * Resend the code for activating a factor
 *
 * Resends the code for a pending `call`, `email` or `sms` factor, at most every 30 seconds per phone number. Okta
 * uses a different carrier each time. Fails after too many attempts to activate the factor.
 *
 * `POST /api/v1/users/{userId}/factors/{factorId}/resend` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/resendenrollfactor)
 */
export const resendEnrollFactor: contract.Operation<operations["resendEnrollFactor"]> = /* @__PURE__ */ contract.define(
  "resendEnrollFactor",
  "POST",
  "/api/v1/users/{userId}/factors/{factorId}/resend",
  {
    query: ["templateId"],
    required: ["body"],
    body: true,
  },
);

/**
 * Remove a factor from a user
 *
 * Removes a factor, so that the user can enroll another one of the same type. Removing `push` or `signed_nonce`
 * also removes the user's other Okta Verify factors. Deactivating a user does not remove factors.
 *
 * `DELETE /api/v1/users/{userId}/factors/{factorId}` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userfactor/other/unenrollfactor)
 */
export const unenrollFactor: contract.Operation<operations["unenrollFactor"]> = /* @__PURE__ */ contract.define(
  "unenrollFactor",
  "DELETE",
  "/api/v1/users/{userId}/factors/{factorId}",
  {
    query: ["removeRecoveryEnrollment"],
    silent: true,
  },
);

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
 */
export const verifyFactor: contract.Operation<operations["verifyFactor"]> = /* @__PURE__ */ contract.define(
  "verifyFactor",
  "POST",
  "/api/v1/users/{userId}/factors/{factorId}/verify",
  {
    query: ["templateId", "tokenLifetimeSeconds"],
    headers: { xForwardedFor: "X-Forwarded-For", userAgent: "User-Agent", acceptLanguage: "Accept-Language" },
    body: true,
  },
);

// UserGrant

/**
 * Get a grant of a user
 *
 * Returns one grant.
 *
 * `GET /api/v1/users/{userId}/grants/{grantId}` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/getusergrant)
 */
export const getUserGrant: contract.Operation<operations["getUserGrant"]> = /* @__PURE__ */ contract.define(
  "getUserGrant",
  "GET",
  "/api/v1/users/{userId}/grants/{grantId}",
  {
    query: ["expand"],
  },
);

/**
 * List the grants of a user for a client
 *
 * Lists the scopes that were granted to one client.
 *
 * `GET /api/v1/users/{userId}/clients/{clientId}/grants` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/listgrantsforuserandclient)
 */
export const listGrantsForUserAndClient: contract.PaginatedOperation<operations["listGrantsForUserAndClient"]> = /* @__PURE__ */ contract.definePaginated(
  "listGrantsForUserAndClient",
  "GET",
  "/api/v1/users/{userId}/clients/{clientId}/grants",
  {
    query: ["limit", "expand", "after"],
    paginated: true,
    limit: { default: 20, maximum: 200 },
  },
);

/**
 * List the grants of a user
 *
 * Lists the scopes that the user or an administrator granted, for all clients.
 *
 * `GET /api/v1/users/{userId}/grants` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/listusergrants)
 */
export const listUserGrants: contract.PaginatedOperation<operations["listUserGrants"]> = /* @__PURE__ */ contract.definePaginated(
  "listUserGrants",
  "GET",
  "/api/v1/users/{userId}/grants",
  {
    query: ["scopeId", "limit", "expand", "after"],
    paginated: true,
    limit: { default: 20, maximum: 200 },
  },
);

/**
 * Revoke the grants of a user for a client
 *
 * Revokes all grants of the user for one client.
 *
 * `DELETE /api/v1/users/{userId}/clients/{clientId}/grants` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/revokegrantsforuserandclient)
 */
export const revokeGrantsForUserAndClient: contract.Operation<operations["revokeGrantsForUserAndClient"]> = /* @__PURE__ */ contract.define(
  "revokeGrantsForUserAndClient",
  "DELETE",
  "/api/v1/users/{userId}/clients/{clientId}/grants",
  {
    silent: true,
  },
);

/**
 * Revoke a grant of a user
 *
 * Revokes one grant.
 *
 * `DELETE /api/v1/users/{userId}/grants/{grantId}` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/revokeusergrant)
 */
export const revokeUserGrant: contract.Operation<operations["revokeUserGrant"]> = /* @__PURE__ */ contract.define(
  "revokeUserGrant",
  "DELETE",
  "/api/v1/users/{userId}/grants/{grantId}",
  {
    silent: true,
  },
);

/**
 * Revoke all grants of a user
 *
 * Revokes the user's grants for all clients, which must request consent again.
 *
 * `DELETE /api/v1/users/{userId}/grants` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usergrant/other/revokeusergrants)
 */
export const revokeUserGrants: contract.Operation<operations["revokeUserGrants"]> = /* @__PURE__ */ contract.define(
  "revokeUserGrants",
  "DELETE",
  "/api/v1/users/{userId}/grants",
  {
    silent: true,
  },
);

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
 */
export const activateUser: contract.Operation<operations["activateUser"]> = /* @__PURE__ */ contract.define(
  "activateUser",
  "POST",
  "/api/v1/users/{id}/lifecycle/activate",
  {
    query: ["sendEmail"],
  },
);

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
 */
export const deactivateUser: contract.Operation<operations["deactivateUser"]> = /* @__PURE__ */ contract.define(
  "deactivateUser",
  "POST",
  "/api/v1/users/{id}/lifecycle/deactivate",
  {
    query: ["sendEmail"],
    headers: { prefer: "Prefer" },
    silent: true,
  },
);

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
 */
export const reactivateUser: contract.Operation<operations["reactivateUser"]> = /* @__PURE__ */ contract.define(
  "reactivateUser",
  "POST",
  "/api/v1/users/{id}/lifecycle/reactivate",
  {
    query: ["sendEmail"],
  },
);

/**
 * Remove all factors of a user
 *
 * Removes all enrolled factors. The user's status does not change, and the user can enroll again.
 *
 * `POST /api/v1/users/{id}/lifecycle/reset_factors` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/resetfactors)
 */
export const resetFactors: contract.Operation<operations["resetFactors"]> = /* @__PURE__ */ contract.define(
  "resetFactors",
  "POST",
  "/api/v1/users/{id}/lifecycle/reset_factors",
  {
    silent: true,
  },
);

/**
 * Suspend an active user
 *
 * Prevents an `ACTIVE` user from signing in. Group memberships and app assignments remain. `unsuspendUser` or
 * `deactivateUser` ends the suspension.
 *
 * `POST /api/v1/users/{id}/lifecycle/suspend` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/suspenduser)
 */
export const suspendUser: contract.Operation<operations["suspendUser"]> = /* @__PURE__ */ contract.define(
  "suspendUser",
  "POST",
  "/api/v1/users/{id}/lifecycle/suspend",
  {
    silent: true,
  },
);

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
 */
export const unlockUser: contract.Operation<operations["unlockUser"]> = /* @__PURE__ */ contract.define(
  "unlockUser",
  "POST",
  "/api/v1/users/{id}/lifecycle/unlock",
  {
    silent: true,
  },
);

/**
 * Unsuspend a suspended user
 *
 * Returns a `SUSPENDED` user to `ACTIVE`.
 *
 * `POST /api/v1/users/{id}/lifecycle/unsuspend` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlifecycle/other/unsuspenduser)
 */
export const unsuspendUser: contract.Operation<operations["unsuspendUser"]> = /* @__PURE__ */ contract.define(
  "unsuspendUser",
  "POST",
  "/api/v1/users/{id}/lifecycle/unsuspend",
  {
    silent: true,
  },
);

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
 */
export const assignLinkedObjectValueForPrimary: contract.Operation<operations["assignLinkedObjectValueForPrimary"]> = /* @__PURE__ */ contract.define(
  "assignLinkedObjectValueForPrimary",
  "PUT",
  "/api/v1/users/{userIdOrLogin}/linkedObjects/{primaryRelationshipName}/{primaryUserId}",
  {
    silent: true,
  },
);

/**
 * Remove the link from a user to its primary user
 *
 * Removes the user's link to its primary user. `relationshipName` is the name of the primary side. Returns 204
 * even if there was no link.
 *
 * `DELETE /api/v1/users/{userIdOrLogin}/linkedObjects/{relationshipName}` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userlinkedobject/other/deletelinkedobjectforuser)
 */
export const deleteLinkedObjectForUser: contract.Operation<operations["deleteLinkedObjectForUser"]> = /* @__PURE__ */ contract.define(
  "deleteLinkedObjectForUser",
  "DELETE",
  "/api/v1/users/{userIdOrLogin}/linkedObjects/{relationshipName}",
  {
    silent: true,
  },
);

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
 */
export const listLinkedObjectsForUser: contract.Operation<operations["listLinkedObjectsForUser"]> = /* @__PURE__ */ contract.define(
  "listLinkedObjectsForUser",
  "GET",
  "/api/v1/users/{userIdOrLogin}/linkedObjects/{relationshipName}",
);

// UserOAuth

/**
 * Get a refresh token of a user for a client
 *
 * Returns the scopes, issuer and expiry of a refresh token, without the token value.
 *
 * `GET /api/v1/users/{userId}/clients/{clientId}/tokens/{tokenId}` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/useroauth/other/getrefreshtokenforuserandclient)
 */
export const getRefreshTokenForUserAndClient: contract.Operation<operations["getRefreshTokenForUserAndClient"]> = /* @__PURE__ */ contract.define(
  "getRefreshTokenForUserAndClient",
  "GET",
  "/api/v1/users/{userId}/clients/{clientId}/tokens/{tokenId}",
  {
    query: ["expand"],
  },
);

/**
 * List the refresh tokens of a user for a client
 *
 * Lists the refresh tokens that the client holds for the user, without the token values.
 *
 * `GET /api/v1/users/{userId}/clients/{clientId}/tokens` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/useroauth/other/listrefreshtokensforuserandclient)
 */
export const listRefreshTokensForUserAndClient: contract.PaginatedOperation<operations["listRefreshTokensForUserAndClient"]> = /* @__PURE__ */ contract.definePaginated(
  "listRefreshTokensForUserAndClient",
  "GET",
  "/api/v1/users/{userId}/clients/{clientId}/tokens",
  {
    query: ["limit", "expand", "after"],
    paginated: true,
    limit: { default: 20, maximum: 200 },
  },
);

/**
 * Revoke a refresh token of a user for a client
 *
 * Revokes a refresh token and the access tokens issued from it.
 *
 * `DELETE /api/v1/users/{userId}/clients/{clientId}/tokens/{tokenId}` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/useroauth/other/revoketokenforuserandclient)
 */
export const revokeTokenForUserAndClient: contract.Operation<operations["revokeTokenForUserAndClient"]> = /* @__PURE__ */ contract.define(
  "revokeTokenForUserAndClient",
  "DELETE",
  "/api/v1/users/{userId}/clients/{clientId}/tokens/{tokenId}",
  {
    silent: true,
  },
);

/**
 * Revoke the refresh tokens of a user for a client
 *
 * Revokes all refresh tokens that the client holds for the user. Grants remain.
 *
 * `DELETE /api/v1/users/{userId}/clients/{clientId}/tokens` – scope `okta.users.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/useroauth/other/revoketokensforuserandclient)
 */
export const revokeTokensForUserAndClient: contract.Operation<operations["revokeTokensForUserAndClient"]> = /* @__PURE__ */ contract.define(
  "revokeTokensForUserAndClient",
  "DELETE",
  "/api/v1/users/{userId}/clients/{clientId}/tokens",
  {
    silent: true,
  },
);

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
 */
export const listAppLinks: contract.Operation<operations["listAppLinks"]> = /* @__PURE__ */ contract.define(
  "listAppLinks",
  "GET",
  "/api/v1/users/{id}/appLinks",
);

/**
 * List the OAuth clients of a user
 *
 * Lists the OAuth clients with a grant or a token for the user. The list is not paginated.
 *
 * `GET /api/v1/users/{userId}/clients` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userresources/other/listuserclients)
 */
export const listUserClients: contract.Operation<operations["listUserClients"]> = /* @__PURE__ */ contract.define(
  "listUserClients",
  "GET",
  "/api/v1/users/{userId}/clients",
);

/**
 * List the devices of a user
 *
 * Lists the devices that the user has enrolled in Identity Engine. The list is not paginated. Okta enables this
 * operation per org.
 *
 * `GET /api/v1/users/{userId}/devices` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userresources/other/listuserdevices)
 */
export const listUserDevices: contract.Operation<operations["listUserDevices"]> = /* @__PURE__ */ contract.define(
  "listUserDevices",
  "GET",
  "/api/v1/users/{userId}/devices",
);

/**
 * List the groups of a user
 *
 * Lists the groups that the user is a member of, including Everyone.
 *
 * `GET /api/v1/users/{id}/groups` – scope `okta.users.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userresources/other/listusergroups)
 */
export const listUserGroups: contract.PaginatedOperation<operations["listUserGroups"]> = /* @__PURE__ */ contract.definePaginated(
  "listUserGroups",
  "GET",
  "/api/v1/users/{id}/groups",
  {
    query: ["after", "limit"],
    paginated: true,
    limit: { default: 200 },
  },
);

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
 */
export const getUserRisk: contract.Operation<operations["getUserRisk"]> = /* @__PURE__ */ contract.define(
  "getUserRisk",
  "GET",
  "/api/v1/users/{userId}/risk",
);

/**
 * Set the risk level of a user
 *
 * Sets the risk level: 200 if the user already had one, 201 otherwise. The org's policies may react immediately,
 * for example by ending sessions.
 *
 * `PUT /api/v1/users/{userId}/risk` – scope `okta.userRisk.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/userrisk/other/upsertuserrisk)
 */
export const upsertUserRisk: contract.Operation<operations["upsertUserRisk"]> = /* @__PURE__ */ contract.define(
  "upsertUserRisk",
  "PUT",
  "/api/v1/users/{userId}/risk",
  {
    required: ["body"],
    body: true,
  },
);

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
 */
export const revokeUserSessions: contract.Operation<operations["revokeUserSessions"]> = /* @__PURE__ */ contract.define(
  "revokeUserSessions",
  "DELETE",
  "/api/v1/users/{userId}/sessions",
  {
    query: ["oauthTokens", "forgetDevices"],
    silent: true,
  },
);

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
 */
export const createUserType: contract.Operation<operations["createUserType"]> = /* @__PURE__ */ contract.define(
  "createUserType",
  "POST",
  "/api/v1/meta/types/user",
  {
    required: ["body"],
    body: true,
  },
);

/**
 * Delete a user type
 *
 * Deletes a user type, which cannot be undone. Fails for the default type and for types that have users.
 *
 * `DELETE /api/v1/meta/types/user/{typeId}` – scope `okta.userTypes.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/deleteusertype)
 */
export const deleteUserType: contract.Operation<operations["deleteUserType"]> = /* @__PURE__ */ contract.define(
  "deleteUserType",
  "DELETE",
  "/api/v1/meta/types/user/{typeId}",
  {
    silent: true,
  },
);

/**
 * Get a user type
 *
 * Returns a user type. The last path segment of `_links.schema.href` is the id of its schema, for `getUserSchema`.
 *
 * `GET /api/v1/meta/types/user/{typeId}` – scope `okta.userTypes.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/getusertype)
 */
export const getUserType: contract.Operation<operations["getUserType"]> = /* @__PURE__ */ contract.define(
  "getUserType",
  "GET",
  "/api/v1/meta/types/user/{typeId}",
);

/**
 * List the user types of the org
 *
 * Lists the user types, including the default one. The list is not paginated.
 *
 * `GET /api/v1/meta/types/user` – scope `okta.userTypes.read`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/listusertypes)
 */
export const listUserTypes: contract.Operation<operations["listUserTypes"]> = /* @__PURE__ */ contract.define(
  "listUserTypes",
  "GET",
  "/api/v1/meta/types/user",
);

/**
 * Replace the display name and description of a user type
 *
 * Sets `displayName` and `description`. The body must repeat `name`, which cannot be changed.
 *
 * `PUT /api/v1/meta/types/user/{typeId}` – scope `okta.userTypes.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/replaceusertype)
 */
export const replaceUserType: contract.Operation<operations["replaceUserType"]> = /* @__PURE__ */ contract.define(
  "replaceUserType",
  "PUT",
  "/api/v1/meta/types/user/{typeId}",
  {
    required: ["body"],
    body: true,
  },
);

/**
 * Update the display name or description of a user type
 *
 * Updates `displayName` and `description`. Omitted properties stay unchanged. `name` cannot be changed.
 *
 * `POST /api/v1/meta/types/user/{typeId}` – scope `okta.userTypes.manage`
 *
 * [Okta API reference](https://developer.okta.com/docs/api/openapi/okta-management/management/tags/usertype/other/updateusertype)
 */
export const updateUserType: contract.Operation<operations["updateUserType"]> = /* @__PURE__ */ contract.define(
  "updateUserType",
  "POST",
  "/api/v1/meta/types/user/{typeId}",
  {
    required: ["body"],
    body: true,
  },
);
