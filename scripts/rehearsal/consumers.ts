// Fresh projects of each kind, into which the published package is installed, and which run.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ScriptError } from "../script-error.js";
import { runCommand } from "./commands.js";

interface Consumer {
  readonly kind: string;
  readonly files: { readonly [name: string]: string };
  readonly packages: string;
  readonly commands: readonly string[];
}

const STEPS = `const org = createFakeOkta({ users: 3 });
const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch });
okta.listUsers().toArray().then((users) => console.log(users.length));
`;
const PRINTED = "3";

const IMPORTS = `import { createOkta } from "okta-fetch";
import { createFakeOkta } from "okta-fetch/testing";
`;

const REQUIRES = `const { createOkta } = require("okta-fetch");
const { createFakeOkta } = require("okta-fetch/testing");
`;

const COMPILER = {
  compilerOptions: { strict: true, target: "es2022", module: "nodenext", types: ["node"], outDir: "built" },
  files: ["program.ts"],
};

/** The compilers of this repository. */
const { devDependencies } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  devDependencies: { typescript: string; "@types/node": string };
};

const CONSUMERS: readonly Consumer[] = [
  { kind: "ESM", files: { "program.mjs": IMPORTS + STEPS }, packages: "", commands: ["node program.mjs"] },
  { kind: "CommonJS", files: { "program.cjs": REQUIRES + STEPS }, packages: "", commands: ["node program.cjs"] },
  {
    kind: "TypeScript",
    files: { "program.ts": IMPORTS + STEPS, "tsconfig.json": JSON.stringify(COMPILER) },
    packages: `typescript@${devDependencies.typescript} @types/node@${devDependencies["@types/node"]}`,
    commands: ["npx tsc", "node built/program.js"],
  },
];

/** Installs the package into a project of each kind and runs the project's program. Returns the kinds. */
export function tryConsumers(folder: string, installed: string, env: NodeJS.ProcessEnv): readonly string[] {
  for (const { kind, files, packages, commands } of CONSUMERS) {
    const cwd = join(folder, kind);
    mkdirSync(cwd, { recursive: true });
    writeFileSync(
      join(cwd, "package.json"),
      JSON.stringify({ private: true, type: kind === "CommonJS" ? "commonjs" : "module" }),
    );
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
    runCommand(`npm install --loglevel error --no-audit --no-fund ${installed} ${packages}`, { cwd, env });
    const printed = commands
      .map((command) => runCommand(command, { cwd, env }))
      .join("")
      .trim();
    if (printed !== PRINTED) throw new ScriptError(`${kind}: printed '${printed}' instead of '${PRINTED}'`);
  }
  return CONSUMERS.map(({ kind }) => kind);
}
