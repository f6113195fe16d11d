// vitest, with the environments node and jsdom: the newest version that the present Node runs.

import { project } from "../lab/project.js";
import { command, type Runner, rowOf } from "../lab/row.js";

const test = (environment: string) => `// @vitest-environment ${environment}
import { test } from "vitest";
import { run } from "./program.mjs";

test("the program", async () => {
  await run({ server: process.env.TEST_SERVER });
}, 120_000);
`;

export const vitest: Runner = {
  name: "vitest",
  run: async (add) => {
    const { folder, write, versionOf, bin } = await project("vitest", {
      type: "module",
      packages: ["vitest", "jsdom@26"],
    });
    for (const environment of ["node", "jsdom"]) {
      await write("program.test.js", test(environment));
      const title = { runtime: "vitest", version: await versionOf("vitest"), how: environment };
      add(await rowOf(title, command(bin("vitest"), ["run"], { cwd: folder })));
    }
  },
};
