// What the package's types add to the time of a user's compiler.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withInstalled } from "../installed.mjs";
import { mediansOf } from "../medians.mjs";

const tsc = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));
const compilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom"],
  types: [],
};

const PROGRAMS = {
  empty: "export {};\n",
  ours: `import { createOkta } from "okta-fetch";
const okta = createOkta<{ profile: { grade?: number } }>({ orgUrl: "https://acme.okta.com", token: "token" });
for await (const user of okta.listUsers()) console.log(user.profile.grade, user.status);
console.log((await okta.getUser("me")).profile.login);
`,
};

export default {
  title: "Type-check a program that uses it (tsc, skipLibCheck)",
  rounds: 5,
  figures: ["time"],
  goals: [{ who: "ours", figure: "time", of: "empty", times: 1.35 }],
  measure: ({ rounds }) =>
    withInstalled((folder) => {
      const taken = { empty: [], ours: [] };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
      for (let round = 0; round < rounds; round++) {
        for (const [name, program] of Object.entries(PROGRAMS)) {
          writeFileSync(join(folder, "program.ts"), program);
          const begun = performance.now();
          execFileSync(process.execPath, [tsc, "-p", folder]);
          taken[name].push({ time: performance.now() - begun });
        }
      }
      return Object.fromEntries(Object.entries(taken).map(([name, all]) => [name, mediansOf(all)]));
    }),
};
