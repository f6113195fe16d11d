// Type checks of small programs, by the compiler in a process of its own, in a project that has the package installed.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withInstalledPackage } from "./installed-package.js";
import type { Figures, Results } from "./measure.js";
import { medianFigures } from "./median.js";

const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
const openapiTypescript = fileURLToPath(new URL("../../node_modules/openapi-typescript/bin/cli.js", import.meta.url));

const OPTIONS = { noEmit: true, strict: true, target: "es2022", module: "nodenext", lib: ["es2022", "dom"], types: [] };

const EMPTY = "export {};\n";
const USES_PACKAGE = `import { createOkta } from "okta-fetch";
const okta = createOkta<{ profile: { grade?: number } }>({ orgUrl: "https://acme.okta.com", token: "token" });
for await (const user of okta.listUsers()) console.log(user.profile.grade, user.status);
console.log((await okta.getUser("me")).profile.login);
`;

/** One path: what the types of openapi-fetch, which `okta.api` has, take by themselves. */
const USES_OPENAPI_FETCH = `import createClient from "openapi-fetch";
interface User { id: string; status: string }
interface paths {
  "/users/{id}": {
    get: { parameters: { path: { id: string } }; responses: { 200: { content: { "application/json": User } } } };
  };
}
const client = createClient<paths>({ baseUrl: "https://acme.okta.com" });
const { data } = await client.GET("/users/{id}", { params: { path: { id: "me" } } });
console.log(data?.status);
`;

/** The types of all of Okta's paths, by themselves. */
const IMPORTS_PATHS = `import type { paths } from "./okta-paths.js";
export type Paths = paths;
`;

const USES_PATHS = `import { createOkta } from "okta-fetch";
import type { paths } from "./okta-paths.js";
const okta = createOkta<{ paths: paths }>({ orgUrl: "https://acme.okta.com", token: "token" });
const app = await okta.request("GET /api/v1/apps/{appId}", { path: { appId: "0oa1" } });
for await (const user of okta.list("GET /api/v1/apps/{appId}/users", { path: { appId: "0oa1" } })) console.log(app.label, user.status);
for await (const event of okta.list("GET /api/v1/logs", { query: { limit: 100 } })) console.log(event.eventType);
for await (const zone of okta.list("GET /api/v1/zones")) console.log(zone.name);
await okta.request("DELETE /api/v1/trustedOrigins/{trustedOriginId}", { path: { trustedOriginId: "tos1" } });
`;

/**
 * Times the type checks of a program that uses five paths of a document, and of one that imports its types alone, in turns.
 * @param document - a file with Okta's document
 */
export function timePathChecks(rounds: number, document: string): Promise<Results> {
  return withInstalledPackage((folder) => {
    execFileSync(process.execPath, [openapiTypescript, document, "-o", "okta-paths.ts"], {
      cwd: folder,
      stdio: "ignore",
    });
    const config = { compilerOptions: { ...OPTIONS, skipLibCheck: true }, files: ["program.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const taken = { least: [] as Figures[], ours: [] as Figures[] };
    for (let round = 0; round < rounds; round++) {
      taken.least.push(timeTypeCheck(folder, IMPORTS_PATHS));
      taken.ours.push(timeTypeCheck(folder, USES_PATHS));
    }
    return { least: medianFigures(taken.least), "okta-fetch": medianFigures(taken.ours) };
  });
}

/** Times the compiler on a program in a folder. */
function timeTypeCheck(folder: string, program: string): Figures {
  writeFileSync(join(folder, "program.ts"), program);
  const begin = performance.now();
  execFileSync(process.execPath, [tsc, "-p", folder]);
  return { time: performance.now() - begin };
}

/** Times the type checks of an empty program, of one that uses the package, and of one with openapi-fetch alone, in turns. */
export function timeTypeChecks(rounds: number, skipLibCheck: boolean): Promise<Results> {
  return withInstalledPackage((folder) => {
    const config = { compilerOptions: { ...OPTIONS, skipLibCheck }, files: ["program.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const taken = { empty: [] as Figures[], ours: [] as Figures[], openapiFetch: [] as Figures[] };
    for (let round = 0; round < rounds; round++) {
      taken.empty.push(timeTypeCheck(folder, EMPTY));
      taken.ours.push(timeTypeCheck(folder, USES_PACKAGE));
      taken.openapiFetch.push(timeTypeCheck(folder, USES_OPENAPI_FETCH));
    }
    return {
      empty: medianFigures(taken.empty),
      "okta-fetch": medianFigures(taken.ours),
      "openapi-fetch": medianFigures(taken.openapiFetch),
    };
  });
}
