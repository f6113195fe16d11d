// Documents that npm run update-spec refuses, with the reason; nothing is written.

import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { stringify } from "yaml";
import { type Release, release, repository } from "./okta.js";

const WHOLE = stringify(release());

async function refused(text: string | Uint8Array, options: { force?: boolean } = {}): Promise<string> {
  const repo = await repository();
  const before = repo.files();
  const error = await repo.followText(text, options).then(
    () => new Error("it was followed"),
    (reason: Error) => reason,
  );
  expect(repo.files()).toEqual(before);
  expect(error.name).toBe("ScriptError");
  return error.message;
}

const changed = (change: (document: Release) => void) => JSON.stringify(release(change));
const titled = (title: string) => changed(({ info }) => Object.assign(info, { title }));

describe("a document is refused if it", () => {
  it.each<[string, string, string]>([
    ["is empty", "", "is empty."],
    [
      "is HTML",
      "<!DOCTYPE html>\n<html></html>\n",
      "is HTML, not an OpenAPI document. Use the address of the raw file.",
    ],
    ["is not YAML", "a: [1\nb: {", "is truncated, or neither YAML nor JSON: "],
    ["is not an OpenAPI document", "- 1\n", "is not an OpenAPI document."],
    ["does not say what it is", "paths: {}\n", "is not an OpenAPI document: it has no `openapi` version."],
    [
      "is Swagger",
      changed((document) => Object.assign(document, { swagger: "2.0" })),
      "is Swagger 2.0; only OpenAPI 3.0.x is supported.",
    ],
    [
      "is OpenAPI 3.1",
      changed((document) => Object.assign(document, { openapi: "3.1.0" })),
      "is OpenAPI 3.1.0; only 3.0.x is supported.",
    ],
    [
      "is of somebody else",
      titled("Swagger Petstore"),
      "is not Okta's management document: its title is 'Swagger Petstore'.",
    ],
    [
      "is Okta's idp",
      titled("MyAccount Management"),
      "is Okta's document `idp` ('MyAccount Management'). Use `management`.",
    ],
    [
      "is Okta's oauth",
      titled("Okta OpenID Connect & OAuth 2.0"),
      "is Okta's document `oauth` ('Okta OpenID Connect & OAuth 2.0'). Use `management`.",
    ],
    ["has no version", changed(({ info }) => delete info.version), "has no release version in `info.version`."],
    [
      "has an invalid version",
      changed(({ info }) => Object.assign(info, { version: "latest" })),
      "has no release version in `info.version`.",
    ],
    ["has no info", changed((document) => delete document.info), "is not Okta's management document: its title is ''."],
    ["has no paths", changed((document) => Object.assign(document, { paths: {} })), "has no paths."],
    [
      "has none of our operations",
      changed(({ paths }) => {
        for (const path of Object.keys(paths).filter((each) => each !== "/api/v1/apps")) delete paths[path];
      }),
      "has none of the operations that openapi/selection.yaml selects.",
    ],
    [
      "has two operations of one id",
      changed(({ paths }) => {
        paths["/api/v1/apps"].get.operationId = "createApp";
      }),
      "has two operations `createApp`.",
    ],
    [
      "is the variant noEnums",
      changed(({ components }) => {
        const { UserStatus } = components.schemas;
        UserStatus["x-okta-known-values"] = UserStatus.enum;
        delete UserStatus.enum;
      }),
      "is the variant `noEnums` of the release. Use the file without a suffix, management.yaml.",
    ],
    [
      "is the variant oneOfInheritance",
      changed(({ components, paths }) => {
        const discriminator = { propertyName: "type", mapping: { OKTA_GROUP: "#/components/schemas/App" } };
        components.schemas.Group.discriminator = discriminator;
        const { items } = paths["/api/v1/groups"].get.responses[200].content["application/json"].schema;
        delete items.$ref;
        Object.assign(items, { oneOf: [{ $ref: "#/components/schemas/App" }], discriminator });
      }),
      "is the variant `oneOfInheritance` of the release. Use the file without a suffix, management.yaml.",
    ],
    [
      "is older than ours",
      changed(({ info }) => Object.assign(info, { version: "2026.06.2" })),
      "is release 2026.06.2, older than the vendored 2026.06.3. Use --force to accept it.",
    ],
    [
      "is of the time when releases were called 5.1.0",
      changed(({ info }) => Object.assign(info, { version: "5.1.0" })),
      "is release 5.1.0, older than the vendored 2026.06.3",
    ],
    [
      "has less than half of our operations",
      changed(({ paths }) => {
        delete paths["/api/v1/users"];
        delete paths["/api/v1/groups"];
      }),
      "has 2 of the 5 selected operations. Use --force to accept it.",
    ],
  ])("%s", async (_, text, reason) => {
    expect(await refused(text)).toContain(reason);
  });

  it.each([0.2, 0.4, 0.6, 0.8, 0.95])("is truncated after %d of it", async (part) => {
    expect(await refused(WHOLE.slice(0, Math.floor(WHOLE.length * part)))).toMatch(/truncated|has no|none of/);
  });

  it("is truncated at the end of a line", async () => {
    const lines = WHOLE.split("\n");
    const end = lines.findIndex((line) => line.startsWith("components:"));
    expect(await refused(`${lines.slice(0, end).join("\n")}\n`)).toMatch(
      /is truncated or broken: \d+ of its references have no target, for example #\/components\/\S+\.$/,
    );
  });

  it("is truncated gzip", async () => {
    const packed = gzipSync(WHOLE);
    expect(await refused(packed.subarray(0, packed.length / 2))).toContain("is truncated or broken gzip: ");
  });

  it("does not exist", async () => {
    const repo = await repository();
    await expect(repo.followSource("missing.yaml")).rejects.toThrow("cannot read missing.yaml: no such file");
  });
});

