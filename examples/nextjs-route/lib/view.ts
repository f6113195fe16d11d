// What callers may know of a user, and what they may change.

import type { User } from "okta-fetch";

export const viewOf = ({ id, status, profile }: User) => {
  const { login, firstName, lastName, department, nickName } = profile;
  return { id, status, login, name: `${firstName} ${lastName}`, department, nickName };
};

const CHANGEABLE = ["department", "nickName"] as const;
type Changes = { [name in (typeof CHANGEABLE)[number]]?: string | null };

/** The changes of a request's body; `undefined` if it has anything else. `null` clears an attribute. */
export function changesOf(body: unknown): Changes | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const entries = Object.entries(body);
  const isChange = ([name, value]: [string, unknown]) =>
    CHANGEABLE.some((each) => each === name) && (value === null || (typeof value === "string" && value.length <= 100));
  return entries.length > 0 && entries.every(isChange) ? body : undefined;
}
