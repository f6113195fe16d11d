// Okta's errors: a function for each code that the org answers with. Handlers throw what these return.
// The words are those that recorded orgs and Okta's pages show: tests of ported code may compare them.

import type { Reply, ReplyHeaders } from "./reply.js";

/** An error answer of the org. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly errorCode: string;
  readonly causes: readonly string[];
  readonly headers: ReplyHeaders;

  constructor(
    status: number,
    errorCode: string,
    summary: string,
    causes: readonly string[] = [],
    headers: ReplyHeaders = {},
  ) {
    super(summary);
    this.status = status;
    this.errorCode = errorCode;
    this.causes = causes;
    this.headers = headers;
  }

  /** @param errorId - the id of this occurrence */
  reply(errorId: string): Reply {
    const { status, errorCode, headers } = this;
    const errorCauses = this.causes.map((errorSummary) => ({ errorSummary }));
    return {
      status,
      headers,
      body: { errorCode, errorSummary: this.message, errorLink: errorCode, errorId, errorCauses },
    };
  }
}

/** 400 E0000001. @param what - the field or the object that is invalid, such as `login` or `newUser` */
export const validationFailed = (what: string, ...causes: readonly string[]): Refusal =>
  new Refusal(400, "E0000001", `Api validation failed: ${what}`, causes);

/** Okta's cause for a field without a value. */
export const BLANK = "The field cannot be left blank";

/** 400 E0000001 of one field: the cause repeats its name. */
export const invalidField = (field: string, cause: string): Refusal => validationFailed(field, `${field}: ${cause}`);

/** 400 E0000003 */
export const malformedBody = (): Refusal => new Refusal(400, "E0000003", "The request body was not well-formed.");

/** 403 E0000005: a request without credentials, which only a session could make good. */
export const invalidSession = (): Refusal => new Refusal(403, "E0000005", "Invalid session");

/** 403 E0000006 */
export const noPermission = (): Refusal =>
  new Refusal(403, "E0000006", "You do not have permission to perform the requested action");

/** 404 E0000007. @param type - Okta's name of the kind of thing, such as `User`, `UserGroup` or `UserFactor` */
export const notFound = (id: string, type: string): Refusal =>
  new Refusal(404, "E0000007", `Not found: Resource not found: ${id} (${type})`);

/** 404 E0000008 */
export const pathNotFound = (): Refusal => new Refusal(404, "E0000008", "The requested path was not found");

/** 500 E0000009 */
export const internalError = (): Refusal => new Refusal(500, "E0000009", "Internal Server Error");

/** 401 E0000011 */
export const invalidToken = (headers: ReplyHeaders = {}): Refusal =>
  new Refusal(401, "E0000011", "Invalid token provided", [], headers);

/** 403 E0000014: a password that does not fit. */
export const credentialsNotUpdated = (...causes: readonly string[]): Refusal =>
  new Refusal(403, "E0000014", "Update of credentials failed", causes);

/** 403 E0000016 */
export const alreadyActive = (): Refusal =>
  new Refusal(403, "E0000016", "Activation failed because the user is already active");

/** 400 E0000021: a body of another type than JSON. */
export const wrongMediaType = (): Refusal =>
  new Refusal(400, "E0000021", "Bad request. Accept and/or Content-Type headers likely do not match supported values.");

/** 405 E0000022 */
export const wrongMethod = (): Refusal =>
  new Refusal(405, "E0000022", "The endpoint does not support the provided HTTP method");

/** 400 E0000031 */
export const invalidSearch = (...causes: readonly string[]): Refusal =>
  new Refusal(400, "E0000031", "Invalid search criteria.", causes);

/** 400 E0000033 */
export const searchAndFilter = (): Refusal =>
  new Refusal(400, "E0000033", "Bad request. Can't specify a search query and filter in the same request.");

/** 403 E0000032 */
export const unlockNotAllowed = (): Refusal =>
  new Refusal(403, "E0000032", "Unlock is not allowed for this user.", ["The user is not locked out."]);

