// Runs the built command as a process.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.js";
import type { StopSignal, Terminal } from "../../src/cli/terminal.js";
import { createFakeOkta, type FakeOktaOptions } from "../../src/testing/index.js";

/** Where nobody reads, and a command that goes on is stopped at once. */
export const SILENT: Terminal = { write() {}, isInteractive: false, stopped: async () => "SIGINT" };

/** A terminal, or a pipe, that keeps what is written. */
export function fakeTerminal({
  isInteractive = false,
  columns = isInteractive ? 80 : undefined,
  hasProgress = false,
}: {
  isInteractive?: boolean;
  columns?: number | undefined;
  hasProgress?: boolean;
} = {}) {
  const written: string[] = [];
  const progress: string[] = [];
  let stop: (signal: StopSignal) => void = () => {};
  const stopped = new Promise<StopSignal>((resolve) => {
    stop = resolve;
  });
  const terminal: Terminal = {
    write: (text) => {
      written.push(text);
    },
    isInteractive,
    columns,
    progress: hasProgress ? { write: (text) => progress.push(text), columns: columns ?? 80 } : undefined,
    stopped: () => stopped,
  };
  return { terminal, written, progress, stop };
}

/** Runs a command in this process, with a token, and returns all that it printed. */
export async function ran(args: readonly string[], options: Parameters<typeof fakeTerminal>[0] = {}) {
  const { terminal, written } = fakeTerminal(options);
  const { exitCode, stdout = "", stderr = "" } = await run(args, terminal);
  return { exitCode, stdout: written.join("") + stdout, stderr };
}

/** A fake org on a port that ends with the test; the environment names it, and a token. */
export async function orgOnPort(options: FakeOktaOptions = {}) {
  const org = createFakeOkta(options);
  const server = await org.listen({ port: 0 });
  onTestFinished(() => server.close());
  withVariables({ OKTA_CLIENT_ORGURL: server.url, OKTA_CLIENT_TOKEN: "00secretTokenOfAnAdmin" });
  return { org, url: server.url };
}

/** Sets the variables of the environment until the test ends; those of credentials are unset before. */
export function withVariables(variables: { readonly [name: string]: string }): void {
  const before = { ...process.env };
  for (const name of Object.keys(process.env)) if (name.startsWith("OKTA_CLIENT_")) delete process.env[name];
  Object.assign(process.env, variables);
  onTestFinished(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  });
}

export const MAIN = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Runs `okta-fetch` with these arguments, and an environment of these variables only; and maybe reads what it prints. */
export function oktaFetch(
  args: readonly string[],
  env: { readonly [name: string]: string } = {},
  { reads = true } = {},
) {
  return new Promise<{ exitCode: unknown; stdout: string; stderr: string }>((done) => {
    const child = execFile(process.execPath, [MAIN, ...args], { env: { ...env } }, (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : error.code, stdout, stderr });
    });
    if (!reads) child.stdout?.destroy();
  });
}

/** A folder that is there as long as the test, and the paths of files in it. */
export async function folderWith(files: { readonly [name: string]: unknown } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "okta-fetch-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return { folder, path: (name: string) => join(folder, name) };
}
