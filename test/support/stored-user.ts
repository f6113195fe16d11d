// A user of a response as the fake org stores it.

import { NO_CREDENTIALS, type Status, type StoredUser } from "../../src/testing/users/user.js";

/** A user as responses show it. */
export interface ShownUser {
  readonly id: string;
  readonly status: string;
  readonly created: string;
  readonly lastUpdated: string;
  readonly profile: { readonly [attribute: string]: unknown };
}

/** @param type - the id of its user type */
export function storedUser({ id, status, created, lastUpdated, profile }: ShownUser, type: string): StoredUser {
  const time = Date.parse(created);
  return {
    id,
    status: status as Status,
    created: time,
    activated: time,
    statusChanged: time,
    lastLogin: null,
    lastUpdated: Date.parse(lastUpdated),
    passwordChanged: time,
    type,
    profile,
    credentials: { ...NO_CREDENTIALS, password: { value: undefined, previous: [] } },
    revision: 0,
  };
}
