// The command `okta-fetch fake`.

import { access, constants } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { isObject } from "../contract/plain-object.js";
import { isOktaError } from "../errors/index.js";
import { jsonOrText, stringifyJson } from "../shared/json.js";
import type { FakeOkta, FakeRequest, FakeState } from "../testing/index.js";
import { CommandError, EXIT } from "./command-error.js";
import { readText } from "./input-file.js";
import { visibleText } from "./output/visible-text.js";
import { replaceFile } from "./replace-file.js";
import type { Outcome, Terminal } from "./terminal.js";

/** The flags of `okta-fetch fake`. */
export interface FakeFlags {
  readonly port: number;
  readonly host: string;
  readonly users?: number | undefined;
  readonly seed: number;
  readonly rateLimit?: number | undefined;
  readonly concurrent?: number | undefined;
  readonly latency: number;
  readonly lag: number;
  readonly load?: string | undefined;
  readonly save?: string | undefined;
}

/** Serves a fake org until the process is stopped. */
export async function serveFake(flags: FakeFlags, terminal: Terminal): Promise<Outcome> {
  const { port, host, save } = flags;
  if (save !== undefined) await checkFolder(save);
  const org = await orgOf(flags, terminal);
  const server = await org.listen({ port, host }).catch((error: Error) => {
    throw new CommandError(`cannot listen on ${host}, port ${port}: ${error.message}`);
  });
  terminal.write(`Fake Okta org on ${server.url} (any API token; health: ${server.url}/__fake/health)\n`);
  await terminal.stopped();
  await server.close();
  if (save === undefined) return { exitCode: EXIT.done };
  await replaceFile(save, stringifyJson(org.save()));
  return { exitCode: EXIT.done, stdout: `Wrote ${save}\n` };
}

async function orgOf(flags: FakeFlags, terminal: Terminal): Promise<FakeOkta> {
  // only this command needs the fake org
  const { createFakeOkta } = await import("../testing/index.js");
  const { users = 0, seed, lag, latency, rateLimit, concurrent, load } = flags;
  const state = load === undefined ? undefined : await stateIn(load);
  const limits = [
    ...(rateLimit === undefined ? [] : [{ requests: rateLimit }]),
    ...(concurrent === undefined ? [] : [{ concurrent }]),
  ];
  const onRequest = terminal.isInteractive ? (request: FakeRequest) => void terminal.write(lineOf(request)) : undefined;
  try {
    return createFakeOkta({ users, seed, lag, latency, state, limits, onRequest });
  } catch (error) {
    // the flags are checked already, so only the state can be invalid
    if (load === undefined || !isOktaError(error)) throw error;
    throw notAState(load);
  }
}

/** Fails at the start: a state that cannot be written at the end would be lost. */
async function checkFolder(path: string): Promise<void> {
  try {
    await access(dirname(resolve(path)), constants.W_OK);
  } catch (error) {
    throw new CommandError(`${path} cannot be written: ${(error as Error).message}`);
  }
}

const lineOf = ({ method, url, status, operation }: FakeRequest): string =>
  `${status ?? "---"} ${method.padEnd(6)} ${visibleText(url)}${operation ? `  ${operation}` : ""}\n`;

async function stateIn(path: string): Promise<FakeState> {
  const state = jsonOrText(await readText(path));
  if (!isObject(state)) throw notAState(path);
  return state as FakeState;
}

const notAState = (path: string) => new CommandError(`${path} does not contain a state that --save wrote`);
