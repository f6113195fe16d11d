// Passwords, recovery answers and sessions of a user: the bodies that people would write again and again.

import type {
  ChangeRecoveryQuestionOptions,
  ExpirePasswordOptions,
  ExpirePasswordWithTempPasswordOptions,
  ForgotPasswordSetNewPasswordOptions,
  Methods,
  RevokeUserSessionsOptions,
  UpdateUserOptions,
} from "../../generated/methods.js";
import { OktaArgumentError } from "../errors/index.js";
import type { TempPassword, UserCredentials, UserOf } from "../models/profile-types.js";
import { optionsOf } from "../request/call-options.js";
import { required } from "./required-text.js";
import type { RunShortcut } from "./shortcut-runner.js";

/** A question that a user can be asked to prove who they are, and its answer. */
export interface Recovery {
  question: string;
  /** At most 100 characters; at least as many as the org's policy asks. It can be written, never read. */
  answer: string;
}

/** Shortcuts to a user's credentials. */
export interface CredentialShortcuts<Profile> {
  /**
   * Sets a user's password without asking for the old one, as an admin may.
   * @param id - the user's id or login
   * @param password - the new password
   * @param options - `strict` to hold it against the policy's age and history, and how it is called
   * @throws OktaArgumentError - there is no password; nothing is sent
   * @throws OktaValidationError (400 E0000001) - the password does not meet the policy
   * @see {@link Methods.updateUser}
   */
  setPassword(id: string, password: string, options?: UpdateUserOptions): Promise<UserOf<Profile>>;
  /**
   * Sets a user's recovery question and answer without asking for the password, as an admin may.
   * @param id - the user's id or login
   * @param recovery - the question and its answer
   * @param options - how it is called
   * @throws OktaValidationError (400 E0000001) - the answer does not meet the policy
   * @see {@link Methods.updateUser}
   */
  setRecoveryCredential(id: string, recovery: Recovery, options?: UpdateUserOptions): Promise<UserOf<Profile>>;
  /**
   * Changes a user's recovery question and answer, as users do themselves: by their password.
   * @param userId - the user's id
   * @param password - the user's present password
   * @param recovery - the new question and its answer
   * @param options - how it is called
   * @throws OktaArgumentError - there is no password; nothing is sent
   * @throws OktaPermissionError (403 E0000014) - Okta did not change them, as with a wrong password
   * @see {@link Methods.changeRecoveryQuestion}
   */
  changeRecoveryCredential(
    userId: string,
    password: string,
    recovery: Recovery,
    options?: ChangeRecoveryQuestionOptions,
  ): Promise<UserCredentials>;
  /**
   * Expires a user's password, and sets a temporary one.
   * @param id - the user's id or login
   * @param options - `tempPassword: true`; `revokeSessions` to sign the user out; how it is called
   * @returns the temporary password, as `tempPassword`
   * @throws OktaPermissionError (403 E0000038) - not in the user's present status
   * @see {@link Methods.expirePasswordWithTempPassword}
   */
  expirePassword(
    id: string,
    options: ExpirePasswordWithTempPasswordOptions & { tempPassword: true },
  ): Promise<TempPassword>;
  /**
   * Expires a user's password: it must be changed at the next sign-in.
   * @param id - the user's id or login
   * @param options - how it is called
   * @throws OktaArgumentError - `tempPassword` is no boolean; nothing is sent
   * @throws OktaPermissionError (403 E0000038) - not in the user's present status
   * @see {@link Methods.expirePassword}
   */
  expirePassword(
    id: string,
    options?: ExpirePasswordOptions & { tempPassword?: false | undefined },
  ): Promise<UserOf<Profile>>;
  /** Expires a user's password; what is answered depends on `tempPassword`, which is not known when compiling. */
  expirePassword(
    id: string,
    options: ExpirePasswordWithTempPasswordOptions & { tempPassword: boolean | undefined },
  ): Promise<TempPassword | UserOf<Profile>>;
  /**
   * Sets a new password for a user who knows the answer to the recovery question.
   * @param userId - the user's id
   * @param answer - the answer to the user's recovery question
   * @param newPassword - the new password
   * @param options - how it is called
   * @throws OktaArgumentError - the answer or the password is missing; nothing is sent
   * @throws OktaApiError (E0000087) - the answer is wrong
   * @see {@link Methods.forgotPasswordSetNewPassword}
   */
  forgotPasswordWithSecurityAnswer(
    userId: string,
    answer: string,
    newPassword: string,
    options?: ForgotPasswordSetNewPasswordOptions,
  ): Promise<UserCredentials>;
  /**
   * Signs a user out of every session.
   * @param userId - the user's id
   * @param options - `oauthTokens` to revoke the user's tokens too; how it is called
   * @throws OktaNotFoundError (404 E0000007)
   * @see {@link Methods.revokeUserSessions}, which this is another name of
   */
  clearUserSessions(userId: string, options?: RevokeUserSessionsOptions): Promise<void>;
}

/** Makes the shortcuts of a client. */
export function createShortcuts<Profile>(run: RunShortcut<Profile>): CredentialShortcuts<Profile> {
  const expire = async (
    id: string,
    given?: ExpirePasswordWithTempPasswordOptions & { tempPassword?: boolean | undefined },
  ) =>
    run(
      { shortcut: "expirePassword" },
      ({ expirePassword, expirePasswordWithTempPassword }) => {
        const { tempPassword = false, ...options } = optionsOf(given);
        if (typeof tempPassword !== "boolean") {
          throw new OktaArgumentError("tempPassword", "the option 'tempPassword' must be a boolean");
        }
        return tempPassword ? expirePasswordWithTempPassword(id, options) : expirePassword(id, options);
      },
      ["tempPassword"],
    );

  return {
    setPassword: async (id, password, options) =>
      run({ shortcut: "setPassword", operation: "updateUser" }, ({ updateUser }) =>
        updateUser(id, { credentials: { password: { value: required("password", password) } } }, options),
      ),
    setRecoveryCredential: async (id, recovery, options) =>
      run({ shortcut: "setRecoveryCredential", operation: "updateUser" }, ({ updateUser }) =>
        updateUser(id, { credentials: { recovery_question: recoveryOf(recovery) } }, options),
      ),
    changeRecoveryCredential: async (userId, password, recovery, options) =>
      run(
        { shortcut: "changeRecoveryCredential", operation: "changeRecoveryQuestion" },
        ({ changeRecoveryQuestion }) => {
          const value = required("password", password);
          const body = { password: { value }, recovery_question: recoveryOf(recovery) };
          return changeRecoveryQuestion(userId, body, options);
        },
      ),
    expirePassword: expire as CredentialShortcuts<Profile>["expirePassword"],
    forgotPasswordWithSecurityAnswer: async (userId, answer, newPassword, options) =>
      run(
        { shortcut: "forgotPasswordWithSecurityAnswer", operation: "forgotPasswordSetNewPassword" },
        ({ forgotPasswordSetNewPassword }) => {
          const value = required("newPassword", newPassword);
          const body = { password: { value }, recovery_question: { answer: required("answer", answer) } };
          return forgotPasswordSetNewPassword(userId, body, options);
        },
      ),
    clearUserSessions: (userId, options) =>
      run({ shortcut: "clearUserSessions", operation: "revokeUserSessions" }, ({ revokeUserSessions }) =>
        revokeUserSessions(userId, options),
      ),
  };
}

function recoveryOf(recovery: Recovery): Recovery {
  return {
    question: required("recovery.question", recovery?.question),
    answer: required("recovery.answer", recovery?.answer),
  };
}
