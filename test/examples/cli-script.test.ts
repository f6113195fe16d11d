// A report of users who have not signed in, against a fake org whose users signed in at known times.

import { beforeAll, describe, expect, test } from "vitest";
import { FakeOrg } from "./support/fake-org.js";
import { installExample } from "./support/installed-example.js";
import { start, startFake } from "./support/processes.js";

const DAY = 86_400_000;
const daysAgo = (days: number): number => Date.now() - days * DAY;

describe("cli-script", () => {
  let folder = "";
  beforeAll(() => {
    folder = installExample("cli-script");
  });

  /** An org of four active users, who signed in 200 days ago, 100 days ago, yesterday and never. All exist for a year. */
  async function openOrg(): Promise<FakeOrg> {
    const org = new FakeOrg(await startFake(folder, "--users", "4"));
    const lastLogins = [daysAgo(200), daysAgo(100), daysAgo(1), null];
    await org.changeUsers((user, at) => ({
      ...user,
      status: "ACTIVE",
      created: daysAgo(365),
      lastLogin: lastLogins[at] ?? null,
    }));
    return org;
  }

  async function run(org: FakeOrg, ...flags: string[]) {
    const env = { OKTA_CLIENT_ORGURL: org.url, OKTA_CLIENT_TOKEN: "00secret" };
    const script = start(process.execPath, ["dist/main.js", ...flags], folder, env);
    return { code: await script.exit, output: script.output() };
  }

  test("reports users who have not signed in for 90 days, longest first, and changes nothing", async () => {
    const org = await openOrg();
    const [old, older, recent, never] = await org.users();
    const { code, output } = await run(org);
    expect(code, output).toBe(0);
    const logins = output.split("\n").flatMap((line) => /^\S+@\S+/.exec(line)?.[0] ?? []);
    expect(logins).toEqual([never, old, older].map((user) => user?.profile.login));
    expect(output).toMatch(/never\n/);
    expect(output).toMatch(/ {2}200\n/);
    expect(output).toContain("3 active users have not signed in");
    expect(output).not.toContain(recent?.profile.login);
    expect(await org.requestsOf("suspendUser")).toEqual([]);
  });

  test("suspends them with --apply, except the members of a group that is kept", async () => {
    const org = await openOrg();
    const [old, older, recent, never] = await org.users();
    const group = await org.createGroup("Service accounts", [never?.id ?? ""]);
    const { code, output } = await run(org, "--keep", group, "--apply");
    expect(code, output).toBe(0);
    expect(output).toContain("2 suspended, 0 have signed in meanwhile, 0 failed");
    const suspended = (await org.users()).filter(({ status }) => status === "SUSPENDED").map(({ id }) => id);
    expect(suspended.sort()).toEqual([old?.id, older?.id].sort());
    expect(recent?.status).toBe("ACTIVE");
  });

  test("suspends nobody if there are more users than --max", async () => {
    const org = await openOrg();
    const { code, output } = await run(org, "--apply", "--max", "2");
    expect(code).toBe(1);
    expect(output).toContain("more than 2 users; --max 3 allows them");
    expect(await org.requestsOf("suspendUser")).toEqual([]);
  });

  test("continues after a user that it cannot suspend, and reports it", async () => {
    const org = await openOrg();
    await org.fail({ operation: "suspendUser", times: 1, with: 403 });
    const { code, output } = await run(org, "--apply");
    expect(code).toBe(1);
    expect(output).toContain("2 suspended, 0 have signed in meanwhile, 1 failed");
    expect(output).not.toContain("00secret");
  });

  test("prints no terminal control character of a profile", async () => {
    const org = await openOrg();
    await org.changeUsers((user) => ({ ...user, profile: { ...user.profile, lastName: "\u001b[2JGone" } }));
    const { output } = await run(org);
    expect(output).toContain("Gone");
    expect(output).not.toContain("\u001b");
  });

  test("explains a wrong option, and missing credentials", async () => {
    const org = await openOrg();
    const wrong = await run(org, "--days", "soon");
    expect(wrong).toMatchObject({ code: 2, output: expect.stringContaining("--days must be a number") });
    const script = start(process.execPath, ["dist/main.js"], folder, { OKTA_CLIENT_ORGURL: org.url });
    expect(await script.exit).toBe(1);
    expect(script.output()).toContain("OKTA_CLIENT_TOKEN");
    expect(script.output()).not.toContain("    at ");
  });
});
