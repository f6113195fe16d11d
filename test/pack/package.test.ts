import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useProject } from "./project.js";

const project = useProject();

const PROGRAM = `
import { createOkta, isOktaError } from "okta-fetch";
import { listUserGrants } from "okta-fetch/operations";
import { OktaNotFoundError } from "okta-fetch/errors";
const okta = createOkta({
  orgUrl: "https://acme.okta.com",
  token: "any-token",
  fetch: async (url) => url.includes("nobody")
    ? Response.json({ errorCode: "E0000007", errorSummary: "Not found", errorCauses: [] }, { status: 404 })
    : Response.json([{ id: "1" }]),
});
const users = await okta.listActiveUsers().toArray();
const grants = await okta.paginate(listUserGrants, { path: { userId: "00u1" } }).toArray();
const error = await okta.getUser("nobody").catch((thrown) => thrown);
console.log(users.length, grants.length, error instanceof OktaNotFoundError, isOktaError(error, "E0000007"));
`;

describe("the packed package, installed in an empty project", () => {
  it("has what a user needs, and nothing else", () => {
    const unexpected = project.packed.filter(
      (path) =>
        !/^(dist\/(parts\/)?[\w-]+\.c?js|dist\/\w+\.d\.c?ts|dist\/types\/(package\.json|(src|generated)\/.+\.d\.ts)|openapi\/okta\.yaml|package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/.test(
          path,
        ),
    );
    expect(unexpected).toEqual([]);
    expect(project.packed).toEqual(
      expect.arrayContaining(["openapi/okta.yaml", "dist/index.js", "LICENSE", "README.md", "SECURITY.md"]),
    );
  });

  it("brings three packages with it: openapi-fetch, its helper types, and oauth4webapi", async () => {
    const installed = (await readdir(join(project.folder, "node_modules"))).filter((name) => !name.startsWith("."));
    expect(installed.sort()).toEqual(["oauth4webapi", "okta-fetch", "openapi-fetch", "openapi-typescript-helpers"]);
  });

  it("takes less than 3.6 MB, all four packages together: the document, its types, the code for both kinds of modules, and a fake org", async () => {
    const files = await readdir(join(project.folder, "node_modules"), { recursive: true });
    const visible = files.filter((file) => !file.startsWith("."));
    const sizes = await Promise.all(visible.map((file) => stat(join(project.folder, "node_modules", file))));
    const bytes = sizes.reduce((sum, each) => sum + (each.isFile() ? each.size : 0), 0);
    expect(bytes).toBeLessThan(3_600_000);
  });

  it("works by import", async () => {
    expect(await project.run("program.mjs", PROGRAM)).toBe("1 1 true true\n");
  });

  it("works by require()", async () => {
    const source = `
      const { createOkta } = require("okta-fetch");
      const { listUsers } = require("okta-fetch/operations");
      const { OktaError } = require("okta-fetch/errors");
      const { privateKeyJwt } = require("okta-fetch/oauth");
      const { nodeFetch } = require("okta-fetch/node");
      console.log(typeof createOkta, listUsers.path, typeof OktaError, typeof privateKeyJwt, typeof nodeFetch());`;
    expect(await project.run("program.cjs", source)).toBe("function /api/v1/users function function function\n");
  });

  it("says what version it is, to programs and to Okta", async () => {
    const { version } = JSON.parse(
      await readFile(join(project.folder, "node_modules/okta-fetch/package.json"), "utf8"),
    );
    const source = `
      import { createOkta, VERSION } from "okta-fetch";
      const fetch = async (_, { headers }) => Response.json({ agent: headers["user-agent"] });
      const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "any-token", fetch });
      console.log(VERSION, (await okta.getUser("me")).agent);`;
    expect(await project.run("version.mjs", source)).toBe(`${version} okta-fetch/${version}\n`);
  });

  it("has the document that it was made from", async () => {
    const source = `
      import { readFileSync } from "node:fs";
      const text = readFileSync(new URL(import.meta.resolve("okta-fetch/openapi.yaml")), "utf8");
      console.log(/^openapi: 3\\.0\\.3$/m.test(text), text.includes("operationId: listUsers"));`;
    expect(await project.run("document.mjs", source)).toBe("true true\n");
  });

  it("brings the command okta-fetch", async () => {
    const source = `
      import { execFileSync } from "node:child_process";
      const options = { encoding: "utf8", shell: process.platform === "win32" };
      console.log(execFileSync("npx", ["--no-install", "okta-fetch", "--help"], options).split(" [")[0]);`;
    expect(await project.run("command.mjs", source)).toBe("Usage: okta-fetch profile-types\n");
  });

  it("can be imported for Node without undici, and says what to install when a request needs it", async () => {
    const source = `
      import { createOkta } from "okta-fetch";
      import { nodeFetch } from "okta-fetch/node";
      const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "any-token", fetch: nodeFetch() });
      const error = await okta.getUser("me").catch((thrown) => thrown);
      console.log(error.name, error.code, error.message);`;
    expect(await project.run("node.mjs", source)).toBe(
      "OktaConfigError ERR_CONFIG fetch: nodeFetch requires the undici package, which is not installed; " +
        "run `npm install undici@7`, or undici@8 on Node 22.19 or newer\n",
    );
  });

  it("loads nothing of the platform's fetch when okta-fetch/node is imported: undici may set the global dispatcher", async () => {
    const source = `
      import "okta-fetch";
      import "okta-fetch/node";
      console.log(globalThis[Symbol.for("undici.globalDispatcher.1")]);`;
    expect(await project.run("import.mjs", source)).toBe("undefined\n");
  });

  it("hides its inner files", async () => {
    const source = `await import("okta-fetch/dist/errors.js").catch((error) => console.log(error.code));`;
    expect(await project.run("inner.mjs", source)).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED\n");
  });

  it.each([
    ["Node's own resolution", ["--module", "nodenext"]],
    ["a bundler's", ["--module", "esnext", "--moduleResolution", "bundler"]],
  ])("has types that compile, libraries and all, by %s", async (_, options) => {
    const source = `
      import { createOkta, type User } from "okta-fetch";
      import { getUser } from "okta-fetch/operations";
      import type { OktaApiError } from "okta-fetch/errors";
      const okta = createOkta<{ profile: { grade: number } }>({ orgUrl: "https://acme.okta.com", token: "t" });
      export const grade: Promise<number> = okta.getUser("me").then((user) => user.profile.grade);
      export const user: Promise<User> = okta.call(getUser, { path: { id: "me" } });
      export const status = (error: OktaApiError): number => error.status;
      // @ts-expect-error there is no such option
      createOkta({ orgUrl: "https://acme.okta.com", tokn: "t" });`;
    await project.check("types.mts", source, ["--exactOptionalPropertyTypes", ...options]);
  });
});
