import { describe, expect, it } from "vitest";
import { CommandError } from "../../src/cli/command-error.js";
import { flagsOf } from "../../src/cli/flags.js";
import { errorOf } from "../support/error-of.js";
import { oktaFetch } from "./command.js";

describe("what cannot be meant", () => {
  it.each([
    ["no command", [], "missing command"],
    ["another command", ["profile-type"], "unknown command 'profile-type'"],
    ["an unknown flag", ["profile-types", "--ouput", "x"], "--ouput"],
    ["a flag without its value", ["profile-types", "--schema"], "--schema"],
    ["a value without its flag", ["profile-types", "schema.json"], "unexpected argument 'schema.json'"],
    ["a URL in place of a file", ["profile-types", "--schema", "https://acme.okta.com"], "with --org"],
    ["an org and a file", ["profile-types", "--org", "https://acme.okta.com", "--schema", "x"], "--org and --schema"],
    ["a check of nothing", ["profile-types", "--check"], "--check requires --output"],
  ])("%s: it is said, and ends with 2", async (_, args, why) => {
    const { message, exitCode } = await errorOf(CommandError, () => flagsOf(args));
    expect([message, exitCode]).toEqual([expect.stringContaining(why), 2]);
    expect(message).toContain("okta-fetch --help");
  });
});

it("--help tells the flags and the exit codes", async () => {
  for (const args of [["--help"], ["profile-types", "-h"]]) {
    const { exitCode, stdout, stderr } = await oktaFetch(args);
    expect([exitCode, stderr]).toEqual([0, ""]);
    for (const word of ["--org", "--schema", "--output", "--check", "Exit codes"]) expect(stdout).toContain(word);
  }
});

it("invalid usage ends with 2, and prints nothing that could be taken for a result", async () => {
  const { exitCode, stdout, stderr } = await oktaFetch(["profile-types", "--bogus"]);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toBe("okta-fetch: Unknown option '--bogus'; see okta-fetch --help\n");
});
