// The profile types of orgs whose schemas were recorded. Needs recordings: see .ci/run.

import { expect, it } from "vitest";
import { printed } from "../cli/printed.js";
import { faultsOf } from "../docs/compile.js";
import { cassettesOf } from "./recordings.js";

const { OKTA_REPLAY_RECORDINGS: ndjson = "" } = process.env;

const schemas = [...cassettesOf(ndjson).values()]
  .flat()
  .filter(({ url, status }) => /\/meta\/schemas\/user\/default$/.test(url) && status === 200)
  .map(({ responseBody }) => responseBody);

it("each recorded schema gives an interface that compiles, with a type for every custom attribute", () => {
  const examples = [...new Set(schemas)].map((schema, at) => {
    const parsed = JSON.parse(schema);
    const code = printed(parsed);
    for (const name of Object.keys(parsed.definitions.custom.properties)) expect(code).toContain(`  ${name}?: `);
    expect(code).not.toContain(": unknown");
    return { where: `recorded-${at}.ts:1`, code };
  });
  expect(examples.length).toBeGreaterThan(0);
  expect(faultsOf(examples)).toEqual([]);
});
