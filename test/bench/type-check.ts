// Type checks of small programs, by the compiler in a process of its own, in a project that has the package installed.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withInstalledPackage } from "./installed-package.js";
import type { Figures, Results } from "./measure.js";
import { medianFigures } from "./median.js";

const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

const OPTIONS = { noEmit: true, strict: true, target: "es2022", module: "nodenext", lib: ["es2022", "dom"], types: [] };

const EMPTY = "export {};\n";
const USES_PACKAGE = `import { createOkta } from "okta-fetch";
const okta = createOkta<{ profile: { grade?: number } }>({ orgUrl: "https://acme.okta.com", token: "token" });
for await (const user of okta.listUsers()) console.log(user.profile.grade, user.status);
console.log((await okta.getUser("me")).profile.login);
`;

/** Times the type checks of an empty program and of one that uses the package, in turns. */
export function timeTypeChecks(rounds: number, skipLibCheck: boolean): Promise<Results> {
  return withInstalledPackage((folder) => {
    const config = { compilerOptions: { ...OPTIONS, skipLibCheck }, files: ["program.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const timeTypeCheck = (program: string): Figures => {
      writeFileSync(join(folder, "program.ts"), program);
      const begin = performance.now();
      execFileSync(process.execPath, [tsc, "-p", folder]);
      return { time: performance.now() - begin };
    };
    const taken = { empty: [] as Figures[], ours: [] as Figures[] };
    for (let round = 0; round < rounds; round++) {
      taken.empty.push(timeTypeCheck(EMPTY));
      taken.ours.push(timeTypeCheck(USES_PACKAGE));
    }
    return { empty: medianFigures(taken.empty), "okta-fetch": medianFigures(taken.ours) };
  });
}
