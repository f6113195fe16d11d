// What update-spec makes of our own files when Okta's document goes on: two made-up releases of it, and the real one.
// Runs where Okta's document is: see .ci/run.

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Document } from "../../scripts/drift/document.mjs";
import { operationsOf } from "../../scripts/drift/operations.mjs";
import { bundle } from "../../scripts/generate/bundle.js";
import { run } from "../truth/documents.js";

const { OKTA_DOCUMENT: official = "" } = process.env;
const OURS = new URL("../../openapi", import.meta.url).pathname;

// biome-ignore lint/suspicious/noExplicitAny: a document that a test changes wherever it likes
type Release = any;

let folder: string;
let published: string;
beforeAll(async () => {
  published = await readFile(official, "utf8");
  folder = await mkdtemp(`${tmpdir()}/okta-fetch-official-`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command on a copy of our files. */
async function follow(name: string, change: (document: Release) => void, ...options: string[]) {
  const document = parse(published, { maxAliasCount: -1 });
  change(document);
  await cp(OURS, `${folder}/${name}`, { recursive: true });
  const [root, release] = [`${folder}/${name}/root.yaml`, `${folder}/${name}.json`];
  await writeFile(release, JSON.stringify(document));
  const done = await run("update-spec.mjs", release, "--root", root, "--no-generate", ...options);
  return { ...done, root, release };
}

/** The operations of what our files bundle to. */
async function operationsIn(root: string): Promise<string[]> {
  const file = `${root}.bundled.yaml`;
  await writeFile(file, await bundle(root));
  return [...operationsOf(new Document(file)).keys()];
}

it("the release that our files are from changes nothing", async () => {
  const { status, output } = await follow("same", () => undefined);
  expect(status).toBe(0);
  expect(output).toContain("0 changes taken over");
  expect(output).not.toContain("Files written");
});

describe("a release with a new operation, a renamed property and a wider enumeration", () => {
  it("is taken over, and drafted as a major version", async () => {
    const change = (document: Release) => {
      document.info.version = "2026.99.0";
      const { UserType, UserStatus } = document.components.schemas;
      UserType.properties.caption = UserType.properties.displayName;
      delete UserType.properties.displayName;
      UserStatus.enum.push("FROZEN");
      document.paths["/api/v1/users/{userId}/badge"] = {
        parameters: [{ $ref: "#/components/parameters/pathUserId" }],
        get: {
          operationId: "getUserBadge",
          tags: ["User"],
          responses: {
            200: { description: "Done", content: { "application/json": { schema: { type: "object" } } } },
            403: { $ref: "#/components/responses/ErrorAccessDenied403" },
            429: { $ref: "#/components/responses/ErrorTooManyRequests429" },
          },
          security: [{ apiToken: [] }, { oauth2: ["okta.users.read"] }],
        },
      };
    };
    const whole = await follow("wider", change);
    expect(whole.status).toBe(0);
    expect(whole.output).toContain('"okta-fetch": major');
    expect(whole.output).toContain("The document follows Okta's release 2026.99.0.");
    for (const each of ["UserType.displayName` is gone", "UserType.caption` is new", "UserStatus` may be `FROZEN"]) {
      expect(whole.output).toContain(`- \`${each}`);
    }
    const selected = await run(
      "update-spec.mjs",
      whole.release,
      "--root",
      whole.root,
      "--no-generate",
      "--select",
      "getUserBadge",
    );
    expect(selected.output).toContain('"okta-fetch": minor');
    expect(selected.output).toContain("- `getUserBadge` is new: `GET /api/v1/users/{userId}/badge`.\n");
    expect(await operationsIn(whole.root)).toContain("getUserBadge");
    // and so there is nothing left to name
    const bundled = `${whole.root}.bundled.yaml`;
    expect(await run("check-drift.mjs", "--document", bundled, whole.release)).toMatchObject({ status: 0 });
  });
});

describe("a release without an operation", () => {
  it("is taken over, and drafted as a major version", async () => {
    const { status, output, root } = await follow("narrower", (document) => {
      document.info.version = "2026.99.0";
      delete document.paths["/api/v1/users/{userId}/risk"];
    });
    expect(status).toBe(0);
    expect(output).toContain('"okta-fetch": major');
    expect(output).toContain("- `getUserRisk` is gone.\n");
    expect(output).toContain("Names of no difference any more (2):\n  schema UserRiskPutResponse/riskLevel/required\n");
    expect(await operationsIn(root)).not.toContain("getUserRisk");
  });
});
