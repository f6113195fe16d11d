// Runs openapi-generator with our templates.

import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { namesSchemas } from "../../src/generate/render-operations.js";
import type { OperationData } from "../../src/generate/template-data.js";
import { ScriptError } from "../script-error.js";

const require = createRequire(import.meta.url);
const templates = fileURLToPath(new URL("../../src/generate/templates", import.meta.url));

/**
 * Returns `operations.ts` and `methods.ts`.
 * @param contractModule - where the files import the contract from
 * @param scratch - a folder to work in
 */
export async function generateOperations(
  operations: readonly OperationData[],
  contractModule: string,
  scratch: string,
): Promise<{ "operations.ts": string; "methods.ts": string }> {
  const input = join(scratch, "document.json");
  await writeFile(input, JSON.stringify(createInput(operations)));
  await runGenerator(scratch, [
    ...["generate", "-g", "typescript-fetch", "-i", input, "-t", templates, "-o", join(scratch, "out")],
    "--skip-validate-spec",
    ...[
      "--additional-properties",
      `contractModule=${contractModule}${namesSchemas(operations) ? ",namesSchemas=true" : ""}`,
    ],
    ...["--global-property", "apis,supportingFiles=index.ts"],
  ]);
  return {
    "operations.ts": await readFile(join(scratch, "out/index.ts"), "utf8"),
    "methods.ts": await readFile(join(scratch, "out/apis/index.ts"), "utf8"),
  };
}

/**
 * Creates a document with nothing but the template data of each operation. The templates print nothing else, and openapi-generator
 * fails on many valid schemas and parameters. It sorts the operations of a tag by their ids.
 */
function createInput(operations: readonly OperationData[]): object {
  const paths: { [path: string]: object } = {};
  for (const [index, operation] of operations.entries()) {
    const operationId = `operation${String(index).padStart(6, "0")}`;
    const responses = { 200: { description: "" } };
    paths[`/${index}`] = { get: { operationId, tags: ["Operations"], responses, "x-okta-fetch": operation } };
  }
  return { openapi: "3.0.3", info: { title: "operations", version: "1" }, paths };
}

/** Runs openapi-generator with the JAR of the npm package `openapi-generator-jar`, so that nothing is downloaded. */
async function runGenerator(scratch: string, [verb = "", ...rest]: readonly string[]): Promise<void> {
  const cli = require.resolve("@openapitools/openapi-generator-cli/main.js");
  const jar = join(dirname(require.resolve("openapi-generator-jar/package.json")), "bin/openapi-generator.jar");
  const child = spawn(process.execPath, [cli, verb, "--custom-generator", jar, ...rest], {
    // the command writes a settings file to its working directory
    cwd: scratch,
    env: { ...process.env, PWD: scratch },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const status = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  if (/java: (not found|command not found)|spawn java ENOENT|'java' is not recognized/.test(output)) {
    throw new ScriptError("generating requires Java 11 or newer on the PATH. Using the package does not.");
  }
  if (status !== 0) throw new ScriptError(`openapi-generator failed: ${findFailure(output)}`);
}

/** The first exceptions in a log of openapi-generator, without their thousands of stack lines. */
function findFailure(log: string): string {
  const lines = log.split("\n").filter((line) => /exception|error/i.test(line) && !/^\s+at /.test(line));
  return (lines.length > 0 ? lines : log.trim().split("\n").slice(-5)).slice(0, 5).join("\n  ").slice(0, 2000);
}
