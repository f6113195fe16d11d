// okta-fetch users export: everybody, into a file that is replaced when it is complete.

import { lstat, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { run } from "../../../src/cli/run.js";
import { createOkta } from "../../../src/index.js";
import { fakeTerminal, folderWith, orgOnPort, ran } from "../command.js";

const linesOf = (text: string): string[] => text.trimEnd().split(/\r?\n/);

describe("an export", () => {
  it("to stdout has everybody once, including DEPROVISIONED users", async () => {
    await orgOnPort({ users: 450 });
    const okta = createOkta();
    const first = await okta.listUsers().first();
    await okta.deactivateUser(first?.id ?? "");
    const { exitCode, stdout } = await ran(["users", "export", "--fields", "id,status"]);
    expect(exitCode).toBe(0);
    const users = linesOf(stdout).map((line) => JSON.parse(line));
    expect(new Set(users.map(({ id }) => id)).size).toBe(450);
    expect(users).toHaveLength(450);
    expect(users.filter(({ status }) => status === "DEPROVISIONED")).toHaveLength(1);
  });

  it("names a single user in the singular", async () => {
    await orgOnPort({ users: 1 });
    const { path } = await folderWith();
    const { stdout } = await ran(["users", "export", "--output", path("users.csv")]);
    expect(stdout).toBe(`Wrote ${path("users.csv")}: 1 user\n`);
  });

  it.each([
    ["users.csv", /^id,status,created,.*\r\n00u/],
    ["users.jsonl", /^\{"id":"00u.*"_links"/],
    ["users.ndjson", /^\{"id":"00u/],
  ])("to %s has the format of the file name's extension", async (name, content) => {
    await orgOnPort({ users: 3 });
    const { folder, path } = await folderWith();
    const { stdout } = await ran(["users", "export", "--output", path(name)]);
    expect(stdout).toBe(`Wrote ${path(name)}: 3 users\n`);
    expect(await readFile(path(name), "utf8")).toMatch(content);
    expect(await readdir(folder)).toEqual([name]);
  });

  it("reads the users of a status, and of a search", async () => {
    const { org } = await orgOnPort({ users: 3 });
    await ran(["users", "export", "--status", "ACTIVE", "--search", 'profile.city eq "Oslo"']);
    expect(decodeURIComponent(org.requests.map(({ url }) => url).join("\n"))).toContain(
      '(profile.city eq "Oslo") and (status eq "ACTIVE")',
    );
  });

  it("shows its progress on the terminal, and clears it", async () => {
    await orgOnPort({ users: 450 });
    const { path } = await folderWith();
    const { terminal, progress } = fakeTerminal({ isInteractive: true, hasProgress: true });
    await run(["users", "export", "--output", path("users.csv")], terminal);
    expect(progress[0]).toContain(" users");
    expect(progress.at(-1)).toBe("\r\u001b[K");
  });

  it("replaces the target of a symbolic link, not the link", async () => {
    await orgOnPort({ users: 1 });
    const { path } = await folderWith({ "real.jsonl": "old" });
    await symlink(path("real.jsonl"), path("link.jsonl"));
    await ran(["users", "export", "--output", path("link.jsonl")]);
    expect(await readFile(path("real.jsonl"), "utf8")).toContain("00u");
    expect((await lstat(path("link.jsonl"))).isSymbolicLink()).toBe(true);
  });
});

describe("an export that fails", () => {
  /** An export of 1,000 users that fails after three pages. */
  async function failed() {
    const { org, url } = await orgOnPort({ users: 1_000 });
    const files = await folderWith({ "users.csv": "old" });
    const args = ["users", "export", "--concurrency", "1", "--output", files.path("users.csv")];
    let pages = 0;
    const { terminal } = fakeTerminal({ hasProgress: true });
    const counting = {
      ...terminal,
      progress: {
        columns: 80,
        write: () => {
          if (++pages === 1) org.fail({ operation: "listUsers", times: 99, with: 403 });
        },
      },
    };
    return { org, url, ...files, args, outcome: await run(args, counting) };
  }

  it("leaves the old file unchanged, and says how to continue", async () => {
    const { path, outcome } = await failed();
    expect(outcome).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("run the command with --resume to continue"),
    });
    expect(await readFile(path("users.csv"), "utf8")).toBe("old");
  });

  it("can be resumed: the file then has everybody once, and no other file remains", async () => {
    const { org, folder, path, args } = await failed();
    org.reset();
    const { exitCode, stdout } = await ran([...args, "--resume"]);
    expect([exitCode, stdout]).toEqual([0, `Wrote ${path("users.csv")}: 1000 users\n`]);
    const [head, ...users] = linesOf(await readFile(path("users.csv"), "utf8"));
    expect(head).toMatch(/^id,status/);
    expect(users).toHaveLength(1_000);
    expect(new Set(users.map((line) => line.split(",")[0])).size).toBe(1_000);
    expect(await readdir(folder)).toEqual(["users.csv"]);
  });

  it("can be resumed after a kill between writing users and their checkpoint", async () => {
    const { org, path, args } = await failed();
    org.reset();
    await writeFile(path("users.csv.part"), "00uHalfALine", { flag: "a" });
    await ran([...args, "--resume"]);
    expect(await readFile(path("users.csv"), "utf8")).not.toContain("HalfALine");
  });

  it.each([
    ["other columns", ["--fields", "id"]],
    ["another search", ["--search", 'profile.city eq "Oslo"']],
    ["another status", ["--status", "ACTIVE"]],
  ])("cannot be resumed with %s", async (_, flags) => {
    const { args } = await failed();
    expect(await ran([...args, "--resume", ...flags])).toMatchObject({
      exitCode: 2,
      stderr:
        "okta-fetch: --resume needs the --search, --status, --format, --fields and --no-csv-guard of the first run; see okta-fetch users export --help\n",
    });
  });

  it("cannot be resumed with another org, and the message does not say to try again", async () => {
    const { args, url } = await failed();
    await orgOnPort();
    const { exitCode, stderr } = await ran([...args, "--resume"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`a checkpoint of ${url}`);
    expect(stderr).not.toContain("to continue");
  });

  it("cannot be resumed if the file is shorter than its checkpoint says", async () => {
    const { path, args } = await failed();
    await writeFile(path("users.csv.part"), "");
    expect(await ran([...args, "--resume"])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("cannot be resumed; run it without --resume"),
    });
  });

  it("starts again without --resume", async () => {
    const { org, path, args } = await failed();
    org.reset();
    await ran(args);
    expect(linesOf(await readFile(path("users.csv"), "utf8"))).toHaveLength(1_001);
  });
});

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("an export that %s stops ends with %d, and can be resumed", async (signal, code) => {
  await orgOnPort({ users: 1_000 });
  const { path } = await folderWith();
  const { terminal, stop } = fakeTerminal();
  const stopping = { ...terminal, progress: { columns: 80, write: () => stop(signal) } };
  const args = ["users", "export", "--concurrency", "1", "--output", path("users.csv")];
  const { exitCode, stderr } = await run(args, stopping);
  expect(exitCode).toBe(code);
  expect(stderr).toMatch(/^okta-fetch: stopped after \d+ users?; run the command with --resume to continue\n$/);
  await ran([...args, "--resume"]);
  expect(linesOf(await readFile(path("users.csv"), "utf8"))).toHaveLength(1_001);
});

it("an export that fails at once leaves no file behind", async () => {
  const { org } = await orgOnPort({ users: 3 });
  org.fail({ operation: "listUsers", times: 9, with: 403 });
  const { folder, path } = await folderWith();
  expect(await ran(["users", "export", "--output", path("users.csv")])).toMatchObject({ exitCode: 4 });
  expect(await readdir(folder)).toEqual([]);
});

it.each([
  ["a file of another kind", ["--output", "users.xlsx"], "--output must end with .csv or .jsonl"],
  ["a table in a file", ["--output", "users.csv", "--format", "table"], "--output needs --format csv or jsonl"],
  ["a device", ["--output", "/dev/null", "--format", "csv"], "--output must be a regular file"],
  ["a resumption of nothing", ["--resume"], "--resume requires --output"],
  ["no readers", ["--concurrency", "0"], "--concurrency must be a positive integer up to 100"],
])("%s is a usage error", async (_, flags, why) => {
  await orgOnPort();
  expect(await ran(["users", "export", ...flags])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining(`okta-fetch: ${why}`),
  });
});

it("--resume is refused if no export ended early", async () => {
  await orgOnPort();
  const { path } = await folderWith();
  expect(await ran(["users", "export", "--output", path("users.csv"), "--resume"])).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining("there is no export of"),
  });
});
