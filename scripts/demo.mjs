// npm run demo: the main calls, against the mock; read-only against an org of yours when OKTA_CLIENT_ORGURL and
// OKTA_CLIENT_TOKEN are set.

import { createOkta, isOktaError, OktaApiError } from "okta-fetch";
import { startMock } from "./mock-server.mjs";

const { OKTA_CLIENT_ORGURL: orgUrl, OKTA_CLIENT_TOKEN: token } = process.env;

/** Prints users as a table. */
function show(title, users) {
  const rows = users.map(({ id, status, profile }) => [
    id,
    status,
    profile.login,
    [profile.firstName, profile.lastName].filter(Boolean).join(" "),
  ]);
  const head = ["id", "status", "login", "name"];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column])).join("  ")}`.trimEnd();
  console.log(`\n${title}`);
  for (const cells of [head, widths.map((width) => "─".repeat(width)), ...rows]) console.log(line(cells));
  if (rows.length === 0) console.log("  (nobody)");
}

/** What a caller sees of an error. */
async function showError(title, call) {
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

async function read(okta) {
  show("listUsers(), over two pages at most", await firstPages(okta.listUsers({ limit: 20 }), 2));
  show("listLockedUsers(), at most 5", await okta.listLockedUsers().toArray({ max: 5 }));
  show('findUsers("ada")', await okta.findUsers("ada").toArray());
  show(
    "searchUsers('profile.department eq \"Research\"'), the first one",
    [await okta.searchUsers('profile.department eq "Research"').first()].filter(Boolean),
  );
  await showError("getUser() of nobody", () => okta.getUser("nobody@acme.example"));
}

async function firstPages(list, count) {
  const users = [];
  let pages = 0;
  for await (const page of list.pages()) {
    users.push(...page.items);
    if (++pages === count) break;
  }
  return users;
}

async function write(okta) {
  const profile = { login: "ada.lovelace@acme.example", email: "ada.lovelace@acme.example", firstName: "Ada" };
  const created = await okta.createUserWithPassword(profile, "correct-horse-battery-staple", { activate: false });
  show("createUserWithPassword(…), as the mock answers it", [created]);
  show("updateProfile(…), as the mock answers it", [
    await okta.updateProfile(created.id, { department: "Research", title: null }),
  ]);
  await okta.suspendUser(created.id);
  await okta.unsuspendUser(created.id);
  await okta.purgeUser(created.id);
  console.log("\nsuspendUser, unsuspendUser, purgeUser: done");
  await showError("createUser() of a login that is taken", () =>
    okta.createUser({ profile }, { headers: { Prefer: "code=400" } }),
  );
}

async function demo() {
  if (Boolean(orgUrl) !== Boolean(token)) {
    console.error("demo: set both OKTA_CLIENT_ORGURL and OKTA_CLIENT_TOKEN to read an org, or neither for the mock");
    process.exitCode = 1;
    return;
  }
  if (orgUrl && token) {
    console.log(`Reading ${orgUrl}; nothing is changed.`);
    return read(createOkta({ orgUrl, token }));
  }
  const mock = await startMock();
  console.log(
    `The mock org is at ${mock.url}. It answers examples, and remembers nothing: what is changed does not show.`,
  );
  try {
    const okta = createOkta({ orgUrl: mock.url, token: "any-token" });
    await read(okta);
    await write(okta);
  } finally {
    await mock.close();
  }
}

demo().catch((error) => {
  // an error of the library says what to do; anything else is a fault of this program
  console.error(isOktaError(error) ? `demo: ${error.message}` : error);
  process.exitCode = 1;
});
