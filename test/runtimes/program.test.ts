// The program on the Node that runs the tests. Everywhere else: npm run test:runtimes.

import { mkdir, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { compileProgram } from "./compile.js";
import type { ProgramOptions } from "./program/feature.js";
import type { FeatureResult } from "./program/org-spec.js";
import { startTestServer } from "./server/test-server.js";

type Run = (options: ProgramOptions) => Promise<FeatureResult[]>;

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(ROOT, "node_modules/.cache/runtimes-test");

await rm(folder, { recursive: true, force: true });
await mkdir(join(folder, "node_modules"), { recursive: true });
await symlink(ROOT, join(folder, "node_modules/okta-fetch"), "junction");
await compileProgram(folder);
const { run } = (await import(pathToFileURL(join(folder, "program.mjs")).href)) as { run: Run };
const common = createRequire(join(folder, "main.cjs"))("./program.cjs") as { run: Run };

async function resultsOf(run: Run): Promise<FeatureResult[]> {
  const server = await startTestServer();
  const results = await run({ server: server.url });
  await server.close();
  return results;
}

const results = { "ES modules": await resultsOf(run), CommonJS: await resultsOf(common.run) };

describe.each(Object.entries(results))("the program, as %s", (_, features) => {
  for (const { area, name, error } of features) {
    it(`${area}: ${name}`, () => expect(error).toBeUndefined());
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));
