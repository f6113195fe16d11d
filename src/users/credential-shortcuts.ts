// Shortcuts for a user's password, recovery question and sessions.

import type {
  ChangeRecoveryQuestionOptions,
  ExpirePasswordOptions,
  ExpirePasswordWithTempPasswordOptions,
  ForgotPasswordSetNewPasswordOptions,
  Methods,
  RevokeUserSessionsOptions,
  UpdateUserOptions,
} from "../../generated/methods.js";
import type { OktaPromise } from "../contract/response-head.js";
import type { ProfileSchemas, TempPassword, UserCredentials, UserOf } from "../models/profile-types.js";
import { optionsOf } from "../request/call-options.js";
import { checkBoolean } from "../shared/option-checks.js";
import { required } from "./required-text.js";
import { oneCallOf, type RunShortcut } from "./shortcut-runner.js";

/** A user's recovery question and its answer. */
export interface Recovery {
  question: string;
  /** Up to 100 characters; the org's password policy sets the minimum. Write-only: no response contains it. */
  answer: string;
}

/** Shortcuts for a user's credentials. */
export interface CredentialShortcuts<Profile> {
  /**
   * Sets a user's password. As an admin operation, it does not need the old one.
   * @param id - the user's id or login
   * @param password - the new password
   * @param options - call options; `strict: true` enforces the policy's minimum age and password history
   * @throws OktaArgumentError - `password` is missing; nothing is sent
   * @throws OktaValidationError (400 E0000001) - the password does not meet the policy
   * @see {@link Methods.updateUser}
   */
  setPassword(id: string, password: string, options?: UpdateUserOptions): OktaPromise<UserOf<Profile>>;
  /**
   * Sets a user's recovery question and answer. As an admin operation, it does not need the password.
   * @param id - the user's id or login
   * @param recovery - the question and its answer
   * @param options - call options
   * @throws OktaValidationError (400 E0000001) - the answer does not meet the policy
   * @see {@link Methods.updateUser}
   */
  setRecoveryCredential(id: string, recovery: Recovery, options?: UpdateUserOptions): OktaPromise<UserOf<Profile>>;
  /**
   * Changes a user's recovery question and answer with the user's password.
   * @param userId - the user's id
   * @param password - the user's current password
   * @param recovery - the new question and its answer
   * @param options - call options
   * @throws OktaArgumentError - `password` is missing; nothing is sent
   * @throws OktaPermissionError (403 E0000014) - the update was refused, for example because the password is wrong
   * @see {@link Methods.changeRecoveryQuestion}
   */
  changeRecoveryCredential(
    userId: string,
    password: string,
    recovery: Recovery,
    options?: ChangeRecoveryQuestionOptions,
  ): OktaPromise<UserCredentials>;
  /**
   * Expires a user's password and sets a temporary one.
   * @param id - the user's id or login
   * @param options - `tempPassword: true`; call options; `revokeSessions: true` also ends the user's sessions
   * @returns the temporary password, as `tempPassword`
   * @throws OktaPermissionError (403 E0000038) - not allowed in the user's current status
   * @see {@link Methods.expirePasswordWithTempPassword}
   */
  expirePassword(
    id: string,
    options: ExpirePasswordWithTempPasswordOptions & { tempPassword: true },
  ): OktaPromise<TempPassword>;
  /**
   * Expires a user's password: the user must change it at the next sign-in.
   * @param id - the user's id or login
   * @param options - call options
   * @throws OktaArgumentError - `tempPassword` is not a boolean; nothing is sent
   * @throws OktaPermissionError (403 E0000038) - not allowed in the user's current status
   * @see {@link Methods.expirePassword}
   */
  expirePassword(
    id: string,
    options?: ExpirePasswordOptions & { tempPassword?: false | undefined },
  ): OktaPromise<UserOf<Profile>>;
  /** Expires a user's password. The result depends on `tempPassword`, whose value is not known at compile time. */
  expirePassword(
    id: string,
    options: ExpirePasswordWithTempPasswordOptions & { tempPassword: boolean | undefined },
  ): OktaPromise<TempPassword | UserOf<Profile>>;
  /**
   * Sets a new password with the answer to the user's recovery question.
   * @param userId - the user's id
   * @param answer - the answer to the user's recovery question
   * @param newPassword - the new password
   * @param options - call options
   * @throws OktaArgumentError - `answer` or `newPassword` is missing; nothing is sent
   * @throws OktaPermissionError (403 E0000087) - the answer is wrong
   * @see {@link Methods.forgotPasswordSetNewPassword}
   */
  forgotPasswordWithSecurityAnswer(
    userId: string,
    answer: string,
    newPassword: string,
    options?: ForgotPasswordSetNewPasswordOptions,
  ): OktaPromise<UserCredentials>;
  /**
   * Ends all sessions of a user. Another name for {@link Methods.revokeUserSessions}.
   * @param userId - the user's id
   * @param options - call options; `oauthTokens: true` also revokes the user's tokens
   * @throws OktaNotFoundError (404 E0000007) - there is no such user
   */
  clearUserSessions(userId: string, options?: RevokeUserSessionsOptions): OktaPromise<void>;
}

