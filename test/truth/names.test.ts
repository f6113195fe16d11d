// openapi/traffic.yaml: the recorded interactions that do not fit, by the place that they do not fit.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { spread } from "../../scripts/traffic/glob.mjs";
import { namesOf } from "../../scripts/traffic/names.mjs";
import { folderOf } from "./documents.js";

const TRAFFIC = new URL("../../openapi/traffic.yaml", import.meta.url).pathname;

const named = (...where: string[]) => where.map((each) => ({ where: each, why: "Seen in 2016." }));

describe("a pattern", () => {
  const PLACES = ["schema User/id/required", "schema User/id", "getUser/query q", "getUser/response/200/header Link"];
  it.each([
    ["schema User/id", ["schema User/id"]],
    ["*/query q", ["getUser/query q"]],
    ["schema User/*", ["schema User/id"]],
    ["schema User/**", ["schema User/id/required", "schema User/id"]],
    ["**/{required,header Link}", ["schema User/id/required", "getUser/response/200/header Link"]],
    ["schema {Use,Group}/id", []],
  ])("%s", async (pattern, expected) => {
    const folder = await folderOf({ "names.yaml": named(pattern) });
    const names = namesOf(`${folder}/names.yaml`);
    expect(PLACES.filter((place) => names.find(place))).toEqual(expected);
  });
});

describe("a name", () => {
  it("without a reason is refused", async () => {
    const folder = await folderOf({ "names.yaml": [{ where: "a" }] });
    expect(() => namesOf(`${folder}/names.yaml`)).toThrow('an entry needs "where" and "why": a');
  });

  it("of this project has a reason", () => {
    expect(() => namesOf(TRAFFIC)).not.toThrow();
  });

  it("of this project says what does not fit, so that nothing else passes under it", () => {
    const patterns = parse(readFileSync(TRAFFIC, "utf8"))
      .flatMap(({ where }: { where: string | string[] }) => [where].flat())
      .flatMap(spread);
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter((pattern: string) => /\*\*|\*$/.test(pattern))).toEqual([]);
  });
});
