// npm run update-spec as a command.

import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { release, repository } from "./okta.js";

const SCRIPT = fileURLToPath(new URL("../../scripts/update-spec.ts", import.meta.url));

function run(...parameters: string[]): Promise<{ status: number; output: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ["--import", "tsx", SCRIPT, ...parameters], (error, stdout, stderr) => {
      done({ status: error ? 1 : 0, output: stdout + stderr });
    });
  });
}

it("requires the name of a document", async () => {
  expect(await run()).toEqual({
    status: 1,
    output: "update-spec: expected the file or URL of Okta's document: npm run update-spec -- FILE_OR_URL\n",
  });
});

it("names an unknown option", async () => {
  expect((await run("--forec", "x.yaml")).output).toContain("update-spec: Unknown option '--forec'");
});

it("fails with one line if a document is refused", async () => {
  const repo = await repository();
  const file = join(repo.root, "page.yaml");
  writeFileSync(file, "<html></html>");
  expect(await run(file, "--root", repo.root)).toEqual({
    status: 1,
    output: `update-spec: ${file} is HTML, not an OpenAPI document. Use the address of the raw file.\n`,
  });
});

it("prints the report and the written files", async () => {
  const repo = await repository();
  const file = join(repo.root, "management.yaml");
  const changed = release(({ info, components }) => {
    info.version = "2026.07.0";
    components.schemas.User.properties.realmId = { type: "string" };
  });
  writeFileSync(file, JSON.stringify(changed));
  const dry = await run(file, "--root", repo.root, "--no-generate", "--dry-run");
  expect(dry.output).toContain("Nothing was written: --dry-run.");
  const { status, output } = await run(file, "--root", repo.root, "--no-generate");
  expect(status).toBe(0);
  expect(output).toContain("From release 2026.06.3 to 2026.07.0 of 'Okta Admin Management API'.");
  expect(output).toContain('schemas/User/realmId: nothing → {"type":"string"}  (createUser, getUser, listUsers)');
  expect(output).toContain(
    "Files written:\n  openapi/vendor/release.yaml\n  openapi/vendor/components.yaml\n  openapi/okta.yaml\n",
  );
  expect((await run(file, "--root", repo.root, "--no-generate")).output).toContain("No file has changed.");
});
