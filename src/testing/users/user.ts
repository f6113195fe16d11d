// A user as the org keeps it. What answers show is made from it by `user-view.ts`.

import type { JsonObject } from "../http/json-value.js";

export type Status =
  | "STAGED"
  | "PROVISIONED"
  | "ACTIVE"
  | "RECOVERY"
  | "PASSWORD_EXPIRED"
  | "LOCKED_OUT"
  | "SUSPENDED"
  | "DEPROVISIONED";

/** A user's password. One that was imported as a hash, or that a hook verifies, has no value. */
export interface StoredPassword {
  readonly value: string | undefined;
  /** Earlier values, the latest first. */
  readonly previous: readonly string[];
}

export interface StoredCredentials {
  readonly password: StoredPassword | undefined;
  readonly recovery: { readonly question: string; readonly answer: string } | undefined;
  readonly provider: { readonly type: string; readonly name: string };
}

/** Immutable: a change makes another one. Times are in milliseconds since 1970. */
export interface StoredUser {
  readonly id: string;
  readonly status: Status;
  /** The status to which it is on its way, by a request that did not wait for that. */
  readonly transitioningTo?: Status | undefined;
  readonly created: number;
  readonly activated: number | null;
  readonly statusChanged: number | null;
  readonly lastLogin: number | null;
  readonly lastUpdated: number;
  readonly passwordChanged: number | null;
  /** The id of the user type. */
  readonly type: string;
  readonly profile: JsonObject;
  readonly credentials: StoredCredentials;
  /** Another number after each change: what the ETag is made of. */
  readonly revision: number;
}

export const NO_CREDENTIALS: StoredCredentials = {
  password: undefined,
  recovery: undefined,
  provider: { type: "OKTA", name: "OKTA" },
};

export const loginOf = ({ profile }: Pick<StoredUser, "profile">): string => String(profile["login"]).toLowerCase();

/** A deactivated user has lost its password. */
export const forgetPassword = ({ credentials }: StoredUser): Partial<StoredUser> => ({
  credentials: { ...credentials, password: undefined },
});
