// The examples of the pages run: each one against a fake org of its own, and none of its calls fails.

import { expect, it } from "vitest";
import { blocksOf, pages, read } from "./markdown.js";
import { compiled, missingModulesOf, run } from "./run-example.js";

const examples = pages()
  .flatMap((page) => blocksOf(read(page), page))
  .map(({ where, code }) => ({ where, code: compiled(code) }));
const runnable = examples.filter(({ code }) => missingModulesOf(code).length === 0);

it("runs all but those that need another package, a server or generated files", () => {
  const missing = new Set(examples.flatMap(({ code }) => missingModulesOf(code)));
  expect([...missing].sort()).toEqual([
    "./okta-groups/operations.js",
    "./okta/methods.js",
    "ioredis",
    "node:diagnostics_channel",
    "okta-fetch/node",
    "okta-fetch/redis",
    "redis",
    "undici",
    "vitest",
  ]);
  expect(runnable.length).toBeGreaterThan(100);
});

it.each(runnable.map(({ where, code }) => [where, code] as const))("%s runs", async (_, code) => {
  await run(code);
});

it.each([
  ["docs/guides/factors.md", "enrollAndActivateFactor(userId, phone", ["ACTIVE +447700900123"]],
  [
    "docs/guides/search.md",
    "search.parse(",
    [
      "Okta has no 'ne'; write (status lt x or status gt x) (character 35)\n" +
        '  profile.title sw "Eng" and status ne "STAGED"\n' +
        "                                    ^^",
    ],
  ],
])("%s: the example with %s prints what its comment says", async (page, part, expected) => {
  const [example] = blocksOf(read(page), page).filter(({ code }) => code.includes(part));
  expect(await run(compiled(example?.code ?? ""))).toEqual(expected);
});
