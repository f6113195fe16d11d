// What commands log by OKTA_FETCH_LOG: on stderr, so that their results stay what they are.

import { expect, it, vi } from "vitest";
import { orgOnPort, ran } from "./command.js";

async function logged(level: string, ...args: string[]) {
  vi.stubEnv("OKTA_FETCH_LOG", level);
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    const { exitCode, stdout, stderr } = await ran(args);
    return { exitCode, stdout, stderr, lines: write.mock.calls.map(([text]) => String(text)).join("") };
  } finally {
    write.mockRestore();
    vi.unstubAllEnvs();
  }
}

it.each([
  [["users", "list", "--fields", "login"], "GET /api/v1/users 200", '{"login":"nadia.adams.0@example.com"}\n'],
  [["profile-types"], "GET /api/v1/meta/schemas/user/default 200", "export interface DefaultProfile "],
])("%j logs its requests on stderr, and prints the same", async (args, request, printed) => {
  await orgOnPort({ users: 1 });
  const { exitCode, stdout, lines } = await logged("debug", ...args);
  expect(exitCode).toBe(0);
  expect(lines).toContain(`okta-fetch: ${request} in `);
  expect(stdout).toContain(printed);
  expect(stdout).not.toContain("okta-fetch: GET");
});

it("without the variable logs nothing", async () => {
  await orgOnPort({ users: 1 });
  expect(await logged("", "users", "list")).toMatchObject({ exitCode: 0, lines: "" });
});

it("a level that does not exist is wrong usage", async () => {
  await orgOnPort({ users: 1 });
  expect(await logged("loud", "users", "list")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("OKTA_FETCH_LOG: must be one of debug, info, warn, error, off"),
  });
});
