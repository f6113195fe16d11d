// npm run demo
//
// Makes the main calls against the mock org. If OKTA_CLIENT_ORGURL and OKTA_CLIENT_TOKEN are set, makes only the reading ones,
// against that org.

import { createOkta, isOktaError, type Okta, OktaApiError, type PagedList, type User } from "okta-fetch";
import { startMock } from "./mock-server.js";
import { fail, ScriptError } from "./script-error.js";

const { OKTA_CLIENT_ORGURL: orgUrl, OKTA_CLIENT_TOKEN: token } = process.env;

/** Prints users as a table. */
function printUsers(title: string, users: readonly User[]): void {
  const rows = users.map(({ id, status, profile }) => [
    id,
    status,
    profile.login,
    [profile.firstName, profile.lastName].filter(Boolean).join(" "),
  ]);
  const header = ["id", "status", "login", "name"];
  const widths = header.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const rule = widths.map((width) => "─".repeat(width));
  console.log(`\n${title}`);
  for (const cells of [header, rule, ...rows]) {
    console.log(`  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
  }
  if (rows.length === 0) console.log("  (nobody)");
}

/** Prints the error of a call that fails. */
async function printError(title: string, call: () => Promise<unknown>): Promise<void> {
  console.log(`\n${title}`);
  try {
    await call();
    console.log("  no error");
  } catch (error) {
    if (!isOktaError(error)) throw error;
    console.log(`  ${error.name}, code ${error.code}\n  ${error.message}`);
    if (error instanceof OktaApiError) console.log(`  status ${error.status}, request ${error.requestId}`);
  }
}

async function readUsers(okta: Okta): Promise<void> {
  printUsers("listUsers(), two pages at most", await collectPages(okta.listUsers({ limit: 20 }), 2));
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

async function changeUsers(okta: Okta): Promise<void> {
  const profile = { login: "ada.lovelace@acme.example", email: "ada.lovelace@acme.example", firstName: "Ada" };
  const created = await okta.createUserWithPassword(profile, "correct-horse-battery-staple", { activate: false });
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

async function main(): Promise<void> {
  if (Boolean(orgUrl) !== Boolean(token)) {
    throw new ScriptError("set both OKTA_CLIENT_ORGURL and OKTA_CLIENT_TOKEN to read an org, or neither for the mock.");
  }
  if (orgUrl && token) {
    console.log(`Reading ${orgUrl}. Nothing is changed.`);
    await readUsers(createOkta({ orgUrl, token }));
    return;
  }
  const mock = await startMock();
  console.log(
    `The mock org runs at ${mock.url}. It responds with examples and stores nothing, so changes do not show.`,
  );
  try {
    const okta = createOkta({ orgUrl: mock.url, token: "any-token" });
    await readUsers(okta);
    await changeUsers(okta);
  } finally {
    await mock.close();
  }
}

// an error of the library explains itself; any other error is a bug of the demo and needs its stack
main().catch((error: unknown) => fail("demo", isOktaError(error) ? new ScriptError(error.message) : error));
