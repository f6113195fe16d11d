import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { PUBLIC_ENTRIES } from "../../scripts/package-entries.js";
import { useProject } from "./project.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

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

/** The entries that need no other package to load, and their sources. */
const { opentelemetry: _, ...sources } = PUBLIC_ENTRIES;

describe("the packed package, installed in an empty project", () => {
  it("contains what users need, and nothing else", () => {
    const unexpected = project.packed.filter(
      (path) =>
        !/^(dist\/(parts\/)?[\w-]+\.c?js(\.map)?|(src|generated)\/(?!cli\/|generate\/)[\w/-]+\.ts|dist\/\w+\.d\.c?ts|dist\/licenses\.txt|dist\/types\/(package\.json|(parts\/)?[\w-]+\.d\.ts)|openapi\/okta\.yaml|package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/.test(
          path,
        ),
    );
    expect(unexpected).toEqual([]);
    expect(project.packed).toEqual(
      expect.arrayContaining(["openapi/okta.yaml", "dist/index.js", "LICENSE", "README.md", "SECURITY.md"]),
    );
  });

  it("installs three dependencies: openapi-fetch, its helper types, and oauth4webapi", async () => {
    const installed = (await readdir(join(project.folder, "node_modules"))).filter((name) => !name.startsWith("."));
    expect(installed.sort()).toEqual(["oauth4webapi", "okta-fetch", "openapi-fetch", "openapi-typescript-helpers"]);
  });

  it("keeps the names of types: the bundler appends no numbers", async () => {
    const numbered = project.packed
      .filter((path) => path.endsWith(".d.ts"))
      .flatMap((path) => {
        const text = readFileSync(join(project.folder, "node_modules/okta-fetch", path), "utf8");
        return text.match(/(?:interface|type|class|const|function) \w+\$\d+/g) ?? [];
      });
    expect(numbered).toEqual([]);
  });

  it("has the sources that its source maps name", async () => {
    const maps = project.packed.filter((path) => path.endsWith(".map"));
    const missing = maps.flatMap((path) => {
      const file = join(project.folder, "node_modules/okta-fetch", path);
      const map: { sources: string[]; sourcesContent: (string | null)[] } = JSON.parse(readFileSync(file, "utf8"));
      return map.sources.filter(
        (source, index) => map.sourcesContent[index] === null && !existsSync(join(file, "..", source)),
      );
    });
    expect(maps).toContain("dist/index.js.map");
    expect(maps).toContain("dist/index.cjs.map");
    expect(missing).toEqual([]);
  });

  it.each([
    ["import", "mjs", 'const { createOkta } = await import("okta-fetch");'],
    ["require", "cjs", 'const { createOkta } = require("okta-fetch");'],
  ])("leads from a stack trace to its sources with --enable-source-maps, by %s", async (_, extension, load) => {
    const source = `
      process.setSourceMapsEnabled(true);
      ${load}
      try { createOkta({ orgUrl: "https://acme.okta.com" }); } catch (error) { console.log(error.stack); }`;
    expect(await project.run(`stack.${extension}`, source)).toMatch(
      /node_modules[\\/]okta-fetch[\\/]src[\\/]client[\\/][\w-]+\.ts:\d+/,
    );
  });

  it("has less than 6.5 MB with its dependencies, two of them in source maps and sources", async () => {
    const files = await readdir(join(project.folder, "node_modules"), { recursive: true });
    const visible = files.filter((file) => !file.startsWith("."));
    const sizes = await Promise.all(visible.map((file) => stat(join(project.folder, "node_modules", file))));
    const bytes = sizes.reduce((sum, each) => sum + (each.isFile() ? each.size : 0), 0);
    expect(bytes).toBeLessThan(6_500_000);
  });

  it("contains the licences of the packages whose code it contains", async () => {
    const text = await readFile(join(project.folder, "node_modules/okta-fetch/dist/licenses.txt"), "utf8");
    for (const name of ["commander 14", "openapi-fetch 0.17", "oauth4webapi 3"]) expect(text).toContain(`\n${name}`);
  });

  it("works with import", async () => {
    expect(await project.run("program.mjs", PROGRAM)).toBe("1 1 true true\n");
  });

  it("works with require()", async () => {
    const source = `
      const { createOkta } = require("okta-fetch");
      const { listUsers } = require("okta-fetch/operations");
      const { define } = require("okta-fetch/contract");
      const { OktaError } = require("okta-fetch/errors");
      const { privateKeyJwt } = require("okta-fetch/oauth");
      const { nodeFetch } = require("okta-fetch/node");
      const { redisPacing } = require("okta-fetch/redis");
      console.log(typeof createOkta, listUsers.path, typeof OktaError, typeof privateKeyJwt, typeof nodeFetch(), typeof redisPacing, typeof define);`;
    expect(await project.run("program.cjs", source)).toBe(
      "function /api/v1/users function function function function function\n",
    );
  });

  it.each(["import", "require"])("exports by %s what the sources export, and nothing else", async (kind) => {
    const load = kind === "import" ? "await import(name)" : "createRequire(import.meta.url)(name)";
    const source = `
      import { createRequire } from "node:module";
      const exported = {};
      for (const entry of ${JSON.stringify(Object.keys(sources))}) {
        const name = entry === "index" ? "okta-fetch" : "okta-fetch/" + entry;
        exported[entry] = Object.keys(${load}).sort();
      }
      console.log(JSON.stringify(exported));`;
    const exported: unknown = JSON.parse(await project.run(`exports-${kind}.mjs`, source));
    for (const [entry, file] of Object.entries(sources)) {
      const names = Object.keys(await import(join(ROOT, file))).sort();
      expect(exported, entry).toHaveProperty(entry, names);
    }
  });

  it("reports its version to programs and to Okta", async () => {
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

  it("contains the document that it was generated from", async () => {
    const source = `
      import { existsSync, readFileSync } from "node:fs";
      const text = readFileSync(new URL(import.meta.resolve("okta-fetch/openapi.yaml")), "utf8");
      console.log(/^openapi: 3\\.0\\.3$/m.test(text), text.includes("operationId: listUsers"));`;
    expect(await project.run("document.mjs", source)).toBe("true true\n");
  });

  it("provides the command okta-fetch", async () => {
    const source = `
      import { execFileSync } from "node:child_process";
      const options = { encoding: "utf8", shell: process.platform === "win32" };
      console.log(execFileSync("npx", ["--no-install", "okta-fetch", "--help"], options).split("\\n")[0]);`;
    expect(await project.run("command.mjs", source)).toBe("Usage: okta-fetch COMMAND [options]\n");
  });

  it("contains the generator, which says what to install", async () => {
    const source = `
      import { spawnSync } from "node:child_process";
      const document = "node_modules/okta-fetch/openapi/okta.yaml";
      const command = ["node_modules/okta-fetch/dist/cli.js", "generate", "--document", document, "--output", "okta"];
      console.log(spawnSync(process.execPath, command, { encoding: "utf8" }).stderr);`;
    expect(await project.run("generate.mjs", source)).toContain(
      "run `npm install --save-dev openapi-typescript typescript@5`",
    );
  });

  it("imports okta-fetch/node without undici, and says what to install at the first request", async () => {
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

  it("does not load the platform's fetch with okta-fetch/node, so that undici can set the global dispatcher", async () => {
    const source = `
      import "okta-fetch";
      import "okta-fetch/node";
      console.log(globalThis[Symbol.for("undici.globalDispatcher.1")]);`;
    expect(await project.run("import.mjs", source)).toBe("undefined\n");
  });

  it("exports no internal files", async () => {
    const source = `await import("okta-fetch/dist/errors.js").catch((error) => console.log(error.code));`;
    expect(await project.run("inner.mjs", source)).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED\n");
  });

  it.each([
    ["Node's own resolution", ["--module", "nodenext"]],
    ["a bundler's", ["--module", "esnext", "--moduleResolution", "bundler"]],
  ])("has types that compile without skipLibCheck, with %s", async (_, options) => {
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
