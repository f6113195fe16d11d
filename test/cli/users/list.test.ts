// okta-fetch users list, search and get, over a fake org.

import { describe, expect, it } from "vitest";
import { run } from "../../../src/cli/run.js";
import { OutputClosed } from "../../../src/cli/terminal.js";
import { createOkta } from "../../../src/index.js";
import type { FakeOkta } from "../../../src/testing/index.js";
import { fakeTerminal, orgOnPort, ran } from "../command.js";

const linesOf = (text: string): string[] => text.split("\n").slice(0, -1);
const queriesOf = ({ requests }: FakeOkta): URLSearchParams[] =>
  requests.map(({ url }) => new URL(url, "http://org").searchParams);
const HOSTILE = { login: "eve@example.com", email: "eve@example.com", firstName: "\u001b[2J=1", lastName: "\u202eevE" };

describe("users list", () => {
  it("in a pipe prints JSON lines: users as Okta returns them", async () => {
    const { org } = await orgOnPort({ users: 3 });
    const { exitCode, stdout, stderr } = await ran(["users", "list"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    const okta = createOkta();
    expect(linesOf(stdout).map((line) => JSON.parse(line))).toEqual(await okta.listUsers().toArray());
    expect(org.requests[0]?.operation).toBe("listUsers");
  });

  it("on a terminal prints a table that fits", async () => {
    await orgOnPort({ users: 3 });
    const { stdout } = await ran(["users", "list"], { isInteractive: true, columns: 70 });
    const lines = linesOf(stdout);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^id +status +login +firstName +lastName$/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(70);
  });

  it("--status selects the users, in upper or lower case", async () => {
    const { org } = await orgOnPort({ users: 3 });
    const okta = createOkta();
    const [one, other] = await okta.listUsers().toArray();
    await okta.suspendUser(one?.id ?? "");
    await okta.deactivateUser(other?.id ?? "");
    const { stdout } = await ran(["users", "list", "--status", "suspended,DEPROVISIONED", "--fields", "id,status"]);
    expect(linesOf(stdout).map((line) => JSON.parse(line).status)).toEqual(["SUSPENDED", "DEPROVISIONED"]);
    expect(queriesOf(org).at(-1)?.get("filter")).toBe('status eq "SUSPENDED" or status eq "DEPROVISIONED"');
  });

  it("--fields selects properties, and attributes of the profile, also in the request", async () => {
    const { org } = await orgOnPort({ users: 1 });
    const { stdout } = await ran(["users", "list", "--fields", "status,login,profile.department,nickName"]);
    expect(JSON.parse(stdout)).toEqual({
      status: "ACTIVE",
      login: "nadia.adams.0@example.com",
      "profile.department": "People",
      nickName: null,
    });
    expect(queriesOf(org)[0]?.get("fields")).toBe("id,status,profile:(login,department,nickName)");
  });

  it.each([
    [3, 3, 1],
    [250, 250, 2],
    [1_000, 401, 3],
  ])("--limit %d prints %d users, from %d pages", async (limit, users, pages) => {
    const { org } = await orgOnPort({ users: 401 });
    const { stdout } = await ran(["users", "list", "--limit", String(limit), "--fields", "id"]);
    expect(linesOf(stdout)).toHaveLength(users);
    // the page after the last one may be requested ahead
    expect(org.requests.length).toBeGreaterThanOrEqual(pages);
    expect(org.requests.length).toBeLessThanOrEqual(pages + 1);
  });

  it("--format csv has a line of names, and guards formulas", async () => {
    await orgOnPort();
    await createOkta().createUser({ profile: { ...HOSTILE, firstName: "=1+1", lastName: 'a "b", c' } });
    const args = ["users", "list", "--format", "csv", "--fields", "login,firstName,lastName"];
    expect((await ran(args)).stdout).toBe(`login,firstName,lastName\r\neve@example.com,'=1+1,"a ""b"", c"\r\n`);
    expect((await ran([...args, "--no-csv-guard"])).stdout).toContain("eve@example.com,=1+1,");
  });

  it.each([
    ["table", ["\\u001b[2J=1", "\\u202eevE"]],
    ["jsonl", ["\\u001b[2J=1", "\\u202eevE"]],
    ["csv", ["\\u001b[2J=1", "\\u202eevE"]],
  ])("as %s on a terminal shows a profile's control characters as escapes", async (format, shown) => {
    await orgOnPort();
    await createOkta().createUser({ profile: HOSTILE });
    const { stdout } = await ran(["users", "list", "--format", format], { isInteractive: true, columns: 300 });
    for (const text of shown) expect(stdout).toContain(text);
    for (const character of ["\u001b", "\u202e"]) expect(stdout).not.toContain(character);
  });

  it("requests no more pages than its reader consumes", async () => {
    const { org } = await orgOnPort({ users: 2_000 });
    const { terminal, written } = fakeTerminal();
    let taken: () => void = () => {};
    const first = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const slow = { ...terminal, write: (text: string) => (written.push(text) === 1 ? first : undefined) };
    const ended = run(["users", "list", "--fields", "id"], slow);
    while (written.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const requests = org.requests.length;
    expect(requests).toBeLessThanOrEqual(2);
    taken();
    await ended;
    expect(org.requests).toHaveLength(10);
  });

  it("ends without an error when its reader closes", async () => {
    const { org } = await orgOnPort({ users: 2_000 });
    const closed = { ...fakeTerminal().terminal, write: () => Promise.reject(new OutputClosed()) };
    expect(await run(["users", "list"], closed)).toEqual({ exitCode: 141 });
    expect(org.requests.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ["an unknown status", ["--status", "ACTVE"], "--status must be statuses separated by commas: STAGED, PROVISIONED"],
    ["no status", ["--status", ""], "--status must be statuses"],
    ["no field", ["--fields", "id,,x"], "--fields must be names separated by commas"],
    ["no number", ["--limit", "0"], "--limit must be a positive integer"],
    ["an unknown format", ["--format", "xml"], "--format must be table, jsonl or csv"],
    ["the guard of another format", ["--no-csv-guard"], "--no-csv-guard requires --format csv"],
  ])("%s is a usage error, and nothing is sent", async (_, flags, why) => {
    const { org } = await orgOnPort();
    const { exitCode, stderr } = await ran(["users", "list", ...flags]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(why)]);
    expect(stderr).toMatch(/; see okta-fetch users list --help\n$/);
    expect(org.requests).toEqual([]);
  });
});

describe("users search", () => {
  it("finds users by an expression, sorted", async () => {
    await orgOnPort({ users: 20 });
    const expression = 'profile.department eq "Finance"';
    const sorting = ["--sort-by", "profile.lastName", "--descending"];
    const { stdout } = await ran(["users", "search", expression, ...sorting, "--fields", "department,lastName"]);
    const found = linesOf(stdout).map((line) => JSON.parse(line));
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ department }) => department))).toEqual(new Set(["Finance"]));
    const names = found.map(({ lastName }) => lastName);
    expect(names).toEqual([...names].sort().reverse());
  });

  it("--status narrows the search", async () => {
    const { org } = await orgOnPort({ users: 2 });
    await ran(["users", "search", 'profile.city eq "Oslo"', "--status", "ACTIVE"]);
    expect(queriesOf(org)[0]?.get("search")).toBe('(profile.city eq "Oslo") and (status eq "ACTIVE")');
  });

  it("that Okta refuses is a failure with its reason", async () => {
    await orgOnPort();
    const { exitCode, stderr } = await ran(["users", "search", "profile.city is Oslo"]);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("E0000031")]);
  });

  it("without an expression is a usage error", async () => {
    await orgOnPort();
    expect(await ran(["users", "search", ""])).toMatchObject({ exitCode: 2 });
    expect(await ran(["users", "search"])).toMatchObject({
      exitCode: 2,
      stderr: "okta-fetch: missing required argument 'expression'; see okta-fetch users search --help\n",
    });
  });
});

