// The steps about many users: list, search, bulk and scan.

import { type Okta, search } from "okta-fetch";
import { drawProgress } from "./progress-bar.js";
import { check, count, type Step } from "./story.js";
import { tableOf } from "./table.js";

const READERS = 8;
const NOBODY = "nobody@example.com";
const SALES = search`profile.department eq ${"Sales"}`;

/** Everybody is listed; some are searched, moved, and everybody is scanned. `people` is how many the org has. */
export const readAndMove = (okta: Okta, people: number): Step[] => [
  list(okta, people),
  searchSales(okta),
  moveSales(okta),
  scan(okta, people),
];

function list(okta: Okta, people: number): Step {
  return {
    title: "List",
    text: "All users, page by page; the next page is requested while the last one is read.",
    code: "for await (const user of okta.listUsers()) …",
    async run(print) {
      const users = await okta.listUsers().toArray();
      check(users.length === people, `the list has ${people} users`);
      print(count(users.length, "user"));
      return { users: users.length };
    },
  };
}

function searchSales(okta: Okta): Step {
  return {
    title: "Search",
    text: "Who works in Sales in Oslo? The first three by last name.",
    code: `okta.searchUsers('profile.department eq "Sales" and profile.city eq "Oslo"', { sortBy, sortOrder })`,
    async run(print) {
      const inOslo = search`${SALES} and profile.city eq ${"Oslo"}`;
      const users = await okta.searchUsers(inOslo, { sortBy: "profile.lastName", sortOrder: "asc" }).toArray();
      const places = new Set(users.map(({ profile }) => `${profile.department}, ${profile.city}`));
      check(users.length > 3 && [...places].join() === "Sales, Oslo", "all who are found work in Sales in Oslo");
      print(...tableOf(users.slice(0, 3)), `and ${users.length - 3} more`);
      return undefined;
    },
  };
}

function moveSales(okta: Okta): Step {
  return {
    title: "Bulk",
    text: "All of Sales moves to Growth, ten users at a time. One login is wrong, which does not stop the others.",
    code: 'okta.bulk(logins, (login) => okta.updateProfile(login, { department: "Growth" }), { onProgress })',
    async run(print) {
      const logins = (await okta.searchUsers(SALES).toArray()).map(({ profile }) => profile.login);
      const inputs = [...logins, NOBODY];
      const report = await okta.bulk(inputs, (login) => okta.updateProfile(login, { department: "Growth" }), {
        onProgress: ({ succeeded, failed }) => drawProgress(process.stdout, succeeded + failed, inputs.length),
      });
      const failures = report.failures.map(({ input, error }) => `${input}: ${error instanceof Error && error.name}`);
      check(report.succeeded === logins.length && failures.length === 1, "all are moved but the wrong login");
      const [left, moved] = [
        await okta.searchUsers(SALES).toArray(),
        await okta.searchUsers(search`profile.department eq ${"Growth"}`).toArray(),
      ];
      check(left.length === 0 && moved.length === logins.length, "a search finds all in Growth, none in Sales");
      print(`${report.succeeded} moved, ${report.failed} failed (${failures.join()})`);
      print(`found by search now: ${left.length} in Sales, ${moved.length} in Growth`);
      return { users: inputs.length };
    },
  };
}

function scan(okta: Okta, people: number): Step {
  return {
    title: "Scan",
    text: `All users again, by ${READERS} readers at once that divide the org among them: each user comes once.`,
    code: `for await (const user of okta.scanUsers({ concurrency: ${READERS} })) …`,
    async run(print) {
      const ids: string[] = [];
      for await (const { id } of okta.scanUsers({ concurrency: READERS })) ids.push(id);
      check(ids.length === people && new Set(ids).size === people, `${people} users come, each once`);
      print(`${count(ids.length, "user")}, none twice`);
      return { users: ids.length };
    },
  };
}