describe("an older release is applied", () => {
  it("with --force, and the newer one afterwards without", async () => {
    const repo = await repository();
    const before = repo.files();
    const older = release(({ info, components }) => {
      info.version = "2024.06.1";
      info.title = "Okta Admin Management";
      delete components.schemas.UserProfile.properties.secondEmail;
    });
    expect((await repo.follow(older, { force: true })).report).toContain("From release 2026.06.3 to 2024.06.1");
    expect(repo.read("okta.yaml").info.version).toBe("2024.06.1");
    await repo.follow(release());
    expect(repo.files()).toEqual(before);
  });

  it("but not a variant of it, or another document", async () => {
    expect(await refused(titled("MyAccount Management"), { force: true })).toContain("is Okta's document `idp`");
  });
});

describe("a document is read", () => {
  const followed = async (text: string | Uint8Array) => (await (await repository()).followText(text)).report;
  it.each<[string, string | Uint8Array]>([
    ["as YAML", WHOLE],
    ["as JSON", JSON.stringify(release())],
    ["as gzip", gzipSync(WHOLE)],
    ["with a byte order mark", `\uFEFF${WHOLE}`],
    ["with Windows line ends", WHOLE.replaceAll("\n", "\r\n")],
  ])("%s", async (_, text) => {
    expect(await followed(text)).toContain("Nothing has changed");
  });
});

describe("a download", () => {
  async function served(handle: RequestListener): Promise<string> {
    const server = createServer(handle).listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/management.yaml`;
  }
  const fetched = async (handle: RequestListener, deadline: number) => {
    const repo = await repository();
    const before = repo.files();
    const url = await served(handle);
    const outcome = await repo.followSource(url, { deadline }).then(
      ({ report }) => report,
      (error: Error) => error.message.replace(url, "URL"),
    );
    expect(repo.files()).toEqual(before);
    return outcome;
  };

  it.each<[string, RequestListener, string]>([
    ["is read", (_, response) => response.end(WHOLE), "Nothing has changed"],
    [
      "may be compressed",
      (_, response) => response.setHeader("Content-Encoding", "gzip").end(gzipSync(WHOLE)),
      "Nothing has changed",
    ],
    ["may be a compressed file", (_, response) => response.end(gzipSync(WHOLE)), "Nothing has changed"],
    [
      "that was cut is refused",
      (_, response) => {
        response.setHeader("Content-Length", WHOLE.length);
        response.write(WHOLE.slice(0, 500), () => response.destroy());
      },
      "cannot fetch URL: the connection was closed early.",
    ],
    [
      "of a page that there is not is refused",
      (_, response) => response.writeHead(404).end("not found"),
      "cannot fetch URL: status 404.",
    ],
    ["of a login page is refused", (_, response) => response.end("<html><body>Sign in</body></html>"), "is HTML"],
  ])("%s", async (_, handle, outcome) => {
    expect(await fetched(handle, 30_000)).toContain(outcome);
  });

  it.each<[string, RequestListener]>([
    ["does not begin", () => undefined],
    ["does not end", (_, response) => response.write(WHOLE.slice(0, 500))],
  ])("that %s is given up at the deadline", async (_, handle) => {
    const outcome = await fetched(handle, 300);
    expect(outcome).toContain("cannot fetch URL: no complete response within 0.3 s. Set --deadline to allow more.");
  });

  it("from an unreachable server is refused", async () => {
    const repo = await repository();
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/management.yaml`;
    await new Promise((done) => server.close(done));
    await expect(repo.followSource(url)).rejects.toThrow(`cannot fetch ${url}: ECONNREFUSED.`);
  });
});
