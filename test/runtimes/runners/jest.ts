// Jest with its default configuration, in a CommonJS project and in one of ES modules, with the environments node and jsdom.

import { type Project, project } from "../lab/project.js";
import { command, type Row, type Runner, rowOf } from "../lab/row.js";

const VERSIONS = ["29", "30"];

/** jsdom has no fetch, and Jest gives it none of Node's: tests that need one take this environment, as msw recommends. */
const FIXED_JSDOM = "jest-fixed-jsdom";

const test = (environment: string, load: string) => `/** @jest-environment ${environment} */
${load}
test("the program", async () => {
  await run({ server: process.env.TEST_SERVER });
}, 120000);
`;

/** What works in plain jsdom: everything that needs no platform but the language, with a fetch of one's own. */
const PLAIN_JSDOM = `/** @jest-environment jsdom */
const { createOkta, OktaNotFoundError, search } = require("okta-fetch");
const { listUserBlocks } = require("okta-fetch/operations");

const answer = (status, value, headers = {}) => ({
  status,
  statusText: "",
  ok: status < 400,
  headers: { get: (name) => headers[name.toLowerCase()] ?? null, forEach: (visit) => Object.entries(headers).forEach(([name, text]) => visit(text, name)) },
  text: async () => JSON.stringify(value),
});
const okta = createOkta({
  orgUrl: "https://acme.okta.com",
  token: "any",
  fetch: async (url) => {
    if (url.includes("nobody")) return answer(404, { errorCode: "E0000007", errorSummary: "Not found", errorCauses: [] });
    if (url.includes("/users/")) return answer(200, { id: "00u1" });
    const next = url.includes("after=") ? {} : { link: '<https://acme.okta.com/api/v1/users?after=a1>; rel="next"' };
    return answer(200, [{ id: "00u1" }], next);
  },
});

test("the package with a fetch of one's own", async () => {
  const found = [
    (await okta.getUser("00u1")).id,
    (await okta.listUsers().toArray()).length,
    (await okta.searchUsers(search\`profile.department eq \${"x"}\`).toArray()).length,
    (await okta.getUser("nobody").catch((error) => error)) instanceof OktaNotFoundError,
    listUserBlocks.path,
  ];
  expect(found).toEqual(["00u1", 2, 2, true, "/api/v1/users/{id}/blocks"]);
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
      await common.write("program.test.js", PLAIN_JSDOM);
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

/** A row of one feature: there is no fetch that could report. */
async function plainRow(project: Project): Promise<Row> {
  const row = await title(project, "CommonJS, jsdom as it is, with a fetch of one's own");
  const begin = Date.now();
  const feature = { area: "Jest with jsdom", name: "the package loads and works with a fetch of one's own" };
  const outcome = await commandOf(
    project,
    false,
  )("").ended.then(
    () => ({}),
    ({ message }: Error) => ({ error: message }),
  );
  return { ...row, results: [{ ...feature, milliseconds: Date.now() - begin, ...outcome }] };
}
