// The recipes of docs/guides/testing.md and observability.md are the files that `npm run test:recipes` runs.

import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createFakeOkta } from "../../src/testing/index.js";
import { blocksOf, read, root } from "../docs/markdown.js";

const PAGES = ["docs/guides/testing.md", "docs/guides/observability.md"];
const blocks = PAGES.flatMap((path) => ["js", "py"].flatMap((language) => blocksOf(read(path), path, language))).map(
  ({ code }) => `${code}\n`,
);

/** What a project needs besides its recipe: what it tests, and how CI runs it. */
const BESIDE = ["package.json", "app.js", "installed-browser.config.js"];
const recipes = readdirSync(`${root}test/recipes`, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\/.*\.\w+$/.test(path) && !BESIDE.includes(path.split("/").at(-1) ?? ""),
);
const lineCount = (text: string) => text.split("\n").filter((line) => line !== "").length;

describe.each(recipes)("the recipe %s", (path) => {
  const text = read(`test/recipes/${path}`);

  it("is shown in a page as it runs", () => {
    expect(blocks).toContain(text);
  });

  it("has at most 20 lines", () => {
    expect(lineCount(text)).toBeLessThanOrEqual(20);
  });
});

it.each(["vitest", "jest", "node-test"])(
  "a test of a service with %s has at most 15 lines, setup included",
  (runner) => {
    expect(lineCount(read(`test/recipes/${runner}/suspend.test.js`))).toBeLessThanOrEqual(15);
  },
);

it("the org works as a request handler, as for msw and in browsers", async () => {
  const org = createFakeOkta({ url: "https://acme.okta.com" });
  const body = JSON.stringify({ profile: { name: "Staff" } });
  const headers = { authorization: "SSWS any", "content-type": "application/json" };
  const request = new Request(`${org.url}/api/v1/groups`, { method: "POST", headers, body });
  expect(await (await org.fetch(request)).json()).toMatchObject({ profile: { name: "Staff" } });
});

it("the page lists every member of the org", () => {
  const page = read("docs/guides/testing.md");
  const members = Object.keys(createFakeOkta()).filter((name) => !["url", "token", "fetch"].includes(name));
  expect(members.filter((name) => !page.includes(`org.${name}`) && !page.includes(`.${name}(`))).toEqual([]);
});