/** 403 E0000034: the user is not active. */
export const forgotPasswordNotAllowed = (): Refusal =>
  new Refusal(403, "E0000034", "Forgot password not allowed on specified user.");

/** 403 E0000038 */
export const wrongStatus = (): Refusal =>
  new Refusal(403, "E0000038", "This operation is not allowed in the user's current status.");

/** 429 E0000047 */
export const tooManyRequests = (headers: ReplyHeaders): Refusal =>
  new Refusal(429, "E0000047", "API call exceeded rate limit due to too many requests.", [], headers);

/** 501 E0000060 */
export const unsupported = (): Refusal => new Refusal(501, "E0000060", "Unsupported operation.");

/** 403 E0000068: a code that does not fit. */
export const wrongPassCode = (): Refusal =>
  new Refusal(403, "E0000068", "Invalid Passcode/Answer", [
    "Your passcode doesn't match our records. Please try again.",
  ]);

/** 403 E0000068: the answer to a question that does not fit. */
export const wrongAnswer = (): Refusal =>
  new Refusal(403, "E0000068", "Invalid Passcode/Answer", ["Your answer doesn't match our records. Please try again."]);

/** 400 E0000001 for a value that must be a number. */
export const invalidPhone = (): Refusal =>
  new Refusal(400, "E0000001", "Api validation failed: factorEnrollRequest", ["Invalid Phone Number."]);

/** 403 E0000077 */
export const readOnlyAttribute = (name: string): Refusal =>
  new Refusal(403, "E0000077", `Cannot modify the ${name} attribute because it is read-only.`);

/** 403 E0000078 */
export const immutableAttribute = (name: string): Refusal =>
  new Refusal(403, "E0000078", `Cannot modify the ${name} attribute because it is immutable.`);

/** 403 E0000087 */
export const wrongRecoveryAnswer = (): Refusal =>
  new Refusal(403, "E0000087", "The recovery question answer did not match our records.");

/** 409 E0000090 */
export const roleAssigned = (): Refusal =>
  new Refusal(409, "E0000090", "Duplicate role assignment exception.", [
    "The role specified is already assigned to the user.",
  ]);

/** 400 E0000091: a target that the role cannot be narrowed to. */
export const wrongRoleType = (): Refusal =>
  new Refusal(400, "E0000091", "The provided role type was not the same as required role type.");

/** 400 of the last target of a role, which would cover everything without it. */
export const lastTarget = (): Refusal =>
  validationFailed("target", "target: The last target of a role cannot be removed");

/** 400 E0000001: an attribute of that name was deleted a moment ago. */
export const attributeBeingDeleted = (name: string): Refusal =>
  validationFailed(
    "updateUserSchemas",
    `You cannot add the attribute with the variable name '${name}' because the deletion process for an attribute with the same variable name is incomplete. Wait until the data clean up process finishes and then try again.`,
  );

/** 400 E0000123: `enum` and `oneOf` of an attribute name different values. */
export const enumMismatch = (): Refusal =>
  new Refusal(400, "E0000123", "Array specified in enum field must match const values specified in oneOf field.");

/** 409 E0000127. @param side - the side whose name is taken */
export const linkedObjectTaken = (side: "primary" | "associated"): Refusal =>
  new Refusal(409, "E0000127", "Invalid linked objection definition. Linked object identifier is already in use.", [
    `Linked object identifier for ${side} is already in use.`,
  ]);

/** 403 E0000142: the default user type, or one that users have. */
export const typeNotDeletable = (): Refusal => new Refusal(403, "E0000142", "This User Type cannot be deleted.");

/** 412: `If-Match` names another version. */
export const preconditionFailed = (): Refusal =>
  new Refusal(412, "E0000001", "Api validation failed: If-Match", ["The ETag does not match the current state"]);

/** 400 of a user that cannot be created with an expired password. */
export const expiredPasswordRefused = (code: "E0000124" | "E0000125", missing: string): Refusal => {
  const summary = `Could not create user. To create a user and expire their password immediately, ${missing}`;
  return new Refusal(400, code, summary, [summary]);
};
