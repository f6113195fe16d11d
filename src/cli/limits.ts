// The command `okta-fetch limits`.

import { originOf } from "../client/org-url.js";
import { OktaConfigError } from "../errors/index.js";
import { redisPacing } from "../redis.js";
import { EXIT, usageError } from "./command-error.js";
import { limitsTable } from "./limits-table.js";
import { connectToRedis, unreachable } from "./redis-connection.js";
import type { Outcome, Terminal } from "./terminal.js";

/** How often the table is printed anew, in milliseconds. */
const REFRESH = 1_000;
/** Moves to the first column of the first line, and clears the rest. */
const CLEAR = "\u001b[H\u001b[2J";

/** The flags of `okta-fetch limits`. */
export interface LimitsFlags {
  readonly redis?: string | undefined;
  readonly org?: string | undefined;
  readonly prefix?: string | undefined;
}

/** Prints the limits of an org once, or, on a terminal, until the process is stopped. */
export async function showLimits(
  { redis, org, prefix }: LimitsFlags,
  terminal: Terminal,
  connect = connectToRedis,
): Promise<Outcome> {
  const host = hostOf(org ?? process.env["OKTA_CLIENT_ORGURL"]);
  const { client, close } = await connect(urlOf(redis ?? process.env["REDIS_URL"]));
  try {
    const store = usage(() => redisPacing({ client, prefix }));
    const table = async () =>
      limitsTable(
        host,
        await store.limits(host).catch((error: unknown) => {
          throw unreachable(error);
        }),
      );
    if (!terminal.isInteractive) return { exitCode: EXIT.done, stdout: await table() };
    let stopped = false;
    const stop = terminal.stopped().then(() => {
      stopped = true;
    });
    while (!stopped) {
      terminal.write(CLEAR + (await table()));
      await Promise.race([stop, new Promise((done) => setTimeout(done, REFRESH))]);
    }
    return { exitCode: EXIT.done };
  } finally {
    close();
  }
}

function urlOf(redis = ""): string {
  if (redis === "") throw usageError("--redis is missing, and REDIS_URL is not set");
  // the URL may contain a password: no message quotes it
  if (!/^rediss?:\/\//.test(redis)) throw usageError("--redis must be a URL such as redis://127.0.0.1:6379");
  return redis;
}

function hostOf(org: string | undefined): string {
  if (!org) throw usageError("--org is missing, and OKTA_CLIENT_ORGURL is not set");
  return usage(() => new URL(originOf(org, true, "--org")).host);
}

/** A wrong flag is invalid usage. */
function usage<T>(create: () => T): T {
  try {
    return create();
  } catch (error) {
    if (!(error instanceof OktaConfigError)) throw error;
    throw usageError(error.message.replace("redisPacing.", "--"));
  }
}
