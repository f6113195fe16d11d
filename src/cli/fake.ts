// The command `okta-fetch fake`.

import { readFile } from "node:fs/promises";
import type { FakeRequest, FakeState } from "../testing/index.js";
import { CommandError, EXIT } from "./command-error.js";
import type { FakeFlags } from "./fake-flags.js";
import { replaceFile } from "./replace-file.js";
import type { Outcome, Terminal } from "./terminal.js";

/** Serves a fake org until the process is stopped. */
export async function serveFake(flags: FakeFlags, terminal: Terminal): Promise<Outcome> {
  // only this command needs the fake org
  const { createFakeOkta } = await import("../testing/index.js");
  const { port, host, users, seed, lag, latency, rateLimit, concurrent, load, save } = flags;
  const org = createFakeOkta({
    users,
    seed,
    lag,
    latency,
    state: load === undefined ? undefined : await stateIn(load),
    limits: [
      ...(rateLimit === undefined ? [] : [{ requests: rateLimit }]),
      ...(concurrent === undefined ? [] : [{ concurrent }]),
    ],
    onRequest: terminal.isInteractive ? (request) => terminal.write(lineOf(request)) : undefined,
  });
  const server = await org.listen({ port, host }).catch((error: Error) => {
    throw new CommandError(`cannot listen on ${host}, port ${port}: ${error.message}`);
  });
  terminal.write(`Fake Okta org on ${server.url} (any API token; health: ${server.url}/__fake/health)\n`);
  await terminal.stopped();
  await server.close();
  if (save === undefined) return { exitCode: EXIT.done };
  await replaceFile(save, JSON.stringify(org.save()));
  return { exitCode: EXIT.done, stdout: `Wrote ${save}\n` };
}

const lineOf = ({ method, url, status, operation }: FakeRequest): string =>
  `${status ?? "---"} ${method.padEnd(6)} ${url}${operation ? `  ${operation}` : ""}\n`;

async function stateIn(path: string): Promise<FakeState> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${(error as Error).message}`);
  }
  const state: unknown = parsed(text);
  if (typeof state !== "object" || state === null || !("users" in state)) {
    throw new CommandError(`${path} does not contain a state that --save wrote`);
  }
  return state as FakeState;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
