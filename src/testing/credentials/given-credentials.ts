// Credentials in the body of a request: what they set, checked by the password policy.

import { isObject, type JsonObject, objectIn, textIn } from "../http/json-value.js";
import { invalidField, malformedBody } from "../http/okta-error.js";
import { NO_CREDENTIALS, type StoredCredentials, type StoredPassword } from "../users/user.js";
import { checkHistory, checkPassword, DEFAULT_POLICY, nextPassword } from "./password-policy.js";

/**
 * Credentials after a request.
 * @param body - the body of the request; what it leaves out is kept
 * @param strict - whether a new password must not be one of the last ones: an administrator may set those
 */
export function credentialsAfter(
  body: JsonObject,
  login: string,
  before: StoredCredentials = NO_CREDENTIALS,
  strict = false,
): StoredCredentials {
  const { credentials } = body;
  if (credentials === undefined || credentials === null) return before;
  if (!isObject(credentials)) throw malformedBody();
  return {
    password: passwordAfter(credentials, login, before.password, strict),
    recovery: recoveryAfter(credentials, before.recovery),
    provider: providerAfter(credentials, before.provider),
  };
}

function passwordAfter(
  given: JsonObject,
  login: string,
  before: StoredPassword | undefined,
  strict: boolean,
): StoredPassword | undefined {
  const password = objectIn(given, "password");
  const value = textIn(password, "value");
  if (value !== undefined) {
    checkPassword(DEFAULT_POLICY, value, login);
    if (strict) checkHistory(DEFAULT_POLICY, value, before);
    return nextPassword(DEFAULT_POLICY, value, before);
  }
  return isImported(password) ? { value: undefined, previous: [] } : before;
}

function recoveryAfter(given: JsonObject, before: StoredCredentials["recovery"]): StoredCredentials["recovery"] {
  const recovery = objectIn(given, "recovery_question");
  const question = textIn(recovery, "question") ?? before?.question;
  const answer = textIn(recovery, "answer");
  if (answer === undefined) return before;
  if (question === undefined) throw invalidField("recovery_question", "The question cannot be left blank");
  if (answer.length < 4)
    throw invalidField("recovery_question", "The security question answer must be at least 4 characters in length");
  return { question, answer };
}

/** A password that was hashed elsewhere, or that a hook verifies, makes it an imported user. */
function providerAfter(given: JsonObject, before: StoredCredentials["provider"]): StoredCredentials["provider"] {
  const provider = objectIn(given, "provider");
  const type = textIn(provider, "type");
  if (type !== undefined) return { type, name: textIn(provider, "name") ?? type };
  return isImported(objectIn(given, "password")) ? { type: "IMPORT", name: "IMPORT" } : before;
}

const isImported = (password: JsonObject): boolean => isObject(password["hash"]) || isObject(password["hook"]);
