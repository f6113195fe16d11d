// Invalid flags of any command: the message names the flag and the help, and shows no secret.

import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { oktaFetch, SILENT } from "./command.js";

const ORG = "https://acme.okta.com";

describe("invalid usage", () => {
  it.each([
    ["another command", ["profile-type"], "unknown command 'profile-type'; did you mean profile-types?"],
    ["an unknown flag", ["profile-types", "--ouput", "x"], "unknown option '--ouput'; did you mean --output?"],
    ["a flag without its value", ["profile-types", "--schema"], "--schema needs a value: file"],
    ["a value without its flag", ["profile-types", "schema.json"], "unexpected argument 'schema.json'"],
    ["a URL in place of a file", ["profile-types", "--schema", ORG], "--schema must be a file; pass the URL of an org"],
    ["an org and a file", ["profile-types", "--org", ORG, "--schema", "x"], "--org cannot be combined with --schema"],
    ["two orgs", ["profile-types", "--org", ORG, "--org", ORG], "--org can be used only once"],
    ["a command that is like no other", ["deploy"], "unknown command 'deploy'; the commands are whoami, users,"],
    ["an order without a property", ["users", "search", "x pr", "--descending"], "--descending requires --sort-by"],
    ["a check of nothing", ["profile-types", "--check"], "--check requires --output"],
  ])("%s prints the reason and where to find help, with exit code 2", async (_, args, why) => {
    const { exitCode, stdout, stderr } = await run(args, SILENT);
    expect([exitCode, stdout]).toEqual([2, undefined]);
    expect(stderr).toContain(`okta-fetch: ${why}`);
    expect(stderr).toMatch(/(; see|\? See) okta-fetch( profile-types| users search)? --help\n$/);
  });

  it.each([
    ["a flag", ["profile-types", "--token=00secretTokenOfAnAdmin"]],
    ["an argument", ["profile-types", "00secretTokenOfAnAdmin"]],
    ["a command", ["00secretTokenOfAnAdmin"]],
    ["a number", ["fake", "--port", "00secretTokenOfAnAdmin"]],
    ["a number with a line feed", ["fake", "--port", "00secretTokenOfAnAdmin\nis invalid. x"]],
  ])("a token in place of %s is not shown", async (_, args) => {
    const { exitCode, stderr } = await run(args, SILENT);
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain("secretToken");
  });
});

describe("help", () => {
  it.each([[[]], [["--help"]], [["-h"]], [["help"]]])(
    "of all commands, for %j: commands, variables and exit codes",
    async (args) => {
      const { exitCode, stdout, stderr } = await run(args, SILENT);
      expect([exitCode, stderr]).toEqual([0, undefined]);
      for (const word of [
        "whoami",
        "users export",
        "profile-types",
        "generate",
        "fake",
        "limits",
        "OKTA_CLIENT_ORGURL",
        "Exit codes",
      ]) {
        expect(stdout).toContain(word);
      }
    },
  );

  it("of one command lists its flags and exit codes", async () => {
    const { exitCode, stdout, stderr } = await oktaFetch(["profile-types", "-h"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    for (const word of ["--org", "--schema", "--output", "--check", "Exit codes"]) expect(stdout).toContain(word);
  });

  it.each([
    [[]],
    [["whoami", "--help"]],
    [["users", "--help"]],
    [["users", "list", "--help"]],
    [["users", "get", "--help"]],
    [["users", "search", "--help"]],
    [["users", "export", "--help"]],
    [["profile-types", "--help"]],
    [["generate", "--help"]],
    [["fake", "--help"]],
    [["limits", "--help"]],
  ])("for %j fits a terminal of 80 columns", async (args) => {
    const { stdout = "" } = await run(args, { ...SILENT, columns: 80 });
    const lines = stdout.split("\n");
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.length).toBeGreaterThan(8);
  });
});

it("help users and users --help print the same", async () => {
  expect(await run(["help", "users"], SILENT)).toEqual(await run(["users", "--help"], SILENT));
});

it.each(["--version", "-V"])("%s prints the version of the package", async (flag) => {
  expect(await run([flag], SILENT)).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+.*\n$/),
  });
});

it("the built command exits with 2, and prints nothing to stdout", async () => {
  const { exitCode, stdout, stderr } = await oktaFetch(["profile-types", "--bogus"]);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toBe("okta-fetch: unknown option '--bogus'; see okta-fetch profile-types --help\n");
});
