// Finds users who have not signed in, and suspends them.

import { type Okta, search, type User } from "okta-fetch";

/** The ids of the members of groups. */
export async function membersOf(okta: Okta, groups: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const group of groups) {
    for await (const { id } of okta.listGroupUsers(group)) ids.add(id);
  }
  return ids;
}

/** Active users who were created before a time and have not signed in since; those who never signed in come first. */
export async function findStaleUsers(okta: Okta, before: Date, kept: ReadonlySet<string>): Promise<User[]> {
  const stale: User[] = [];
  // only active users can be suspended. Okta cannot search for the last sign-in, so the script reads all of them
  for await (const user of okta.scanUsers({ search: search`status eq ${"ACTIVE"} and created lt ${before}` })) {
    if (isStale(user, before) && !kept.has(user.id)) stale.push(user);
  }
  return stale.sort((one, other) => lastSignIn(one) - lastSignIn(other));
}

/** Suspends users, a few at a time, except those who have signed in since they were found. */
export async function suspendStaleUsers(okta: Okta, users: readonly User[], before: Date) {
  let skipped = 0;
  const { succeeded, failures } = await okta.bulk(users, async ({ id }, { signal }) => {
    const user = await okta.getUser(id, { signal });
    if (user.status === "ACTIVE" && isStale(user, before)) await okta.suspendUser(id, { signal });
    else skipped++;
  });
  return { suspended: succeeded - skipped, skipped, failures };
}

const lastSignIn = ({ lastLogin }: User): number => (lastLogin ? Date.parse(lastLogin) : 0);

const isStale = (user: User, before: Date): boolean => lastSignIn(user) < before.getTime();
