// Generated: do not edit.

export interface paths {
    "/api/v1/groups": {
        parameters: {};
        /**
         * List groups
         * @description Lists groups, page by page. Only the absence of `rel="next"` marks the last page: pages can be short or empty
         *     before it. Use at most one of `search`, `filter` and `q`; without them, all groups are listed. `search` is
         *     eventually consistent. To list the groups of one user, call `listUserGroups`.
         */
        get: operations["listGroups"];
        /**
         * Create a group
         * @description Creates a group of type `OKTA_GROUP`. Groups of other types are imported from apps or created by Okta.
         */
        post: operations["addGroup"];
    };
    "/api/v1/groups/{groupId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
            };
        };
        /**
         * Get a group
         * @description Returns a group. `type` determines which attributes its profile has and what you can change.
         */
        get: operations["getGroup"];
        /**
         * Replace the profile of a group
         * @description Replaces the entire profile of a group of type `OKTA_GROUP`. Its members do not change.
         */
        put: operations["replaceGroup"];
        /**
         * Delete a group
         * @description Deletes a group of type `OKTA_GROUP`, or of type `APP_GROUP` if no group push uses it. Its members are not
         *     deleted.
         */
        delete: operations["deleteGroup"];
    };
    "/api/v1/groups/{groupId}/users": {
        parameters: {
            path: {
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
            };
        };
        /**
         * List the members of a group
         * @description Lists the users in the group.
         */
        get: operations["listGroupUsers"];
    };
    "/api/v1/groups/{groupId}/users/{userId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Add a user to a group
         * @description Adds the user to a group of type `OKTA_GROUP`. The members of other groups are managed by their app or by Okta.
         */
        put: operations["assignUserToGroup"];
        /**
         * Remove a user from a group
         * @description Removes the user from a group of type `OKTA_GROUP`. The members of other groups are managed by their app or by
         *     Okta.
         */
        delete: operations["unassignUserFromGroup"];
    };
    "/api/v1/logs": {
        parameters: {};
        /**
         * List System Log events
         * @description Lists the events of the System Log, page by page. Okta keeps events for 90 days. Without `until`, and in ascending
         *     order, the list polls: every page has a next link, the list ends with a page without events, and that page's
         *     cursor goes on with the events that come later. Such a list goes by the time at which an event was stored, which
         *     can be later than `published`. With `until`, or in descending order, it is bounded like any other list.
         */
        get: operations["listLogEvents"];
    };
    "/api/v1/meta/schemas/user/linkedObjects": {
        parameters: {};
        /**
         * List linked object definitions
         * @description Lists the linked object definitions of the org. The list is not paginated.
         */
        get: operations["listLinkedObjectDefinitions"];
        /**
         * Create a linked object definition
         * @description Creates a linked object definition from the names of its two sides. A user can have one primary user and any
         *     number of associated users. An org can have up to 200 definitions, shared by all user types.
         */
        post: operations["createLinkedObjectDefinition"];
    };
    "/api/v1/meta/schemas/user/linkedObjects/{linkedObjectName}": {
        parameters: {
            path: {
                /**
                 * @description Name of the linked object definition's primary or associated side.
                 * @example manager
                 */
                linkedObjectName: components["parameters"]["pathLinkedObjectName"];
            };
        };
        /**
         * Get a linked object definition
         * @description Returns a linked object definition, identified by the name of either side.
         */
        get: operations["getLinkedObjectDefinition"];
        /**
         * Delete a linked object definition
         * @description Deletes a linked object definition, identified by the name of either side. The links between users that use it
         *     are deleted too; recreating the definition may not restore them.
         */
        delete: operations["deleteLinkedObjectDefinition"];
    };
    "/api/v1/meta/schemas/user/{schemaId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the schema, from `_links.schema` of the user type, or `default` for the default user type.
                 * @example default
                 */
                schemaId: components["parameters"]["pathSchemaId"];
            };
        };
        /**
         * Get the schema of user profiles
         * @description Returns the profile attributes of a user type: base attributes in `definitions.base`, custom attributes in
         *     `definitions.custom`.
         */
        get: operations["getUserSchema"];
        /**
         * Change the schema of user profiles
         * @description Adds, changes or deletes attributes of the schema, not of a user's profile. Attributes that the body omits stay
         *     unchanged; null deletes a custom attribute.
         *
         *     For base attributes, you can change only `permissions`, `required` of `firstName` and `lastName`, and `pattern`
         *     of `login`. Attributes of the default schema that a SAML identity provider uses to match users cannot be
         *     deleted.
         */
        post: operations["updateUserProfile"];
    };
    "/api/v1/meta/types/user": {
        parameters: {};
        /**
         * List the user types of the org
         * @description Lists the user types, including the default one. The list is not paginated.
         */
        get: operations["listUserTypes"];
        /**
         * Create a user type
         * @description Creates a user type. Its schema starts as a copy of the default schema, whose later changes do not affect it. An
         *     org can have up to nine user types besides the default one.
         */
        post: operations["createUserType"];
    };
    "/api/v1/meta/types/user/{typeId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user type. `getUserType` also accepts `default`.
                 * @example oty1contractor000002
                 */
                typeId: components["parameters"]["pathTypeId"];
            };
        };
        /**
         * Get a user type
         * @description Returns a user type. The last path segment of `_links.schema.href` is the id of its schema, for `getUserSchema`.
         */
        get: operations["getUserType"];
        /**
         * Replace the display name and description of a user type
         * @description Sets `displayName` and `description`. The body must repeat `name`, which cannot be changed.
         */
        put: operations["replaceUserType"];
        /**
         * Update the display name or description of a user type
         * @description Updates `displayName` and `description`. Omitted properties stay unchanged. `name` cannot be changed.
         */
        post: operations["updateUserType"];
        /**
         * Delete a user type
         * @description Deletes a user type, which cannot be undone. Fails for the default type and for types that have users.
         */
        delete: operations["deleteUserType"];
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the session.
                 * @example 102session0000000000000001
                 */
                sessionId: components["parameters"]["pathSessionId"];
            };
        };
        /**
         * Get a session
         * @description Returns a session: its user, how the user signed in, and when it expires.
         */
        get: operations["getSession"];
        /**
         * End a session
         * @description Ends one session. To end all sessions of a user without knowing their ids, call `revokeUserSessions`.
         */
        delete: operations["revokeSession"];
    };
    "/api/v1/sessions/{sessionId}/lifecycle/refresh": {
        parameters: {
            path: {
                /**
                 * @description Id of the session.
                 * @example 102session0000000000000001
                 */
                sessionId: components["parameters"]["pathSessionId"];
            };
        };
        /**
         * Extend a session
         * @description Extends the lifetime of a session. `expiresAt` of the response has the new expiry.
         */
        post: operations["refreshSession"];
    };
    "/api/v1/users": {
        parameters: {};
        /**
         * List users
         * @description Lists users, page by page. Only the absence of `rel="next"` marks the last page: pages can be short or empty
         *     before it. Use at most one of `search`, `filter` and `q`. Without `search` or `filter`, the list omits
         *     `DEPROVISIONED` users. `search` and, to a lesser extent, all lists are eventually consistent: after a write,
         *     read the user by id.
         */
        get: operations["listUsers"];
        /**
         * Create a user
         * @description Creates a user and activates it, unless `activate=false`. A user with a password becomes `ACTIVE` immediately. A
         *     user without one becomes `PROVISIONED` and receives an activation email.
         *
         *     Activation is asynchronous: until it completes, `transitioningToStatus` is the target status. Send
         *     `provider=true` if `credentials.provider` is set, and `nextLogin=changePassword` only with a password and
         *     activation.
         */
        post: operations["createUser"];
    };
    "/api/v1/users/{id}": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Get a user by id or login
         * @description Returns a user by id, by login, or by the part of the login before the `@` if it is unambiguous. `me` is the
         *     user that the credentials belong to. Unlike lists, this read is consistent: it reflects writes immediately. A
         *     user whose login contains a slash, backslash, `?`, `;`, `[` or `]` can only be read by id.
         */
        get: operations["getUser"];
        /**
         * Replace the profile of a user
         * @description Replaces the entire profile: attributes that the body omits are deleted. To change only some, call `updateUser`.
         *     This is the only operation that can change a user's type.
         */
        put: operations["replaceUser"];
        /**
         * Update parts of a user
         * @description Updates the properties in the body and leaves the others unchanged; null clears a profile attribute. A password
         *     or recovery answer set this way does not require the old one: use `changePassword` if the user must prove their
         *     identity. The user type cannot be changed. `DEPROVISIONED` users can be updated only if the org allows it.
         */
        post: operations["updateUser"];
        /**
         * Deactivate a user, or delete a deactivated one
         * @description Deletes a user in status `DEPROVISIONED` permanently. A user in any other status is only deactivated, also with
         *     204: call the operation again to delete it. With `Prefer: respond-async`, the work continues after the response.
         */
        delete: operations["deleteUser"];
    };
    "/api/v1/users/{id}/appLinks": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * List the app links of a user
         * @description Lists the app tiles on the user's dashboard, of apps assigned to the user directly or through groups. The list
         *     is not paginated.
         */
        get: operations["listAppLinks"];
    };
    "/api/v1/users/{id}/blocks": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * List the sign-in blocks of a user
         * @description Lists the blocks that prevent the user from signing in, for example from unknown devices after failed attempts.
         *     The list is empty if nothing blocks the user. Orgs without the feature return 401 with code `E0000015`.
         */
        get: operations["listUserBlocks"];
    };
    "/api/v1/users/{id}/groups": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * List the groups of a user
         * @description Lists the groups that the user is a member of, including Everyone.
         */
        get: operations["listUserGroups"];
    };
    "/api/v1/users/{id}/idps": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * List the identity providers of a user
         * @description Lists the identity providers linked to the user's account. The list is not paginated.
         */
        get: operations["listUserIdentityProviders"];
    };
    "/api/v1/users/{id}/lifecycle/activate": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Activate a staged or deactivated user
         * @description Activates a user in status `STAGED` or `DEPROVISIONED`. A user with a password becomes `ACTIVE`. A user without
         *     one becomes `PROVISIONED` and completes the activation through a link. By default, Okta sends the link by email
         *     and returns `{}`; `sendEmail=false` returns the link and its token. Activation is asynchronous: it can complete
         *     after the response.
         */
        post: operations["activateUser"];
    };
    "/api/v1/users/{id}/lifecycle/deactivate": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Deactivate a user and remove all app assignments
         * @description Moves the user to `DEPROVISIONED` and removes all app assignments, which may destroy the user's data in those
         *     apps. This cannot be undone: activating the user later does not restore them. Deactivation is asynchronous:
         *     until it completes, `transitioningToStatus` is `DEPROVISIONED`. `Prefer: respond-async` makes the request return
         *     sooner.
         */
        post: operations["deactivateUser"];
    };
    "/api/v1/users/{id}/lifecycle/expire_password": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Expire the password of a user
         * @description Moves the user to `PASSWORD_EXPIRED`: at the next sign-in with the current password, the user must choose a new
         *     one. For users from Active Directory, the password expires there too.
         */
        post: operations["expirePassword"];
    };
    "/api/v1/users/{id}/lifecycle/expire_password_with_temp_password": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Replace the password of a user with a temporary one
         * @description Replaces the password with a generated one that works for a single sign-in, and returns it. The user moves to
         *     `PASSWORD_EXPIRED`. Treat the response as a secret.
         */
        post: operations["expirePasswordWithTempPassword"];
    };
    "/api/v1/users/{id}/lifecycle/reactivate": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Issue a new activation link for a user
         * @description Issues a new activation link for a user in status `PROVISIONED` or `RECOVERY` who has not completed the
         *     activation. The previous link stops working. The new link is returned; only `sendEmail=true` sends it by email.
         *     In contrast, `activateUser` sends an email by default.
         */
        post: operations["reactivateUser"];
    };
    "/api/v1/users/{id}/lifecycle/reset_factors": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Remove all factors of a user
         * @description Removes all enrolled factors. The user's status does not change, and the user can enroll again.
         */
        post: operations["resetFactors"];
    };
    "/api/v1/users/{id}/lifecycle/reset_password": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Reset the password of a user
         * @description Invalidates the password and moves the user to `RECOVERY`. The user cannot sign in until they have followed the
         *     one-time reset link. Always pass `sendEmail`, which has no default: true sends the link to the user and returns
         *     `{}`, false returns the link. The operation also converts a user of a federated provider to one with an Okta
         *     password.
         */
        post: operations["resetPassword"];
    };
    "/api/v1/users/{id}/lifecycle/suspend": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Suspend an active user
         * @description Prevents an `ACTIVE` user from signing in. Group memberships and app assignments remain. `unsuspendUser` or
         *     `deactivateUser` ends the suspension.
         */
        post: operations["suspendUser"];
    };
    "/api/v1/users/{id}/lifecycle/unlock": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Unlock a locked-out user
         * @description Returns a `LOCKED_OUT` user to `ACTIVE`, with the same password. For an `ACTIVE` user, it removes a block of
         *     unknown devices. Returns 403 with code `E0000032` if the user is not locked out. Users from a directory, such as
         *     Active Directory, must be unlocked there.
         */
        post: operations["unlockUser"];
    };
    "/api/v1/users/{id}/lifecycle/unsuspend": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /**
         * Unsuspend a suspended user
         * @description Returns a `SUSPENDED` user to `ACTIVE`.
         */
        post: operations["unsuspendUser"];
    };
    "/api/v1/users/{userIdOrLogin}/linkedObjects/{primaryRelationshipName}/{primaryUserId}": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, or `me`.
                 * @example 00u1ada0000000000001
                 */
                userIdOrLogin: components["parameters"]["pathUserIdOrLogin"];
                /**
                 * @description Name of the linked object definition's primary side.
                 * @example manager
                 */
                primaryRelationshipName: components["parameters"]["pathPrimaryRelationshipName"];
                /**
                 * @description Id of the user to set as primary.
                 * @example 00u1grace00000000002
                 */
                primaryUserId: components["parameters"]["pathPrimaryUserId"];
            };
        };
        /**
         * Link a user to a primary user
         * @description Makes `primaryUserId` the primary user of `userIdOrLogin`, for example its manager. A user has one primary user
         *     per linked object definition: an existing link is replaced. Okta's document allows only OAuth tokens, not API
         *     tokens.
         */
        put: operations["assignLinkedObjectValueForPrimary"];
    };
    "/api/v1/users/{userIdOrLogin}/linkedObjects/{relationshipName}": {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, or `me`.
                 * @example 00u1ada0000000000001
                 */
                userIdOrLogin: components["parameters"]["pathUserIdOrLogin"];
                /** @description Name of the linked object definition's primary or associated side. */
                relationshipName: components["parameters"]["pathRelationshipName"];
            };
        };
        /**
         * List the users linked to a user
         * @description Lists the users linked to a user. The name of the primary side returns the primary user; the name of the
         *     associated side returns all associated users. Each entry is a link to a user. The list is empty if no users are
         *     linked.
         */
        get: operations["listLinkedObjectsForUser"];
        /**
         * Remove the link from a user to its primary user
         * @description Removes the user's link to its primary user. `relationshipName` is the name of the primary side. Returns 204
         *     even if there was no link.
         */
        delete: operations["deleteLinkedObjectForUser"];
    };
    "/api/v1/users/{userId}/authenticator-enrollments": {
        parameters: {
            query?: {
                /** @description Identifiers to return in full. Otherwise most digits of phone numbers are masked. */
                discloseIdentifiers?: components["parameters"]["queryDiscloseIdentifiers"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * List the authenticator enrollments of a user
         * @description Lists the authenticators that the user has enrolled, including the password. The list is not paginated. Okta
         *     enables this operation per org; `listFactors` works in any org.
         */
        get: operations["listAuthenticatorEnrollments"];
    };
    "/api/v1/users/{userId}/authenticator-enrollments/phone": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Enroll a phone for a user
         * @description Enrolls a phone, which is active immediately and without verification. Make sure that the number is correct.
         */
        post: operations["createAuthenticatorEnrollment"];
    };
    "/api/v1/users/{userId}/authenticator-enrollments/tac": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Create a temporary access code for a user
         * @description Creates a code that the user can sign in with for a limited time. Only this response contains the code: treat it
         *     as a secret. A new code invalidates the previous one.
         */
        post: operations["createTacAuthenticatorEnrollment"];
    };
    "/api/v1/users/{userId}/authenticator-enrollments/{enrollmentId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the enrollment.
                 * @example sms1ada0000000000001
                 */
                enrollmentId: components["parameters"]["pathEnrollmentId"];
            };
        };
        /**
         * Get an authenticator enrollment of a user
         * @description Returns an authenticator enrollment. Most digits of a phone number are masked, unless `discloseIdentifiers`
         *     requests the full number.
         */
        get: operations["getAuthenticatorEnrollment"];
        /**
         * Remove an authenticator enrollment of a user
         * @description Removes an authenticator enrollment. The authenticator can be enrolled again.
         */
        delete: operations["deleteAuthenticatorEnrollment"];
    };
    "/api/v1/users/{userId}/classification": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Get the classification of a user
         * @description Returns whether the user is licensed as a standard or a lite user. Early Access.
         */
        get: operations["getUserClassification"];
        /**
         * Set the classification of a user
         * @description Sets whether the user is licensed as a standard or a lite user. Early Access.
         */
        put: operations["replaceUserClassification"];
    };
    "/api/v1/users/{userId}/clients": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * List the OAuth clients of a user
         * @description Lists the OAuth clients with a grant or a token for the user. The list is not paginated.
         */
        get: operations["listUserClients"];
    };
    "/api/v1/users/{userId}/clients/{clientId}/grants": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the OAuth client, its `client_id`.
                 * @example 0oa1payroll000000001
                 */
                clientId: components["parameters"]["pathClientId"];
            };
        };
        /**
         * List the grants of a user for a client
         * @description Lists the scopes that were granted to one client.
         */
        get: operations["listGrantsForUserAndClient"];
        /**
         * Revoke the grants of a user for a client
         * @description Revokes all grants of the user for one client.
         */
        delete: operations["revokeGrantsForUserAndClient"];
    };
    "/api/v1/users/{userId}/clients/{clientId}/tokens": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the OAuth client, its `client_id`.
                 * @example 0oa1payroll000000001
                 */
                clientId: components["parameters"]["pathClientId"];
            };
        };
        /**
         * List the refresh tokens of a user for a client
         * @description Lists the refresh tokens that the client holds for the user, without the token values.
         */
        get: operations["listRefreshTokensForUserAndClient"];
        /**
         * Revoke the refresh tokens of a user for a client
         * @description Revokes all refresh tokens that the client holds for the user. Grants remain.
         */
        delete: operations["revokeTokensForUserAndClient"];
    };
    "/api/v1/users/{userId}/clients/{clientId}/tokens/{tokenId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the OAuth client, its `client_id`.
                 * @example 0oa1payroll000000001
                 */
                clientId: components["parameters"]["pathClientId"];
                /**
                 * @description Id of the refresh token, not the token itself.
                 * @example oar1token00000000001
                 */
                tokenId: components["parameters"]["pathTokenId"];
            };
        };
        /**
         * Get a refresh token of a user for a client
         * @description Returns the scopes, issuer and expiry of a refresh token, without the token value.
         */
        get: operations["getRefreshTokenForUserAndClient"];
        /**
         * Revoke a refresh token of a user for a client
         * @description Revokes a refresh token and the access tokens issued from it.
         */
        delete: operations["revokeTokenForUserAndClient"];
    };
    "/api/v1/users/{userId}/credentials/change_password": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Change the password of a user, given the old one
         * @description Sets a new password after verifying the old one. Only for users with an Okta password in status `ACTIVE`,
         *     `STAGED`, `RECOVERY` or `PASSWORD_EXPIRED`. A user in `RECOVERY` becomes `ACTIVE`.
         */
        post: operations["changePassword"];
    };
    "/api/v1/users/{userId}/credentials/change_recovery_question": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Change the recovery question of a user, given the password
         * @description Sets the recovery question and its answer after verifying the password in the body. Only for users in status
         *     `ACTIVE`, `STAGED` or `RECOVERY`.
         */
        post: operations["changeRecoveryQuestion"];
    };
    "/api/v1/users/{userId}/credentials/forgot_password": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Start password recovery for a user
         * @description Creates a one-time link with which an `ACTIVE` user can set a new password after answering their recovery
         *     question. The user's status does not change, and the old password remains valid. By default, Okta sends the link
         *     by email and returns `{}`.
         */
        post: operations["forgotPassword"];
    };
    "/api/v1/users/{userId}/credentials/forgot_password_recovery_question": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Set a new password with the recovery answer
         * @description Sets `password` if `recovery_question.answer` is correct. Use it for a recovery page of your own. Wrong answers
         *     count towards a lockout.
         */
        post: operations["forgotPasswordSetNewPassword"];
    };
    "/api/v1/users/{userId}/devices": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * List the devices of a user
         * @description Lists the devices that the user has enrolled in Identity Engine. The list is not paginated. Okta enables this
         *     operation per org.
         */
        get: operations["listUserDevices"];
    };
    "/api/v1/users/{userId}/factors": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * List the factors of a user
         * @description Lists the factors that the user has enrolled and that the enrollment policy allows. The policy can depend on the
         *     network location of the request, which here is yours, not the user's. The list is not paginated.
         */
        get: operations["listFactors"];
        /**
         * Enroll a factor
         * @description Enrolls a factor for the user. Some factors are `ACTIVE` immediately. The others are `PENDING_ACTIVATION`,
         *     contain the data for the activation under `_embedded.activation`, and are activated by `activateFactor`.
         *
         *     A user has one phone number for `sms` and one for `call`. Another number is rejected, unless `updatePhone`
         *     replaces the existing one. The same number gets at most one message or call every 30 seconds. In Identity
         *     Engine, enrolling `token:hotp` also enrolls Okta Verify.
         */
        post: operations["enrollFactor"];
    };
    "/api/v1/users/{userId}/factors/catalog": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * List the factors that a user can enroll
         * @description Lists the factors that the enrollment policy allows or requires for the user. Those that the user has not
         *     enrolled have `status` `NOT_SETUP`. As in `listFactors`, the policy can depend on the network location of your
         *     request. The list is not paginated.
         */
        get: operations["listSupportedFactors"];
    };
    "/api/v1/users/{userId}/factors/questions": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * List the available security questions
         * @description Lists the questions for `question` factors, each with its key and its text. Okta's document names no scope for
         *     this operation.
         */
        get: operations["listSupportedSecurityQuestions"];
    };
    "/api/v1/users/{userId}/factors/{factorId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
            };
        };
        /**
         * Get a factor of a user
         * @description Returns a factor. While it is pending activation, the response includes `_embedded.activation` with the shared
         *     secret.
         */
        get: operations["getFactor"];
        /**
         * Remove a factor from a user
         * @description Removes a factor, so that the user can enroll another one of the same type. Removing `push` or `signed_nonce`
         *     also removes the user's other Okta Verify factors. Deactivating a user does not remove factors.
         */
        delete: operations["unenrollFactor"];
    };
    "/api/v1/users/{userId}/factors/{factorId}/lifecycle/activate": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
            };
        };
        /**
         * Activate a factor
         * @description Completes the enrollment of a `call`, `email`, `push`, `sms`, `token:software:totp`, `u2f` or `webauthn` factor
         *     with a proof that the user holds it. A factor allows five attempts within five minutes; after that,
         *     `resendEnrollFactor` fails too.
         */
        post: operations["activateFactor"];
    };
    "/api/v1/users/{userId}/factors/{factorId}/resend": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
            };
        };
        /**
         * Resend the code for activating a factor
         * @description Resends the code for a pending `call`, `email` or `sms` factor, at most every 30 seconds per phone number. Okta
         *     uses a different carrier each time. Fails after too many attempts to activate the factor.
         */
        post: operations["resendEnrollFactor"];
    };
    "/api/v1/users/{userId}/factors/{factorId}/transactions/{transactionId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
                /**
                 * @description Id of the transaction: the last path segment of `_links.poll` in the response of `verifyFactor`.
                 * @example v2mst.transactionExample01
                 */
                transactionId: components["parameters"]["pathTransactionId"];
            };
        };
        /**
         * Get the status of a push notification
         * @description Returns the status of a push notification that `verifyFactor` sent. Poll while it is `WAITING`. The URL is in
         *     `_links.poll` of that response.
         */
        get: operations["getFactorTransactionStatus"];
    };
    "/api/v1/users/{userId}/factors/{factorId}/verify": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
            };
        };
        /**
         * Verify a factor, or send its challenge
         * @description Verifies the code, answer or signature in the body. For `call`, `email`, `sms`, `u2f` and `webauthn`, call it
         *     without a body first to send a challenge.
         *
         *     For `push`, a single call sends the notification and returns 201; `getFactorTransactionStatus` then returns the
         *     user's decision. Pass the `userAgent` and `xForwardedFor` of the user's own request: the notification shows
         *     where the sign-in comes from.
         */
        post: operations["verifyFactor"];
    };
    "/api/v1/users/{userId}/grants": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * List the grants of a user
         * @description Lists the scopes that the user or an administrator granted, for all clients.
         */
        get: operations["listUserGrants"];
        /**
         * Revoke all grants of a user
         * @description Revokes the user's grants for all clients, which must request consent again.
         */
        delete: operations["revokeUserGrants"];
    };
    "/api/v1/users/{userId}/grants/{grantId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the grant.
                 * @example oag1grant00000000001
                 */
                grantId: components["parameters"]["pathGrantId"];
            };
        };
        /**
         * Get a grant of a user
         * @description Returns one grant.
         */
        get: operations["getUserGrant"];
        /**
         * Revoke a grant of a user
         * @description Revokes one grant.
         */
        delete: operations["revokeUserGrant"];
    };
    "/api/v1/users/{userId}/risk": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Get the risk level of a user
         * @description Returns the user's risk level as determined by Okta's Identity Threat Protection. `NONE` means that no risk is
         *     known.
         */
        get: operations["getUserRisk"];
        /**
         * Set the risk level of a user
         * @description Sets the risk level: 200 if the user already had one, 201 otherwise. The org's policies may react immediately,
         *     for example by ending sessions.
         */
        put: operations["upsertUserRisk"];
    };
    "/api/v1/users/{userId}/roles": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * List the administrator roles of a user
         * @description Lists the roles assigned to the user, directly or through groups. The list is not paginated.
         */
        get: operations["listAssignedRolesForUser"];
        /**
         * Assign an administrator role to a user
         * @description Assigns a role: a standard one by its type, or a custom one with a resource set. Returns 409 if the user already
         *     has the role. A standard role covers the whole org until you add targets.
         */
        post: operations["assignRoleToUser"];
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        /**
         * Get a role assignment of a user
         * @description Returns a role assignment, by its id or, for a custom role, by the id of its binding.
         */
        get: operations["getUserAssignedRole"];
        /**
         * Unassign an administrator role from a user
         * @description Removes the role assignment with its targets. A role assigned through a group must be removed from the group.
         */
        delete: operations["unassignRoleFromUser"];
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}/governance": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        /**
         * Get the governance grants behind a role assignment
         * @description Returns the Okta Identity Governance grants that gave the user the role.
         */
        get: operations["getUserAssignedRoleGovernance"];
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}/governance/{grantId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Id of the Okta Identity Governance grant.
                 * @example gra1bundle0000000001
                 */
                grantId: components["parameters"]["pathGovernanceGrantId"];
            };
        };
        /**
         * Get a governance grant behind a role assignment
         * @description Returns one of the grants that `getUserAssignedRoleGovernance` lists.
         */
        get: operations["getRoleAssignmentGovernanceGrant"];
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}/governance/{grantId}/resources": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Id of the Okta Identity Governance grant.
                 * @example gra1bundle0000000001
                 */
                grantId: components["parameters"]["pathGovernanceGrantId"];
            };
        };
        /**
         * Get the resources of a governance grant
         * @description Returns the resources of a grant. If there are more, `_links.next` in the body has the URL of the next page; the
         *     operation accepts no cursor.
         */
        get: operations["getRoleAssignmentGovernanceGrantResources"];
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        /**
         * List the target apps of a user's role
         * @description Lists the targets of an `APP_ADMIN` role, page by page. A target is an app of the catalog, which covers all of
         *     its instances, or a single instance, which has an `id`.
         */
        get: operations["listApplicationTargetsForApplicationAdministratorRoleForUser"];
        /**
         * Reset the target apps of a user's role to all apps
         * @description Removes all restrictions to certain apps from an `APP_ADMIN` role.
         */
        put: operations["assignAllAppsAsTargetToRoleForUser"];
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Key of the app in Okta's catalog.
                 * @example payroll
                 */
                appName: components["parameters"]["pathAppName"];
            };
        };
        /**
         * Add a target app to a user's role
         * @description Adds all instances of a catalog app to the targets of an `APP_ADMIN` role, replacing targets that are single
         *     instances of it. The first target restricts the role, which covers all apps without targets.
         */
        put: operations["assignAppTargetToAdminRoleForUser"];
        /**
         * Remove a target app from a user's role
         * @description Removes an app of the catalog from the targets of an `APP_ADMIN` role. The last target cannot be removed: call
         *     `assignAllAppsAsTargetToRoleForUser`, or assign the role again.
         */
        delete: operations["unassignAppTargetFromAppAdminRoleForUser"];
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/catalog/apps/{appName}/{appId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Key of the app in Okta's catalog.
                 * @example payroll
                 */
                appName: components["parameters"]["pathAppName"];
                /**
                 * @description Id of the app instance.
                 * @example 0oa1payroll000000001
                 */
                appId: components["parameters"]["pathAppId"];
            };
        };
        /**
         * Add a target app instance to a user's role
         * @description Adds an app instance to the targets of an `APP_ADMIN` role. The first target restricts the role, which covers
         *     all apps without targets. A catalog app and one of its instances cannot both be targets.
         */
        put: operations["assignAppInstanceTargetToAppAdminRoleForUser"];
        /**
         * Remove a target app instance from a user's role
         * @description Removes an app instance from the targets of an `APP_ADMIN` role. The last target cannot be removed: call
         *     `assignAllAppsAsTargetToRoleForUser`, or assign the role again.
         */
        delete: operations["unassignAppInstanceTargetFromAdminRoleForUser"];
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        /**
         * List the target groups of a user's role
         * @description Lists the target groups of a `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN` role, page by page. The
         *     list is empty if the role covers all groups.
         */
        get: operations["listGroupTargetsForRole"];
    };
    "/api/v1/users/{userId}/roles/{roleAssignmentId}/targets/groups/{groupId}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
            };
        };
        /**
         * Add a target group to a user's role
         * @description Adds a group to the targets of a `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN` role. The first
         *     target restricts the role, which covers all groups without targets.
         */
        put: operations["assignGroupTargetToUserRole"];
        /**
         * Remove a target group from a user's role
         * @description Removes a group from the targets of a `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN` role. The last
         *     target cannot be removed: to cover all groups, assign the role again.
         */
        delete: operations["unassignGroupTargetFromUserAdminRole"];
    };
    "/api/v1/users/{userId}/roles/{roleIdOrEncodedRoleId}/targets": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment, or the role type encoded in Base32.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleIdOrEncodedRoleId: components["parameters"]["pathRoleIdOrEncodedRoleId"];
            };
        };
        /**
         * List the targets of a user's role
         * @description Lists the target groups and apps of an `APP_ADMIN`, `USER_ADMIN`, `HELP_DESK_ADMIN` or `GROUP_MEMBERSHIP_ADMIN`
         *     role, including those assigned through groups. The list is empty if the role is not restricted.
         */
        get: operations["getRoleTargetsByUserIdAndRoleId"];
    };
    "/api/v1/users/{userId}/sessions": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * Revoke all sessions of a user
         * @description Ends the user's Okta sessions, so that the user must sign in again. Sessions kept by the apps themselves
         *     continue. By default, remembered devices are forgotten, but OAuth tokens remain valid: pass `oauthTokens=true`
         *     to revoke those too.
         */
        delete: operations["revokeUserSessions"];
    };
    "/api/v1/users/{userId}/subscriptions": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /**
         * List the subscriptions of a user
         * @description Lists the notifications available to the user, with the user's subscription status. Only for the user whose
         *     credentials make the request. The list is not paginated.
         */
        get: operations["listSubscriptionsUser"];
    };
    "/api/v1/users/{userId}/subscriptions/{notificationType}": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Type of the notification.
                 * @example USER_LOCKED_OUT
                 */
                notificationType: components["parameters"]["pathNotificationType"];
            };
        };
        /**
         * Get a subscription of a user
         * @description Returns whether the user is subscribed to a notification type. Only for the user whose credentials make the
         *     request.
         */
        get: operations["getSubscriptionsNotificationTypeUser"];
    };
    "/api/v1/users/{userId}/subscriptions/{notificationType}/subscribe": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Type of the notification.
                 * @example USER_LOCKED_OUT
                 */
                notificationType: components["parameters"]["pathNotificationType"];
            };
        };
        /**
         * Subscribe a user to a notification
         * @description Subscribes the user to a notification type. Only for the user whose credentials make the request.
         */
        post: operations["subscribeByNotificationTypeUser"];
    };
    "/api/v1/users/{userId}/subscriptions/{notificationType}/unsubscribe": {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Type of the notification.
                 * @example USER_LOCKED_OUT
                 */
                notificationType: components["parameters"]["pathNotificationType"];
            };
        };
        /**
         * Unsubscribe a user from a notification
         * @description Unsubscribes the user from a notification type. Only for the user whose credentials make the request.
         */
        post: operations["unsubscribeByNotificationTypeUser"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AppGroup: AppGroup;
        AppleClientSigning: AppleClientSigning;
        AssignRoleToUserRequest: AssignRoleToUserRequest;
        AssignedAppLink: AssignedAppLink;
        AuthenticationProvider: AuthenticationProvider;
        AuthenticationProviderType: AuthenticationProviderType;
        AuthenticationProviderTypeWritable: AuthenticationProviderTypeWritable;
        AuthenticationProviderWritable: AuthenticationProviderWritable;
        AuthenticatorEnrollment: AuthenticatorEnrollment;
        AuthenticatorEnrollmentBase: AuthenticatorEnrollmentBase;
        AuthenticatorEnrollmentCreateRequest: AuthenticatorEnrollmentCreateRequest;
        AuthenticatorEnrollmentCreateRequestTac: AuthenticatorEnrollmentCreateRequestTac;
        AuthenticatorEnrollmentEmail: AuthenticatorEnrollmentEmail;
        AuthenticatorEnrollmentPhone: AuthenticatorEnrollmentPhone;
        AuthenticatorEnrollmentWithoutProfile: AuthenticatorEnrollmentWithoutProfile;
        AuthenticatorProfile: AuthenticatorProfile;
        AuthenticatorProfileTacRequest: AuthenticatorProfileTacRequest;
        AuthenticatorProfileTacResponsePost: AuthenticatorProfileTacResponsePost;
        BuiltInGroup: BuiltInGroup;
        CatalogApplication: CatalogApplication;
        CatalogApplicationStatus: CatalogApplicationStatus;
        ChangePasswordRequest: ChangePasswordRequest;
        ClassificationType: ClassificationType;
        CreateUserRequest: CreateUserRequest;
        CreateUserTypeRequest: CreateUserTypeRequest;
        CustomRole: CustomRole;
        CustomRoleAssignmentSchema: CustomRoleAssignmentSchema;
        Device: Device;
        DeviceDisplayName: DeviceDisplayName;
        DevicePlatform: DevicePlatform;
        DeviceProfile: DeviceProfile;
        DeviceStatus: DeviceStatus;
        DigestAlgorithm: DigestAlgorithm;
        DiskEncryptionTypeDef: DiskEncryptionTypeDef;
        EmailCredential: EmailCredential;
        EmptyObject: EmptyObject;
        Error: Error;
        ErrorCause: ErrorCause;
        ForgotPasswordResponse: ForgotPasswordResponse;
        GovernanceSourceType: GovernanceSourceType;
        GrantOrTokenStatus: GrantOrTokenStatus;
        Group: Group;
        GroupBase: GroupBase;
        GroupRequest: GroupRequest;
        HrefHints: HrefHints;
        HrefObject: HrefObject;
        HrefObjectOrList: HrefObjectOrList;
        HttpMethod: HttpMethod;
        IDVAuthorizationEndpoint: IDVAuthorizationEndpoint;
        IDVCredentials: IDVCredentials;
        IDVEndpoints: IDVEndpoints;
        IDVParEndpoint: IDVParEndpoint;
        IDVTokenEndpoint: IDVTokenEndpoint;
        IdentityProvider: IdentityProvider;
        IdentityProviderIssuerMode: IdentityProviderIssuerMode;
        IdentityProviderPolicy: IdentityProviderPolicy;
        IdentityProviderProperties: IdentityProviderProperties;
        IdentityProviderType: IdentityProviderType;
        LifecycleStatus: LifecycleStatus;
        LinkedObject: LinkedObject;
        LinkedObjectDetails: LinkedObjectDetails;
        LinkedObjectDetailsType: LinkedObjectDetailsType;
        LinksSelf: LinksSelf;
        LogActor: LogActor;
        LogAuthenticationContext: LogAuthenticationContext;
        LogAuthenticationProvider: LogAuthenticationProvider;
        LogBotProtection: LogBotProtection;
        LogClient: LogClient;
        LogCredentialProvider: LogCredentialProvider;
        LogCredentialType: LogCredentialType;
        LogDebugContext: LogDebugContext;
        LogEvent: LogEvent;
        LogGeographicalContext: LogGeographicalContext;
        LogGeolocation: LogGeolocation;
        LogIpAddress: LogIpAddress;
        LogIpDetails: LogIpDetails;
        LogIpServiceCategory: LogIpServiceCategory;
        LogIssuer: LogIssuer;
        LogOutcome: LogOutcome;
        LogRequest: LogRequest;
        LogRisk: LogRisk;
        LogSecurityContext: LogSecurityContext;
        LogSeverity: LogSeverity;
        LogTarget: LogTarget;
        LogTransaction: LogTransaction;
        LogUserAgent: LogUserAgent;
        LogUserBehavior: LogUserBehavior;
        MtlsCredentials: MtlsCredentials;
        MtlsEndpoints: MtlsEndpoints;
        MtlsSsoEndpoint: MtlsSsoEndpoint;
        MtlsTrustCredentials: MtlsTrustCredentials;
        MtlsTrustCredentialsRevocation: MtlsTrustCredentialsRevocation;
        NotificationType: NotificationType;
        NumberFactorChallengeEmbeddedLinks: NumberFactorChallengeEmbeddedLinks;
        OAuth2Actor: OAuth2Actor;
        OAuth2Client: OAuth2Client;
        OAuth2RefreshToken: OAuth2RefreshToken;
        OAuth2RefreshTokenScope: OAuth2RefreshTokenScope;
        OAuth2ScopeConsentGrant: OAuth2ScopeConsentGrant;
        OAuth2ScopeConsentGrantSource: OAuth2ScopeConsentGrantSource;
        OAuthAuthorizationEndpoint: OAuthAuthorizationEndpoint;
        OAuthCredentials: OAuthCredentials;
        OAuthCredentialsClient: OAuthCredentialsClient;
        OAuthEndpoints: OAuthEndpoints;
        OAuthScopes: OAuthScopes;
        OAuthTokenEndpoint: OAuthTokenEndpoint;
        OidcAlgorithms: OidcAlgorithms;
        OidcIssuer: OidcIssuer;
        OidcJwksEndpoint: OidcJwksEndpoint;
        OidcRequestAlgorithm: OidcRequestAlgorithm;
        OidcRequestSignatureAlgorithm: OidcRequestSignatureAlgorithm;
        OidcSettings: OidcSettings;
        OidcSigningAlgorithm: OidcSigningAlgorithm;
        OidcSloEndpoint: OidcSloEndpoint;
        OidcUserInfoEndpoint: OidcUserInfoEndpoint;
        OktaActiveDirectoryGroupProfile: OktaActiveDirectoryGroupProfile;
        OktaGroup: OktaGroup;
        OktaUserGroupProfile: OktaUserGroupProfile;
        PasswordCredential: PasswordCredential;
        PasswordCredentialHash: PasswordCredentialHash;
        PasswordCredentialHashAlgorithm: PasswordCredentialHashAlgorithm;
        PasswordCredentialHook: PasswordCredentialHook;
        PolicyAccountLink: PolicyAccountLink;
        PolicyAccountLinkAction: PolicyAccountLinkAction;
        PolicyAccountLinkFilter: PolicyAccountLinkFilter;
        PolicyAccountLinkFilterGroups: PolicyAccountLinkFilterGroups;
        PolicyAccountLinkFilterUsers: PolicyAccountLinkFilterUsers;
        PolicySubject: PolicySubject;
        PolicySubjectMatchType: PolicySubjectMatchType;
        PolicyUserNameTemplate: PolicyUserNameTemplate;
        ProtocolAlgorithmRequestScope: ProtocolAlgorithmRequestScope;
        ProtocolAlgorithmResponseScope: ProtocolAlgorithmResponseScope;
        ProtocolCredentialsKeyId: ProtocolCredentialsKeyId;
        ProtocolEndpointBinding: ProtocolEndpointBinding;
        ProtocolIdVerification: ProtocolIdVerification;
        ProtocolMtls: ProtocolMtls;
        ProtocolOAuth: ProtocolOAuth;
        ProtocolOidc: ProtocolOidc;
        ProtocolSaml: ProtocolSaml;
        Provisioning: Provisioning;
        ProvisioningAction: ProvisioningAction;
        ProvisioningConditions: ProvisioningConditions;
        ProvisioningDeprovisionedAction: ProvisioningDeprovisionedAction;
        ProvisioningDeprovisionedCondition: ProvisioningDeprovisionedCondition;
        ProvisioningGroups: ProvisioningGroups;
        ProvisioningGroupsAction: ProvisioningGroupsAction;
        ProvisioningSuspendedAction: ProvisioningSuspendedAction;
        ProvisioningSuspendedCondition: ProvisioningSuspendedCondition;
        RecoveryQuestionCredential: RecoveryQuestionCredential;
        ReplaceUserClassification: ReplaceUserClassification;
        ResendUserFactor: ResendUserFactor;
        ResendUserFactorRequest: ResendUserFactorRequest;
        ResetPasswordToken: ResetPasswordToken;
        ResourceHrefObject: ResourceHrefObject;
        ResponseLinks: ResponseLinks;
        RoleAssignment: RoleAssignment;
        RoleAssignmentType: RoleAssignmentType;
        RoleGovernance: RoleGovernance;
        RoleGovernanceResource: RoleGovernanceResource;
        RoleGovernanceResources: RoleGovernanceResources;
        RoleGovernanceSource: RoleGovernanceSource;
        RoleTarget: RoleTarget;
        SamlAcsEndpoint: SamlAcsEndpoint;
        SamlAlgorithms: SamlAlgorithms;
        SamlCredentials: SamlCredentials;
        SamlEndpointType: SamlEndpointType;
        SamlEndpoints: SamlEndpoints;
        SamlNameIdFormat: SamlNameIdFormat;
        SamlRelayState: SamlRelayState;
        SamlRelayStateFormat: SamlRelayStateFormat;
        SamlRequestAlgorithm: SamlRequestAlgorithm;
        SamlRequestDigestAlgorithm: SamlRequestDigestAlgorithm;
        SamlRequestSignatureAlgorithm: SamlRequestSignatureAlgorithm;
        SamlResponseAlgorithm: SamlResponseAlgorithm;
        SamlResponseSignatureAlgorithm: SamlResponseSignatureAlgorithm;
        SamlSettings: SamlSettings;
        SamlSigningAlgorithm: SamlSigningAlgorithm;
        SamlSigningCredentials: SamlSigningCredentials;
        SamlSloEndpoint: SamlSloEndpoint;
        SamlSsoEndpoint: SamlSsoEndpoint;
        SamlTrustCredentials: SamlTrustCredentials;
        Session: Session;
        SessionAuthenticationMethod: SessionAuthenticationMethod;
        SessionIdentityProvider: SessionIdentityProvider;
        SessionIdentityProviderType: SessionIdentityProviderType;
        SessionLinks: SessionLinks;
        SessionStatus: SessionStatus;
        StandardRole: StandardRole;
        StandardRoleAssignmentSchema: StandardRoleAssignmentSchema;
        Subscription: Subscription;
        SubscriptionStatus: SubscriptionStatus;
        TacAuthenticatorEnrollment: TacAuthenticatorEnrollment;
        TempPassword: TempPassword;
        UpdateUserRequest: UpdateUserRequest;
        UpdateUserSchemaRequest: UpdateUserSchemaRequest;
        UseNumberMatchingChallenge: UseNumberMatchingChallenge;
        User: User;
        UserActivationToken: UserActivationToken;
        UserBlock: UserBlock;
        UserClassification: UserClassification;
        UserCredentials: UserCredentials;
        UserCredentialsWritable: UserCredentialsWritable;
        UserDevice: UserDevice;
        UserFactor: UserFactor;
        UserFactorActivateRequest: UserFactorActivateRequest;
        UserFactorActivateResponse: UserFactorActivateResponse;
        UserFactorBase: UserFactorBase;
        UserFactorCall: UserFactorCall;
        UserFactorCallProfile: UserFactorCallProfile;
        UserFactorEmail: UserFactorEmail;
        UserFactorEmailProfile: UserFactorEmailProfile;
        UserFactorEnrollCall: UserFactorEnrollCall;
        UserFactorEnrollEmail: UserFactorEnrollEmail;
        UserFactorEnrollPush: UserFactorEnrollPush;
        UserFactorEnrollRequest: UserFactorEnrollRequest;
        UserFactorEnrollSMS: UserFactorEnrollSMS;
        UserFactorEnrollSecurityQuestion: UserFactorEnrollSecurityQuestion;
        UserFactorEnrollToken: UserFactorEnrollToken;
        UserFactorEnrollTokenHOTP: UserFactorEnrollTokenHOTP;
        UserFactorEnrollTokenHardware: UserFactorEnrollTokenHardware;
        UserFactorEnrollTokenSoftwareTOTP: UserFactorEnrollTokenSoftwareTOTP;
        UserFactorEnrollU2F: UserFactorEnrollU2F;
        UserFactorEnrollWeb: UserFactorEnrollWeb;
        UserFactorEnrollWebAuthn: UserFactorEnrollWebAuthn;
        UserFactorLinks: UserFactorLinks;
        UserFactorPassCode: UserFactorPassCode;
        UserFactorProvider: UserFactorProvider;
        UserFactorPush: UserFactorPush;
        UserFactorPushActivation: UserFactorPushActivation;
        UserFactorPushProfile: UserFactorPushProfile;
        UserFactorPushTransaction: UserFactorPushTransaction;
        UserFactorPushTransactionProfile: UserFactorPushTransactionProfile;
        UserFactorPushTransactionRejected: UserFactorPushTransactionRejected;
        UserFactorPushTransactionSuccess: UserFactorPushTransactionSuccess;
        UserFactorPushTransactionTimeout: UserFactorPushTransactionTimeout;
        UserFactorPushTransactionWaiting: UserFactorPushTransactionWaiting;
        UserFactorSMS: UserFactorSMS;
        UserFactorSMSProfile: UserFactorSMSProfile;
        UserFactorSecurityQuestion: UserFactorSecurityQuestion;
        UserFactorSecurityQuestionKey: UserFactorSecurityQuestionKey;
        UserFactorSecurityQuestionProfile: UserFactorSecurityQuestionProfile;
        UserFactorSignedNonce: UserFactorSignedNonce;
        UserFactorStatus: UserFactorStatus;
        UserFactorSupported: UserFactorSupported;
        UserFactorToken: UserFactorToken;
        UserFactorTokenHOTP: UserFactorTokenHOTP;
        UserFactorTokenHOTPProfile: UserFactorTokenHOTPProfile;
        UserFactorTokenHardware: UserFactorTokenHardware;
        UserFactorTokenProfile: UserFactorTokenProfile;
        UserFactorTokenSoftwareTOTP: UserFactorTokenSoftwareTOTP;
        UserFactorTotpActivation: UserFactorTotpActivation;
        UserFactorType: UserFactorType;
        UserFactorU2F: UserFactorU2F;
        UserFactorU2FActivation: UserFactorU2FActivation;
        UserFactorU2FProfile: UserFactorU2FProfile;
        UserFactorVerifyRequest: UserFactorVerifyRequest;
        UserFactorVerifyResponse: UserFactorVerifyResponse;
        UserFactorVerifyResponseWaiting: UserFactorVerifyResponseWaiting;
        UserFactorVerifyResult: UserFactorVerifyResult;
        UserFactorVerifyResultWaiting: UserFactorVerifyResultWaiting;
        UserFactorWeb: UserFactorWeb;
        UserFactorWebAuthn: UserFactorWebAuthn;
        UserFactorWebAuthnActivation: UserFactorWebAuthnActivation;
        UserFactorWebAuthnProfile: UserFactorWebAuthnProfile;
        UserFactorWebProfile: UserFactorWebProfile;
        UserGetSingleton: UserGetSingleton;
        UserLinks: UserLinks;
        UserNextLogin: UserNextLogin;
        UserProfile: UserProfile;
        UserRiskGetResponse: UserRiskGetResponse;
        UserRiskLevelExists: UserRiskLevelExists;
        UserRiskLevelNone: UserRiskLevelNone;
        UserRiskLevelPut: UserRiskLevelPut;
        UserRiskLinks: UserRiskLinks;
        UserRiskPutResponse: UserRiskPutResponse;
        UserRiskReason: UserRiskReason;
        UserRiskRequest: UserRiskRequest;
        UserSchema: UserSchema;
        UserSchemaAttribute: UserSchemaAttribute;
        UserSchemaAttributeEnum: UserSchemaAttributeEnum;
        UserSchemaAttributeEnumValue: UserSchemaAttributeEnumValue;
        UserSchemaAttributeFormat: UserSchemaAttributeFormat;
        UserSchemaAttributeItems: UserSchemaAttributeItems;
        UserSchemaAttributeMaster: UserSchemaAttributeMaster;
        UserSchemaAttributeMasterPriority: UserSchemaAttributeMasterPriority;
        UserSchemaAttributeMasterType: UserSchemaAttributeMasterType;
        UserSchemaAttributeMutabilityString: UserSchemaAttributeMutabilityString;
        UserSchemaAttributePermission: UserSchemaAttributePermission;
        UserSchemaAttributeScope: UserSchemaAttributeScope;
        UserSchemaAttributeType: UserSchemaAttributeType;
        UserSchemaAttributeUnique: UserSchemaAttributeUnique;
        UserSchemaAttributeWritable: UserSchemaAttributeWritable;
        UserSchemaBase: UserSchemaBase;
        UserSchemaBaseProperties: UserSchemaBaseProperties;
        UserSchemaChanges: UserSchemaChanges;
        UserSchemaDefinitions: UserSchemaDefinitions;
        UserSchemaLinks: UserSchemaLinks;
        UserSchemaPublic: UserSchemaPublic;
        UserStatus: UserStatus;
        UserType: UserType;
        UserTypeLinks: UserTypeLinks;
        UserTypePostRequest: UserTypePostRequest;
        UserTypePutRequest: UserTypePutRequest;
    };
    responses: {
        /** @description The request is invalid. */
        BadRequest400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The profile or the credentials are invalid, or the parameters conflict. */
        BadRequestCreateUser400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The factor is invalid or cannot be enrolled. */
        BadRequestFactor400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The password recovery cannot start for this user. */
        BadRequestForgot400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The group profile is invalid. */
        BadRequestGroup400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The linked object definition is invalid. */
        BadRequestLinkedObject400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description A parameter is invalid. */
        BadRequestList400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The new credentials are invalid. */
        BadRequestPassword400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user is not `ACTIVE`. */
        BadRequestSuspend400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user is not `SUSPENDED`. */
        BadRequestUnsuspend400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The profile or the credentials are invalid. */
        BadRequestUser400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The schema is invalid. */
        BadRequestUserSchema400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user type is invalid. */
        BadRequestUserType400: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user or the client does not exist. */
        ClientNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user or the enrollment does not exist. */
        EnrollmentNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user or the factor does not exist. */
        FactorNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The credentials do not permit the operation. */
        Forbidden403: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The credentials do not permit the operation, or the user is already active. */
        ForbiddenActivate403: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The credentials or the user's status do not permit the operation. */
        ForbiddenByStatus403: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The code, answer or signature is wrong, or the credentials do not permit the operation. */
        ForbiddenPassCode403: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The credentials do not permit the operation, or the user is not locked out. */
        ForbiddenUnlock403: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user or the grant does not exist. */
        GrantNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The group does not exist. */
        GroupNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user or the linked object definition does not exist. */
        LinkedObjectNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description Another linked object definition already uses one of the names. */
        LinkedObjectTaken409: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The group or the user does not exist. */
        MemberNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The resource does not exist. */
        NotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The linked object definition does not exist. */
        RelationNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user already has the role. */
        RoleAssigned409: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user does not exist or does not have the role. */
        RoleNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user, the role or the target does not exist. */
        RoleTargetNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description Okta failed. It may have done the work all the same. */
        ServerError500: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The session does not exist or has ended. */
        SessionNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user, the client or the token does not exist. */
        TokenNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /**
         * @description Too many requests, either per minute or concurrently. There is no `Retry-After`: wait until
         *     `X-Rate-Limit-Reset`, or back off briefly if the limit is 0.
         */
        TooManyRequests429: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemainingZero"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /**
         * @description Too many requests, or too many messages or calls to one phone number or address. A phone number gets at most
         *     one every 30 seconds.
         */
        TooManyRequestsFactor429: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemainingZero"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The credentials are missing, invalid or expired, or the org lacks the feature. */
        Unauthorized401: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description Okta cannot respond now. Repeat the request later. */
        Unavailable503: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user does not exist or is not visible to these credentials. */
        UserNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The schema does not exist. */
        UserSchemaNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The user type does not exist. */
        UserTypeNotFound404: {
            headers: {
                "X-Okta-Request-Id": components["headers"]["RequestId"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
    };
    parameters: {
        /**
         * @description Language of the text message as a two-letter ISO 639-1 code. Only for `sms` factors. If the template lacks the
         *     language, Okta sends its default text.
         * @example fr
         */
        headerAcceptLanguage: string;
        /**
         * @description `ETag` of the version that the change is based on. If the user has changed since, the request is rejected.
         * @example W/"5c0ada1e9f27"
         */
        headerIfMatch: string;
        /**
         * @description Requests a smaller response: `omitCredentials` omits `credentials`, `omitCredentialsLinks` omits the links of
         *     credential operations, and `omitTransitioningToStatus` omits that property. All three together make reads
         *     considerably faster in orgs with delegated authentication.
         */
        headerOktaResponse: string;
        /**
         * @description `respond-async` returns before the deactivation or deletion has completed.
         * @example respond-async
         */
        headerPrefer: string;
        /**
         * @description Id of the app instance.
         * @example 0oa1payroll000000001
         */
        pathAppId: string;
        /**
         * @description Key of the app in Okta's catalog.
         * @example payroll
         */
        pathAppName: string;
        /**
         * @description Id of the OAuth client, its `client_id`.
         * @example 0oa1payroll000000001
         */
        pathClientId: string;
        /**
         * @description Id of the enrollment.
         * @example sms1ada0000000000001
         */
        pathEnrollmentId: string;
        /**
         * @description Id of the factor.
         * @example sms1ada0000000000001
         */
        pathFactorId: string;
        /**
         * @description Id of the Okta Identity Governance grant.
         * @example gra1bundle0000000001
         */
        pathGovernanceGrantId: string;
        /**
         * @description Id of the grant.
         * @example oag1grant00000000001
         */
        pathGrantId: string;
        /**
         * @description Id of the group.
         * @example 00g1engineering00001
         */
        pathGroupId: string;
        /**
         * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
         * @example 00u1ada0000000000001
         */
        pathId: string;
        /**
         * @description Name of the linked object definition's primary or associated side.
         * @example manager
         */
        pathLinkedObjectName: string;
        /**
         * @description Type of the notification.
         * @example USER_LOCKED_OUT
         */
        pathNotificationType: NotificationType;
        /**
         * @description Name of the linked object definition's primary side.
         * @example manager
         */
        pathPrimaryRelationshipName: string;
        /**
         * @description Id of the user to set as primary.
         * @example 00u1grace00000000002
         */
        pathPrimaryUserId: string;
        /** @description Name of the linked object definition's primary or associated side. */
        pathRelationshipName: string;
        /**
         * @description Id of the role assignment; for a custom role, id of its binding.
         * @example KVJUKUS7IFCE2SKO
         */
        pathRoleAssignmentId: string;
        /**
         * @description Id of the role assignment, or the role type encoded in Base32.
         * @example KVJUKUS7IFCE2SKO
         */
        pathRoleIdOrEncodedRoleId: string;
        /**
         * @description Id of the schema, from `_links.schema` of the user type, or `default` for the default user type.
         * @example default
         */
        pathSchemaId: string;
        /**
         * @description Id of the session.
         * @example 102session0000000000000001
         */
        pathSessionId: string;
        /**
         * @description Id of the refresh token, not the token itself.
         * @example oar1token00000000001
         */
        pathTokenId: string;
        /**
         * @description Id of the transaction: the last path segment of `_links.poll` in the response of `verifyFactor`.
         * @example v2mst.transactionExample01
         */
        pathTransactionId: string;
        /**
         * @description Id of the user type. `getUserType` also accepts `default`.
         * @example oty1contractor000002
         */
        pathTypeId: string;
        /**
         * @description Id of the user.
         * @example 00u1ada0000000000001
         */
        pathUserId: string;
        /**
         * @description Id or login of the user, or `me`.
         * @example 00u1ada0000000000001
         */
        pathUserIdOrLogin: string;
        /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
        queryAfter: string;
        /** @description Identifiers to return in full. Otherwise most digits of phone numbers are masked. */
        queryDiscloseIdentifiers: "phone"[];
        /** @description Adds the user's classification under `_embedded`. Early Access. */
        queryExpandClassification: "classification";
        /** @description Adds the scope details under `_embedded`. */
        queryExpandScope: "scope";
        /**
         * @description Properties to return, separated by commas. Put profile attributes into `profile:(…)`. `id` is always returned.
         *     All other properties are missing, even those that the schema requires.
         * @example id,status,profile:(firstName,lastName)
         */
        queryFields: string;
        /**
         * @description Filter expression over `id`, `status`, `lastUpdated`, `profile.login`, `profile.email`, `profile.firstName`
         *     and `profile.lastName`. It matches users in every status. Operators: `eq`, and for `lastUpdated` also `gt`,
         *     `ge`, `lt` and `le`. Combine conditions with `and` and `or`; `not` is not supported. Names and values are
         *     case-sensitive.
         */
        queryFilter: string;
        /**
         * @description Adds resources under `_embedded`: the app that the group was imported from (`app`), the numbers of users and
         *     apps (`stats`), or both, separated by a comma.
         */
        queryGroupExpand: string;
        /** @description Filter expression over `id`, `type`, `lastUpdated` and `lastMembershipUpdated`. */
        queryGroupFilter: string;
        /**
         * @description Prefix of the group name, for group pickers. The result is a single page of up to 300 groups, or up to
         *     `limit`.
         * @example Eng
         */
        queryGroupQ: string;
        /**
         * @description Search expression over profile attributes (also custom ones and those of apps), `id`, `type`, `created`,
         *     `lastUpdated`, `lastMembershipUpdated` and `source.id` (the app that the group was imported from). Operators:
         *     `eq`, `sw`, for times also `gt`, `ge`, `lt` and `le`, and `co` only for `profile.name` and
         *     `profile.description`.
         */
        queryGroupSearch: string;
        /**
         * @description Prefix of a first name, last name or email address, for people pickers. The result is a single page without
         *     `DEPROVISIONED` users.
         * @example ada
         */
        queryQ: string;
        /** @description Adds the target groups or target apps of standard roles under `_embedded.targets`. */
        queryRoleExpand: "targets/groups" | "targets/catalog/apps";
        /**
         * @description Search expression over profile attributes (also custom ones), `id`, `status`, `created`, `activated`,
         *     `statusChanged`, `lastUpdated` and `type.id`. It matches users in every status. Names are case-sensitive.
         *     Values are JSON strings and case-insensitive.
         *
         *     There is no `ne`: write `(a lt "x" or a gt "x")`. `co` works only on `profile.firstName`, `profile.lastName`,
         *     `profile.email` and `profile.login`. The Early Access property `classification.type` cannot be combined with
         *     other conditions.
         */
        querySearch: string;
        /**
         * @description Property to sort by. Only with `search`. Ties are sorted by `id`.
         * @example profile.lastName
         */
        querySortBy: string;
        /** @description Direction of `sortBy`. No effect without `sortBy`. */
        querySortOrder: "asc" | "desc";
        /** @description Targets per page. */
        queryTargetLimit: number;
        /**
         * @description Id of a custom SMS template of the org. Only for `sms` factors. If the template does not exist, Okta sends its
         *     default text.
         * @example cst1welcome000000001
         */
        queryTemplateId: string;
        /** @description Lifetime of the code in seconds. */
        queryTokenLifetimeSeconds: number;
        /** @description Adds the account's blocks, or (Early Access) the user's classification, under `_embedded`. */
        queryUserExpand: "blocks" | "classification";
    };
    requestBodies: never;
    headers: {
        /**
         * @description Version of the user, for `If-Match`.
         * @example W/"5c0ada1e9f27"
         */
        ETag: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/users/00u1ada0000000000001/clients/0oa1payroll000000001/grants?limit=20>; rel="self"
         */
        LinkClientGrants: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/users/00u1ada0000000000001/clients/0oa1payroll000000001/tokens?limit=20>; rel="self"
         */
        LinkClientTokens: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/groups/00g1engineering00001/users?limit=200>; rel="self"
         */
        LinkGroupUsers: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/groups?limit=200>; rel="self"
         */
        LinkGroups: string;
        /**
         * @description Links to the current page and to the next one. A polling request always gets a next link; one with `until`, or
         *     with `sortOrder` DESCENDING, gets none on its last page. The example is that of a last page.
         * @example </api/v1/logs?limit=100>; rel="self"
         */
        LinkLogEvents: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/users/00u1ada0000000000001/roles/IFIFAX2BIRGUSTQ/targets/catalog/apps?limit=20>; rel="self"
         */
        LinkRoleAppTargets: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/users/00u1ada0000000000001/roles/KVJUKUS7IFCE2SKO/targets/groups?limit=20>; rel="self"
         */
        LinkRoleGroupTargets: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/users/00u1ada0000000000001/roles/KVJUKUS7IFCE2SKO/targets?limit=20>; rel="self"
         */
        LinkRoleTargets: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/users/00u1ada0000000000001/grants?limit=20>; rel="self"
         */
        LinkUserGrants: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/users/00u1ada0000000000001/groups?limit=200>; rel="self"
         */
        LinkUserGroups: string;
        /**
         * @description Links to the current page and, unless it is the last one, to the next. Orgs send a header line per link, or
         *     one line with the links separated by commas. The example is that of a last page.
         * @example </api/v1/users?limit=200>; rel="self"
         */
        LinkUsers: string;
        /**
         * @description Requests per minute that the rate limit bucket of the endpoint allows. 0 if too many requests run
         *     concurrently.
         * @example 600
         */
        RateLimitLimit: string;
        /**
         * @description Requests left in the current rate limit window.
         * @example 599
         */
        RateLimitRemaining: string;
        /**
         * @description Requests left in the current rate limit window: 0.
         * @example 0
         */
        RateLimitRemainingZero: string;
        /**
         * @description When the rate limit window resets, in Unix seconds of Okta's clock. Compare it with the response's `Date`.
         *     Meaningless if the limit is 0.
         * @example 1767225600
         */
        RateLimitReset: string;
        /**
         * @description Id of the request in Okta's logs. Record it with every error.
         * @example aAbBcCdDeEfF-0123456789
         */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listGroups: {
        parameters: {
            query?: {
                /**
                 * @description Groups per page. Okta recommends setting it, to 200 or fewer, instead of relying on the default. The group
                 *     Everyone is not returned to group administrators.
                 */
                limit?: number | undefined;
                /**
                 * @description Property to sort by. Only with `search`. Ties are sorted by `id`.
                 * @example profile.name
                 */
                sortBy?: string | undefined;
                /** @description Direction of `sortBy`. No effect without `sortBy`. */
                sortOrder?: components["parameters"]["querySortOrder"] | undefined;
                /**
                 * @description Adds resources under `_embedded`: the app that the group was imported from (`app`), the numbers of users and
                 *     apps (`stats`), or both, separated by a comma.
                 */
                expand?: components["parameters"]["queryGroupExpand"] | undefined;
                /**
                 * @description Search expression over profile attributes (also custom ones and those of apps), `id`, `type`, `created`,
                 *     `lastUpdated`, `lastMembershipUpdated` and `source.id` (the app that the group was imported from). Operators:
                 *     `eq`, `sw`, for times also `gt`, `ge`, `lt` and `le`, and `co` only for `profile.name` and
                 *     `profile.description`.
                 */
                search?: components["parameters"]["queryGroupSearch"] | undefined;
                /** @description Filter expression over `id`, `type`, `lastUpdated` and `lastMembershipUpdated`. */
                filter?: components["parameters"]["queryGroupFilter"] | undefined;
                /**
                 * @description Prefix of the group name, for group pickers. The result is a single page of up to 300 groups, or up to
                 *     `limit`.
                 * @example Eng
                 */
                q?: components["parameters"]["queryGroupQ"] | undefined;
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
            } | undefined;
        };
        responses: {
            /** @description A page of groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Group[];
                };
            };
            400: components["responses"]["BadRequestList400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["NotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    addGroup: {
        parameters: {};
        /** @description Profile of the group. */
        requestBody: {
            content: {
                "application/json": GroupRequest;
            };
        };
        responses: {
            /** @description The created group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Group;
                };
            };
            400: components["responses"]["BadRequestGroup400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["NotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getGroup: {
        parameters: {
            path: {
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
            };
        };
        responses: {
            /** @description The group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Group;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["GroupNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    replaceGroup: {
        parameters: {
            path: {
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
            };
        };
        /** @description The complete profile, including custom attributes. */
        requestBody: {
            content: {
                "application/json": GroupRequest;
            };
        };
        responses: {
            /** @description The updated group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Group;
                };
            };
            400: components["responses"]["BadRequestGroup400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["GroupNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    deleteGroup: {
        parameters: {
            path: {
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
            };
        };
        responses: {
            /** @description The group was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["GroupNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listGroupUsers: {
        parameters: {
            query?: {
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
                /** @description Users per page. Okta recommends 200; the default exists only for compatibility. */
                limit?: number | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
            };
        };
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": User[];
                };
            };
            400: components["responses"]["BadRequestList400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["GroupNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    assignUserToGroup: {
        parameters: {
            path: {
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The user is a member of the group. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["MemberNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    unassignUserFromGroup: {
        parameters: {
            path: {
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The user was removed from the group. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["MemberNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listLogEvents: {
        parameters: {
            query?: {
                /**
                 * @description Earliest time: of `published`, or for a polling list, of storage. Without it, seven days before `until`.
                 * @example 2026-01-01T00:00:00.000Z
                 */
                since?: string | undefined;
                /**
                 * @description Latest time of `published`, inclusive. Without it, the list polls unless it is in descending order.
                 * @example 2026-01-02T00:00:00.000Z
                 */
                until?: string | undefined;
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: string | undefined;
                /**
                 * @description Filter expression over the properties of events.
                 * @example eventType eq "user.lifecycle.delete.completed"
                 */
                filter?: string | undefined;
                /**
                 * @description Keywords that an event contains, regardless of case: at most ten, separated by spaces, of at most 40 characters
                 *     each.
                 * @example ada.lovelace@acme.example
                 */
                q?: string | undefined;
                /** @description Events per page. */
                limit?: number | undefined;
                /** @description Order by `published`. */
                sortOrder?: "ASCENDING" | "DESCENDING" | undefined;
            } | undefined;
        };
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LogEvent[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["NotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listLinkedObjectDefinitions: {
        parameters: {};
        responses: {
            /** @description The linked object definitions. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LinkedObject[];
                };
            };
            400: components["responses"]["BadRequestList400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["NotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    createLinkedObjectDefinition: {
        parameters: {};
        /** @description The two sides of the definition. */
        requestBody: {
            content: {
                "application/json": LinkedObject;
            };
        };
        responses: {
            /** @description The created linked object definition. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LinkedObject;
                };
            };
            400: components["responses"]["BadRequestLinkedObject400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["NotFound404"];
            409: components["responses"]["LinkedObjectTaken409"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getLinkedObjectDefinition: {
        parameters: {
            path: {
                /**
                 * @description Name of the linked object definition's primary or associated side.
                 * @example manager
                 */
                linkedObjectName: components["parameters"]["pathLinkedObjectName"];
            };
        };
        responses: {
            /** @description The linked object definition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LinkedObject;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RelationNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    deleteLinkedObjectDefinition: {
        parameters: {
            path: {
                /**
                 * @description Name of the linked object definition's primary or associated side.
                 * @example manager
                 */
                linkedObjectName: components["parameters"]["pathLinkedObjectName"];
            };
        };
        responses: {
            /** @description The linked object definition was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RelationNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getUserSchema: {
        parameters: {
            path: {
                /**
                 * @description Id of the schema, from `_links.schema` of the user type, or `default` for the default user type.
                 * @example default
                 */
                schemaId: components["parameters"]["pathSchemaId"];
            };
        };
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserSchema;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserSchemaNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    updateUserProfile: {
        parameters: {
            path: {
                /**
                 * @description Id of the schema, from `_links.schema` of the user type, or `default` for the default user type.
                 * @example default
                 */
                schemaId: components["parameters"]["pathSchemaId"];
            };
        };
        /** @description The attributes to add, change or delete. */
        requestBody: {
            content: {
                "application/json": UpdateUserSchemaRequest;
            };
        };
        responses: {
            /** @description The updated schema. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserSchema;
                };
            };
            400: components["responses"]["BadRequestUserSchema400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserSchemaNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listUserTypes: {
        parameters: {};
        responses: {
            /** @description The user types. There is always at least the default one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserType[];
                };
            };
            400: components["responses"]["BadRequestList400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["NotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    createUserType: {
        parameters: {};
        /** @description The user type to create. */
        requestBody: {
            content: {
                "application/json": CreateUserTypeRequest;
            };
        };
        responses: {
            /** @description The created user type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserType;
                };
            };
            400: components["responses"]["BadRequestUserType400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["NotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getUserType: {
        parameters: {
            path: {
                /**
                 * @description Id of the user type. `getUserType` also accepts `default`.
                 * @example oty1contractor000002
                 */
                typeId: components["parameters"]["pathTypeId"];
            };
        };
        responses: {
            /** @description The user type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserType;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserTypeNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    replaceUserType: {
        parameters: {
            path: {
                /**
                 * @description Id of the user type. `getUserType` also accepts `default`.
                 * @example oty1contractor000002
                 */
                typeId: components["parameters"]["pathTypeId"];
            };
        };
        /** @description The complete user type. */
        requestBody: {
            content: {
                "application/json": UserTypePutRequest;
            };
        };
        responses: {
            /** @description The updated user type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserType;
                };
            };
            400: components["responses"]["BadRequestUserType400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserTypeNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    updateUserType: {
        parameters: {
            path: {
                /**
                 * @description Id of the user type. `getUserType` also accepts `default`.
                 * @example oty1contractor000002
                 */
                typeId: components["parameters"]["pathTypeId"];
            };
        };
        /** @description The properties to change. */
        requestBody: {
            content: {
                "application/json": UserTypePostRequest;
            };
        };
        responses: {
            /** @description The updated user type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserType;
                };
            };
            400: components["responses"]["BadRequestUserType400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserTypeNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    deleteUserType: {
        parameters: {
            path: {
                /**
                 * @description Id of the user type. `getUserType` also accepts `default`.
                 * @example oty1contractor000002
                 */
                typeId: components["parameters"]["pathTypeId"];
            };
        };
        responses: {
            /** @description The user type was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserTypeNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getSession: {
        parameters: {
            path: {
                /**
                 * @description Id of the session.
                 * @example 102session0000000000000001
                 */
                sessionId: components["parameters"]["pathSessionId"];
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Session;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["SessionNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    revokeSession: {
        parameters: {
            path: {
                /**
                 * @description Id of the session.
                 * @example 102session0000000000000001
                 */
                sessionId: components["parameters"]["pathSessionId"];
            };
        };
        responses: {
            /** @description The session was ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["SessionNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    refreshSession: {
        parameters: {
            path: {
                /**
                 * @description Id of the session.
                 * @example 102session0000000000000001
                 */
                sessionId: components["parameters"]["pathSessionId"];
            };
        };
        responses: {
            /** @description The session with its new expiry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Session;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["SessionNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
                /** @description Users per page. With `q`, the default is 10 and there is only one page. */
                limit?: number | undefined;
                /** @description Direction of `sortBy`. No effect without `sortBy`. */
                sortOrder?: components["parameters"]["querySortOrder"] | undefined;
                /** @description Adds the user's classification under `_embedded`. Early Access. */
                expand?: components["parameters"]["queryExpandClassification"] | undefined;
                /**
                 * @description Search expression over profile attributes (also custom ones), `id`, `status`, `created`, `activated`,
                 *     `statusChanged`, `lastUpdated` and `type.id`. It matches users in every status. Names are case-sensitive.
                 *     Values are JSON strings and case-insensitive.
                 *
                 *     There is no `ne`: write `(a lt "x" or a gt "x")`. `co` works only on `profile.firstName`, `profile.lastName`,
                 *     `profile.email` and `profile.login`. The Early Access property `classification.type` cannot be combined with
                 *     other conditions.
                 */
                search?: components["parameters"]["querySearch"] | undefined;
                /**
                 * @description Filter expression over `id`, `status`, `lastUpdated`, `profile.login`, `profile.email`, `profile.firstName`
                 *     and `profile.lastName`. It matches users in every status. Operators: `eq`, and for `lastUpdated` also `gt`,
                 *     `ge`, `lt` and `le`. Combine conditions with `and` and `or`; `not` is not supported. Names and values are
                 *     case-sensitive.
                 */
                filter?: components["parameters"]["queryFilter"] | undefined;
                /**
                 * @description Prefix of a first name, last name or email address, for people pickers. The result is a single page without
                 *     `DEPROVISIONED` users.
                 * @example ada
                 */
                q?: components["parameters"]["queryQ"] | undefined;
                /**
                 * @description Property to sort by. Only with `search`. Ties are sorted by `id`.
                 * @example profile.lastName
                 */
                sortBy?: components["parameters"]["querySortBy"] | undefined;
                /**
                 * @description Properties to return, separated by commas. Put profile attributes into `profile:(…)`. `id` is always returned.
                 *     All other properties are missing, even those that the schema requires.
                 * @example id,status,profile:(firstName,lastName)
                 */
                fields?: components["parameters"]["queryFields"] | undefined;
            } | undefined;
            header?: {
                /**
                 * @description Requests a smaller response: `omitCredentials` omits `credentials`, `omitCredentialsLinks` omits the links of
                 *     credential operations, and `omitTransitioningToStatus` omits that property. All three together make reads
                 *     considerably faster in orgs with delegated authentication.
                 */
                "Content-Type"?: components["parameters"]["headerOktaResponse"] | undefined;
            } | undefined;
        };
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": User[];
                };
            };
            400: components["responses"]["BadRequestList400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["NotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    createUser: {
        parameters: {
            query?: {
                /** @description Whether to activate the user. With false, the user stays `STAGED`. */
                activate?: boolean | undefined;
                /** @description Must be true if the body sets an authentication provider. */
                provider?: boolean | undefined;
                /** @description `changePassword` expires the password of the activated user, who must replace it at the first sign-in. */
                nextLogin?: UserNextLogin | undefined;
            } | undefined;
        };
        /** @description The profile, and optionally credentials, groups and a user type. */
        requestBody: {
            content: {
                "application/json": CreateUserRequest;
            };
        };
        responses: {
            /** @description The created user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": User;
                };
            };
            400: components["responses"]["BadRequestCreateUser400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["GroupNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /** @description Adds the account's blocks, or (Early Access) the user's classification, under `_embedded`. */
                expand?: components["parameters"]["queryUserExpand"] | undefined;
            } | undefined;
            header?: {
                /**
                 * @description Requests a smaller response: `omitCredentials` omits `credentials`, `omitCredentialsLinks` omits the links of
                 *     credential operations, and `omitTransitioningToStatus` omits that property. All three together make reads
                 *     considerably faster in orgs with delegated authentication.
                 */
                "Content-Type"?: components["parameters"]["headerOktaResponse"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserGetSingleton;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    replaceUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to enforce the password policy's age and history rules for a new password. Changes by administrators
                 *     skip them otherwise.
                 */
                strict?: boolean | undefined;
            } | undefined;
            header?: {
                /**
                 * @description `ETag` of the version that the change is based on. If the user has changed since, the request is rejected.
                 * @example W/"5c0ada1e9f27"
                 */
                "If-Match"?: components["parameters"]["headerIfMatch"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /** @description The complete profile, and optionally new credentials or a new user type. */
        requestBody: {
            content: {
                "application/json": UpdateUserRequest;
            };
        };
        responses: {
            /** @description The updated user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": User;
                };
            };
            400: components["responses"]["BadRequestUser400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    updateUser: {
        parameters: {
            query?: {
                /**
                 * @description Whether to enforce the password policy's age and history rules for a new password. Changes by administrators
                 *     skip them otherwise.
                 */
                strict?: boolean | undefined;
            } | undefined;
            header?: {
                /**
                 * @description `ETag` of the version that the change is based on. If the user has changed since, the request is rejected.
                 * @example W/"5c0ada1e9f27"
                 */
                "If-Match"?: components["parameters"]["headerIfMatch"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        /** @description Profile attributes and credentials to change. Null clears an attribute. */
        requestBody: {
            content: {
                "application/json": UpdateUserRequest;
            };
        };
        responses: {
            /** @description The updated user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": User;
                };
            };
            400: components["responses"]["BadRequestUser400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    deleteUser: {
        parameters: {
            query?: {
                /** @description Whether to notify administrators of the deactivation by email. */
                sendEmail?: boolean | undefined;
            } | undefined;
            header?: {
                /**
                 * @description `respond-async` returns before the deactivation or deletion has completed.
                 * @example respond-async
                 */
                Prefer?: components["parameters"]["headerPrefer"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The user was deleted, or deactivated if it was not yet. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listAppLinks: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The app links. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AssignedAppLink[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listUserBlocks: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The blocks. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserBlock[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listUserGroups: {
        parameters: {
            query?: {
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
                /** @description Groups per page. */
                limit?: number | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description A page of groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Group[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listUserIdentityProviders: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The identity providers. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": IdentityProvider[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    activateUser: {
        parameters: {
            query?: {
                /** @description Whether to send the link by email (true) or to return it (false). */
                sendEmail?: boolean | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The activation link and token; empty if they were sent by email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserActivationToken;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenActivate403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    deactivateUser: {
        parameters: {
            query?: {
                /** @description Whether to notify administrators of the deactivation by email. */
                sendEmail?: boolean | undefined;
            } | undefined;
            header?: {
                /**
                 * @description `respond-async` returns before the deactivation or deletion has completed.
                 * @example respond-async
                 */
                Prefer?: components["parameters"]["headerPrefer"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description Success. The body is `{}`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EmptyObject;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    expirePassword: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The user, now in status `PASSWORD_EXPIRED`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": User;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    expirePasswordWithTempPassword: {
        parameters: {
            query?: {
                /** @description Whether to end all sessions of the user. */
                revokeSessions?: boolean | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The temporary password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TempPassword;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    reactivateUser: {
        parameters: {
            query?: {
                /** @description Whether to send the link by email (true) or to return it (false). */
                sendEmail?: boolean | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The activation link and token; empty if they were sent by email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserActivationToken;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    resetFactors: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description Success. The body is `{}`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EmptyObject;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    resetPassword: {
        parameters: {
            query: {
                /** @description Whether to send the link by email (true) or to return it (false). */
                sendEmail: boolean;
                /** @description Whether to end all sessions of the user, except the one that makes the request. */
                revokeSessions?: boolean | undefined;
            };
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description The reset link; empty if it was sent by email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ResetPasswordToken;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    suspendUser: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description Success. The body is `{}`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EmptyObject;
                };
            };
            400: components["responses"]["BadRequestSuspend400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    unlockUser: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description Success. The body is `{}`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EmptyObject;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenUnlock403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    unsuspendUser: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, the part of the login before the `@` if it is unambiguous, or `me`.
                 * @example 00u1ada0000000000001
                 */
                id: components["parameters"]["pathId"];
            };
        };
        responses: {
            /** @description Success. The body is `{}`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EmptyObject;
                };
            };
            400: components["responses"]["BadRequestUnsuspend400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    assignLinkedObjectValueForPrimary: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, or `me`.
                 * @example 00u1ada0000000000001
                 */
                userIdOrLogin: components["parameters"]["pathUserIdOrLogin"];
                /**
                 * @description Name of the linked object definition's primary side.
                 * @example manager
                 */
                primaryRelationshipName: components["parameters"]["pathPrimaryRelationshipName"];
                /**
                 * @description Id of the user to set as primary.
                 * @example 00u1grace00000000002
                 */
                primaryUserId: components["parameters"]["pathPrimaryUserId"];
            };
        };
        responses: {
            /** @description The users are linked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["LinkedObjectNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listLinkedObjectsForUser: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, or `me`.
                 * @example 00u1ada0000000000001
                 */
                userIdOrLogin: components["parameters"]["pathUserIdOrLogin"];
                /** @description Name of the linked object definition's primary or associated side. */
                relationshipName: components["parameters"]["pathRelationshipName"];
            };
        };
        responses: {
            /** @description The links. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ResponseLinks[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["LinkedObjectNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    deleteLinkedObjectForUser: {
        parameters: {
            path: {
                /**
                 * @description Id or login of the user, or `me`.
                 * @example 00u1ada0000000000001
                 */
                userIdOrLogin: components["parameters"]["pathUserIdOrLogin"];
                /** @description Name of the linked object definition's primary or associated side. */
                relationshipName: components["parameters"]["pathRelationshipName"];
            };
        };
        responses: {
            /** @description The link no longer exists. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["LinkedObjectNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listAuthenticatorEnrollments: {
        parameters: {
            query?: {
                /** @description Identifiers to return in full. Otherwise most digits of phone numbers are masked. */
                discloseIdentifiers?: components["parameters"]["queryDiscloseIdentifiers"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The authenticator enrollments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AuthenticatorEnrollment[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    createAuthenticatorEnrollment: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /** @description The org's phone authenticator, and the phone number. */
        requestBody: {
            content: {
                "application/json": AuthenticatorEnrollmentCreateRequest;
            };
        };
        responses: {
            /** @description The enrollment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AuthenticatorEnrollmentPhone;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    createTacAuthenticatorEnrollment: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /** @description The org's TAC authenticator, and options for the code. */
        requestBody: {
            content: {
                "application/json": AuthenticatorEnrollmentCreateRequestTac;
            };
        };
        responses: {
            /** @description The enrollment, including the code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TacAuthenticatorEnrollment;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getAuthenticatorEnrollment: {
        parameters: {
            query?: {
                /** @description Identifiers to return in full. Otherwise most digits of phone numbers are masked. */
                discloseIdentifiers?: components["parameters"]["queryDiscloseIdentifiers"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the enrollment.
                 * @example sms1ada0000000000001
                 */
                enrollmentId: components["parameters"]["pathEnrollmentId"];
            };
        };
        responses: {
            /** @description The enrollment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AuthenticatorEnrollment;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["EnrollmentNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    deleteAuthenticatorEnrollment: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the enrollment.
                 * @example sms1ada0000000000001
                 */
                enrollmentId: components["parameters"]["pathEnrollmentId"];
            };
        };
        responses: {
            /** @description The enrollment was removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["EnrollmentNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getUserClassification: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The classification. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserClassification;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    replaceUserClassification: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /** @description The classification. */
        requestBody: {
            content: {
                "application/json": ReplaceUserClassification;
            };
        };
        responses: {
            /** @description The new classification. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserClassification;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listUserClients: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The clients. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OAuth2Client[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listGrantsForUserAndClient: {
        parameters: {
            query?: {
                /** @description Grants per page. */
                limit?: number | undefined;
                /** @description Adds the scope details under `_embedded`. */
                expand?: components["parameters"]["queryExpandScope"] | undefined;
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the OAuth client, its `client_id`.
                 * @example 0oa1payroll000000001
                 */
                clientId: components["parameters"]["pathClientId"];
            };
        };
        responses: {
            /** @description A page of grants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OAuth2ScopeConsentGrant[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["ClientNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    revokeGrantsForUserAndClient: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the OAuth client, its `client_id`.
                 * @example 0oa1payroll000000001
                 */
                clientId: components["parameters"]["pathClientId"];
            };
        };
        responses: {
            /** @description The grants were revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["ClientNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listRefreshTokensForUserAndClient: {
        parameters: {
            query?: {
                /** @description Tokens per page. */
                limit?: number | undefined;
                /** @description Adds the scope details under `_embedded`. */
                expand?: components["parameters"]["queryExpandScope"] | undefined;
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the OAuth client, its `client_id`.
                 * @example 0oa1payroll000000001
                 */
                clientId: components["parameters"]["pathClientId"];
            };
        };
        responses: {
            /** @description A page of refresh tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OAuth2RefreshToken[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["ClientNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    revokeTokensForUserAndClient: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the OAuth client, its `client_id`.
                 * @example 0oa1payroll000000001
                 */
                clientId: components["parameters"]["pathClientId"];
            };
        };
        responses: {
            /** @description The tokens were revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["ClientNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getRefreshTokenForUserAndClient: {
        parameters: {
            query?: {
                /** @description Adds the scope details under `_embedded`. */
                expand?: components["parameters"]["queryExpandScope"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the OAuth client, its `client_id`.
                 * @example 0oa1payroll000000001
                 */
                clientId: components["parameters"]["pathClientId"];
                /**
                 * @description Id of the refresh token, not the token itself.
                 * @example oar1token00000000001
                 */
                tokenId: components["parameters"]["pathTokenId"];
            };
        };
        responses: {
            /** @description The refresh token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OAuth2RefreshToken;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["TokenNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    revokeTokenForUserAndClient: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the OAuth client, its `client_id`.
                 * @example 0oa1payroll000000001
                 */
                clientId: components["parameters"]["pathClientId"];
                /**
                 * @description Id of the refresh token, not the token itself.
                 * @example oar1token00000000001
                 */
                tokenId: components["parameters"]["pathTokenId"];
            };
        };
        responses: {
            /** @description The token was revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["TokenNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    changePassword: {
        parameters: {
            query?: {
                /**
                 * @description Whether to enforce the policy's minimum password age, so that a password changed recently cannot be changed
                 *     again.
                 */
                strict?: boolean | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /** @description The old and the new password. */
        requestBody: {
            content: {
                "application/json": ChangePasswordRequest;
            };
        };
        responses: {
            /** @description The credentials, without secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserCredentials;
                };
            };
            400: components["responses"]["BadRequestPassword400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    changeRecoveryQuestion: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /** @description The current password, and the new question with its answer. */
        requestBody: {
            content: {
                "application/json": UserCredentials;
            };
        };
        responses: {
            /** @description The credentials, without secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserCredentials;
                };
            };
            400: components["responses"]["BadRequestPassword400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: {
                /** @description Whether to send the link by email (true) or to return it (false). */
                sendEmail?: boolean | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The reset link; empty if it was sent by email. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ForgotPasswordResponse;
                };
            };
            400: components["responses"]["BadRequestForgot400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    forgotPasswordSetNewPassword: {
        parameters: {
            query?: {
                /** @description Whether to notify the user of the change by email. */
                sendEmail?: boolean | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /** @description The recovery answer and the new password. */
        requestBody: {
            content: {
                "application/json": UserCredentials;
            };
        };
        responses: {
            /** @description The credentials, without secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserCredentials;
                };
            };
            400: components["responses"]["BadRequestPassword400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenByStatus403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listUserDevices: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The devices. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserDevice[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listFactors: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The factors. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserFactor[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    enrollFactor: {
        parameters: {
            query?: {
                /** @description Whether to replace the user's phone number. No effect if an active factor uses that number. */
                updatePhone?: boolean | undefined;
                /**
                 * @description Whether to activate the factor immediately, without verification. Only for `sms`, `call`, `email` and
                 *     `token:hotp`.
                 */
                activate?: boolean | undefined;
                /**
                 * @description Id of a custom SMS template of the org. Only for `sms` factors. If the template does not exist, Okta sends its
                 *     default text.
                 * @example cst1welcome000000001
                 */
                templateId?: components["parameters"]["queryTemplateId"] | undefined;
                /** @description Lifetime of the code in seconds. */
                tokenLifetimeSeconds?: components["parameters"]["queryTokenLifetimeSeconds"] | undefined;
            } | undefined;
            header?: {
                /**
                 * @description Language of the text message as a two-letter ISO 639-1 code. Only for `sms` factors. If the template lacks the
                 *     language, Okta sends its default text.
                 * @example fr
                 */
                "Accept-Language"?: components["parameters"]["headerAcceptLanguage"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /** @description The factor. `factorType` and `provider` determine which other properties are required. */
        requestBody: {
            content: {
                "application/json": UserFactorEnrollRequest;
            };
        };
        responses: {
            /** @description The factor, in status `PENDING_ACTIVATION` or `ACTIVE`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserFactor;
                };
            };
            400: components["responses"]["BadRequestFactor400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequestsFactor429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listSupportedFactors: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The factors. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserFactorSupported[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listSupportedSecurityQuestions: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The security questions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserFactorSecurityQuestionProfile[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getFactor: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
            };
        };
        responses: {
            /** @description The factor. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserFactor;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["FactorNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    unenrollFactor: {
        parameters: {
            query?: {
                /** @description Whether to remove the phone number as a recovery method too. Only for `sms` and `call`. */
                removeRecoveryEnrollment?: boolean | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
            };
        };
        responses: {
            /** @description The factor was removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["FactorNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    activateFactor: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
            };
        };
        /** @description The proof. Omit it for `push`. */
        requestBody?: {
            content: {
                "application/json": UserFactorActivateRequest;
            };
        } | undefined;
        responses: {
            /** @description The factor; `ACTIVE` if the proof was correct. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserFactorActivateResponse;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenPassCode403"];
            404: components["responses"]["FactorNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    resendEnrollFactor: {
        parameters: {
            query?: {
                /**
                 * @description Id of a custom SMS template of the org. Only for `sms` factors. If the template does not exist, Okta sends its
                 *     default text.
                 * @example cst1welcome000000001
                 */
                templateId?: components["parameters"]["queryTemplateId"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
            };
        };
        /** @description The factor as it was enrolled. */
        requestBody: {
            content: {
                "application/json": ResendUserFactorRequest;
            };
        };
        responses: {
            /** @description The factor, still in status `PENDING_ACTIVATION`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ResendUserFactor;
                };
            };
            400: components["responses"]["BadRequestFactor400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["FactorNotFound404"];
            429: components["responses"]["TooManyRequestsFactor429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getFactorTransactionStatus: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
                /**
                 * @description Id of the transaction: the last path segment of `_links.poll` in the response of `verifyFactor`.
                 * @example v2mst.transactionExample01
                 */
                transactionId: components["parameters"]["pathTransactionId"];
            };
        };
        responses: {
            /** @description Status of the push notification. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserFactorPushTransaction;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["FactorNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    verifyFactor: {
        parameters: {
            query?: {
                /**
                 * @description Id of a custom SMS template of the org. Only for `sms` factors. If the template does not exist, Okta sends its
                 *     default text.
                 * @example cst1welcome000000001
                 */
                templateId?: components["parameters"]["queryTemplateId"] | undefined;
                /** @description Lifetime of the code in seconds. */
                tokenLifetimeSeconds?: components["parameters"]["queryTokenLifetimeSeconds"] | undefined;
            } | undefined;
            header?: {
                /**
                 * @description Public IP address of the user's browser.
                 * @example 203.0.113.7
                 */
                "X-Forwarded-For"?: string | undefined;
                /**
                 * @description User agent of the user's browser. Required for `push` factors.
                 * @example Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)
                 */
                "User-Agent"?: string | undefined;
                /**
                 * @description Language of the text message as a two-letter ISO 639-1 code. Only for `sms` factors. If the template lacks the
                 *     language, Okta sends its default text.
                 * @example fr
                 */
                "Accept-Language"?: components["parameters"]["headerAcceptLanguage"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the factor.
                 * @example sms1ada0000000000001
                 */
                factorId: components["parameters"]["pathFactorId"];
            };
        };
        /** @description The proof. Omit it to send a challenge. */
        requestBody?: {
            content: {
                "application/json": UserFactorVerifyRequest;
            };
        } | undefined;
        responses: {
            /** @description The result, or the challenge that was sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserFactorVerifyResponse;
                };
            };
            /** @description The push notification was sent. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserFactorVerifyResponseWaiting;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["ForbiddenPassCode403"];
            404: components["responses"]["FactorNotFound404"];
            429: components["responses"]["TooManyRequestsFactor429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listUserGrants: {
        parameters: {
            query?: {
                /**
                 * @description Returns only grants of this scope.
                 * @example okta.users.read.self
                 */
                scopeId?: string | undefined;
                /** @description Grants per page. */
                limit?: number | undefined;
                /** @description Adds the scope details under `_embedded`. */
                expand?: components["parameters"]["queryExpandScope"] | undefined;
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description A page of grants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OAuth2ScopeConsentGrant[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    revokeUserGrants: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description All grants were revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getUserGrant: {
        parameters: {
            query?: {
                /** @description Adds the scope details under `_embedded`. */
                expand?: components["parameters"]["queryExpandScope"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the grant.
                 * @example oag1grant00000000001
                 */
                grantId: components["parameters"]["pathGrantId"];
            };
        };
        responses: {
            /** @description The grant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OAuth2ScopeConsentGrant;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["GrantNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    revokeUserGrant: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the grant.
                 * @example oag1grant00000000001
                 */
                grantId: components["parameters"]["pathGrantId"];
            };
        };
        responses: {
            /** @description The grant was revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["GrantNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getUserRisk: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The risk level. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserRiskGetResponse;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    upsertUserRisk: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /** @description The risk level and its reason. */
        requestBody: {
            content: {
                "application/json": UserRiskRequest;
            };
        };
        responses: {
            /** @description The risk level was changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserRiskPutResponse;
                };
            };
            /** @description The risk level was set for the first time. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserRiskPutResponse;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listAssignedRolesForUser: {
        parameters: {
            query?: {
                /** @description Adds the target groups or target apps of standard roles under `_embedded.targets`. */
                expand?: components["parameters"]["queryRoleExpand"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The role assignments. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RoleAssignment[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    assignRoleToUser: {
        parameters: {
            query?: {
                /** @description Whether to make the user a third-party administrator, who receives no administrator emails. */
                disableNotifications?: boolean | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        /** @description Type of the role. */
        requestBody: {
            content: {
                "application/json": AssignRoleToUserRequest;
            };
        };
        responses: {
            /** @description The role assignment. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RoleAssignment;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            409: components["responses"]["RoleAssigned409"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getUserAssignedRole: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        responses: {
            /** @description The role assignment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RoleAssignment;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    unassignRoleFromUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        responses: {
            /** @description The user no longer has the role. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getUserAssignedRoleGovernance: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        responses: {
            /** @description The governance grants. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RoleGovernance;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getRoleAssignmentGovernanceGrant: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Id of the Okta Identity Governance grant.
                 * @example gra1bundle0000000001
                 */
                grantId: components["parameters"]["pathGovernanceGrantId"];
            };
        };
        responses: {
            /** @description The grant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RoleGovernanceSource;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getRoleAssignmentGovernanceGrantResources: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Id of the Okta Identity Governance grant.
                 * @example gra1bundle0000000001
                 */
                grantId: components["parameters"]["pathGovernanceGrantId"];
            };
        };
        responses: {
            /** @description The resources of the grant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RoleGovernanceResources;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listApplicationTargetsForApplicationAdministratorRoleForUser: {
        parameters: {
            query?: {
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
                /** @description Targets per page. */
                limit?: components["parameters"]["queryTargetLimit"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        responses: {
            /** @description A page of apps. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CatalogApplication[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    assignAllAppsAsTargetToRoleForUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        responses: {
            /** @description The role covers all apps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    assignAppTargetToAdminRoleForUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Key of the app in Okta's catalog.
                 * @example payroll
                 */
                appName: components["parameters"]["pathAppName"];
            };
        };
        responses: {
            /** @description The app is a target. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleTargetNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    unassignAppTargetFromAppAdminRoleForUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Key of the app in Okta's catalog.
                 * @example payroll
                 */
                appName: components["parameters"]["pathAppName"];
            };
        };
        responses: {
            /** @description The app is no longer a target. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleTargetNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    assignAppInstanceTargetToAppAdminRoleForUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Key of the app in Okta's catalog.
                 * @example payroll
                 */
                appName: components["parameters"]["pathAppName"];
                /**
                 * @description Id of the app instance.
                 * @example 0oa1payroll000000001
                 */
                appId: components["parameters"]["pathAppId"];
            };
        };
        responses: {
            /** @description The app instance is a target. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleTargetNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    unassignAppInstanceTargetFromAdminRoleForUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Key of the app in Okta's catalog.
                 * @example payroll
                 */
                appName: components["parameters"]["pathAppName"];
                /**
                 * @description Id of the app instance.
                 * @example 0oa1payroll000000001
                 */
                appId: components["parameters"]["pathAppId"];
            };
        };
        responses: {
            /** @description The app instance is no longer a target. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleTargetNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listGroupTargetsForRole: {
        parameters: {
            query?: {
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
                /** @description Targets per page. */
                limit?: components["parameters"]["queryTargetLimit"] | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
            };
        };
        responses: {
            /** @description A page of groups. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Group[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    assignGroupTargetToUserRole: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
            };
        };
        responses: {
            /** @description The group is a target. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleTargetNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    unassignGroupTargetFromUserAdminRole: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment; for a custom role, id of its binding.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleAssignmentId: components["parameters"]["pathRoleAssignmentId"];
                /**
                 * @description Id of the group.
                 * @example 00g1engineering00001
                 */
                groupId: components["parameters"]["pathGroupId"];
            };
        };
        responses: {
            /** @description The group is no longer a target. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleTargetNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getRoleTargetsByUserIdAndRoleId: {
        parameters: {
            query?: {
                /** @description Cursor of the page, from `rel="next"` of the previous page. Cursors are opaque: do not construct them. */
                after?: components["parameters"]["queryAfter"] | undefined;
                /** @description Targets per page. */
                limit?: components["parameters"]["queryTargetLimit"] | undefined;
                /** @description Returns only targets assigned directly (`USER`) or through a group (`GROUP`). */
                assignmentType?: "USER" | "GROUP" | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Id of the role assignment, or the role type encoded in Base32.
                 * @example KVJUKUS7IFCE2SKO
                 */
                roleIdOrEncodedRoleId: components["parameters"]["pathRoleIdOrEncodedRoleId"];
            };
        };
        responses: {
            /** @description A page of targets. Can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RoleTarget[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["RoleNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    revokeUserSessions: {
        parameters: {
            query?: {
                /** @description Whether to revoke all access and refresh tokens that clients hold for the user. */
                oauthTokens?: boolean | undefined;
                /** @description Whether to forget the factors remembered on the user's devices. Defaults to false in Classic Engine. */
                forgetDevices?: boolean | undefined;
            } | undefined;
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The sessions were ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    listSubscriptionsUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
            };
        };
        responses: {
            /** @description The subscriptions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Subscription[];
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    getSubscriptionsNotificationTypeUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Type of the notification.
                 * @example USER_LOCKED_OUT
                 */
                notificationType: components["parameters"]["pathNotificationType"];
            };
        };
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Subscription;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    subscribeByNotificationTypeUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Type of the notification.
                 * @example USER_LOCKED_OUT
                 */
                notificationType: components["parameters"]["pathNotificationType"];
            };
        };
        responses: {
            /** @description The user is subscribed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
    unsubscribeByNotificationTypeUser: {
        parameters: {
            path: {
                /**
                 * @description Id of the user.
                 * @example 00u1ada0000000000001
                 */
                userId: components["parameters"]["pathUserId"];
                /**
                 * @description Type of the notification.
                 * @example USER_LOCKED_OUT
                 */
                notificationType: components["parameters"]["pathNotificationType"];
            };
        };
        responses: {
            /** @description The user is no longer subscribed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
            };
            400: components["responses"]["BadRequest400"];
            401: components["responses"]["Unauthorized401"];
            403: components["responses"]["Forbidden403"];
            404: components["responses"]["UserNotFound404"];
            429: components["responses"]["TooManyRequests429"];
            500: components["responses"]["ServerError500"];
            503: components["responses"]["Unavailable503"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: Exclude<T[P], undefined>;
};
/** @description A group imported from an app or a directory, which manages its profile and its members. */
export type AppGroup = {
    profile: OktaActiveDirectoryGroupProfile;
    /**
     * @description Identifies a group imported from an app.
     * @enum {string}
     */
    type: "APP_GROUP";
} & GroupBase;
/** @description Signing key for requests to Apple. */
export interface AppleClientSigning {
    /** @description Key id issued by Apple. */
    kid?: string | undefined;
    /** @description Private key in PKCS #8 format. Write-only. */
    privateKey?: string | undefined;
    /** @description Apple team id. */
    teamId?: string | undefined;
}
/** @description The role to assign. A custom role also needs a resource set. */
export type AssignRoleToUserRequest = StandardRoleAssignmentSchema | CustomRoleAssignmentSchema;
/** @description A tile on the user's dashboard. An app with several pages has one tile per page. */
export interface AssignedAppLink {
    /** @description Id of the app's assignment to the user. */
    readonly appAssignmentId?: string | undefined;
    /** @description Id of the app instance. */
    readonly appInstanceId?: string | undefined;
    /** @description Key of the app in Okta's catalog. */
    readonly appName?: string | undefined;
    /** @description Whether the user has entered credentials for the app. */
    readonly credentialsSetup?: boolean | undefined;
    /** @description Whether the tile is hidden on the dashboard. */
    readonly hidden?: boolean | undefined;
    /** @description Id of the app link, not of the app. */
    readonly id: string;
    /** @description Text of the tile. */
    readonly label?: string | undefined;
    /** @description URL that opens the app for the user. */
    readonly linkUrl?: string | undefined;
    /** @description URL of the tile's logo. */
    readonly logoUrl?: string | undefined;
    /** @description Position on the dashboard. */
    readonly sortOrder?: number | undefined;
}
/**
 * @description The provider that verifies the user's password. Read-only here: the org's delegated authentication determines
 *     it.
 */
export interface AuthenticationProvider {
    /**
     * @description Name of the provider; for a directory, the name of its instance.
     * @example OKTA
     */
    readonly name?: string | undefined;
    type?: AuthenticationProviderType | undefined;
}
/**
 * @description Type of the provider: Okta, a directory (`ACTIVE_DIRECTORY`, `LDAP`), an imported hash (`IMPORT`), or another
 *     identity provider (`FEDERATION`, `SOCIAL`). Users of `FEDERATION` and `SOCIAL` have no password or recovery
 *     question in Okta.
 * @enum {string}
 */
export type AuthenticationProviderType = "ACTIVE_DIRECTORY" | "FEDERATION" | "IMPORT" | "LDAP" | "OKTA" | "SOCIAL" | (string & {});
/**
 * @description Type of the provider. `FEDERATION` and `SOCIAL` exclude a password and a recovery question.
 * @enum {string}
 */
export type AuthenticationProviderTypeWritable = "ACTIVE_DIRECTORY" | "FEDERATION" | "IMPORT" | "LDAP" | "OKTA" | "SOCIAL" | (string & {});
/** @description The provider that verifies the new user's password. Requires `provider=true` in the query. */
export interface AuthenticationProviderWritable {
    /**
     * @description Name of the provider; for a directory, the name of its instance.
     * @example OKTA
     */
    name?: string | undefined;
    type?: AuthenticationProviderTypeWritable | undefined;
}
/** @description An authenticator that the user has enrolled. `type` selects the variant and the shape of `profile`. */
export type AuthenticatorEnrollment = AuthenticatorEnrollmentEmail | AuthenticatorEnrollmentPhone | TacAuthenticatorEnrollment | AuthenticatorEnrollmentWithoutProfile;
/** @description Properties that all enrollments share. */
export interface AuthenticatorEnrollmentBase {
    /** @description Links to the enrollment, its user and its authenticator. */
    readonly _links?: {
        authenticator?: HrefObject | undefined;
        self?: HrefObject | undefined;
        user?: HrefObject | undefined;
    } | undefined;
    /**
     * Format: date-time
     * @description When the user enrolled the authenticator.
     */
    readonly created?: string | undefined;
    /**
     * @description Id of the enrollment.
     * @example sms1ada0000000000001
     */
    readonly id: string;
    /**
     * @description Key of the authenticator, such as `phone_number`.
     * @example phone_number
     */
    readonly key?: string | undefined;
    /**
     * Format: date-time
     * @description When the enrollment was last changed.
     */
    readonly lastUpdated?: string | undefined;
    /**
     * @description Display name of the authenticator.
     * @example Phone
     */
    readonly name?: string | undefined;
    /** @description Name that the user chose for the enrollment; null if none. */
    readonly nickname?: string | null | undefined;
    /**
     * @description Status of the enrollment.
     * @example ACTIVE
     */
    readonly status?: string | undefined;
}
/** @description A phone to enroll. */
export interface AuthenticatorEnrollmentCreateRequest {
    /**
     * @description Id of the org's phone authenticator.
     * @example aut1phone00000000001
     */
    authenticatorId: string;
    profile: AuthenticatorProfile;
}
/** @description A temporary access code to create. */
export interface AuthenticatorEnrollmentCreateRequestTac {
    /**
     * @description Id of the org's TAC authenticator.
     * @example aut1tac0000000000001
     */
    authenticatorId: string;
    profile?: AuthenticatorProfileTacRequest | undefined;
}
/** @description An email authenticator. */
export type AuthenticatorEnrollmentEmail = {
    /** @description The address that receives the emails. */
    profile?: {
        /**
         * @description Email address.
         * @example ada.lovelace@acme.example
         */
        email?: string | undefined;
    } | undefined;
    /**
     * @description Identifies an email authenticator.
     * @enum {string}
     */
    type: "email";
} & AuthenticatorEnrollmentBase;
/** @description A phone authenticator. */
export type AuthenticatorEnrollmentPhone = {
    profile?: AuthenticatorProfile | undefined;
    /**
     * @description Identifies a phone authenticator.
     * @enum {string}
     */
    type: "phone";
} & AuthenticatorEnrollmentBase;
/** @description Any other authenticator. Okta documents no profile for these types. */
export type AuthenticatorEnrollmentWithoutProfile = {
    /**
     * @description Type of the authenticator.
     * @enum {string}
     */
    type: "app" | "federated" | "password" | "security_key" | "security_question";
} & AuthenticatorEnrollmentBase;
/** @description The phone. */
export interface AuthenticatorProfile {
    /**
     * @description Phone number in international format. Responses mask most digits, unless `discloseIdentifiers` requests the
     *     full number.
     * @example +44 XXXX XXX123
     */
    phoneNumber: string;
}
/** @description Options for the code. */
export interface AuthenticatorProfileTacRequest {
    /** @description Whether the code can be used more than once. The org must allow this. */
    multiUse?: boolean | undefined;
    /**
     * @description Lifetime of the code in minutes, from 10 to 14400 and within the org's limits. A number, or a string of its
     *     digits.
     */
    ttl?: number | string | undefined;
}
/** @description The code and its options. */
export interface AuthenticatorProfileTacResponsePost {
    /**
     * @description When the code expires, in UTC. Okta omits the time zone.
     * @example 2025-11-04T11:30:00
     */
    expiresAt?: string | undefined;
    /** @description Whether the code can be used more than once. */
    multiUse?: boolean | undefined;
    /**
     * @description The code. Only returned by `createTacAuthenticatorEnrollment`. Treat it as a secret.
     * @example tac-example-01
     */
    readonly tac?: string | undefined;
}
/** @description A group that Okta creates in every org, such as Everyone. Okta manages its members, and you cannot change it. */
export type BuiltInGroup = {
    profile: OktaUserGroupProfile;
    /**
     * @description Identifies a group that Okta manages.
     * @enum {string}
     */
    type: "BUILT_IN";
} & GroupBase;
/** @description A target app of a role: a single instance if `id` is present, otherwise all instances of a catalog app. */
export interface CatalogApplication {
    /** @description Links to the app and its logos. */
    readonly _links?: {
        logo?: HrefObject[] | undefined;
        self?: HrefObject | undefined;
    } | undefined;
    /**
     * @description Category of the app in the catalog.
     * @example HR
     */
    readonly category?: string | undefined;
    /** @description Description of the app. */
    readonly description?: string | undefined;
    /** @description Display name of the app. */
    readonly displayName?: string | undefined;
    /** @description Features that the app supports, such as provisioning. */
    readonly features?: string[] | undefined;
    /**
     * @description Id of the app instance; absent for a catalog app.
     * @example 0oa1payroll000000001
     */
    readonly id?: string | undefined;
    /**
     * Format: date-time
     * @description When the app was last changed.
     */
    readonly lastUpdated?: string | undefined;
    /**
     * @description Key of the app in Okta's catalog.
     * @example payroll
     */
    name: string;
    /** @description Sign-in methods of the app. */
    signOnModes?: string[] | undefined;
    status?: CatalogApplicationStatus | undefined;
    /**
     * @description Whether Okta has verified the app.
     * @example OKTA_VERIFIED
     */
    verificationStatus?: string | undefined;
    /** @description Website of the app's vendor. */
    website?: string | undefined;
}
/**
 * @description Whether the app is active.
 * @enum {string}
 */
export type CatalogApplicationStatus = "ACTIVE" | "INACTIVE" | (string & {});
/** @description The current and the new password. */
export interface ChangePasswordRequest {
    newPassword?: PasswordCredential | undefined;
    oldPassword?: PasswordCredential | undefined;
    /**
     * @description Whether to end the user's other sessions. The session that makes the request continues.
     * @default false
     */
    revokeSessions?: boolean | undefined;
}
/**
 * @description `STANDARD` for a user with all features of the org, `LITE` for a user with a limited set.
 * @enum {string}
 */
export type ClassificationType = "LITE" | "STANDARD" | (string & {});
/** @description A user to create. Only `profile` is required. The credentials determine the initial status. */
export interface CreateUserRequest {
    credentials?: UserCredentialsWritable | undefined;
    /** @description Ids of the groups to add the user to. An unknown id fails the request with 404. */
    groupIds?: string[] | undefined;
    profile: WithRequired<UserProfile, "login" | "email">;
    /**
     * @description Id of the user's realm.
     * @example guo1realm00000000001
     */
    realmId?: string | undefined;
    /**
     * @description User type. Only required if it is not the org's default. Once the user exists, only `replaceUser` can change
     *     it.
     */
    type?: {
        /**
         * @description Id of the user type.
         * @example oty1contractor000001
         */
        id?: string | undefined;
    } | undefined;
}
/** @description A user type to create. */
export interface CreateUserTypeRequest {
    /** @description Purpose of the user type. */
    description?: string | undefined;
    /** @description Display name. */
    displayName: string;
    /**
     * @description Programmatic name: letters, digits and underscores, starting with a letter. It cannot be changed later.
     * @example contractor
     */
    name: string;
}
/** @description A role bound to a resource set, which determines what the role covers. */
export interface CustomRole {
    /** @description Links to the assignee, the role, its permissions, and its resource set. */
    readonly _links?: {
        assignee?: HrefObject | undefined;
        member?: HrefObject | undefined;
        permissions?: HrefObject | undefined;
        "resource-set"?: HrefObject | undefined;
        role?: HrefObject | undefined;
    } | undefined;
    assignmentType?: RoleAssignmentType | undefined;
    /**
     * Format: date-time
     * @description When the role was assigned.
     */
    readonly created?: string | undefined;
    /**
     * @description Id of the role's binding.
     * @example irb1binding000000001
     */
    readonly id: string;
    /**
     * @description Display name of the role.
     * @example Onboarding
     */
    readonly label?: string | undefined;
    /**
     * Format: date-time
     * @description When the role assignment was last changed.
     */
    readonly lastUpdated?: string | undefined;
    /**
     * @description Id of the resource set.
     * @example iam1contractors00001
     */
    readonly "resource-set": string;
    /**
     * @description Id of the role; for Okta's own roles, its type.
     * @example cr01onboarding000001
     */
    readonly role: string;
    status?: LifecycleStatus | undefined;
    /**
     * @description `CUSTOM` for a role defined in the org; the other values are Okta's roles.
     * @enum {string}
     */
    type: "ACCESS_CERTIFICATIONS_ADMIN" | "ACCESS_REQUESTS_ADMIN" | "CUSTOM" | "WORKFLOWS_ADMIN";
}
/** @description A custom role and its resource set. */
export interface CustomRoleAssignmentSchema {
    /**
     * @description Id of the resource set.
     * @example iam1contractors00001
     */
    "resource-set": string;
    /**
     * @description Id of the role.
     * @example cr01onboarding000001
     */
    role: string;
    /**
     * @description Identifies a custom role.
     * @enum {string}
     */
    type: "CUSTOM";
}
/** @description A device registered in the org. */
export interface Device {
    /** @description Links to the operations that the device's current status allows. */
    readonly _links?: {
        activate?: HrefObject | undefined;
        deactivate?: HrefObject | undefined;
        self?: HrefObject | undefined;
        suspend?: HrefObject | undefined;
        unsuspend?: HrefObject | undefined;
        users?: HrefObject | undefined;
    } | undefined;
    /**
     * Format: date-time
     * @description When the device was registered.
     */
    readonly created?: string | undefined;
    /**
     * @description Id of the device.
     * @example guo1phone00000000001
     */
    readonly id: string;
    /**
     * Format: date-time
     * @description When the device's status, or data reported by a sign-in, was last changed.
     */
    readonly lastUpdated?: string | undefined;
    profile?: DeviceProfile | undefined;
    /** @description Alternate id of the device; null if none. */
    readonly resourceAlternateId?: string | null | undefined;
    resourceDisplayName?: DeviceDisplayName | undefined;
    /** @description Same value as `id`. */
    readonly resourceId?: string | undefined;
    /**
     * @description Always `UDDevice`.
     * @example UDDevice
     */
    readonly resourceType?: string | undefined;
    status?: DeviceStatus | undefined;
}
/** @description Name of the device. */
export interface DeviceDisplayName {
    /**
     * @description Whether the name is personal data that should be masked.
     * @default false
     */
    sensitive?: boolean | undefined;
    /** @description The device name. */
    value?: string | undefined;
}
/**
 * @description Operating system of the device.
 * @enum {string}
 */
export type DevicePlatform = "ANDROID" | "IOS" | "MACOS" | "WINDOWS" | (string & {});
/** @description Properties of the device. */
export interface DeviceProfile {
    diskEncryptionType?: DiskEncryptionTypeDef | undefined;
    /**
     * @description Name of the device.
     * @example Ada's phone
     */
    displayName: string;
    /** @description IMEI of a mobile device. */
    imei?: string | undefined;
    /** @description Whether the device is jailbroken or rooted. Only for `IOS` and `ANDROID`. */
    integrityJailbreak?: boolean | undefined;
    /** @description Whether the org manages the device. */
    managed?: boolean | undefined;
    /** @description Manufacturer of the device. */
    manufacturer?: string | undefined;
    /** @description MEID of a mobile device. */
    meid?: string | undefined;
    /** @description Model of the device. */
    model?: string | undefined;
    /** @description Version of the operating system. */
    osVersion?: string | undefined;
    platform: DevicePlatform;
    /** @description Whether the device is registered with Okta. */
    registered: boolean;
    /** @description Whether the device stores keys in secure hardware. */
    secureHardwarePresent?: boolean | undefined;
    /** @description Serial number of the device. */
    serialNumber?: string | undefined;
    /** @description Security identifier (SID) of a Windows device. */
    sid?: string | undefined;
    /** @description Hash of the TPM's public key on a Windows device. */
    tpmPublicKeyHash?: string | undefined;
    /** @description Unique device identifier (UDID) of a macOS device. */
    udid?: string | undefined;
}
/**
 * @description Status of the device. A `SUSPENDED` device cannot be used until it is unsuspended. A `DEACTIVATED` device no
 *     longer has users.
 * @enum {string}
 */
export type DeviceStatus = "ACTIVE" | "DEACTIVATED" | "SUSPENDED" | "UNSUSPENDED" | (string & {});
/**
 * @description Pseudorandom function of PBKDF2. Only for PBKDF2.
 * @enum {string}
 */
export type DigestAlgorithm = "SHA256_HMAC" | "SHA512_HMAC" | (string & {});
/**
 * @description Scope of the disk encryption. `FULL`, `USER` (with a key of the user) and `ALL_INTERNAL_VOLUMES` count as
 *     encrypted; `SYSTEM_VOLUME` and `NONE` do not.
 * @enum {string}
 */
export type DiskEncryptionTypeDef = "ALL_INTERNAL_VOLUMES" | "FULL" | "NONE" | "SYSTEM_VOLUME" | "USER" | (string & {});
/** @description An email address used as a credential, with its verification status. */
export interface EmailCredential {
    /**
     * @description Verification status, for example `VERIFIED`.
     * @example VERIFIED
     */
    status?: string | undefined;
    /**
     * @description Kind of address, for example `PRIMARY`.
     * @example PRIMARY
     */
    type?: string | undefined;
    /**
     * @description Email address.
     * @example ada.lovelace@acme.example
     */
    value?: string | undefined;
}
/** @description An empty object. The status alone reports the success. */
export type EmptyObject = Record<string, never>;
/** @description An error response. Check the HTTP status and `errorCode`; the texts are for humans and can change. */
export interface Error {
    /** @description One entry per problem. Often empty. */
    errorCauses: ErrorCause[];
    /**
     * @description Stable error code: `E` and seven digits.
     * @example E0000007
     */
    errorCode: string;
    /** @description Id of this error occurrence. Quote it to Okta's support. */
    errorId: string;
    /** @description Key of the error in Okta's documentation. Same value as `errorCode`. */
    errorLink: string;
    /** @description Human-readable message. Parts of it depend on the request. */
    errorSummary: string;
}
/** @description A problem with the request. */
export interface ErrorCause {
    /** @description Human-readable message, often starting with an attribute's name. */
    errorSummary: string;
}
/** @description The password recovery link; empty if Okta sent it by email. */
export interface ForgotPasswordResponse {
    /**
     * @description One-time link. Only returned with `sendEmail=false`.
     * @example https://acme.okta.com/signin/reset-password/forgotTokenExample01
     */
    readonly resetPasswordUrl?: string | undefined;
}
/**
 * @description Whether the grant is an entitlement bundle or a custom grant.
 * @enum {string}
 */
export type GovernanceSourceType = "CUSTOM" | "ENTITLEMENT-BUNDLE" | (string & {});
/**
 * @description Whether the grant or token is active.
 * @enum {string}
 */
export type GrantOrTokenStatus = "ACTIVE" | "REVOKED" | (string & {});
/** @description A group of users. `type` selects the variant and the attributes of `profile`. */
export type Group = OktaGroup | AppGroup | BuiltInGroup;
/** @description Properties that all groups share. */
export interface GroupBase {
    /** @description Resources requested with `expand` of `listGroups`. */
    readonly _embedded?: {
        /** @description The app that the group was imported from. Absent for other groups. */
        app?: {
            /** @description Id of the app. */
            id?: string | undefined;
            /** @description Display name of the app. */
            label?: string | undefined;
            /** @description Key of the app in Okta's catalog. */
            name?: string | undefined;
            /**
             * @description Sign-in method of the app.
             * @example OPENID_CONNECT
             */
            signOnMode?: string | undefined;
        } | undefined;
        /** @description Group statistics. */
        stats?: {
            /**
             * Format: int32
             * @description Number of apps assigned to the group.
             */
            appsCount?: number | undefined;
            /**
             * Format: int32
             * @description Number of group push mappings that use the group.
             */
            groupPushMappingsCount?: number | undefined;
            /** @description Whether the group has an administrator role. The misspelled name is Okta's. */
            hasAdminPrivlege?: boolean | undefined;
            /**
             * Format: int32
             * @description Number of members.
             */
            usersCount?: number | undefined;
        } | undefined;
    } | undefined;
    /** @description Links to the group's logos and related resources. */
    readonly _links?: {
        apps?: HrefObject | undefined;
        logo?: HrefObject[] | undefined;
        self?: HrefObject | undefined;
        source?: HrefObject | undefined;
        users?: HrefObject | undefined;
    } | undefined;
    /**
     * Format: date-time
     * @description When the group was created.
     */
    readonly created: string;
    /**
     * @description Id of the group.
     * @example 00g1engineering00001
     */
    readonly id: string;
    /**
     * Format: date-time
     * @description When a user was last added to or removed from the group.
     */
    readonly lastMembershipUpdated: string;
    /**
     * Format: date-time
     * @description When the group's profile was last changed.
     */
    readonly lastUpdated: string;
    /**
     * @description Object class of the group: `okta:user_group` for a group managed in Okta,
     *     `okta:windows_security_principal` for one imported from Active Directory.
     */
    readonly objectClass: string[];
}
/** @description A group to create, or the new profile of a group. */
export interface GroupRequest {
    profile: OktaUserGroupProfile;
}
/** @description Operations that the link supports. */
export interface HrefHints {
    /** @description Allowed HTTP methods. */
    allow?: HttpMethod[] | undefined;
}
/** @description A link. */
export type HrefObject = {
    hints?: HrefHints | undefined;
    /** @description URL, or a URI template if `templated` is true. */
    href: string;
    /**
     * @description HTTP method of the link. Links of users have it instead of `hints`.
     * @example POST
     */
    readonly method?: string | undefined;
    /** @description Distinguishes links with the same relation. */
    readonly name?: string | undefined;
    /** @description Whether `href` is a URI template. */
    readonly templated?: boolean | undefined;
    /** @description Media type of the target. Absent means JSON. */
    readonly type?: string | undefined;
} & {
    [key: string]: unknown;
};
/** @description One link, or several that differ in `name`. Okta returns either under the same key. */
export type HrefObjectOrList = HrefObject | HrefObject[];
/**
 * @description HTTP method.
 * @enum {string}
 */
export type HttpMethod = "DELETE" | "GET" | "POST" | "PUT" | "PATCH" | (string & {});
/** @description Endpoint where the user verifies their identity. */
export interface IDVAuthorizationEndpoint {
    /**
     * @description Binding of the request.
     * @enum {string}
     */
    binding?: "HTTP-REDIRECT" | (string & {}) | undefined;
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description Credentials that Okta uses with the vendor. */
export interface IDVCredentials {
    /** @description Credentials for `IDV_PERSONA`. */
    bearer?: {
        /** @description API key from the vendor's dashboard. */
        apiKey: string;
    } | undefined;
    /** @description Credentials for `IDV_CLEAR` and `IDV_INCODE`. */
    client?: {
        /** @description Client id of Okta at the vendor. */
        client_id: string;
        /** @description Client secret of Okta at the vendor. */
        client_secret: string;
    } | undefined;
}
/** @description Endpoints of the vendor. */
export interface IDVEndpoints {
    authorization: IDVAuthorizationEndpoint;
    jwks: OidcJwksEndpoint;
    par: IDVParEndpoint;
    token: IDVTokenEndpoint;
}
/** @description Endpoint for pushed authorization requests (RFC 9126). */
export interface IDVParEndpoint {
    /**
     * @description Binding of the request.
     * @enum {string}
     */
    binding?: "HTTP-POST" | (string & {}) | undefined;
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description Endpoint that returns the result. */
export interface IDVTokenEndpoint {
    /**
     * @description Binding of the request.
     * @enum {string}
     */
    binding?: "HTTP-POST" | (string & {}) | undefined;
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description An identity provider linked to the user's account. */
export interface IdentityProvider {
    /** @description Links to the identity provider's endpoints in Okta and to the operations that it allows. */
    readonly _links?: ({
        acs?: HrefObject | undefined;
        activate?: HrefObject | undefined;
        authorize?: HrefObject | undefined;
        clientRedirectUri?: HrefObject | undefined;
        deactivate?: HrefObject | undefined;
        keys?: HrefObject | undefined;
        metadata?: HrefObject | undefined;
        self?: HrefObject | undefined;
        users?: HrefObject | undefined;
    } & {
        [key: string]: unknown;
    }) | undefined;
    /**
     * Format: date-time
     * @description When the identity provider was added.
     */
    readonly created?: string | undefined;
    /**
     * @description Id of the identity provider.
     * @example 0oa1google0000000001
     */
    readonly id: string;
    issuerMode?: IdentityProviderIssuerMode | undefined;
    /**
     * Format: date-time
     * @description When the identity provider's settings were last changed.
     */
    readonly lastUpdated?: string | undefined;
    /** @description Name of the identity provider, unique in the org. */
    name?: string | undefined;
    policy?: IdentityProviderPolicy | undefined;
    properties?: IdentityProviderProperties | undefined;
    /** @description Endpoints, algorithms and credentials. `type` selects the variant. */
    protocol?: ProtocolSaml | ProtocolOAuth | ProtocolOidc | ProtocolMtls | ProtocolIdVerification | undefined;
    status?: LifecycleStatus | undefined;
    type?: IdentityProviderType | undefined;
}
/**
 * @description Host of Okta's redirect URI: the org (`ORG_URL`), the custom domain (`CUSTOM_URL`, which requires one), or the
 *     host of the request (`DYNAMIC`).
 * @default DYNAMIC
 * @enum {string}
 */
export type IdentityProviderIssuerMode = "CUSTOM_URL" | "DYNAMIC" | "ORG_URL" | (string & {});
/** @description Rules for linking and provisioning users who sign in through the identity provider. */
export interface IdentityProviderPolicy {
    accountLink?: PolicyAccountLink | undefined;
    /** @description Whether Okta accepts the authentication methods (AMR claims) that the identity provider reports. */
    mapAMRClaims?: boolean | undefined;
    /** @description Maximum clock difference to the identity provider, in milliseconds. */
    maxClockSkew?: number | undefined;
    provisioning?: Provisioning | undefined;
    subject?: PolicySubject | undefined;
    /**
     * @description Whether to trust authentication claims of the identity provider.
     * @default false
     */
    trustClaims?: boolean | undefined;
}
/** @description Settings that apply only to certain types of identity provider. */
export type IdentityProviderProperties = {
    /** @description Authentication assurance level to request. For `LOGINGOV` and `LOGINGOV_SANDBOX`. */
    aalValue?: string | null | undefined;
    /**
     * @description Authentication methods that the smart card proves in addition to the certificate: smart card, hardware key,
     *     PIN, multiple factors. For `X509`.
     */
    additionalAmr?: ("hwk" | "mfa" | "pin" | "sc")[] | null | undefined;
    /**
     * @description Whether a signed-in user can enroll a smart card that does not match any user. For `X509`.
     * @default false
     */
    allowDynamicUserMatching?: boolean | undefined;
    /**
     * @description Whether certificate attributes can update the user's profile, except those that identify the user. For
     *     `X509`.
     * @default false
     */
    allowUserUpdates?: boolean | undefined;
    /** @description Identity assurance level to request. For `LOGINGOV` and `LOGINGOV_SANDBOX`. */
    ialValue?: string | null | undefined;
    /** @description Details of the verification vendor. For `IDV_STANDARD`. */
    idvMetadata?: {
        /** @description URL of the vendor's privacy policy. */
        privacyPolicy?: string | undefined;
        /** @description URL of the vendor's terms of use. */
        termsOfUse?: string | undefined;
        /** @description Display name of the vendor. */
        vendorDisplayName?: string | undefined;
    } | undefined;
    /** @description Id of the Persona inquiry template, starting with `itmpl`. For `IDV_PERSONA`. */
    inquiryTemplateId?: string | undefined;
} | null;
/**
 * @description Product or standard of the identity provider. It determines the protocol: SAML for `SAML2`, mutual TLS for
 *     `X509`, identity verification for the `IDV_` types, OAuth 2.0 or OpenID Connect for all others.
 * @enum {string}
 */
export type IdentityProviderType = "AMAZON" | "APPLE" | "DISCORD" | "FACEBOOK" | "GITHUB" | "GITLAB" | "GOOGLE" | "IDV_CLEAR" | "IDV_INCODE" | "IDV_PERSONA" | "IDV_STANDARD" | "LINKEDIN" | "LOGINGOV" | "LOGINGOV_SANDBOX" | "MICROSOFT" | "OIDC" | "OKTA_INTEGRATION" | "PAYPAL" | "PAYPAL_SANDBOX" | "SALESFORCE" | "SAML2" | "SPOTIFY" | "X509" | "XERO" | "YAHOO" | "YAHOOJP" | (string & {});
/**
 * @description Whether the resource is active.
 * @enum {string}
 */
export type LifecycleStatus = "ACTIVE" | "INACTIVE" | (string & {});
/** @description A linked object definition: how users can be linked, such as manager and subordinate. */
export interface LinkedObject {
    _links?: LinksSelf | undefined;
    associated: LinkedObjectDetails;
    primary: LinkedObjectDetails;
}
/**
 * @description One side of a linked object definition. A user can have at most one linked user on the `primary` side, and any
 *     number on the `associated` side.
 */
export interface LinkedObjectDetails {
    /** @description Description of the side. */
    description?: string | undefined;
    /**
     * @description Programmatic name: letters, digits and underscores, not starting with a digit.
     * @example manager
     */
    name: string;
    /**
     * @description Display name.
     * @example Manager
     */
    title: string;
    type: LinkedObjectDetailsType;
}
/**
 * @description Type of the linked objects.
 * @enum {string}
 */
export type LinkedObjectDetailsType = "USER" | (string & {});
/** @description Links of a resource in HAL format. */
export interface LinksSelf {
    self?: HrefObject | undefined;
}
/** @description The user, app or service that caused the event. */
export interface LogActor {
    /** @description Another identifier, such as the login of a user. */
    readonly alternateId?: string | undefined;
    /** @description More about the actor. */
    readonly detailEntry?: {
        [key: string]: unknown;
    } | null | undefined;
    /** @description Display name of the actor. */
    readonly displayName?: string | undefined;
    /** @description Id of the actor. */
    readonly id?: string | undefined;
    /**
     * @description Kind of the actor.
     * @example User
     */
    readonly type?: string | undefined;
}
/** @description How the actor was authenticated. Events of one session share `externalSessionId`. */
export interface LogAuthenticationContext {
    authenticationProvider?: LogAuthenticationProvider | undefined;
    /** @description Step of the authentication, counted from 0. */
    readonly authenticationStep?: number | undefined;
    credentialProvider?: LogCredentialProvider | undefined;
    credentialType?: LogCredentialType | undefined;
    /** @description Id of the session. */
    readonly externalSessionId?: string | undefined;
    /** @description Interface of the authentication, as named by the provider. */
    readonly interface?: string | null | undefined;
    issuer?: LogIssuer | undefined;
}
/**
 * @description The system that verified the actor's credentials.
 * @enum {string|null}
 */
export type LogAuthenticationProvider = "ACTIVE_DIRECTORY" | "FACTOR_PROVIDER" | "FEDERATION" | "LDAP" | "OKTA_AUTHENTICATION_PROVIDER" | "SOCIAL" | (string & {}) | null;
/** @description Result of the bot detection. */
export type LogBotProtection = {
    /**
     * @description How likely the request came from a bot.
     * @enum {string|null}
     */
    readonly level?: "HIGH" | "LOW" | "MEDIUM" | "NONE" | (string & {}) | null | undefined;
} | null;
/** @description The client whose HTTP request caused the event. */
export interface LogClient {
    /**
     * @description Kind of the device.
     * @example Computer
     */
    readonly device?: string | undefined;
    geographicalContext?: LogGeographicalContext | undefined;
    /** @description Id of the OAuth client, or of the agent that an API token belongs to. */
    readonly id?: string | null | undefined;
    /** @description IP address of the client. */
    readonly ipAddress?: string | undefined;
    userAgent?: LogUserAgent | undefined;
    /** @description Name of the network zone of the client. */
    readonly zone?: string | null | undefined;
}
/**
 * @description The system that issued the credential.
 * @enum {string|null}
 */
export type LogCredentialProvider = "DUO" | "GOOGLE" | "OKTA_AUTHENTICATION_PROVIDER" | "OKTA_CREDENTIAL_PROVIDER" | "RSA" | "SYMANTEC" | "YUBIKEY" | (string & {}) | null;
/**
 * @description Kind of the credential.
 * @enum {string|null}
 */
export type LogCredentialType = "ASSERTION" | "CERTIFICATE" | "DEVICE_UDID" | "EMAIL" | "IWA" | "JWT" | "OAuth 2.0" | "OKTA_CLIENT_SESSION" | "OTP" | "PASSWORD" | "PRE_SHARED_SYMMETRIC_KEY" | "SMS" | (string & {}) | null;
/** @description More about the event, for troubleshooting. */
export interface LogDebugContext {
    /** @description Values by name. Both can change with any release of Okta. */
    readonly debugData?: {
        [key: string]: unknown;
    } | undefined;
}
/** @description An event of the System Log. Which properties it has depends on its type. */
export interface LogEvent {
    actor?: LogActor | undefined;
    authenticationContext?: LogAuthenticationContext | undefined;
    client?: LogClient | undefined;
    debugContext?: LogDebugContext | undefined;
    /** @description What happened, as a sentence. */
    readonly displayMessage?: string | undefined;
    /**
     * @description Type of the event.
     * @example user.lifecycle.delete.completed
     */
    readonly eventType: string;
    /** @description Type of the same event in the former Events API. */
    readonly legacyEventType?: string | undefined;
    outcome?: LogOutcome | undefined;
    /**
     * Format: date-time
     * @description When the event happened.
     */
    readonly published: string;
    request?: LogRequest | undefined;
    securityContext?: LogSecurityContext | undefined;
    severity?: LogSeverity | undefined;
    /** @description What the event happened to. Look for a `type` instead of a position: the order differs between events. */
    readonly target?: LogTarget[] | null | undefined;
    transaction?: LogTransaction | undefined;
    /**
     * @description Id of the event.
     * @example 5a1c9f0e-3b7d-4c58-9e21-0ada0000d001
     */
    readonly uuid: string;
    /** @description Version of the event's format. */
    readonly version?: string | undefined;
}
/** @description Place of an IP address. What is not known is missing. */
export interface LogGeographicalContext {
    /** @description City. */
    readonly city?: string | undefined;
    /** @description Country. */
    readonly country?: string | undefined;
    geolocation?: LogGeolocation | undefined;
    /** @description Postal code. */
    readonly postalCode?: string | undefined;
    /** @description State, province or region. */
    readonly state?: string | undefined;
}
/** @description Coordinates, in degrees. */
export interface LogGeolocation {
    /**
     * Format: double
     * @description Latitude.
     */
    readonly lat?: number | undefined;
    /**
     * Format: double
     * @description Longitude.
     */
    readonly lon?: number | undefined;
}
/** @description An IP address on the way of the request. */
export interface LogIpAddress {
    geographicalContext?: LogGeographicalContext | undefined;
    /** @description The address. */
    readonly ip?: string | undefined;
    ipDetails?: LogIpDetails | undefined;
    /** @description More about its source. */
    readonly source?: string | null | undefined;
    /**
     * @description Version of the Internet Protocol.
     * @example V4
     */
    readonly version?: string | undefined;
}
/** @description The network of an IP address. */
export type LogIpDetails = {
    /** @description Number of the autonomous system. */
    readonly asNumber?: number | null | undefined;
    /** @description Organization of the autonomous system. */
    readonly asOrg?: string | null | undefined;
    /** @description Domain name of the address. */
    readonly domain?: string | null | undefined;
    /** @description Services, such as VPNs, that the address belongs to. */
    readonly ipServiceCategories?: LogIpServiceCategory[] | null | undefined;
    /** @description Internet service provider. */
    readonly isp?: string | null | undefined;
} | null;
/** @description A service that an IP address belongs to. */
export interface LogIpServiceCategory {
    /** @description Whether the service hides its users. */
    readonly isAnonymous?: boolean | null | undefined;
    /** @description Name of the operator. */
    readonly operator?: string | null | undefined;
    /**
     * @description Kind of the service.
     * @enum {string|null}
     */
    readonly type?: "Blockchain VPN" | "Proxy" | "Residential Proxy" | "Tor" | "VPN" | (string & {}) | null | undefined;
}
/** @description Issuer of the assertion or token that the actor was authenticated by. */
export type LogIssuer = {
    /** @description The issuer, as the assertion or token names it. */
    readonly id?: string | undefined;
    /** @description Kind of the issuer. */
    readonly type?: string | undefined;
} | null;
/** @description How the action ended. */
export interface LogOutcome {
    /**
     * @description Reason for the result.
     * @example INVALID_CREDENTIALS
     */
    readonly reason?: string | null | undefined;
    /**
     * @description The result.
     * @enum {string}
     */
    readonly result?: "ABANDONED" | "ALLOW" | "CHALLENGE" | "DEFERRED" | "DENY" | "FAILURE" | "RATE_LIMIT" | "SCHEDULED" | "SKIPPED" | "SUCCESS" | "UNANSWERED" | "UNKNOWN" | (string & {}) | undefined;
}
/** @description The HTTP request that caused the event. */
export interface LogRequest {
    /** @description IP addresses of the client and of the proxies, in the order of the request's way. */
    readonly ipChain?: LogIpAddress[] | undefined;
}
/** @description Risk of the event. */
export type LogRisk = {
    /** @description Name of the detection that found the risk. */
    readonly detectionName?: string | null | undefined;
    /** @description Who reported the risk. */
    readonly issuer?: string | null | undefined;
    /**
     * @description Risk level of the request.
     * @enum {string|null}
     */
    readonly level?: "HIGH" | "LOW" | "MEDIUM" | (string & {}) | null | undefined;
    /**
     * @description Risk level of the user before.
     * @enum {string|null}
     */
    readonly previousLevel?: "HIGH" | "LOW" | "MEDIUM" | (string & {}) | null | undefined;
    /** @description Reasons for the level. */
    readonly reasons?: string[] | null | undefined;
} | null;
/** @description Reputation of the client's address, and what was detected. */
export interface LogSecurityContext {
    /** @description Number of the autonomous system. */
    readonly asNumber?: number | null | undefined;
    /** @description Organization of the autonomous system. */
    readonly asOrg?: string | null | undefined;
    botProtection?: LogBotProtection | undefined;
    /** @description Domain name of the address. */
    readonly domain?: string | null | undefined;
    ipDetails?: LogIpDetails | undefined;
    /** @description Whether the address is a known proxy. */
    readonly isProxy?: boolean | null | undefined;
    /** @description Internet service provider. */
    readonly isp?: string | null | undefined;
    risk?: LogRisk | undefined;
    /** @description Results of behavior detection. */
    readonly userBehaviors?: LogUserBehavior[] | null | undefined;
}
/**
 * @description Severity of the event.
 * @enum {string}
 */
export type LogSeverity = "DEBUG" | "ERROR" | "INFO" | "WARN" | (string & {});
/** @description Something that the event happened to. */
export interface LogTarget {
    /** @description Another identifier, such as the login of a user. */
    readonly alternateId?: string | undefined;
    /** @description What changed. Only some events have it, and a filter cannot select by it. */
    changeDetails?: {
        /** @description The properties before. */
        from?: {
            [key: string]: unknown;
        } | undefined;
        /** @description The properties after. */
        to?: {
            [key: string]: unknown;
        } | undefined;
    } | undefined;
    /** @description More about the target. */
    readonly detailEntry?: {
        [key: string]: unknown;
    } | null | undefined;
    /** @description Display name of the target. */
    readonly displayName?: string | undefined;
    /** @description Id of the target. */
    readonly id?: string | undefined;
    /**
     * @description Kind of the target.
     * @example User
     */
    readonly type?: string | undefined;
}
/** @description What the event was part of. Events of one transaction share its id. */
export interface LogTransaction {
    /** @description More about the transaction, such as `requestApiTokenId`. */
    readonly detail?: {
        [key: string]: unknown;
    } | null | undefined;
    /** @description Id of the transaction, such as that of the request. */
    readonly id?: string | undefined;
    /** @description Kind of the transaction, `WEB` for a request and `JOB` for a task. */
    readonly type?: string | undefined;
}
/** @description The client's software. */
export interface LogUserAgent {
    /**
     * @description Kind of the browser.
     * @example FIREFOX
     */
    readonly browser?: string | undefined;
    /** @description Operating system. */
    readonly os?: string | undefined;
    /** @description The `User-Agent` header. */
    readonly rawUserAgent?: string | undefined;
}
/** @description Result of a behavior detection. */
export interface LogUserBehavior {
    /** @description Id of the detection. */
    readonly id?: string | null | undefined;
    /** @description Name of the detection. */
    readonly name?: string | null | undefined;
    /**
     * @description Whether the behavior was found.
     * @enum {string|null}
     */
    readonly result?: "BAD_REQUEST" | "NEGATIVE" | "POSITIVE" | "UNKNOWN" | (string & {}) | null | undefined;
}
/** @description Trusted certificate chain. */
export interface MtlsCredentials {
    trust?: MtlsTrustCredentials | undefined;
}
/** @description Endpoints of the certificate sign-in. */
export interface MtlsEndpoints {
    sso?: MtlsSsoEndpoint | undefined;
}
/** @description Endpoint that requests the client certificate. */
export interface MtlsSsoEndpoint {
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description Criteria for trusting a certificate. */
export interface MtlsTrustCredentials {
    /** @description Not used for certificates: null. */
    audience?: string | null | undefined;
    /** @description Issuer of the certificates. */
    issuer?: string | undefined;
    kid?: ProtocolCredentialsKeyId | undefined;
    revocation?: MtlsTrustCredentialsRevocation | undefined;
    /**
     * @deprecated
     * @description Time in minutes to cache a revocation list. Ignored by Okta since October 2025.
     */
    revocationCacheLifetime?: number | undefined;
}
/**
 * @deprecated
 * @description Type of the revocation check. Ignored by Okta since October 2025.
 * @enum {string}
 */
export type MtlsTrustCredentialsRevocation = "CRL" | "DELTA_CRL" | "OCSP" | (string & {});
/**
 * @description Type of a notification.
 *
 *     - `AD_AGENT`, `IWA_AGENT`, `LDAP_AGENT`, `CONNECTOR_AGENT`: an agent disconnected or reconnected.
 *     - `AGENT_AUTO_UPDATE_NOTIFICATION`, `AGENT_AUTO_UPDATE_NOTIFICATION_LDAP`: an agent updated itself.
 *     - `APP_IMPORT`: a user import from an app finished.
 *     - `OKTA_ANNOUNCEMENT`, `OKTA_ISSUE`, `OKTA_UPDATE`: announcements, incidents and updates of Okta.
 *     - `RATELIMIT_NOTIFICATION`: the org approaches or exceeds a rate limit.
 *     - `REPORT_SUSPICIOUS_ACTIVITY`: a user reported suspicious activity.
 *     - `USER_DEPROVISION`: a user lost app assignments.
 *     - `USER_LOCKED_OUT`: a user was locked out.
 * @enum {string}
 */
export type NotificationType = "AD_AGENT" | "AGENT_AUTO_UPDATE_NOTIFICATION" | "AGENT_AUTO_UPDATE_NOTIFICATION_LDAP" | "APP_IMPORT" | "CONNECTOR_AGENT" | "IWA_AGENT" | "LDAP_AGENT" | "OKTA_ANNOUNCEMENT" | "OKTA_UPDATE" | "RATELIMIT_NOTIFICATION" | "REPORT_SUSPICIOUS_ACTIVITY" | "USER_DEPROVISION" | "USER_LOCKED_OUT" | "OKTA_ISSUE" | (string & {});
/** @description Data for number matching. */
export type NumberFactorChallengeEmbeddedLinks = {
    /** @description The challenge; null without number matching. */
    challenge?: {
        /**
         * @description The number to show to the user.
         * @example 72
         */
        correctAnswer?: number | undefined;
    } | null | undefined;
} & {
    [key: string]: unknown;
};
/** @description The actor that created the grant. */
export interface OAuth2Actor {
    /**
     * @description Id of the user.
     * @example 00u1ada0000000000001
     */
    readonly id?: string | undefined;
    /**
     * @description Type of the actor.
     * @example User
     */
    type?: string | undefined;
}
/** @description An OAuth client for which the user has a grant or a token. */
export interface OAuth2Client {
    /** @description Links to the user's grants and tokens for this client. */
    readonly _links?: {
        grants?: ResourceHrefObject | undefined;
        self?: HrefObject | undefined;
        tokens?: ResourceHrefObject | undefined;
    } | undefined;
    /**
     * @description Immutable id of the client.
     * @example 0oa1payroll000000001
     */
    readonly client_id: string;
    /** @description Display name of the client. */
    readonly client_name?: string | undefined;
    /** @description Home page of the client; null if none. */
    readonly client_uri?: string | null | undefined;
    /** @description Logo for the consent page; null if none. */
    readonly logo_uri?: string | null | undefined;
}
/** @description Metadata of a refresh token. The token value cannot be read. */
export interface OAuth2RefreshToken {
    /** @description Present with `expand=scope`. */
    readonly _embedded?: {
        /** @description Details of the token's scopes. */
        scopes?: OAuth2RefreshTokenScope[] | undefined;
    } | undefined;
    /** @description Links to the token's app, user, client and authorization server, and to its revocation. */
    readonly _links?: {
        app?: ResourceHrefObject | undefined;
        authorizationServer?: ResourceHrefObject | undefined;
        client?: ResourceHrefObject | undefined;
        revoke?: ResourceHrefObject | undefined;
        self?: HrefObject | undefined;
        user?: ResourceHrefObject | undefined;
    } | undefined;
    /** @description Id of the client that holds the token. */
    clientId?: string | undefined;
    /**
     * Format: date-time
     * @description When the token was issued.
     */
    readonly created?: string | undefined;
    /**
     * Format: date-time
     * @description When the token expires.
     */
    readonly expiresAt?: string | undefined;
    /**
     * @description Id of the token, not the token value.
     * @example oar1token00000000001
     */
    readonly id: string;
    /**
     * @description URL of the authorization server that issued the token.
     * @example https://acme.okta.com/oauth2/aus1default000000001
     */
    issuer?: string | undefined;
    /**
     * Format: date-time
     * @description When the token was last changed.
     */
    readonly lastUpdated?: string | undefined;
    /** @description Names of the token's scopes. */
    scopes?: string[] | undefined;
    status?: GrantOrTokenStatus | undefined;
    /**
     * @description Id of the token's user.
     * @example 00u1ada0000000000001
     */
    userId?: string | undefined;
}
/** @description A scope of an authorization server. */
export interface OAuth2RefreshTokenScope {
    /** @description Link to the scope's definition. */
    _links?: {
        scope?: ResourceHrefObject | undefined;
    } | undefined;
    /** @description Text shown on the consent page. */
    description?: string | undefined;
    /** @description Name shown on the consent page. */
    displayName?: string | undefined;
    /**
     * @description Id of the scope.
     * @example scp1offline000000001
     */
    readonly id?: string | undefined;
    /**
     * @description Name of the scope, as requested by clients.
     * @example offline_access
     */
    name?: string | undefined;
}
/**
 * @description Consent to one scope for one client. A grant outlives the tokens issued under it, and new tokens require no new
 *     consent while it exists.
 */
export interface OAuth2ScopeConsentGrant {
    /** @description Present with `expand=scope`. */
    readonly _embedded?: {
        /** @description The granted scope. */
        scope?: {
            /**
             * @description Name of the Okta scope.
             * @example okta.users.read.self
             */
            id?: string | undefined;
        } | undefined;
    } | undefined;
    /** @description Links to the grant's scope, user, client, app and authorization server. */
    readonly _links?: {
        app?: ResourceHrefObject | undefined;
        authorizationServer?: ResourceHrefObject | undefined;
        client?: ResourceHrefObject | undefined;
        scope?: ResourceHrefObject | undefined;
        self?: HrefObject | undefined;
        user?: ResourceHrefObject | undefined;
    } | undefined;
    /**
     * @description Id of the client.
     * @example 0oa1payroll000000001
     */
    readonly clientId?: string | undefined;
    /**
     * Format: date-time
     * @description When consent was given.
     */
    readonly created?: string | undefined;
    createdBy?: OAuth2Actor | undefined;
    /**
     * @description Id of the grant.
     * @example oag1grant00000000001
     */
    readonly id: string;
    /**
     * @description Issuer of the grant: the org's authorization server, usually the URL of the org.
     * @example https://acme.okta.com
     */
    issuer: string;
    /**
     * Format: date-time
     * @description When the grant was last changed.
     */
    readonly lastUpdated?: string | undefined;
    /**
     * @description Name of the granted Okta scope.
     * @example okta.users.read.self
     */
    scopeId: string;
    source?: OAuth2ScopeConsentGrantSource | undefined;
    status?: GrantOrTokenStatus | undefined;
    /**
     * @description Id of the user who consented; absent if an administrator did.
     * @example 00u1ada0000000000001
     */
    readonly userId?: string | undefined;
}
/**
 * @description Whether the user or an administrator gave consent.
 * @enum {string}
 */
export type OAuth2ScopeConsentGrantSource = "ADMIN" | "END_USER" | (string & {});
/** @description Endpoint where the user signs in. */
export interface OAuthAuthorizationEndpoint {
    binding?: ProtocolEndpointBinding | undefined;
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description Credentials that Okta uses with the identity provider. */
export interface OAuthCredentials {
    client?: OAuthCredentialsClient | undefined;
    signing?: AppleClientSigning | undefined;
}
/** @description Okta's client registration at the identity provider. */
export interface OAuthCredentialsClient {
    /** @description Client id. */
    client_id?: string | undefined;
    /** @description Client secret. */
    client_secret?: string | undefined;
    /** @description Whether to use PKCE. */
    pkce_required?: boolean | undefined;
    /**
     * @description Authentication method of Okta at the token endpoint.
     * @enum {string}
     */
    token_endpoint_auth_method?: "private_key_jwt" | (string & {}) | undefined;
}
/**
 * @description Endpoints of the identity provider. `userInfo`, `jwks` and `slo` are for OpenID Connect. For types that
 *     represent a single product, the endpoints are fixed.
 */
export interface OAuthEndpoints {
    authorization?: OAuthAuthorizationEndpoint | undefined;
    jwks?: OidcJwksEndpoint | undefined;
    slo?: OidcSloEndpoint | undefined;
    token?: OAuthTokenEndpoint | undefined;
    userInfo?: OidcUserInfoEndpoint | undefined;
}
/** @description Scopes to request. Each type of identity provider supports different ones. */
export type OAuthScopes = string[];
/** @description Endpoint that exchanges the authorization code for tokens. */
export interface OAuthTokenEndpoint {
    binding?: ProtocolEndpointBinding | undefined;
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description Signature algorithms for messages to the identity provider. */
export interface OidcAlgorithms {
    request?: OidcRequestAlgorithm | undefined;
}
/** @description Issuer of the tokens. */
export interface OidcIssuer {
    /** @description Required `iss` claim of the tokens. */
    url?: string | undefined;
}
/** @description Endpoint that returns the keys for verifying signatures. */
export interface OidcJwksEndpoint {
    binding?: ProtocolEndpointBinding | undefined;
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description Signature of authorization requests. */
export interface OidcRequestAlgorithm {
    signature?: OidcRequestSignatureAlgorithm | undefined;
}
/** @description Algorithm and scope of the request signature. No effect if `scope` is `NONE`. */
export interface OidcRequestSignatureAlgorithm {
    algorithm?: OidcSigningAlgorithm | undefined;
    scope?: ProtocolAlgorithmRequestScope | undefined;
}
/** @description Additional OpenID Connect settings. */
export interface OidcSettings {
    /** @description Whether signing out of Okta also signs out of the identity provider. */
    participateSlo?: boolean | undefined;
    /**
     * @description Whether to send the identity provider the app that the user is signing in to.
     * @default false
     */
    sendApplicationContext?: boolean | undefined;
}
/**
 * @description JOSE signature algorithm.
 * @enum {string}
 */
export type OidcSigningAlgorithm = "HS256" | "HS384" | "HS512" | "RS256" | "RS384" | "RS512" | (string & {});
/** @description Endpoint that signs the user out. */
export interface OidcSloEndpoint {
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description Endpoint that returns the user's claims. */
export interface OidcUserInfoEndpoint {
    binding?: ProtocolEndpointBinding | undefined;
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/**
 * @description Profile of a group imported from an app, including the org's custom attributes. The declared attributes are
 *     those of Active Directory. Groups from other apps have name and description, and attributes that their app adds.
 */
export type OktaActiveDirectoryGroupProfile = {
    /** @description Description of the group in the app. */
    description?: string | null | undefined;
    /** @description Distinguished name (DN) in the directory. */
    dn?: string | undefined;
    /** @description The group's `objectGUID`, Base64-encoded. */
    externalId?: string | undefined;
    /** @description Name of the group in the app; in a directory, its common name (CN). */
    name: string;
    /** @description The group's SAM account name, the short name for older Windows systems. */
    samAccountName?: string | undefined;
    /** @description Short name, prefixed with the Windows domain. */
    windowsDomainQualifiedName?: string | undefined;
} & {
    [key: string]: unknown;
};
/** @description A group created in the org. Its members are managed by administrators, group rules and API clients. */
export type OktaGroup = {
    profile: OktaUserGroupProfile;
    /**
     * @description Identifies a group created in the org.
     * @enum {string}
     */
    type: "OKTA_GROUP";
} & GroupBase;
/** @description Profile of a group that was not imported from an app, including the org's custom attributes. */
export type OktaUserGroupProfile = {
    /** @description Description of the group. */
    description?: string | null | undefined;
    /** @description Display name, unique among groups created in the org. */
    name: string;
} & {
    [key: string]: unknown;
};
/**
 * @description A password: in clear text (`value`), as a hash from another system (`hash`), or verified by that system at the
 *     first sign-in (`hook`). In responses, an empty object indicates that a password is set.
 */
export interface PasswordCredential {
    hash?: PasswordCredentialHash | undefined;
    hook?: PasswordCredentialHook | undefined;
    /**
     * Format: password
     * @description The password in clear text. The org's password policy applies.
     * @example Not-A-Real-Pa55word
     */
    value?: string | undefined;
}
/**
 * @description A password hash from another system. It can be set when creating a user, or when updating a `STAGED` user.
 *     `algorithm` determines which properties are required.
 */
export interface PasswordCredentialHash {
    algorithm?: PasswordCredentialHashAlgorithm | undefined;
    digestAlgorithm?: DigestAlgorithm | undefined;
    /** @description Number of PBKDF2 iterations, at least 4096. Only for PBKDF2. */
    iterationCount?: number | undefined;
    /** @description Length of the derived key in bytes. Only for PBKDF2. */
    keySize?: number | undefined;
    /** @description The salt. For BCRYPT, 22 characters in Radix-64; for all other algorithms, Base64-encoded. */
    salt?: string | undefined;
    /** @description Whether the salt precedes (`PREFIX`) or follows (`POSTFIX`) the password. Only for salted digests. */
    saltOrder?: string | undefined;
    /**
     * @description The hash. For BCRYPT, the Radix-64 hash without its prefix and salt; for all other algorithms, the
     *     Base64-encoded digest of password and salt.
     */
    value?: string | undefined;
    /** @description Cost factor of BCRYPT. For other algorithms it has no effect, and Okta accepts the 0 that serializers send. */
    workFactor?: number | undefined;
}
/**
 * @description Algorithm that generated the hash.
 * @enum {string}
 */
export type PasswordCredentialHashAlgorithm = "BCRYPT" | "MD5" | "PBKDF2" | "SHA-1" | "SHA-256" | "SHA-512" | (string & {});
/**
 * @description Lets the org's password import inline hook verify the password at the first sign-in. Okta then stores the
 *     password.
 */
export interface PasswordCredentialHook {
    /**
     * @description Hook to call. `default` is the only supported value.
     * @example default
     */
    type?: string | undefined;
}
/** @description Rules for linking identity provider users to existing users. */
export interface PolicyAccountLink {
    action?: PolicyAccountLinkAction | undefined;
    filter?: PolicyAccountLinkFilter | undefined;
}
/**
 * @description `AUTO` links to the user that `subject` matches; `DISABLED` never links.
 * @enum {string}
 */
export type PolicyAccountLinkAction = "AUTO" | "DISABLED" | (string & {});
/** @description Restricts which users can be linked. Null means no restriction. */
export type PolicyAccountLinkFilter = {
    groups?: PolicyAccountLinkFilterGroups | undefined;
    users?: PolicyAccountLinkFilterUsers | undefined;
} | null;
/** @description Restricts linking to members of certain groups. */
export interface PolicyAccountLinkFilterGroups {
    /** @description Ids of the groups. Only groups of type `OKTA_GROUP` are supported. */
    include?: string[] | undefined;
}
/** @description Excludes users from linking. */
export interface PolicyAccountLinkFilterUsers {
    /** @description Ids of users who are never linked. */
    exclude?: string[] | undefined;
    /**
     * @description Whether administrators are never linked.
     * @default false
     */
    excludeAdmins?: boolean | undefined;
}
/** @description Rules for matching the identity provider's username to a user. */
export interface PolicySubject {
    /**
     * @description Regular expression that usernames must match, so that an identity provider cannot vouch for users of another
     *     domain. For SAML and OpenID Connect.
     */
    filter?: string | null | undefined;
    /** @description Profile attribute to match if `matchType` is `CUSTOM_ATTRIBUTE`. */
    matchAttribute?: string | null | undefined;
    matchType?: PolicySubjectMatchType | undefined;
    userNameTemplate?: PolicyUserNameTemplate | undefined;
}
/**
 * @description User property to match.
 * @enum {string}
 */
export type PolicySubjectMatchType = "CUSTOM_ATTRIBUTE" | "EMAIL" | "USERNAME" | "USERNAME_OR_EMAIL" | (string & {});
/** @description Builds the username from the identity provider's attributes. */
export interface PolicyUserNameTemplate {
    /** @description Okta expression. The attributes are available as `idpuser`. */
    template?: string | undefined;
}
/**
 * @description Whether requests are signed.
 * @enum {string}
 */
export type ProtocolAlgorithmRequestScope = "NONE" | "REQUEST" | (string & {});
/**
 * @description Which parts must be signed: the response (`RESPONSE`), the assertion (`TOKEN`), or either (`ANY`).
 * @enum {string}
 */
export type ProtocolAlgorithmResponseScope = "ANY" | "RESPONSE" | "TOKEN" | (string & {});
/** @description Id of a certificate in the Okta key store. */
export type ProtocolCredentialsKeyId = string;
/**
 * @description Binding of the message.
 * @enum {string}
 */
export type ProtocolEndpointBinding = "HTTP-POST" | "HTTP-REDIRECT" | (string & {});
/** @description Identity verification by a vendor. */
export interface ProtocolIdVerification {
    credentials?: IDVCredentials | undefined;
    endpoints?: IDVEndpoints | undefined;
    scopes?: OAuthScopes | undefined;
    /**
     * @description Identifies the protocol.
     * @enum {string}
     */
    type: "ID_PROOFING";
}
/** @description Sign-in with a smart card certificate (mutual TLS). */
export interface ProtocolMtls {
    credentials?: MtlsCredentials | undefined;
    endpoints?: MtlsEndpoints | undefined;
    /**
     * @description Identifies the protocol.
     * @enum {string}
     */
    type: "MTLS";
}
/** @description OAuth 2.0 sign-in with the authorization code flow. */
export interface ProtocolOAuth {
    credentials?: OAuthCredentials | undefined;
    endpoints?: OAuthEndpoints | undefined;
    scopes?: OAuthScopes | undefined;
    /**
     * @description Identifies the protocol.
     * @enum {string}
     */
    type: "OAUTH2";
}
/** @description OpenID Connect sign-in with the authorization code flow. */
export interface ProtocolOidc {
    algorithms?: OidcAlgorithms | undefined;
    credentials?: OAuthCredentials | undefined;
    endpoints?: OAuthEndpoints | undefined;
    issuer?: OidcIssuer | undefined;
    /** @description URL of the Okta org that acts as the identity provider. */
    oktaIdpOrgUrl?: string | undefined;
    scopes?: OAuthScopes | undefined;
    settings?: OidcSettings | undefined;
    /**
     * @description Identifies the protocol.
     * @enum {string}
     */
    type: "OIDC";
}
/** @description SAML 2.0 sign-in. */
export interface ProtocolSaml {
    algorithms?: SamlAlgorithms | undefined;
    credentials?: SamlCredentials | undefined;
    endpoints?: SamlEndpoints | undefined;
    relayState?: SamlRelayState | undefined;
    settings?: SamlSettings | undefined;
    /**
     * @description Identifies the protocol.
     * @enum {string}
     */
    type: "SAML2";
}
/** @description Rules for creating and updating users who are not linked yet. */
export interface Provisioning {
    action?: ProvisioningAction | undefined;
    conditions?: ProvisioningConditions | undefined;
    groups?: ProvisioningGroups | undefined;
    /** @description Whether the identity provider is the source of the user's profile. */
    profileMaster?: boolean | undefined;
}
/**
 * @description `AUTO` creates the user; `DISABLED` rejects the sign-in.
 * @enum {string}
 */
export type ProvisioningAction = "AUTO" | "DISABLED" | (string & {});
/** @description Rules for deactivated and suspended users. */
export interface ProvisioningConditions {
    deprovisioned?: ProvisioningDeprovisionedCondition | undefined;
    suspended?: ProvisioningSuspendedCondition | undefined;
}
/**
 * @description `REACTIVATE` activates the user and continues; `NONE` rejects the sign-in.
 * @enum {string}
 */
export type ProvisioningDeprovisionedAction = "NONE" | "REACTIVATE" | (string & {});
/** @description Rule for deactivated users. */
export interface ProvisioningDeprovisionedCondition {
    action?: ProvisioningDeprovisionedAction | undefined;
}
/** @description Group memberships assigned at sign-in. Null for types that do not support them. */
export type ProvisioningGroups = {
    action?: ProvisioningGroupsAction | undefined;
    /** @description Ids of the groups that users are added to, for `ASSIGN`. */
    assignments?: string[] | undefined;
    /** @description Ids of the groups that users can be added to, for `APPEND` and `SYNC`. */
    filter?: string[] | undefined;
    /** @description Identity provider attribute that lists the groups. Case-insensitive. */
    sourceAttributeName?: string | undefined;
} | null;
/**
 * @description `NONE` does not change groups. `ASSIGN` adds users to fixed groups. `APPEND` adds users to the groups that the
 *     identity provider lists. `SYNC` also removes users from groups that it does not list.
 * @enum {string}
 */
export type ProvisioningGroupsAction = "APPEND" | "ASSIGN" | "NONE" | "SYNC" | (string & {});
/**
 * @description `UNSUSPEND` unsuspends the user and continues; `NONE` rejects the sign-in.
 * @enum {string}
 */
export type ProvisioningSuspendedAction = "NONE" | "UNSUSPEND" | (string & {});
/** @description Rule for suspended users. */
export interface ProvisioningSuspendedCondition {
    action?: ProvisioningSuspendedAction | undefined;
}
/** @description A question whose answer allows the user to reset their password. Answers are case-insensitive. */
export interface RecoveryQuestionCredential {
    /**
     * @description Answer to the question. Write-only.
     * @example A difference engine
     */
    answer?: string | undefined;
    /**
     * @description Text of the question.
     * @example What did you build first?
     */
    question?: string | undefined;
}
/** @description The classification to set. */
export interface ReplaceUserClassification {
    type?: ClassificationType | undefined;
}
/** @description The factor whose code was resent. */
export type ResendUserFactor = UserFactorCall | UserFactorEmail | UserFactorSMS;
/** @description The factor to resend the code for, as it was enrolled. */
export type ResendUserFactorRequest = UserFactorEnrollCall | UserFactorEnrollEmail | UserFactorEnrollSMS;
/** @description The password reset link; empty if Okta sent it by email. */
export interface ResetPasswordToken {
    /**
     * @description One-time link. Only returned with `sendEmail=false`.
     * @example https://acme.okta.com/signin/reset-password/resetTokenExample001
     */
    readonly resetPasswordUrl?: string | undefined;
}
/** @description A link to a resource, with its title. */
export interface ResourceHrefObject {
    hints?: HrefHints | undefined;
    /** @description URL of the resource. */
    href?: string | undefined;
    /** @description Name of the resource. */
    title?: string | undefined;
}
/** @description Link to a linked user. Follow `_links.self.href`, or take the id from its last path segment. */
export interface ResponseLinks {
    _links: LinksSelf;
}
/**
 * @description An administrator role assigned to a user. `type` distinguishes standard roles from roles bound to a resource
 *     set: custom roles, and the three standard roles that Okta implements as custom roles.
 */
export type RoleAssignment = StandardRole | CustomRole;
/**
 * @description How the role was assigned: to the user directly, through a group, or to an app (`CLIENT`).
 * @enum {string}
 */
export type RoleAssignmentType = "CLIENT" | "GROUP" | "USER" | (string & {});
/** @description The Okta Identity Governance grants behind a role assignment. */
export interface RoleGovernance {
    /** @description Links to the role assignment and its assignee. */
    readonly _links?: {
        assignee?: HrefObject | undefined;
        self?: HrefObject | undefined;
    } | undefined;
    /** @description The governance grants. */
    grants?: RoleGovernanceSource[] | undefined;
}
/** @description A resource that a grant covers. */
export interface RoleGovernanceResource {
    /** @description Name of the resource. */
    label?: string | undefined;
    /**
     * @description Okta resource name (ORN).
     * @example orn:okta:directory:00o1acme000000000001:groups:00g1engineering00001
     */
    resource?: string | undefined;
}
/** @description Resources of a grant. If there are more, `_links.next` has the URL of the next page. */
export interface RoleGovernanceResources {
    /** @description Links to this page and the next. */
    readonly _links?: {
        next?: HrefObject | undefined;
        self?: HrefObject | undefined;
    } | undefined;
    /** @description The resources of the grant. */
    resources?: RoleGovernanceResource[] | undefined;
}
/** @description A grant that assigns the role. */
export interface RoleGovernanceSource {
    /** @description Links to the grant and its resources. */
    readonly _links?: {
        resources?: HrefObject | undefined;
        self?: HrefObject | undefined;
    } | undefined;
    /**
     * @description Id of the entitlement bundle, if the grant is one.
     * @example enb1helpdesk00000001
     */
    readonly bundleId?: string | undefined;
    /**
     * @description When the bundle expires. Unlike in other timestamps, a space separates date and time.
     * @example 2026-12-31 23:59:59.0
     */
    readonly expirationDate?: string | undefined;
    /**
     * @description Id of the grant.
     * @example gra1bundle0000000001
     */
    readonly grantId: string;
    type: GovernanceSourceType;
}
/** @description A target group or app of a role, identified by its Okta resource name. */
export interface RoleTarget {
    _links?: LinksSelf | undefined;
    /**
     * @description How the target was assigned: directly (`USER`) or through a group (`GROUP`).
     * @example USER
     */
    readonly assignmentType?: string | undefined;
    /**
     * Format: date-time
     * @description When the target expires; absent if never.
     */
    readonly expiration?: string | undefined;
    /**
     * @description Okta resource name (ORN) of the group, app or app instance.
     * @example orn:okta:directory:00o1acme000000000001:groups:00g1engineering00001
     */
    readonly orn: string;
}
/** @description Assertion consumer service (ACS): receives the assertions of the identity provider. */
export interface SamlAcsEndpoint {
    binding?: ProtocolEndpointBinding | undefined;
    type?: SamlEndpointType | undefined;
}
/** @description Signature algorithms of requests and responses. */
export interface SamlAlgorithms {
    request?: SamlRequestAlgorithm | undefined;
    response?: SamlResponseAlgorithm | undefined;
}
/** @description Keys that verify the identity provider's messages and sign Okta's messages. */
export interface SamlCredentials {
    signing?: SamlSigningCredentials | undefined;
    trust?: SamlTrustCredentials | undefined;
}
/**
 * @description Whether the URL is specific to this identity provider (`INSTANCE`) or shared by the org (`ORG`).
 * @default INSTANCE
 * @enum {string}
 */
export type SamlEndpointType = "INSTANCE" | "ORG" | (string & {});
/** @description Endpoints of Okta and of the identity provider. */
export interface SamlEndpoints {
    acs?: SamlAcsEndpoint | undefined;
    slo?: SamlSloEndpoint | undefined;
    sso?: SamlSsoEndpoint | undefined;
}
/**
 * @description Name id format that Okta requests.
 * @default urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified
 * @enum {string}
 */
export type SamlNameIdFormat = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress" | "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified" | "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent" | "urn:oasis:names:tc:SAML:2.0:nameid-format:transient" | (string & {});
/** @description The `RelayState` that Okta sends. */
export interface SamlRelayState {
    format?: SamlRelayStateFormat | undefined;
}
/**
 * @description `OPAQUE` or `FROM_URL`, the default.
 * @enum {string}
 */
export type SamlRelayStateFormat = "FROM_URL" | "OPAQUE" | (string & {});
/** @description Signature of Okta's requests. */
export interface SamlRequestAlgorithm {
    digest?: SamlRequestDigestAlgorithm | undefined;
    signature?: SamlRequestSignatureAlgorithm | undefined;
}
/**
 * @description Digest of Okta's requests. No effect without a signature.
 * @enum {string}
 */
export type SamlRequestDigestAlgorithm = "SHA-1" | "SHA-256" | (string & {});
/** @description Algorithm and scope of the request signature. No effect if `scope` is `NONE`. */
export interface SamlRequestSignatureAlgorithm {
    algorithm?: SamlSigningAlgorithm | undefined;
    scope?: ProtocolAlgorithmRequestScope | undefined;
}
/** @description Verification of the identity provider's responses. */
export interface SamlResponseAlgorithm {
    signature?: SamlResponseSignatureAlgorithm | undefined;
}
/** @description Algorithm and scope of the verified signatures. */
export interface SamlResponseSignatureAlgorithm {
    algorithm?: SamlSigningAlgorithm | undefined;
    scope?: ProtocolAlgorithmResponseScope | undefined;
}
/** @description Additional SAML settings. */
export interface SamlSettings {
    /**
     * @description Whether a persistent name id preserves the link to the user.
     * @default true
     */
    honorPersistentNameId?: boolean | undefined;
    nameFormat?: SamlNameIdFormat | undefined;
    /** @description Whether signing out of Okta also signs out of the identity provider. */
    participateSlo?: boolean | undefined;
    /**
     * @description Whether to send the identity provider the app that the user is signing in to.
     * @default false
     */
    sendApplicationContext?: boolean | undefined;
}
/**
 * @description Digest algorithm of the signature.
 * @enum {string}
 */
export type SamlSigningAlgorithm = "SHA-1" | "SHA-256" | (string & {});
/** @description Key that signs Okta's requests. */
export interface SamlSigningCredentials {
    kid?: ProtocolCredentialsKeyId | undefined;
}
/** @description Endpoint that receives Okta's logout requests. */
export interface SamlSloEndpoint {
    binding?: ProtocolEndpointBinding | undefined;
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description Endpoint that receives Okta's authentication requests. */
export interface SamlSsoEndpoint {
    binding?: ProtocolEndpointBinding | undefined;
    /** @description `Destination` attribute of requests. Required for signed requests. */
    destination?: string | undefined;
    /** @description URL of the endpoint. */
    url?: string | undefined;
}
/** @description Criteria for trusting an assertion of the identity provider. */
export interface SamlTrustCredentials {
    /** @description Id of an additional key to accept, for key rotation. */
    additionalKids?: ProtocolCredentialsKeyId[] | undefined;
    /** @description Audience that the identity provider uses for Okta. */
    audience?: string | undefined;
    /** @description Issuer name of the identity provider. */
    issuer?: string | undefined;
    kid?: ProtocolCredentialsKeyId | undefined;
}
/** @description A user's Okta session, as created by a sign-in in a browser. */
export interface Session {
    _links?: SessionLinks | undefined;
    /** @description Authentication methods that the user signed in with, as defined by RFC 8176. */
    readonly amr: SessionAuthenticationMethod[];
    /**
     * Format: date-time
     * @description When the session was created.
     */
    readonly createdAt: string;
    /**
     * Format: date-time
     * @description When the session expires, unless it is extended.
     */
    readonly expiresAt: string;
    /**
     * @description Id of the session.
     * @example 102session0000000000000001
     */
    readonly id: string;
    idp: SessionIdentityProvider;
    /**
     * Format: date-time
     * @description When the user last verified a second factor in this session; null if never.
     */
    readonly lastFactorVerification: string | null;
    /**
     * Format: date-time
     * @description When the user last entered the password in this session; null if never.
     */
    readonly lastPasswordVerification: string | null;
    /** @description Login of the user. */
    readonly login: string;
    /** @description Whether the user has enrolled a second factor. */
    readonly mfaActive: boolean;
    status: SessionStatus;
    /**
     * @description Id of the user.
     * @example 00u1ada0000000000001
     */
    readonly userId: string;
}
/**
 * @description An authentication method.
 *
 *     - `fpt`: fingerprint.
 *     - `geo`: geolocation.
 *     - `hwk`: hardware-secured key.
 *     - `kba`: security question.
 *     - `mca`: multiple channels.
 *     - `mfa`: multiple factors.
 *     - `otp`: one-time password.
 *     - `pwd`: password.
 *     - `sc`: smart card.
 *     - `sms`: text message.
 *     - `swk`: software-secured key.
 *     - `tel`: phone call.
 * @enum {string}
 */
export type SessionAuthenticationMethod = "fpt" | "geo" | "hwk" | "kba" | "mca" | "mfa" | "otp" | "pwd" | "sc" | "sms" | "swk" | "tel" | (string & {});
/** @description The identity provider that authenticated the user. */
export interface SessionIdentityProvider {
    /** @description Id of the identity provider; id of the org if `type` is `OKTA`. */
    readonly id: string;
    type: SessionIdentityProviderType;
}
/**
 * @description Type of the identity provider. `OKTA` is the org itself.
 * @enum {string}
 */
export type SessionIdentityProviderType = "ACTIVE_DIRECTORY" | "FEDERATION" | "LDAP" | "OKTA" | "SOCIAL" | (string & {});
/** @description Links of the session. They may contain a different session id. */
export interface SessionLinks {
    refresh?: HrefObject | undefined;
    self?: HrefObject | undefined;
    user?: HrefObject | undefined;
}
/**
 * @description Status of the session.
 *
 *     - `ACTIVE`: the user is signed in.
 *     - `MFA_REQUIRED`: the user must verify a second factor.
 *     - `MFA_ENROLL`: the user must enroll a second factor.
 * @enum {string}
 */
export type SessionStatus = "ACTIVE" | "MFA_ENROLL" | "MFA_REQUIRED" | (string & {});
/** @description A standard role. It covers the whole org, or only its targets. */
export interface StandardRole {
    /** @description Present with `expand`. */
    readonly _embedded?: {
        /** @description Targets of the role. */
        targets?: {
            /** @description Target apps. Present with `expand=targets/catalog/apps`. */
            catalog?: {
                /** @description Catalog apps and app instances. */
                apps?: CatalogApplication[] | undefined;
            } | undefined;
            /** @description Target groups. Present with `expand=targets/groups`. */
            groups?: Group[] | undefined;
        } | undefined;
    } | undefined;
    /** @description Links to the assignee of the role. */
    readonly _links?: {
        assignee?: HrefObject | undefined;
    } | undefined;
    assignmentType?: RoleAssignmentType | undefined;
    /**
     * Format: date-time
     * @description When the role was assigned.
     */
    readonly created: string;
    /**
     * @description Id of the role assignment. For roles that can have targets, it is the encoded role type and therefore the
     *     same for all users.
     * @example KVJUKUS7IFCE2SKO
     */
    readonly id: string;
    /**
     * @description Display name of the role.
     * @example Group administrator
     */
    readonly label: string;
    /**
     * Format: date-time
     * @description When the role assignment was last changed.
     */
    readonly lastUpdated: string;
    status: LifecycleStatus;
    /**
     * @description Type of the role.
     * @enum {string}
     */
    type: "API_ACCESS_MANAGEMENT_ADMIN" | "APP_ADMIN" | "GROUP_MEMBERSHIP_ADMIN" | "HELP_DESK_ADMIN" | "MOBILE_ADMIN" | "ORG_ADMIN" | "READ_ONLY_ADMIN" | "REPORT_ADMIN" | "SUPER_ADMIN" | "USER_ADMIN";
}
/** @description A standard role to assign. */
export interface StandardRoleAssignmentSchema {
    /**
     * @description Type of the role.
     * @enum {string}
     */
    type: "ACCESS_CERTIFICATIONS_ADMIN" | "ACCESS_REQUESTS_ADMIN" | "API_ACCESS_MANAGEMENT_ADMIN" | "APP_ADMIN" | "GROUP_MEMBERSHIP_ADMIN" | "HELP_DESK_ADMIN" | "ORG_ADMIN" | "READ_ONLY_ADMIN" | "REPORT_ADMIN" | "SUPER_ADMIN" | "USER_ADMIN" | "WORKFLOWS_ADMIN";
}
/** @description A user's subscription to a notification type. */
export interface Subscription {
    /** @description The subscription. */
    readonly _links?: {
        self?: HrefObject | undefined;
    } | undefined;
    /** @description Delivery channels. Only `email` is supported. */
    channels?: string[] | undefined;
    notificationType: NotificationType;
    status: SubscriptionStatus;
}
/**
 * @description Whether the user is subscribed.
 * @enum {string}
 */
export type SubscriptionStatus = "subscribed" | "unsubscribed" | (string & {});
/** @description A temporary access code (TAC). */
export type TacAuthenticatorEnrollment = {
    profile?: AuthenticatorProfileTacResponsePost | undefined;
    /**
     * @description Identifies a temporary access code.
     * @enum {string}
     */
    type: "tac";
} & AuthenticatorEnrollmentBase;
/** @description The generated password. Okta does not send it to the user; pass it on yourself. */
export interface TempPassword {
    /** @description Password for one sign-in, after which the user must choose a new one. */
    readonly tempPassword: string;
}
/** @description Changes to a user. `updateUser` keeps omitted properties; `replaceUser` deletes omitted profile attributes. */
export interface UpdateUserRequest {
    credentials?: UserCredentials | undefined;
    profile?: UserProfile | undefined;
    /**
     * @description Id of the user's realm.
     * @example guo1realm00000000001
     */
    realmId?: string | undefined;
    /**
     * @description User type. Administrators can change it with `replaceUser`. `updateUser` accepts only the user's current
     *     type.
     */
    type?: {
        /**
         * @description Id of the user type.
         * @example oty1contractor000001
         */
        id?: string | undefined;
    } | undefined;
}
/** @description Changes to the schema. You can also send a whole schema that you have read and modified. */
export interface UpdateUserSchemaRequest {
    /** @description The attributes to add, change or delete. */
    definitions?: {
        base?: UserSchemaChanges | undefined;
        custom?: UserSchemaChanges | undefined;
    } | undefined;
    /** @description Display name. */
    title?: string | undefined;
}
/**
 * @description Whether Okta Verify asks the user to pick the number that your page shows. The response has the number in
 *     `_embedded.challenge.correctAnswer`.
 * @example true
 */
export type UseNumberMatchingChallenge = boolean;
/**
 * @description A person or service that can sign in to the org.
 *
 *     Users in lists have fewer `_links` than single users: read the user by id before relying on a link.
 */
export interface User {
    /** @description Resources requested with `expand`, by name. */
    readonly _embedded?: {
        [key: string]: unknown;
    } | undefined;
    _links?: UserLinks | undefined;
    /**
     * Format: date-time
     * @description When the user first became `ACTIVE`; null if never.
     */
    readonly activated?: string | null | undefined;
    /**
     * Format: date-time
     * @description When the user was created.
     */
    readonly created: string;
    credentials?: UserCredentials | undefined;
    /**
     * @description Immutable id of the user: 20 characters, starting with `00u`.
     * @example 00u1ada0000000000001
     */
    readonly id: string;
    /**
     * Format: date-time
     * @description When the user last signed in; null if never.
     */
    readonly lastLogin?: string | null | undefined;
    /**
     * Format: date-time
     * @description When the user was last changed.
     */
    readonly lastUpdated: string;
    /**
     * Format: date-time
     * @description When the password was last set; null if there is no password.
     */
    readonly passwordChanged?: string | null | undefined;
    profile: WithRequired<UserProfile, "login" | "email">;
    /**
     * @description Id of the user's realm. Only in orgs with realms.
     * @example guo1realm00000000001
     */
    readonly realmId?: string | undefined;
    status: UserStatus;
    /**
     * Format: date-time
     * @description When `status` last changed; null if it never has.
     */
    readonly statusChanged?: string | null | undefined;
    /**
     * @description Target status of an asynchronous transition in progress. Otherwise absent in every recorded response; treat
     *     null and absent alike.
     * @enum {string|null}
     */
    readonly transitioningToStatus?: "ACTIVE" | "DEPROVISIONED" | "PROVISIONED" | (string & {}) | null | undefined;
    /** @description User type, which determines the schema of `profile`. Absent in older orgs. */
    type?: {
        /**
         * @description Id of the user type.
         * @example oty1default000000001
         */
        id?: string | undefined;
    } | undefined;
}
/** @description The activation link and token; empty if Okta sent them by email. */
export interface UserActivationToken {
    /**
     * @description The token in the link, for a custom activation page. A user with a password signs in with it instead of
     *     following the link.
     * @example activationExample001
     */
    readonly activationToken?: string | undefined;
    /**
     * @description Page where the user completes the activation. The path depends on the org's engine: `/tokens/…` in Identity
     *     Engine, `/welcome/…` in Classic Engine.
     * @example https://acme.okta.com/tokens/activationExample001/verify
     */
    readonly activationUrl?: string | undefined;
}
/** @description A block that prevents the user from signing in. */
export interface UserBlock {
    /**
     * @description Scope of the block: all devices (`ANY_DEVICES`), or only devices that Okta has not seen with this user
     *     (`UNKNOWN_DEVICES`).
     * @enum {string}
     */
    readonly appliesTo?: "ANY_DEVICES" | "UNKNOWN_DEVICES" | (string & {}) | undefined;
    /**
     * @description Type of the block.
     * @enum {string}
     */
    readonly type: "DEVICE_BASED" | (string & {});
}
/** @description Classification of a user. */
export interface UserClassification {
    /**
     * Format: date-time
     * @description When the classification was last changed.
     */
    readonly lastUpdated?: string | undefined;
    type: ClassificationType;
}
/**
 * @description Credentials of the user. Secrets are write-only: responses show that a password or an answer exists, but never
 *     its value.
 */
export interface UserCredentials {
    /** @description Email addresses used as credentials, with their verification status. */
    readonly emails?: EmailCredential[] | undefined;
    password?: PasswordCredential | undefined;
    provider?: AuthenticationProvider | undefined;
    recovery_question?: RecoveryQuestionCredential | undefined;
}
/** @description Credentials of a new user. The authentication provider can only be set here. */
export interface UserCredentialsWritable {
    password?: PasswordCredential | undefined;
    provider?: AuthenticationProviderWritable | undefined;
    recovery_question?: RecoveryQuestionCredential | undefined;
}
/** @description A device that the user has enrolled. */
export interface UserDevice {
    /**
     * Format: date-time
     * @description When the user enrolled the device.
     */
    readonly created?: string | undefined;
    device: Device;
    /**
     * @description Id of the link between the user and the device.
     * @example lnk1ada0000000000001
     */
    deviceUserId: string;
}
/** @description A factor that the user has enrolled. `factorType` selects the variant and the shape of `profile`. */
export type UserFactor = UserFactorCall | UserFactorEmail | UserFactorPush | UserFactorSecurityQuestion | UserFactorSignedNonce | UserFactorSMS | UserFactorToken | UserFactorTokenHardware | UserFactorTokenHOTP | UserFactorTokenSoftwareTOTP | UserFactorU2F | UserFactorWeb | UserFactorWebAuthn;
/**
 * @description Proof that the user holds the factor: the code from a call, email, text message or app, or data signed by a
 *     security key or passkey. A push factor needs no proof: omit the body to poll its progress.
 */
export type UserFactorActivateRequest = {
    passCode?: UserFactorPassCode | undefined;
} | {
    useNumberMatchingChallenge?: UseNumberMatchingChallenge | undefined;
} | {
    /** @description Client data that the security key signed, Base64-encoded. */
    clientData: string;
    /** @description Registration data from the security key, Base64-encoded. */
    registrationData: string;
} | {
    /** @description Attestation from the authenticator, Base64-encoded. */
    attestation: string;
    /** @description Client data that the authenticator signed, Base64-encoded. */
    clientData: string;
};
/** @description The factor; `ACTIVE` if the proof was correct. */
export type UserFactorActivateResponse = UserFactorCall | UserFactorEmail | UserFactorPush | UserFactorSMS | UserFactorTokenSoftwareTOTP | UserFactorU2F | UserFactorWebAuthn;
/** @description Properties that all factors share. */
export interface UserFactorBase {
    _links?: UserFactorLinks | undefined;
    /**
     * Format: date-time
     * @description When the factor was enrolled.
     */
    readonly created?: string | undefined;
    /**
     * @description Id of the factor. Its prefix depends on the factor type.
     * @example sms1ada0000000000001
     */
    readonly id: string;
    /**
     * Format: date-time
     * @description When the factor was last changed.
     */
    readonly lastUpdated?: string | undefined;
    status: UserFactorStatus;
    /**
     * @description Name of the vendor, usually the same as `provider`. For an on-premises provider, the name configured in
     *     the org.
     */
    readonly vendorName?: string | undefined;
}
/** @description A voice call that speaks a code. */
export type UserFactorCall = {
    /**
     * @description Identifies a voice call factor.
     * @enum {string}
     */
    factorType: "call";
    profile?: UserFactorCallProfile | undefined;
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
} & UserFactorBase;
/** @description The phone that receives the calls. */
export interface UserFactorCallProfile {
    /**
     * @description Extension to dial after the call is answered; null if none.
     * @example 204
     */
    phoneExtension?: string | null | undefined;
    /**
     * @description Phone number in international format (E.164). Responses contain it without spaces and hyphens.
     * @example +442079460958
     */
    phoneNumber?: string | undefined;
}
/** @description An email with a code. */
export type UserFactorEmail = {
    /**
     * @description Identifies an email factor.
     * @enum {string}
     */
    factorType: "email";
    profile?: UserFactorEmailProfile | undefined;
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
} & UserFactorBase;
/** @description The address that receives the emails. */
export interface UserFactorEmailProfile {
    /**
     * @description The user's primary or secondary email address.
     * @example ada.lovelace@acme.example
     */
    email?: string | undefined;
}
/** @description A voice call that speaks a code. */
export interface UserFactorEnrollCall {
    /**
     * @description Identifies a voice call factor.
     * @enum {string}
     */
    factorType: "call";
    profile?: UserFactorCallProfile | undefined;
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
}
/** @description An email with a code. */
export interface UserFactorEnrollEmail {
    /**
     * @description Identifies an email factor.
     * @enum {string}
     */
    factorType: "email";
    profile?: UserFactorEmailProfile | undefined;
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
}
/** @description An Okta Verify push notification that asks the user to confirm a sign-in. */
export interface UserFactorEnrollPush {
    /**
     * @description Identifies a push factor.
     * @enum {string}
     */
    factorType: "push";
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
}
/**
 * @description A factor to enroll. `factorType` determines which other properties are required. Okta FastPass
 *     (`signed_nonce`) is not among them, because only the app can enroll it.
 */
export type UserFactorEnrollRequest = UserFactorEnrollCall | UserFactorEnrollEmail | UserFactorEnrollPush | UserFactorEnrollSecurityQuestion | UserFactorEnrollSMS | UserFactorEnrollToken | UserFactorEnrollTokenHardware | UserFactorEnrollTokenHOTP | UserFactorEnrollTokenSoftwareTOTP | UserFactorEnrollU2F | UserFactorEnrollWeb | UserFactorEnrollWebAuthn;
/** @description A text message with a code. */
export interface UserFactorEnrollSMS {
    /**
     * @description Identifies a text message factor.
     * @enum {string}
     */
    factorType: "sms";
    profile: UserFactorSMSProfile;
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
}
/** @description A security question with its answer. */
export interface UserFactorEnrollSecurityQuestion {
    /**
     * @description Identifies a security question.
     * @enum {string}
     */
    factorType: "question";
    /** @description The security question and its answer. */
    profile: {
        /** @description Answer to the question. Write-only. */
        answer: string;
        question: UserFactorSecurityQuestionKey;
    };
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
}
/** @description An RSA SecurID or Symantec VIP token, verified with a current code. */
export interface UserFactorEnrollToken {
    /**
     * @description Identifies a third-party token.
     * @enum {string}
     */
    factorType: "token";
    profile?: UserFactorTokenProfile | undefined;
    /**
     * @description Vendor of the token.
     * @enum {string}
     */
    provider: "RSA" | "SYMANTEC" | (string & {});
    /** @description Codes that the token shows. */
    verify?: {
        /**
         * @description The code that follows `passCode`. Required for Symantec VIP.
         * @example 678195
         */
        nextPassCode?: string | undefined;
        passCode?: UserFactorPassCode | undefined;
    } | undefined;
}
/** @description A custom TOTP token. A user can have only one. */
export interface UserFactorEnrollTokenHOTP {
    /**
     * @description Id of the factor profile that configures the token. Administrators create factor profiles in the Admin
     *     Console.
     * @example fpr1tokens0000000001
     */
    factorProfileId?: string | undefined;
    /**
     * @description Identifies a custom TOTP token.
     * @enum {string}
     */
    factorType: "token:hotp";
    profile?: UserFactorTokenHOTPProfile | undefined;
    /**
     * @description Always `CUSTOM`.
     * @enum {string}
     */
    provider: "CUSTOM" | (string & {});
}
/** @description A YubiKey, verified with a code that it types. */
export interface UserFactorEnrollTokenHardware {
    /**
     * @description Identifies a hardware token.
     * @enum {string}
     */
    factorType: "token:hardware";
    /**
     * @description Vendor of the token.
     * @enum {string}
     */
    provider: "YUBICO" | (string & {});
    /** @description The code that the YubiKey types. */
    verify?: {
        passCode?: UserFactorPassCode | undefined;
    } | undefined;
}
/** @description An authenticator app that generates time-based codes: Okta Verify or Google Authenticator. */
export interface UserFactorEnrollTokenSoftwareTOTP {
    /**
     * @description Identifies an authenticator app.
     * @enum {string}
     */
    factorType: "token:software:totp";
    /**
     * @description Vendor of the app.
     * @enum {string}
     */
    provider: "GOOGLE" | "OKTA" | (string & {});
}
/** @description A FIDO U2F security key. */
export interface UserFactorEnrollU2F {
    /**
     * @description Identifies a U2F security key.
     * @enum {string}
     */
    factorType: "u2f";
    /**
     * @description Standard of the key.
     * @enum {string}
     */
    provider: "FIDO" | (string & {});
}
/** @description Duo Security. */
export interface UserFactorEnrollWeb {
    /**
     * @description Identifies a factor on a vendor's web page.
     * @enum {string}
     */
    factorType: "web";
    profile?: UserFactorWebProfile | undefined;
    /**
     * @description Vendor of the token.
     * @enum {string}
     */
    provider: "DUO" | (string & {});
}
/** @description A passkey or security key (FIDO2 WebAuthn). */
export interface UserFactorEnrollWebAuthn {
    /**
     * @description Identifies a passkey or security key.
     * @enum {string}
     */
    factorType: "webauthn";
    /**
     * @description Standard of the key.
     * @enum {string}
     */
    provider: "FIDO" | (string & {});
}
/** @description Links to the operations that the factor's or the transaction's current status allows. */
export interface UserFactorLinks {
    activate?: HrefObject | undefined;
    cancel?: HrefObject | undefined;
    deactivate?: HrefObject | undefined;
    enroll?: HrefObject | undefined;
    factor?: HrefObject | undefined;
    next?: HrefObject | undefined;
    poll?: HrefObject | undefined;
    qrcode?: HrefObject | undefined;
    question?: HrefObject | undefined;
    questions?: HrefObject | undefined;
    resend?: HrefObjectOrList | undefined;
    self?: HrefObject | undefined;
    send?: HrefObjectOrList | undefined;
    user?: HrefObject | undefined;
    verify?: HrefObject | undefined;
}
/**
 * @description The code that the user received, or that the token currently shows.
 * @example 123456
 */
export type UserFactorPassCode = string;
/**
 * @description Provider of a factor.
 * @enum {string}
 */
export type UserFactorProvider = "CUSTOM" | "DUO" | "FIDO" | "GOOGLE" | "OKTA" | "RSA" | "SYMANTEC" | "YUBICO" | (string & {});
/** @description An Okta Verify push notification that asks the user to confirm a sign-in. */
export type UserFactorPush = {
    /** @description Until the factor is active: the data that the device needs to enroll. */
    readonly _embedded?: ({
        activation?: UserFactorPushActivation | undefined;
    } & {
        [key: string]: unknown;
    }) | undefined;
    /**
     * @description Identifies a push factor.
     * @enum {string}
     */
    factorType: "push";
    profile?: UserFactorPushProfile | undefined;
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
} & UserFactorBase;
/** @description Progress of the device's enrollment. */
export type UserFactorPushActivation = {
    /** @description Links to the QR code and to other ways of sending the activation to the device. */
    _links?: {
        qrcode?: HrefObject | undefined;
        send?: HrefObjectOrList | undefined;
    } | undefined;
    /**
     * Format: date-time
     * @description When the QR code expires.
     */
    expiresAt?: string | undefined;
    /**
     * @description `WAITING` until the device scans the QR code; `TIMEOUT` if it did not do so in time.
     * @example WAITING
     */
    factorResult?: string | undefined;
} & {
    [key: string]: unknown;
};
/** @description The device that runs Okta Verify. */
export interface UserFactorPushProfile {
    /**
     * @description Account name on the device, usually the login.
     * @example ada.lovelace@acme.example
     */
    credentialId?: string | undefined;
    /**
     * @description Id of the device.
     * @example guo1phone00000000001
     */
    deviceToken?: string | undefined;
    /**
     * @description Type of the device.
     * @example SmartPhone_IPhone
     */
    deviceType?: string | undefined;
    /**
     * @description Name of the device.
     * @example Ada's phone
     */
    name?: string | undefined;
    /**
     * @description Operating system of the device.
     * @example IOS
     */
    platform?: string | undefined;
    /**
     * @description Version of the operating system.
     * @example 18.1
     */
    version?: string | undefined;
}
/** @description State of a push notification, selected by `factorResult`. */
export type UserFactorPushTransaction = UserFactorPushTransactionWaiting | UserFactorPushTransactionSuccess | UserFactorPushTransactionRejected | UserFactorPushTransactionTimeout;
/** @description The device that received the notification. */
export interface UserFactorPushTransactionProfile {
    /**
     * @description Account name on the device, usually the login.
     * @example ada.lovelace@acme.example
     */
    credentialId?: string | undefined;
}
/** @description The user rejected the sign-in. */
export interface UserFactorPushTransactionRejected {
    _links?: UserFactorLinks | undefined;
    /**
     * @description Identifies a rejected sign-in.
     * @enum {string}
     */
    factorResult: "REJECTED";
    profile?: UserFactorPushTransactionProfile | undefined;
}
/** @description The user approved the sign-in. */
export interface UserFactorPushTransactionSuccess {
    /**
     * @description Identifies an approved sign-in.
     * @enum {string}
     */
    factorResult: "SUCCESS";
}
/** @description The user did not respond in time. */
export interface UserFactorPushTransactionTimeout {
    _links?: UserFactorLinks | undefined;
    /**
     * @description Identifies an expired notification.
     * @enum {string}
     */
    factorResult: "TIMEOUT";
    profile?: UserFactorPushTransactionProfile | undefined;
}
/** @description The user has not responded yet. */
export interface UserFactorPushTransactionWaiting {
    _embedded?: NumberFactorChallengeEmbeddedLinks | undefined;
    _links?: UserFactorLinks | undefined;
    /**
     * Format: date-time
     * @description When the notification expires.
     */
    readonly expiresAt?: string | undefined;
    /**
     * @description Identifies a pending notification.
     * @enum {string}
     */
    factorResult: "WAITING";
    profile?: UserFactorPushTransactionProfile | undefined;
}
/** @description A text message with a code. */
export type UserFactorSMS = {
    /**
     * @description Identifies a text message factor.
     * @enum {string}
     */
    factorType: "sms";
    profile: UserFactorSMSProfile;
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
} & UserFactorBase;
/** @description The phone that receives the text messages. */
export interface UserFactorSMSProfile {
    /**
     * @description Mobile phone number in international format (E.164). Responses contain it without spaces and hyphens.
     * @example +447700900123
     */
    phoneNumber: string;
}
/** @description A security question that only the user can answer. */
export type UserFactorSecurityQuestion = {
    /**
     * @description Identifies a security question.
     * @enum {string}
     */
    factorType: "question";
    profile?: UserFactorSecurityQuestionProfile | undefined;
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
} & UserFactorBase;
/**
 * @description Key of a security question. `listSupportedSecurityQuestions` returns the texts.
 * @example disliked_food
 * @enum {string}
 */
export type UserFactorSecurityQuestionKey = "childhood_dream_job" | "disliked_food" | "favorite_art_piece" | "favorite_book_movie_character" | "favorite_movie_quote" | "favorite_security_question" | "favorite_speaker_actor" | "favorite_sports_player" | "favorite_toy" | "favorite_vacation_location" | "first_award" | "first_computer_game" | "first_kiss_location" | "first_music_purchase" | "first_sports_team_mascot" | "first_thing_cooked" | "grandmother_favorite_desert" | "name_of_first_plush_toy" | "new_years_two_thousand" | "place_where_significant_other_was_met" | (string & {});
/** @description A security question. The answer is write-only. */
export interface UserFactorSecurityQuestionProfile {
    question: UserFactorSecurityQuestionKey;
    /**
     * @description Text of the question.
     * @example Which dish did you refuse to eat as a child?
     */
    readonly questionText: string;
}
/** @description Okta FastPass. Only the Okta Verify app can enroll it; the API can read and remove it. */
export type UserFactorSignedNonce = {
    /**
     * @description Identifies Okta FastPass.
     * @enum {string}
     */
    factorType: "signed_nonce";
    profile?: UserFactorPushProfile | undefined;
    /**
     * @description Provider of the factor.
     * @enum {string}
     */
    provider: "OKTA" | (string & {});
} & UserFactorBase;
/**
 * @description Status of a factor: `NOT_SETUP` can be enrolled, `PENDING_ACTIVATION` must be activated, and `ACTIVE` can be
 *     used.
 * @enum {string}
 */
export type UserFactorStatus = "ACTIVE" | "DISABLED" | "ENROLLED" | "EXPIRED" | "INACTIVE" | "NOT_SETUP" | "PENDING_ACTIVATION" | (string & {});
/** @description A factor that the user can or must enroll. */
export interface UserFactorSupported {
    /** @description Existing enrollments, such as `phones`. */
    readonly _embedded?: {
        [key: string]: unknown;
    } | undefined;
    _links?: UserFactorLinks | undefined;
    /**
     * @description Whether the policy requires the factor.
     * @enum {string}
     */
    enrollment?: "OPTIONAL" | "REQUIRED" | (string & {}) | undefined;
    factorType: UserFactorType;
    provider: UserFactorProvider;
    status?: UserFactorStatus | undefined;
    /**
     * @description Name of the vendor, usually the same as `provider`. For an on-premises provider, the name configured in the
     *     org.
     */
    readonly vendorName?: string | undefined;
}
/** @description An RSA SecurID or Symantec VIP token. */
export type UserFactorToken = {
    /**
     * @description Identifies a third-party token.
     * @enum {string}
     */
    factorType: "token";
    profile?: UserFactorTokenProfile | undefined;
    /**
     * @description Vendor of the token.
     * @enum {string}
     */
    provider: "RSA" | "SYMANTEC" | (string & {});
} & UserFactorBase;
/** @description A custom TOTP token, configured by a factor profile of the org. */
export type UserFactorTokenHOTP = {
    /**
     * @description Id of the factor profile that configures the token.
     * @example fpr1tokens0000000001
     */
    factorProfileId?: string | undefined;
    /**
     * @description Identifies a custom TOTP token.
     * @enum {string}
     */
    factorType: "token:hotp";
    profile?: UserFactorTokenHOTPProfile | undefined;
    /**
     * @description Always `CUSTOM`.
     * @enum {string}
     */
    provider: "CUSTOM" | (string & {});
} & UserFactorBase;
/** @description The secret shared by the token and Okta. */
export interface UserFactorTokenHOTPProfile {
    /**
     * @description Secret that generates the codes. Do not log it.
     * @example 30313233343536373839616263646566
     */
    sharedSecret?: string | undefined;
}
/** @description A YubiKey in OTP mode. */
export type UserFactorTokenHardware = {
    /**
     * @description Identifies a hardware token.
     * @enum {string}
     */
    factorType: "token:hardware";
    profile?: UserFactorTokenProfile | undefined;
    /**
     * @description Vendor of the token.
     * @enum {string}
     */
    provider: "YUBICO" | (string & {});
} & UserFactorBase;
/** @description Credential of the token. */
export interface UserFactorTokenProfile {
    /**
     * @description Name or serial number of the credential.
     * @example VSMT10000042
     */
    credentialId?: string | undefined;
}
/** @description An authenticator app that generates time-based codes: Okta Verify or Google Authenticator. */
export type UserFactorTokenSoftwareTOTP = {
    /** @description Until the factor is active: the data that the app needs to enroll. */
    readonly _embedded?: ({
        activation?: UserFactorTotpActivation | undefined;
    } & {
        [key: string]: unknown;
    }) | undefined;
    /**
     * @description Identifies an authenticator app.
     * @enum {string}
     */
    factorType: "token:software:totp";
    profile?: UserFactorTokenProfile | undefined;
    /**
     * @description Vendor of the app.
     * @enum {string}
     */
    provider: "GOOGLE" | "OKTA" | (string & {});
} & UserFactorBase;
/**
 * @description Settings for the authenticator app. They contain the secret that generates the codes: show them only to the
 *     user.
 */
export type UserFactorTotpActivation = {
    /** @description Link to the secret as a QR code. */
    _links?: {
        qrcode?: HrefObject | undefined;
    } | undefined;
    /**
     * @description Encoding of `sharedSecret`.
     * @example base32
     */
    encoding?: string | undefined;
    /**
     * @description Length of `sharedSecret` in characters.
     * @example 16
     */
    keyLength?: number | undefined;
    /**
     * @description Secret that generates the codes, for manual entry in the app.
     * @example GEZDGNBVGY3TQOJQ
     */
    sharedSecret?: string | undefined;
    /**
     * @description Validity of each code in seconds.
     * @example 30
     */
    timeStep?: number | undefined;
} & {
    [key: string]: unknown;
};
/**
 * @description Type of a factor.
 * @enum {string}
 */
export type UserFactorType = "call" | "email" | "push" | "question" | "signed_nonce" | "sms" | "token" | "token:hardware" | "token:hotp" | "token:software:totp" | "u2f" | "web" | "webauthn" | (string & {});
/** @description A FIDO U2F security key. WebAuthn supersedes this standard. */
export type UserFactorU2F = {
    /** @description Until the factor is active: the challenge for the security key. */
    readonly _embedded?: ({
        activation?: UserFactorU2FActivation | undefined;
    } & {
        [key: string]: unknown;
    }) | undefined;
    /**
     * @description Identifies a U2F security key.
     * @enum {string}
     */
    factorType: "u2f";
    profile?: UserFactorU2FProfile | undefined;
    /**
     * @description Standard of the key.
     * @enum {string}
     */
    provider: "FIDO" | (string & {});
} & UserFactorBase;
/** @description Challenge for the security key. */
export type UserFactorU2FActivation = {
    /**
     * @description Challenge that the security key must sign.
     * @example bm9uY2VFeGFtcGxlMDE
     */
    nonce?: string | undefined;
    /**
     * @description Time in seconds that the user has to touch the security key.
     * @example 20
     */
    timeoutSeconds?: number | undefined;
    /**
     * @description Version of the U2F standard.
     * @example U2F_V2
     */
    version?: string | undefined;
} & {
    [key: string]: unknown;
};
/** @description Credential of the security key. */
export interface UserFactorU2FProfile {
    /** @description Id of the credential. */
    credentialId?: string | undefined;
    /**
     * @description Version of the U2F standard.
     * @example U2F_V2
     */
    version?: string | undefined;
}
/**
 * @description Proof that the user holds the factor: the code from a call, email, text message or token, the answer to a
 *     security question, or the signature of a security key or passkey. Without a body, Okta sends a new challenge.
 */
export type UserFactorVerifyRequest = {
    passCode?: UserFactorPassCode | undefined;
} | {
    useNumberMatchingChallenge?: UseNumberMatchingChallenge | undefined;
} | {
    /** @description Answer to the security question. */
    answer: string;
} | {
    /** @description Client data that the security key signed, Base64-encoded. */
    clientData: string;
    /** @description Signature of the security key, Base64-encoded. */
    signatureData: string;
} | {
    /** @description Authenticator data, Base64-encoded. */
    authenticatorData: string;
    /** @description Client data that the authenticator signed, Base64-encoded. */
    clientData: string;
    /** @description Signature of the authenticator, Base64-encoded. */
    signatureData: string;
};
/** @description Result of the verification, or the challenge that was sent. */
export interface UserFactorVerifyResponse {
    /** @description The challenge that the security key or passkey must sign. */
    readonly _embedded?: ({
        /** @description Challenge to sign: `nonce` for `u2f`, the options of `navigator.credentials.get()` for `webauthn`. */
        challenge?: {
            [key: string]: unknown;
        } | null | undefined;
    } & {
        [key: string]: unknown;
    }) | undefined;
    _links?: UserFactorLinks | undefined;
    /**
     * Format: date-time
     * @description When the challenge expires.
     */
    readonly expiresAt?: string | undefined;
    /** @description Message for the user, if any. */
    readonly factorMessage?: string | null | undefined;
    factorResult: UserFactorVerifyResult;
    /** @description Profile of the factor. */
    readonly profile?: {
        [key: string]: unknown;
    } | undefined;
}
/** @description A push notification that was sent. Poll `_links.poll` until the user has responded. */
export interface UserFactorVerifyResponseWaiting {
    _embedded?: NumberFactorChallengeEmbeddedLinks | undefined;
    _links?: UserFactorLinks | undefined;
    /**
     * Format: date-time
     * @description When the notification expires.
     */
    readonly expiresAt?: string | undefined;
    /** @description Message for the user, if any. */
    readonly factorMessage?: string | null | undefined;
    factorResult: UserFactorVerifyResultWaiting;
    /** @description Profile of the factor. */
    readonly profile?: {
        [key: string]: unknown;
    } | undefined;
}
/**
 * @description Result of a verification. `CHALLENGE` means that a code was sent. `PASSCODE_REPLAYED` and `TIME_WINDOW_EXCEEDED`
 *     mean that a token's code was correct, but already used or expired.
 * @enum {string}
 */
export type UserFactorVerifyResult = "CHALLENGE" | "ERROR" | "EXPIRED" | "FAILED" | "PASSCODE_REPLAYED" | "REJECTED" | "SUCCESS" | "TIMEOUT" | "TIME_WINDOW_EXCEEDED" | (string & {});
/**
 * @description The user has not responded yet.
 * @enum {string}
 */
export type UserFactorVerifyResultWaiting = "WAITING" | (string & {});
/** @description Duo Security. */
export type UserFactorWeb = {
    /**
     * @description Identifies a factor on a vendor's web page.
     * @enum {string}
     */
    factorType: "web";
    profile?: UserFactorWebProfile | undefined;
    /**
     * @description Vendor of the token.
     * @enum {string}
     */
    provider: "DUO" | (string & {});
} & UserFactorBase;
/** @description A passkey or security key (FIDO2 WebAuthn). */
export type UserFactorWebAuthn = {
    /** @description Until the factor is active: the options for creating the credential in the browser. */
    readonly _embedded?: ({
        activation?: UserFactorWebAuthnActivation | undefined;
    } & {
        [key: string]: unknown;
    }) | undefined;
    /**
     * @description Identifies a passkey or security key.
     * @enum {string}
     */
    factorType: "webauthn";
    profile?: UserFactorWebAuthnProfile | undefined;
    /**
     * @description Standard of the key.
     * @enum {string}
     */
    provider: "FIDO" | (string & {});
} & UserFactorBase;
/**
 * @description Options for `navigator.credentials.create()`, as defined by WebAuthn. Decode `challenge` and the ids from
 *     Base64 to bytes first.
 */
export type UserFactorWebAuthnActivation = {
    /**
     * @description Attestation conveyance preference.
     * @example direct
     */
    attestation?: string | undefined;
    /** @description Requirements for the authenticator. */
    authenticatorSelection?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * @description Challenge that the authenticator must sign.
     * @example Y2hhbGxlbmdlRXhhbXBsZTAx
     */
    challenge?: string | undefined;
    /** @description Credentials that the user has already enrolled. */
    excludeCredentials?: {
        [key: string]: unknown;
    }[] | undefined;
    /** @description Accepted key types, in order of preference. */
    pubKeyCredParams?: {
        [key: string]: unknown;
    }[] | undefined;
    /** @description The relying party: the org. */
    rp?: {
        [key: string]: unknown;
    } | undefined;
    /** @description The user account, as the authenticator displays it. */
    user?: {
        [key: string]: unknown;
    } | undefined;
} & {
    [key: string]: unknown;
};
/** @description Credential of the authenticator. */
export interface UserFactorWebAuthnProfile {
    /**
     * @description Model name of the authenticator, from its certificate. Read-only.
     * @example MacBook Touch ID
     */
    authenticatorName?: string | undefined;
    /** @description Id of the credential. */
    credentialId?: string | undefined;
}
/** @description The user's account at the vendor. */
export interface UserFactorWebProfile {
    /**
     * @description Name of the account.
     * @example ada.lovelace@acme.example
     */
    credentialId?: string | undefined;
}
/** @description A user as returned by `getUser`, including the account's blocks if requested. */
export type UserGetSingleton = User & {
    /** @description Resources requested with `expand`. */
    readonly _embedded?: ({
        /** @description The account's blocks. Present with `expand=blocks`. Empty if nothing blocks the user. */
        blocks?: UserBlock[] | undefined;
    } & {
        [key: string]: unknown;
    }) | undefined;
};
/**
 * @description Links to the operations that are currently possible. Links of lifecycle and credential operations are present
 *     only if the user's status and the org's policies allow them. Items of a list usually have only `self`.
 */
export interface UserLinks {
    activate?: HrefObject | undefined;
    changePassword?: HrefObject | undefined;
    changeRecoveryQuestion?: HrefObject | undefined;
    deactivate?: HrefObject | undefined;
    delete?: HrefObject | undefined;
    expirePassword?: HrefObject | undefined;
    forgotPassword?: HrefObject | undefined;
    reactivate?: HrefObject | undefined;
    resetFactors?: HrefObject | undefined;
    resetPassword?: HrefObject | undefined;
    schema?: HrefObject | undefined;
    self?: HrefObject | undefined;
    suspend?: HrefObject | undefined;
    type?: HrefObject | undefined;
    unlock?: HrefObject | undefined;
    unsuspend?: HrefObject | undefined;
}
/**
 * @description Action that the user must take at the first sign-in.
 * @enum {string}
 */
export type UserNextLogin = "changePassword" | (string & {});
/**
 * @description Profile of a user: the declared base attributes, and the custom attributes that the schema of the user type
 *     defines.
 *
 *     In requests, null clears an attribute. Attributes that were never set are absent in responses. Custom values can
 *     contain HTML: escape them before display.
 */
export type UserProfile = {
    /** @description City or locality. */
    city?: string | null | undefined;
    /** @description Cost center of the user. */
    costCenter?: string | null | undefined;
    /** @description Country as a two-letter code (ISO 3166-1 alpha-2). */
    countryCode?: string | null | undefined;
    /** @description Name of the department. */
    department?: string | null | undefined;
    /** @description Full name for display. */
    displayName?: string | null | undefined;
    /** @description Name of the division. */
    division?: string | null | undefined;
    /**
     * Format: email
     * @description Primary email address. Not necessarily unique.
     * @example ada.lovelace@acme.example
     */
    email?: string | undefined;
    /** @description Employee number or code, assigned by the organization. */
    employeeNumber?: string | null | undefined;
    /** @description Given name. Required on create, unless the org's schema makes it optional. */
    firstName?: string | null | undefined;
    /** @description Prefix of the name, such as a title. */
    honorificPrefix?: string | null | undefined;
    /** @description Suffix of the name. */
    honorificSuffix?: string | null | undefined;
    /** @description Family name. Required on create, unless the org's schema makes it optional. */
    lastName?: string | null | undefined;
    /**
     * @description Language and country for formatting dates, numbers and currencies, joined by an underscore. Okta assumes
     *     `en_US` if it is not set.
     * @example en_GB
     */
    locale?: string | null | undefined;
    /**
     * @description Username for sign-in, unique in the org regardless of case and accents. By default, it must have the format
     *     of an email address.
     * @example ada.lovelace@acme.example
     */
    login?: string | undefined;
    /** @description Name of the manager. Not synchronized with `managerId`. */
    manager?: string | null | undefined;
    /** @description Id of the manager. */
    managerId?: string | null | undefined;
    /** @description Middle name or names. */
    middleName?: string | null | undefined;
    /** @description Mobile phone number in any format. */
    mobilePhone?: string | null | undefined;
    /** @description Informal name. */
    nickName?: string | null | undefined;
    /** @description Name of the organization. */
    organization?: string | null | undefined;
    /** @description Mailing address. */
    postalAddress?: string | null | undefined;
    /** @description Preferred language, in the format of an `Accept-Language` header (RFC 7231). */
    preferredLanguage?: string | null | undefined;
    /** @description Main phone number in any format. */
    primaryPhone?: string | null | undefined;
    /** @description URL of the user's profile page. */
    profileUrl?: string | null | undefined;
    /**
     * @description Secondary email address, typically for account recovery. Can be an empty string in older data, so the schema
     *     does not require an email format.
     */
    secondEmail?: string | null | undefined;
    /** @description State, province or region. */
    state?: string | null | undefined;
    /** @description Street address. */
    streetAddress?: string | null | undefined;
    /** @description Time zone of the user. */
    timezone?: string | null | undefined;
    /** @description Job title. */
    title?: string | null | undefined;
    /**
     * @description Relationship to the organization, for example contractor. Any text; unrelated to the user's `type`, which
     *     selects a schema.
     */
    userType?: string | null | undefined;
    /** @description Postal code. */
    zipCode?: string | null | undefined;
} & {
    [key: string]: unknown;
};
/** @description Risk level of a user. `riskLevel` determines whether there is a reason. */
export type UserRiskGetResponse = UserRiskLevelExists | UserRiskLevelNone;
/** @description A user with a risk level. */
export interface UserRiskLevelExists {
    _links?: UserRiskLinks | undefined;
    reason?: UserRiskReason | undefined;
    /**
     * @description Level of the risk.
     * @enum {string}
     */
    riskLevel: "HIGH" | "LOW" | "MEDIUM";
}
/** @description A user without a known risk. */
export interface UserRiskLevelNone {
    _links?: UserRiskLinks | undefined;
    /**
     * @description Identifies a user without a known risk.
     * @enum {string}
     */
    riskLevel: "NONE";
}
/**
 * @description Level of the risk.
 * @enum {string}
 */
export type UserRiskLevelPut = "HIGH" | "LOW" | "MEDIUM" | (string & {});
/** @description Links to the risk level and to its user. */
export interface UserRiskLinks {
    self?: HrefObject | undefined;
    user?: HrefObject | undefined;
}
/** @description The risk level that was set. */
export interface UserRiskPutResponse {
    _links?: UserRiskLinks | undefined;
    reason?: UserRiskReason | undefined;
    riskLevel: UserRiskLevelPut;
}
/**
 * @description Reason for the risk level; `override.by.admin` if it was set without a reason.
 * @example override.by.admin
 */
export type UserRiskReason = string;
/** @description The risk level to set. */
export interface UserRiskRequest {
    riskLevel: UserRiskLevelPut;
    /**
     * @description Reason for the risk level: letters, digits, spaces, hyphens, commas and periods.
     * @example Reported by the help desk, ticket 4711.
     */
    riskReason?: string | undefined;
}
/**
 * @description Schema of the user profiles of a user type, in a dialect of JSON Schema: each attribute also has its own
 *     `required` and permissions.
 */
export interface UserSchema {
    /**
     * @description JSON Schema version.
     * @example http://json-schema.org/draft-04/schema#
     */
    readonly $schema: string;
    _links?: UserSchemaLinks | undefined;
    /**
     * Format: date-time
     * @description When the schema was created.
     */
    readonly created: string;
    definitions: UserSchemaDefinitions;
    /** @description Purpose of the schema. */
    readonly description?: string | undefined;
    /**
     * @description URL of the schema. Its last path segment is the id of the schema, unless that is `default`.
     * @example https://acme.okta.com/meta/schemas/user/osc1contractor000002
     */
    readonly id: string;
    /**
     * Format: date-time
     * @description When the schema was last changed.
     */
    readonly lastUpdated: string;
    /** @description Programmatic name, the same as that of the user type. */
    readonly name: string;
    /** @description JSON Schema that combines `definitions` into a user. The same in every schema. */
    readonly properties?: {
        [key: string]: unknown;
    } | undefined;
    /** @description Display name. */
    title: string;
    /**
     * @description Always `object`: a user is a JSON object.
     * @example object
     */
    readonly type: string;
}
/** @description A profile attribute. */
export type UserSchemaAttribute = WithRequired<UserSchemaAttributeWritable, "title" | "type">;
/** @description An allowed value with its display name. */
export interface UserSchemaAttributeEnum {
    const: UserSchemaAttributeEnumValue;
    /** @description Display name. */
    title: string;
}
/** @description An allowed value of an attribute. */
export type UserSchemaAttributeEnumValue = string | number;
/**
 * @description Format of a string.
 * @enum {string}
 */
export type UserSchemaAttributeFormat = "country-code" | "date-time" | "email" | "encrypted" | "hashed" | "language-code" | "locale" | "ref-id" | "timezone" | "uri" | (string & {});
/** @description Elements of an array. Null or absent for all other types. */
export type UserSchemaAttributeItems = {
    /** @description Allowed values of the elements. */
    enum?: UserSchemaAttributeEnumValue[] | null | undefined;
    /** @description Display names for the values of `enum`, in the same order. */
    oneOf?: UserSchemaAttributeEnum[] | null | undefined;
    /**
     * @description Type of the elements.
     * @example string
     */
    type?: string | undefined;
} | null;
/** @description Source of the attribute's value. Null or absent means the source of the profile. */
export type UserSchemaAttributeMaster = {
    /** @description For `OVERRIDE`: the sources in order of priority. */
    priority?: UserSchemaAttributeMasterPriority[] | undefined;
    type?: UserSchemaAttributeMasterType | undefined;
} | null;
/** @description A source. */
export interface UserSchemaAttributeMasterPriority {
    /**
     * @description Type of the source.
     * @example APP
     */
    type?: string | undefined;
    /** @description Id of the source. */
    value?: string | undefined;
}
/**
 * @description `PROFILE_MASTER` for the source of the profile, `OKTA` for Okta, `OVERRIDE` for a list of sources.
 * @enum {string}
 */
export type UserSchemaAttributeMasterType = "OKTA" | "OVERRIDE" | "PROFILE_MASTER" | (string & {});
/**
 * @description Whether the attribute can be read and written, regardless of permissions.
 * @enum {string}
 */
export type UserSchemaAttributeMutabilityString = "IMMUTABLE" | "READ_ONLY" | "READ_WRITE" | "WRITE_ONLY" | (string & {});
/** @description Access to the attribute. */
export interface UserSchemaAttributePermission {
    /**
     * @description Level of access: `HIDE`, `READ_ONLY` or `READ_WRITE`.
     * @example READ_ONLY
     */
    action?: string | undefined;
    /**
     * @description Who gets access: `SELF`, the user.
     * @example SELF
     */
    principal?: string | undefined;
}
/**
 * @description Whether the value can only be set for each user (`SELF`), or also through groups (`NONE`).
 * @enum {string}
 */
export type UserSchemaAttributeScope = "NONE" | "SELF" | (string & {});
/**
 * @description Type of the attribute. For arrays, `items` has the type of the elements.
 * @enum {string}
 */
export type UserSchemaAttributeType = "array" | "boolean" | "integer" | "number" | "string" | (string & {});
/**
 * @description Whether values must be unique among users. Requests use true or false. Responses contain `UNIQUE_VALIDATED`,
 *     or `PENDING_UNIQUENESS` while Okta checks the existing values; absent means not unique.
 */
export type UserSchemaAttributeUnique = (boolean | null) | string;
/** @description A profile attribute in a request. */
export interface UserSchemaAttributeWritable {
    /**
     * @description Value for users that are created or updated without one, of the attribute's `type`. Only for custom
     *     attributes.
     */
    default?: unknown;
    /** @description Purpose of the attribute. */
    description?: string | undefined;
    /** @description Allowed values. Null or absent allows any value. */
    enum?: UserSchemaAttributeEnumValue[] | null | undefined;
    /** @description Name of the attribute in the external system. Only needed in schemas of identity providers. */
    externalName?: string | undefined;
    /** @description Namespace of `externalName`. */
    externalNamespace?: string | undefined;
    format?: UserSchemaAttributeFormat | undefined;
    items?: UserSchemaAttributeItems | undefined;
    master?: UserSchemaAttributeMaster | undefined;
    /** @description Maximum length in characters. */
    maxLength?: number | null | undefined;
    /** @description Minimum length in characters. */
    minLength?: number | null | undefined;
    mutability?: UserSchemaAttributeMutabilityString | undefined;
    /** @description Display names for the values of `enum`, in the same order. */
    oneOf?: UserSchemaAttributeEnum[] | null | undefined;
    /**
     * @description Regular expression that values must match. For `login`, only two forms are allowed: `.+` for any value, or
     *     a set of characters such as `[a-z0-9]+`. Without a pattern, a login must be an email address.
     */
    pattern?: string | null | undefined;
    /** @description Access of users to their own attribute. */
    permissions?: UserSchemaAttributePermission[] | null | undefined;
    /** @description Whether every profile must have a value. Absent or null means false. */
    required?: boolean | null | undefined;
    scope?: UserSchemaAttributeScope | undefined;
    /** @description Display name. */
    title?: string | undefined;
    type?: UserSchemaAttributeType | undefined;
    /**
     * @description For arrays: whether values from several groups are combined (`ENABLE`) or the first group wins
     *     (`DISABLE`).
     * @example DISABLE
     */
    union?: string | undefined;
    unique?: UserSchemaAttributeUnique | undefined;
}
/** @description Base attributes, which exist in every org. */
export interface UserSchemaBase {
    /** @description Identifies the part: `#base`. */
    readonly id: string;
    properties: UserSchemaBaseProperties;
    /** @description Names of the required attributes. */
    readonly required: string[];
    /** @description Always `object`: a profile is a JSON object. */
    readonly type: string;
}
/** @description The base attributes by name. Every schema contains all of them. `UserProfile` describes each. */
export type UserSchemaBaseProperties = {
    city: UserSchemaAttribute;
    costCenter: UserSchemaAttribute;
    countryCode: UserSchemaAttribute;
    department: UserSchemaAttribute;
    displayName: UserSchemaAttribute;
    division: UserSchemaAttribute;
    email: UserSchemaAttribute;
    employeeNumber: UserSchemaAttribute;
    firstName: UserSchemaAttribute;
    honorificPrefix: UserSchemaAttribute;
    honorificSuffix: UserSchemaAttribute;
    lastName: UserSchemaAttribute;
    locale: UserSchemaAttribute;
    login: UserSchemaAttribute;
    manager: UserSchemaAttribute;
    managerId: UserSchemaAttribute;
    middleName: UserSchemaAttribute;
    mobilePhone: UserSchemaAttribute;
    nickName: UserSchemaAttribute;
    organization: UserSchemaAttribute;
    postalAddress: UserSchemaAttribute;
    preferredLanguage: UserSchemaAttribute;
    primaryPhone: UserSchemaAttribute;
    profileUrl: UserSchemaAttribute;
    secondEmail: UserSchemaAttribute;
    state: UserSchemaAttribute;
    streetAddress: UserSchemaAttribute;
    timezone: UserSchemaAttribute;
    title: UserSchemaAttribute;
    userType: UserSchemaAttribute;
    zipCode: UserSchemaAttribute;
} & {
    [key: string]: UserSchemaAttribute;
};
/** @description Changes to one part of the schema. */
export interface UserSchemaChanges {
    /** @description Identifies the part: `#base` or `#custom`. */
    id?: string | undefined;
    /** @description The attributes by name. Null deletes an attribute; omitted attributes stay unchanged. */
    properties?: {
        [key: string]: UserSchemaAttributeWritable | (null);
    } | undefined;
    /** @description As it was read. To make an attribute required, set `required` of the attribute. */
    required?: string[] | undefined;
    /** @description Always `object`: a profile is a JSON object. */
    type?: string | undefined;
}
/** @description The base and the custom attributes. */
export interface UserSchemaDefinitions {
    base: UserSchemaBase;
    custom: UserSchemaPublic;
}
/** @description Links of the schema. */
export interface UserSchemaLinks {
    self?: HrefObject | undefined;
    type?: HrefObject | undefined;
}
/** @description Custom attributes, which the org has added. */
export interface UserSchemaPublic {
    /** @description Identifies the part: `#custom`. */
    readonly id: string;
    /** @description The attributes by name. Empty without custom attributes. */
    properties: {
        [key: string]: UserSchemaAttribute;
    };
    /** @description Names of the required attributes. Can be absent if no attribute is required. */
    readonly required?: string[] | undefined;
    /** @description Always `object`: a profile is a JSON object. */
    readonly type: string;
}
/**
 * @description Status in the user's lifecycle.
 *
 *     - `STAGED`: created, but not activated.
 *     - `PROVISIONED`: activated, but the user has not completed the sign-up.
 *     - `ACTIVE`: can sign in.
 *     - `RECOVERY`: a password reset is in progress.
 *     - `PASSWORD_EXPIRED`: must choose a new password at the next sign-in.
 *     - `LOCKED_OUT`: locked after too many failed sign-ins.
 *     - `SUSPENDED`: suspended by an administrator; keeps groups and apps.
 *     - `DEPROVISIONED`: deactivated; the only status in which the user can be deleted.
 *
 *     Okta updates the status on events such as a sign-in, not on a schedule: an expired password is only reflected
 *     after the next attempt to use it.
 * @enum {string}
 */
export type UserStatus = "ACTIVE" | "DEPROVISIONED" | "LOCKED_OUT" | "PASSWORD_EXPIRED" | "PROVISIONED" | "RECOVERY" | "STAGED" | "SUSPENDED" | (string & {});
/** @description A type of user, such as employee or contractor. Each type has its own schema for user profiles. */
export interface UserType {
    _links?: UserTypeLinks | undefined;
    /**
     * Format: date-time
     * @description When the user type was created.
     */
    readonly created: string;
    /** @description Id of the user who created the user type; for the default type, of a system account. */
    readonly createdBy: string;
    /** @description Whether this is the type of users created without one. Every org has one default type. */
    readonly default: boolean;
    /** @description Purpose of the user type; null if not set. */
    description?: string | null | undefined;
    /** @description Display name. */
    displayName: string;
    /**
     * @description Id of the user type, as in `type.id` of a user.
     * @example oty1default000000001
     */
    readonly id: string;
    /**
     * Format: date-time
     * @description When the user type was last changed.
     */
    readonly lastUpdated: string;
    /** @description Id of the user who last changed the user type. */
    readonly lastUpdatedBy: string;
    /**
     * @description Programmatic name. It cannot be changed.
     * @example contractor
     */
    name: string;
}
/** @description Links of the user type. */
export interface UserTypeLinks {
    schema?: HrefObject | undefined;
    self?: HrefObject | undefined;
}
/** @description Changes to a user type. Omitted properties stay unchanged. */
export interface UserTypePostRequest {
    /** @description New description of the user type. */
    description?: string | undefined;
    /** @description New display name. */
    displayName?: string | undefined;
    /** @description The existing name. It can be sent, but not changed. */
    name?: string | undefined;
}
/** @description The complete user type. */
export interface UserTypePutRequest {
    /** @description Purpose of the user type. */
    description: string;
    /** @description Display name. */
    displayName: string;
    /** @description The existing name of the user type. */
    name: string;
}
