// openapi/traffic.yaml: the known deviations of recorded traffic from the document, by location.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { expandBraces } from "../../scripts/traffic/glob.js";
import { readKnownDeviations } from "../../scripts/traffic/known-deviations.js";
import { folderOf } from "./documents.js";

const TRAFFIC = new URL("../../openapi/traffic.yaml", import.meta.url).pathname;

const deviationsAt = (...where: string[]) => where.map((each) => ({ where: each, why: "Seen in 2016." }));

describe("a pattern", () => {
  const LOCATIONS = [
    "schema User/id/required",
    "schema User/id",
    "getUser/query q",
    "getUser/response/200/header Link",
  ];
  it.each([
    ["schema User/id", ["schema User/id"]],
    ["*/query q", ["getUser/query q"]],
    ["schema User/*", ["schema User/id"]],
    ["schema User/**", ["schema User/id/required", "schema User/id"]],
    ["**/{required,header Link}", ["schema User/id/required", "getUser/response/200/header Link"]],
    ["schema {Use,Group}/id", []],
  ])("%s", async (pattern, expected) => {
    const folder = await folderOf({ "known.yaml": deviationsAt(pattern) });
    const deviations = readKnownDeviations(`${folder}/known.yaml`);
    expect(LOCATIONS.filter((location) => deviations.has(location))).toEqual(expected);
  });
});

describe("a known deviation", () => {
  it("without a reason is refused", async () => {
    const folder = await folderOf({ "known.yaml": [{ where: "a" }] });
    expect(() => readKnownDeviations(`${folder}/known.yaml`)).toThrow("an entry needs `where` and `why`: a");
  });

  it("of this project has a reason", () => {
    expect(() => readKnownDeviations(TRAFFIC)).not.toThrow();
  });

  it("of this project names the failing keyword, so that it covers no other deviation", () => {
    const patterns = parse(readFileSync(TRAFFIC, "utf8"))
      .flatMap(({ where }: { where: string | string[] }) => [where].flat())
      .flatMap(expandBraces);
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter((pattern: string) => /\*\*|\*$/.test(pattern))).toEqual([]);
  });
});
