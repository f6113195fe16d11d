// A program that is bundled into one file, and runs without installed packages.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** In the package's folder, where `okta-fetch` is the package itself, as built. */
const PROGRAM = fileURLToPath(new URL("../../program.js", import.meta.url));
const CODE = `import { createOkta } from "okta-fetch";
const fetch = async () => Response.json({ id: "00u1" });
const okta = createOkta({ orgUrl: "https://acme.okta.com", fetch });
console.log(await okta.getUser("00u1").then(({ id }) => id, (error) => error.message));
`;

const run = promisify(execFile);
let folder = "";
let bundle = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okta-fetch-bundle-"));
  const plugin = {
    name: "program",
    resolveId: (id: string) => (id === PROGRAM ? id : undefined),
    load: (id: string) => (id === PROGRAM ? CODE : undefined),
  };
  const { output } = await build({
    input: PROGRAM,
    plugins: [plugin],
    platform: "node",
    write: false,
    output: { codeSplitting: false },
  });
  bundle = output[0].code;
  await writeFile(join(folder, "bundle.mjs"), bundle);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the program prints in an environment. */
async function printed(variables: { [name: string]: string }): Promise<string> {
  const { stdout } = await run(process.execPath, ["bundle.mjs"], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...variables },
  });
  return stdout.trim();
}

describe("a bundle of createOkta", () => {
  test("uses the token of the environment", async () => {
    expect(await printed({ OKTA_CLIENT_TOKEN: "00token" })).toBe("00u1");
  });

  test("has no OAuth library, and explains what a service app of the environment needs", async () => {
    const serviceApp = {
      OKTA_CLIENT_CLIENTID: "0oa1",
      OKTA_CLIENT_SCOPES: "okta.users.read",
      OKTA_CLIENT_PRIVATEKEY: "any key",
    };
    expect(bundle).not.toContain("client_assertion");
    expect(await printed(serviceApp)).toBe(
      "OKTA_CLIENT_PRIVATEKEY: needs okta-fetch/oauth, which bundlers leave out; pass the option auth: privateKeyJwt(…)",
    );
  });
});
