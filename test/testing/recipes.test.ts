// The recipes of docs/guides/testing.md, as they stand there.

import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { createOkta } from "../../src/index.js";
import { createFakeOkta } from "../../src/testing/index.js";

const page = readFileSync(new URL("../../docs/guides/testing.md", import.meta.url), "utf8");

describe("the recipe for vitest", () => {
  const org = createFakeOkta({ users: 3 });
  const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
  beforeEach(() => org.reset());

  it("suspends every active user", async () => {
    for await (const { id, status } of okta.listUsers()) if (status === "ACTIVE") await okta.suspendUser(id);
    const active = okta.listUsers({ filter: 'status eq "ACTIVE"' });
    expect(await active.toArray()).toEqual([]);
  });

  it("is the one of the page, in at most 15 lines", () => {
    const recipe = /```js\n(import \{ createOkta[^`]*)```/.exec(page)?.[1] ?? "";
    const lines = recipe.split("\n").filter((line) => line !== "" && !line.startsWith("import "));
    const own = readFileSync(new URL(import.meta.url), "utf8");
    expect(lines.length).toBeGreaterThan(5);
    expect(recipe.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(15);
    expect(lines.filter((line) => !own.includes(line.trim()))).toEqual([]);
  });
});

it("the org is a handler of requests, as msw and browsers have them", async () => {
  expect(page).toContain("({ request }) => org.fetch(request)");
  const org = createFakeOkta({ url: "https://acme.okta.com" });
  const body = JSON.stringify({ profile: { name: "Staff" } });
  const headers = { authorization: "SSWS any", "content-type": "application/json" };
  const request = new Request(`${org.url}/api/v1/groups`, { method: "POST", headers, body });
  expect(await (await org.fetch(request)).json()).toMatchObject({ profile: { name: "Staff" } });
});

it("the page lists every member of the org", () => {
  const members = Object.keys(createFakeOkta()).filter((name) => !["url", "token", "fetch"].includes(name));
  expect(members.filter((name) => !page.includes(`org.${name}`) && !page.includes(`.${name}(`))).toEqual([]);
});
