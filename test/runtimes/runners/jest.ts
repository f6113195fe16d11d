// Jest with its default configuration, in a CommonJS project and in one of ES modules, with the environments node and jsdom.

import { run } from "../lab/command.js";
import { type Project, project } from "../lab/project.js";
import { command, type Row, type Runner, rowOf } from "../lab/row.js";
import type { FeatureResult } from "../program/org-spec.js";

const VERSIONS = ["29", "30"];

/** jsdom has no fetch, and Jest does not add Node's: tests that need one use this environment, as msw recommends. */
const FIXED_JSDOM = "jest-fixed-jsdom";

const test = (environment: string, load: string) => `/** @jest-environment ${environment} */
${load}
test("the program", async () => {
  await run({ server: process.env.TEST_SERVER });
}, 120000);
`;

/** What is tried in jsdom as it is. */
const PLAIN = ["the package loads, and builds expressions", "a call with a custom fetch"] as const;

const PLAIN_TESTS = `/** @jest-environment jsdom */
const { createOkta, OktaError, search } = require("okta-fetch");
const { listUserBlocks } = require("okta-fetch/operations");

const body = '{"id":"00u1"}';
const fetch = async () => ({
  ok: true,
  status: 200,
  statusText: "OK",
  headers: { get: () => null, forEach: () => undefined },
  text: async () => body,
});

test(${JSON.stringify(PLAIN[0])}, () => {
  expect(String(search\`profile.department eq \${"x"}\`)).toBe('profile.department eq "x"');
  expect(() => search\`profile.department eq \${null}\`).toThrow(OktaError);
  expect(listUserBlocks.path).toBe("/api/v1/users/{id}/blocks");
});

test(${JSON.stringify(PLAIN[1])}, async () => {
  const okta = createOkta({ orgUrl: "https://acme.okta.com", token: "any", fetch });
  expect((await okta.getUser("00u1")).id).toBe("00u1");
});
`;

export const jest: Runner = {
  name: "jest",
  run: async (add) => {
    for (const wanted of VERSIONS) {
      const packages = [`jest@${wanted}`, `jest-environment-jsdom@${wanted}`, `${FIXED_JSDOM}@latest`];
      const common = await project(`jest-${wanted}`, { packages });
      const modules = await project(`jest-${wanted}-modules`, { packages, type: "module" });
      for (const environment of ["node", FIXED_JSDOM]) {
        await common.write("program.test.js", test(environment, 'const { run } = require("./program.cjs");'));
        add(await rowOfJest(common, `CommonJS, ${environment}`));
        await modules.write("program.test.js", test(environment, 'import { run } from "./program.mjs";'));
        add(await rowOfJest(modules, `ES modules, ${environment}`));
      }
      await common.write("program.test.js", PLAIN_TESTS);
      add(await plainRow(common));
    }
  },
};

const title = async ({ versionOf }: Project, how: string) => ({
  runtime: "Jest",
  version: await versionOf("jest"),
  how,
});

async function rowOfJest(project: Project, how: string): Promise<Row> {
  return rowOf(await title(project, how), commandOf(project, how.startsWith("ES")));
}

const commandOf = ({ folder, bin }: Project, areModules: boolean) =>
  command(bin("jest"), ["--ci", "--silent=false"], {
    cwd: folder,
    env: areModules ? { NODE_OPTIONS: "--experimental-vm-modules --no-warnings" } : {},
  });

/** Features whose result is the exit code, because there is no fetch to report with. */
async function plainRow(project: Project): Promise<Row> {
  const row = await title(project, "CommonJS, jsdom as it is");
  const results: FeatureResult[] = [];
  for (const name of PLAIN) {
    const begin = Date.now();
    const outcome = await run(project.bin("jest"), ["--ci", "-t", name], { cwd: project.folder }).then(
      () => ({}),
      ({ message }: Error) => ({ error: message }),
    );
    results.push({ area: "jsdom", name, milliseconds: Date.now() - begin, ...outcome });
  }
  return { ...row, results };
}
