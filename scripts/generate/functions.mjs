// Runs openapi-generator with the templates, and gives back what it wrote.

import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { GenerateError } from "./error.mjs";

const require = createRequire(import.meta.url);
const templates = fileURLToPath(new URL("../templates", import.meta.url));

/** `operations.ts` and `methods.ts` of an annotated document. `scratch` is a folder to work in. */
export async function generateFunctions(document, scratch) {
  const input = join(scratch, "document.json");
  await writeFile(input, JSON.stringify(document));
  await run(scratch, [
    ...["generate", "-g", "typescript-fetch", "-i", input, "-t", templates, "-o", join(scratch, "out")],
    // redocly and our own checks have read the document; the generator's validator knows less and says more
    "--skip-validate-spec",
    ...["--global-property", "apis,supportingFiles=index.ts"],
  ]);
  return {
    "operations.ts": await tidy(join(scratch, "out/index.ts")),
    "methods.ts": await tidy(join(scratch, "out/apis/index.ts")),
  };
}

/** Mustache leaves blank lines where its tags stood. */
async function tidy(file) {
  const text = await readFile(file, "utf8");
  const tidied = text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\{\n+(\s*\n)?/g, "{\n")
    .replace(/\n\n(\s*[\]}])/g, "\n$1")
    .replace(/\{\n\}/g, "{}")
    .replace(/,\n\n(?= *operation\.)/g, ",\n");
  return `${tidied.trim()}\n`;
}

/** The version of the generator that the package names: its JAR is part of an npm package, so nothing is downloaded. */
async function run(scratch, parameters) {
  const cli = require.resolve("@openapitools/openapi-generator-cli/main.js");
  const jar = join(dirname(require.resolve("openapi-generator-jar/package.json")), "bin/openapi-generator.jar");
  const [verb, ...rest] = parameters;
  const child = spawn(process.execPath, [cli, verb, "--custom-generator", jar, ...rest], {
    // the command line tool leaves a settings file of its own where it thinks it runs
    cwd: scratch,
    env: { ...process.env, PWD: scratch },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const status = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  if (/java: (not found|command not found)|spawn java ENOENT|'java' is not recognized/.test(output)) {
    throw new GenerateError(
      "generating needs Java 11 or newer on the PATH, and there is none. Using the package does not.",
    );
  }
  if (status !== 0) throw new GenerateError(`openapi-generator failed:\n${output}`);
}
