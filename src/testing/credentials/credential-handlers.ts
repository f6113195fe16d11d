// Passwords and recovery questions of users.

import type { Call, Handlers } from "../http/call.js";
import { type JsonObject, objectIn, textIn } from "../http/json-value.js";
import {
  BLANK,
  credentialsNotUpdated,
  forgotPasswordNotAllowed,
  invalidField,
  wrongRecoveryAnswer,
  wrongStatus,
} from "../http/okta-error.js";
import { done, json, type Reply } from "../http/reply.js";
import type { Status, StoredUser } from "../users/user.js";
import { credentialsView } from "../users/user-view.js";
import { credentialsAfter } from "./given-credentials.js";
import { checkHistory, checkPassword, DEFAULT_POLICY, nextPassword } from "./password-policy.js";

/** In which statuses a user can change its password by the old one. */
const WITH_PASSWORD: readonly Status[] = ["ACTIVE", "STAGED", "RECOVERY", "PASSWORD_EXPIRED"];
const CAN_FORGET: readonly Status[] = ["ACTIVE", "PASSWORD_EXPIRED", "RECOVERY"];
const CAN_EXPIRE: readonly Status[] = ["ACTIVE", "PROVISIONED", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT"];

export const credentialHandlers = {
  changePassword(call) {
    const user = userIn(call, "userId", WITH_PASSWORD);
    const [before, value] = ["oldPassword", "newPassword"].map((name) => textIn(objectIn(call.object, name), "value"));
    if (value === undefined) throw invalidField("newPassword", BLANK);
    if (before === undefined || before !== user.credentials.password?.value) {
      throw credentialsNotUpdated("Old Password is not correct");
    }
    return credentialsReply(setPassword(call, user, value));
  },
  changeRecoveryQuestion(call) {
    const user = userIn(call, "userId", WITH_PASSWORD);
    checkCurrentPassword(user, call.object);
    const { recovery_question } = call.object;
    const credentials = credentialsAfter({ credentials: { recovery_question } }, "", user.credentials);
    return credentialsReply(call.org.state.users.change(user, { credentials }));
  },
  forgotPassword(call) {
    // with a password in its body it answers the recovery question, as it did before there was a path for that
    if (call.body !== undefined && textIn(objectIn(call.object, "password"), "value") !== undefined)
      return recover(call);
    const user = call.user();
    if (!CAN_FORGET.includes(user.status)) throw forgotPasswordNotAllowed();
    if (call.flag("sendEmail", true)) return done;
    call.org.events.add("user.account.reset_password", user.id);
    return json({ resetPasswordUrl: `${call.origin}/signin/reset-password/${call.org.ids.text(20)}` });
  },
  forgotPasswordSetNewPassword: recover,
  expirePasswordWithTempPassword(call) {
    const user = userIn(call, "id", CAN_EXPIRE);
    const tempPassword = `${call.org.ids.text(9)}aA1`;
    const password = nextPassword(DEFAULT_POLICY, tempPassword, user.credentials.password);
    const credentials = { ...user.credentials, password };
    call.org.state.users.setStatus(user, "PASSWORD_EXPIRED", { credentials });
    call.org.events.add("user.account.expire_password", user.id);
    return json({ tempPassword });
  },
} satisfies Handlers;

/** The user of a request, in one of these statuses. */
function userIn(call: Call, parameter: string, statuses: readonly Status[]): StoredUser {
  const user = call.user(parameter);
  if (!statuses.includes(user.status)) throw wrongStatus();
  return user;
}

/** Sets a password by the answer to the recovery question. */
function recover(call: Call): Reply {
  const user = userIn(call, "userId", ["ACTIVE", "RECOVERY", "PASSWORD_EXPIRED"]);
  const value = textIn(objectIn(call.object, "password"), "value");
  const answer = textIn(objectIn(call.object, "recovery_question"), "answer");
  const { recovery } = user.credentials;
  if (value === undefined) throw invalidField("password", BLANK);
  if (!recovery || answer?.toLowerCase() !== recovery.answer.toLowerCase()) {
    throw wrongRecoveryAnswer();
  }
  return credentialsReply(setPassword(call, user, value));
}

function setPassword(call: Call, user: StoredUser, value: string): StoredUser {
  const { users } = call.org.state;
  const { password } = user.credentials;
  checkPassword(DEFAULT_POLICY, value, String(user.profile["login"]));
  checkHistory(DEFAULT_POLICY, value, password);
  const credentials = { ...user.credentials, password: nextPassword(DEFAULT_POLICY, value, password) };
  const change = { credentials, passwordChanged: call.org.clock.second() };
  call.org.events.add("user.account.update_password", user.id);
  return user.status === "STAGED" || user.status === "ACTIVE"
    ? users.change(user, change)
    : users.setStatus(user, "ACTIVE", change);
}

function checkCurrentPassword({ credentials }: StoredUser, body: JsonObject): void {
  const value = textIn(objectIn(body, "password"), "value");
  if (value === undefined || value !== credentials.password?.value)
    throw credentialsNotUpdated("Password is not correct");
}

const credentialsReply = ({ credentials }: StoredUser): Reply => json(credentialsView(credentials));