/** Creates the credential shortcuts of a client. */
export function createCredentialShortcuts<Profile>(run: RunShortcut<Profile>): CredentialShortcuts<Profile> {
  const oneCall = oneCallOf(run);
  // not a method of the literal below: overloads need a function of one signature and a cast
  function expirePassword(
    id: string,
    given?: ExpirePasswordWithTempPasswordOptions & { tempPassword?: boolean | undefined },
  ) {
    const call = { shortcut: "expirePassword" };
    const expire = (methods: Methods<ProfileSchemas<Profile>>): OktaPromise<TempPassword | UserOf<Profile>> => {
      const { tempPassword = false, ...options } = optionsOf(given);
      checkBoolean("tempPassword", tempPassword, call);
      return tempPassword ? methods.expirePasswordWithTempPassword(id, options) : methods.expirePassword(id, options);
    };
    return oneCall(call, expire, ["tempPassword"]);
  }

  return {
    setPassword(id, password, options) {
      return oneCall({ shortcut: "setPassword", operation: "updateUser" }, ({ updateUser }) =>
        updateUser(id, { credentials: { password: { value: required("password", password) } } }, options),
      );
    },
    setRecoveryCredential(id, recovery, options) {
      return oneCall({ shortcut: "setRecoveryCredential", operation: "updateUser" }, ({ updateUser }) =>
        updateUser(id, { credentials: { recovery_question: checkedRecovery(recovery) } }, options),
      );
    },
    changeRecoveryCredential(userId, password, recovery, options) {
      const call = { shortcut: "changeRecoveryCredential", operation: "changeRecoveryQuestion" };
      return oneCall(call, ({ changeRecoveryQuestion }) => {
        const value = required("password", password);
        const body = { password: { value }, recovery_question: checkedRecovery(recovery) };
        return changeRecoveryQuestion(userId, body, options);
      });
    },
    expirePassword: expirePassword as CredentialShortcuts<Profile>["expirePassword"],
    forgotPasswordWithSecurityAnswer(userId, answer, newPassword, options) {
      const call = { shortcut: "forgotPasswordWithSecurityAnswer", operation: "forgotPasswordSetNewPassword" };
      return oneCall(call, ({ forgotPasswordSetNewPassword }) => {
        const value = required("newPassword", newPassword);
        const body = { password: { value }, recovery_question: { answer: required("answer", answer) } };
        return forgotPasswordSetNewPassword(userId, body, options);
      });
    },
    clearUserSessions(userId, options) {
      return oneCall({ shortcut: "clearUserSessions", operation: "revokeUserSessions" }, ({ revokeUserSessions }) =>
        revokeUserSessions(userId, options),
      );
    },
  };
}

/** A copy of a recovery question, both parts present. */
function checkedRecovery(recovery: Recovery): Recovery {
  return {
    question: required("recovery.question", recovery?.question),
    answer: required("recovery.answer", recovery?.answer),
  };
}
