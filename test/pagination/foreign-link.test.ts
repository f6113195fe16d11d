// Only the path and the query of a next link are used, and only if the path is the list's.

import { describe, expect, test } from "vitest";
import { listUserGroups } from "../../generated/operations.js";
import { OktaPaginationError } from "../../src/index.js";
import { json, linking, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, ORG, oktaOf } from "../support/okta-of.js";

const next = (target: string) => linking(`<${target}>; rel="next"`);

describe("the host of a next link is ignored: the page is requested from the org", () => {
  test.each([
    ["Okta's own, behind a gateway", "https://acme.okta.com/api/v1/users?after=1"],
    ["any other", "https://evil.example/api/v1/users?after=1"],
    ["with a port", "https://gateway.acme.test:8443/api/v1/users?after=1"],
    ["of plain http, behind a proxy that ends TLS", "http://gateway.acme.test/api/v1/users?after=1"],
    ["without a scheme", "//evil.example/api/v1/users?after=1"],
    ["in upper case", "HTTPS://GATEWAY.ACME.TEST/api/v1/users?after=1"],
    ["an address", "https://[::1]/api/v1/users?after=1"],
    ["none at all", "/api/v1/users?after=1"],
    ["with a fragment, which is not sent", "https://acme.okta.com/api/v1/users?after=1#top"],
  ])("%s", async (_, target) => {
    const orgUrl = "https://gateway.acme.test";
    const { okta, sent } = oktaOf(inTurn(json([userOf("a")], next(target)), json([userOf("b")])), { orgUrl });
    expect((await okta.listUsers().toArray()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(sent.map(({ url }) => url)).toEqual([`${orgUrl}/api/v1/users`, `${orgUrl}/api/v1/users?after=1`]);
  });
});

describe("a next link may spell the list's path differently", () => {
  test.each([
    ["the id for me", "me", "/api/v1/users/00u1/groups"],
    ["the id for a login", "ada@acme.test", "/api/v1/users/00u1/groups"],
    ["the login encoded less", "ada@acme.test", "/api/v1/users/ada@acme.test/groups"],
    ["the login encoded more", "ada@acme.test", "/api/v1/users/%61da%40acme%2Etest/groups"],
    ["an encoded name", "00u1", "/api/v1/%75sers/00u1/groups"],
    ["a slash at the end", "00u1", "/api/v1/users/00u1/groups/"],
    ["upper case", "00u1", "/API/v1/Users/00u1/Groups"],
    ["dot segments that lead back", "00u1", "/api/v1/users/00u2/../00u1/groups"],
  ])("%s", async (_, id, path) => {
    const { okta, sent } = oktaOf(inTurn(json([{ id: "00g1" }], next(`${path}?after=1`)), json([{ id: "00g2" }])));
    expect(await okta.listUserGroups(id).toArray()).toHaveLength(2);
    expect(sent[1]?.url).toBe(`${ORG}${new URL(path, ORG).pathname}?after=1`);
  });
});

describe("a next link to another path is refused, and nothing is sent there", () => {
  test.each([
    ["another endpoint", `${ORG}/api/v1/sessions?after=1`],
    ["another endpoint below it", `${ORG}/api/v1/users/00u1/groups/00g1?after=1`],
    ["the endpoint above it", `${ORG}/api/v1/users?after=1`],
    ["a neighbour", `${ORG}/api/v1/users/00u1/factors?after=1`],
    ["the same below a prefix", `${ORG}/okta/api/v1/users/00u1/groups?after=1`],
    ["a name that begins alike", `${ORG}/api/v1/users/00u1/groupsx?after=1`],
    ["no id", `${ORG}/api/v1/users//groups?after=1`],
    ["an encoded slash in place of the id", `${ORG}/api/v1/users/00u1%2Ffactors/groups?after=1`],
    ["a way up in place of the id", `${ORG}/api/v1/users/..%2fsessions/groups?after=1`],
    ["dot segments", `${ORG}/api/v1/users/00u1/../../groups?after=1`],
    ["encoded dot segments", `${ORG}/api/v1/users/00u1/%2e%2e/groups?after=1`],
    ["an invalid escape", `${ORG}/api/v1/users/%zz/groups?after=1`],
    ["two slashes at the beginning", `${ORG}//api/v1/users/00u1/groups?after=1`],
    ["the org as a user name", "https://acme.okta.com@evil.example/api/v1/users/00u1/groups?after=1"],
    ["a password", "https://ada:secret@acme.okta.com/api/v1/users/00u1/groups?after=1"],
    ["a password without a user name", "https://:secret@acme.okta.com/api/v1/users/00u1/groups?after=1"],
    ["another scheme", "data:application/json,[]"],
    ["a file", "file:///api/v1/users/00u1/groups"],
    ["no URL at all", "https://"],
    ["a host alone", "https://evil.example"],
    ["no path", ORG],
  ])("%s", async (_, target) => {
    const { okta, sent } = oktaOf(inTurn(json([{ id: "00g1" }], next(target))), { readAhead: 2 });
    const list = okta.paginate(listUserGroups, { path: { id: "00u1" } });
    const arrived: string[] = [];
    const error = await errorOf(OktaPaginationError, async () => {
      for await (const { id } of list) arrived.push(id ?? "");
    });
    expect(error).toMatchObject({ code: "ERR_FOREIGN_LINK", operation: "listUserGroups" });
    expect(error.message).not.toContain("secret");
    // the items before it are given first
    expect(arrived).toEqual(["00g1"]);
    expect(sent).toHaveLength(1);
  });

  test("a link with another relation is ignored", async () => {
    const { okta } = oktaOf(inTurn(json([userOf("a")], linking('<https://evil.example/>; rel="self"'))));
    expect(await okta.listUsers().toArray()).toHaveLength(1);
  });

  test("the message names the link and the expected path", async () => {
    const { okta } = oktaOf(inTurn(json([], next("https://acme.okta.com/okta/api/v1/users?after=secret"))));
    const { message } = await errorOf(OktaPaginationError, okta.listUsers().toArray());
    expect(message).toContain("https://acme.okta.com/okta/api/v1/users, which does not fit /api/v1/users");
    expect(message).not.toContain("secret");
  });
});

describe("a next link of a scan", () => {
  test("is subject to the same rules", async () => {
    const { okta, sent } = oktaOf(inTurn(json([userOf("a")], next("/api/v1/groups?after=1"))));
    const error = await errorOf(OktaPaginationError, async () => {
      for await (const _ of okta.scanUsers({ concurrency: 1 }));
    });
    expect(error.code).toBe("ERR_FOREIGN_LINK");
    expect(sent).toHaveLength(1);
  });
});
