// The main calls, for an org whose contents are not known: Prism, or an org of yours.

import { isOktaError, type Okta, OktaApiError, type PagedList, type User } from "okta-fetch";
import { errorOf } from "./failing-call.js";
import { check } from "./story.js";
import { tableOf } from "./table.js";

function printUsers(title: string, users: readonly User[]): void {
  console.log(`\n${title}`);
  for (const line of users.length > 0 ? tableOf(users) : ["(nobody)"]) console.log(`  ${line}`);
}

/** Prints the error of a call that fails. */
async function printError(title: string, call: () => Promise<unknown>): Promise<void> {
  console.log(`\n${title}`);
  const error = await errorOf(call);
  check(isOktaError(error), `the call fails: ${title}`);
  console.log(`  ${error.name}, code ${error.code}\n  ${error.message}`);
  if (error instanceof OktaApiError) console.log(`  status ${error.status}, request ${error.requestId}`);
}

/** Lists, finds and searches users. */
export async function readUsers(okta: Okta): Promise<void> {
  printUsers("listUsers(), at most two pages", await collectPages(okta.listUsers({ limit: 20 }), 2));
  printUsers("listLockedUsers(), 5 users at most", await okta.listLockedUsers().toArray({ max: 5 }));
  printUsers('findUsers("ada")', await okta.findUsers("ada").toArray());
  const first = await okta.searchUsers('profile.department eq "Research"').first();
  printUsers("searchUsers('profile.department eq \"Research\"'), the first user", first === undefined ? [] : [first]);
  await printError("getUser() for an unknown user", () => okta.getUser("nobody@acme.example"));
}

async function collectPages(list: PagedList<User>, max: number): Promise<User[]> {
  const users: User[] = [];
  let pages = 0;
  for await (const page of list.pages()) {
    users.push(...page.items);
    if (++pages === max) break;
  }
  return users;
}

/** Creates a user, changes, suspends and deletes it. */
export async function changeUsers(okta: Okta): Promise<void> {
  const profile = { login: "ada.lovelace@acme.example", email: "ada.lovelace@acme.example", firstName: "Ada" };
  const created = await okta.createUserWithPassword(profile, "correct-horse-battery-staple", { activate: false });
  check(created.status === "STAGED", "a user who is not activated is staged");
  printUsers("createUserWithPassword(…), response of the mock", [created]);
  printUsers("updateProfile(…), response of the mock", [
    await okta.updateProfile(created.id, { department: "Research", title: null }),
  ]);
  await okta.suspendUser(created.id);
  await okta.unsuspendUser(created.id);
  await okta.purgeUser(created.id);
  console.log("\nsuspendUser, unsuspendUser, purgeUser: done");
  await printError("createUser() with a login that is taken", () =>
    okta.createUser({ profile }, { headers: { Prefer: "code=400" } }),
  );
}