describe("users get", () => {
  const LOGIN = "nadia.adams.0@example.com";

  it("prints a user by login, in a pipe as JSON", async () => {
    await orgOnPort({ users: 1 });
    const { stdout } = await ran(["users", "get", LOGIN]);
    expect(JSON.parse(stdout)).toEqual(await createOkta().getUser(LOGIN));
  });

  it("on a terminal prints a line for each property and attribute", async () => {
    await orgOnPort({ users: 1 });
    const { stdout } = await ran(["users", "get", LOGIN], { isInteractive: true });
    expect(stdout).toMatch(/^id +00u\w+$/m);
    expect(stdout).toMatch(/^department +People$/m);
    expect(stdout).not.toContain("_links");
  });

  it("--fields prints only these", async () => {
    await orgOnPort({ users: 1 });
    const { stdout } = await ran(["users", "get", LOGIN, "--fields", "status,city"], { isInteractive: true });
    expect(stdout).toBe("status  ACTIVE\ncity    Lima\n");
  });

  it("as CSV on a terminal ends its lines as a list does", async () => {
    await orgOnPort({ users: 1 });
    const flags = ["--format", "csv", "--fields", "login,city"];
    const { stdout } = await ran(["users", "get", LOGIN, ...flags], { isInteractive: true });
    expect(stdout).toBe((await ran(["users", "list", ...flags], { isInteractive: true })).stdout);
    expect(stdout).toBe(`login,city\r\n${LOGIN},Lima\r\n`);
  });

  it("ends with 3 if there is no such user", async () => {
    await orgOnPort();
    const { exitCode, stdout, stderr } = await ran(["users", "get", "nobody@example.com"]);
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toContain("E0000007");
  });

  it("shows control characters of an error as escapes", async () => {
    await orgOnPort();
    const { stderr } = await ran(["users", "get", "\u009b2J\u202e"], { isInteractive: true });
    for (const character of ["\u009b", "\u202e"]) expect(stderr).not.toContain(character);
  });
});

it.each([
  [401, 4, "The token is invalid"],
  [403, 4, "permission to read users"],
  [500, 1, "500"],
])("a response with status %d ends with %d", async (status, code, why) => {
  const { org } = await orgOnPort({ users: 1 });
  org.fail({ operation: "listUsers", times: 99, with: status });
  const { exitCode, stderr } = await ran(["users", "list"]);
  expect([exitCode, stderr]).toEqual([code, expect.stringContaining(why)]);
  expect(stderr).not.toContain("secretToken");
});
