// Rules for every example: its package.json and README, and that it compiles with the packed package and passes its
// tests.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLES, exampleNames, installExample } from "./support/installed-example.js";

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

describe.each(exampleNames())("the example %s", (name) => {
  const folder = join(EXAMPLES, name);
  const { scripts, dependencies } = readJson(join(folder, "package.json"));

  it("depends on the released version of the package, and is listed", () => {
    const { version } = readJson(join(EXAMPLES, "../package.json"));
    // the first release is 0.1.0
    expect(dependencies["okta-fetch"]).toBe(`^${version === "0.0.0" ? "0.1.0" : version}`);
    expect(readFileSync(join(EXAMPLES, "README.md"), "utf8")).toContain(`](${name}/README.md)`);
  });

  it("is explained on a page of a few lines", () => {
    expect(readFileSync(join(folder, "README.md"), "utf8").trim().split("\n").length).toBeLessThanOrEqual(15);
  });

  it("is strict, compiles, and passes its tests", () => {
    expect(readJson(join(folder, "tsconfig.json")).compilerOptions.strict).toBe(true);
    const installed = installExample(name);
    expect(existsSync(join(installed, "dist"))).toBe(true);
    if (scripts.test) execFileSync("npm", ["test", "--silent"], { cwd: installed, stdio: "inherit" });
  });
});
