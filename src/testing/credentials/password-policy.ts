// The password policy of an org: Okta's default one.

import { invalidField, validationFailed } from "../http/okta-error.js";
import type { StoredPassword } from "../users/user.js";

/** What a password has to meet. */
export interface PasswordPolicy {
  readonly minLength: number;
  readonly lowerCase: boolean;
  readonly upperCase: boolean;
  readonly digit: boolean;
  readonly symbol: boolean;
  /** No part of the login that has at least five characters. */
  readonly noLogin: boolean;
  /** How many earlier passwords cannot be used again. */
  readonly history: number;
}

export const DEFAULT_POLICY: PasswordPolicy = {
  minLength: 8,
  lowerCase: true,
  upperCase: true,
  digit: true,
  symbol: false,
  noLogin: true,
  history: 4,
};

/** Throws the error of Okta's for a password that the policy does not allow. */
export function checkPassword(policy: PasswordPolicy, password: string, login: string): void {
  if (meets(policy, password, login)) return;
  throw invalidField("password", `Password requirements were not met. ${requirementsOf(policy)}`);
}

/** Throws if a password is one of the last ones. */
export function checkHistory(policy: PasswordPolicy, password: string, before: StoredPassword | undefined): void {
  const last = before ? [before.value, ...before.previous].slice(0, policy.history) : [];
  if (last.includes(password)) throw validationFailed("password", "password: Password has been used too recently");
}

/** The next password of a user, which remembers those before it. */
export function nextPassword(
  policy: PasswordPolicy,
  value: string,
  before: StoredPassword | undefined,
): StoredPassword {
  const previous = before?.value === undefined ? [] : [before.value, ...before.previous];
  return { value, previous: previous.slice(0, policy.history) };
}

function meets(policy: PasswordPolicy, password: string, login: string): boolean {
  const parts = policy.noLogin
    ? login
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((part) => part.length > 4)
    : [];
  return (
    password.length >= policy.minLength &&
    (!policy.lowerCase || /[a-z]/.test(password)) &&
    (!policy.upperCase || /[A-Z]/.test(password)) &&
    (!policy.digit || /\d/.test(password)) &&
    (!policy.symbol || /[^A-Za-z0-9]/.test(password)) &&
    !parts.some((part) => password.toLowerCase().includes(part))
  );
}

function requirementsOf(policy: PasswordPolicy): string {
  const named = [
    `at least ${policy.minLength} characters`,
    policy.lowerCase && "a lowercase letter",
    policy.upperCase && "an uppercase letter",
    policy.digit && "a number",
    policy.symbol && "a symbol",
    policy.noLogin && "no parts of your username",
  ].filter((each) => each !== false);
  const history = policy.history > 0 ? ` Your password cannot be any of your last ${policy.history} passwords.` : "";
  return `Password requirements: ${named.join(", ")}.${history}`;
}
