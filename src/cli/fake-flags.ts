// Parses and checks the flags of `okta-fetch fake`.

import { misused, parseFlags, shownWord } from "./parse-flags.js";

const FLAGS = {
  port: { type: "string" },
  host: { type: "string" },
  users: { type: "string" },
  seed: { type: "string" },
  "rate-limit": { type: "string" },
  concurrent: { type: "string" },
  latency: { type: "string" },
  lag: { type: "string" },
  load: { type: "string" },
  save: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** The flags of `okta-fetch fake`. */
export interface FakeFlags {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly users: number;
  readonly seed: number;
  readonly rateLimit: number | undefined;
  readonly concurrent: number | undefined;
  readonly latency: number;
  readonly lag: number;
  readonly load: string | undefined;
  readonly save: string | undefined;
}

export const FAKE_USAGE = `Usage: okta-fetch fake [--port PORT] [--users COUNT] [other flags]

Serves a fake Okta org with all operations of the Users API, and state. Accepts any API token. By default there are no
limits and no latency. Stops on Ctrl+C or SIGTERM.

  --port PORT        port to listen on; 4010 by default, 0 for any free port
  --host HOST        address to listen on; 127.0.0.1 by default, 0.0.0.0 in a container
  --users COUNT      number of generated users; 0 by default
  --seed NUMBER      seed of generated ids and users; 1 by default
  --rate-limit COUNT maximum requests per minute
  --concurrent COUNT maximum concurrent requests
  --latency MS       duration of each request
  --lag MS           delay of the search index after a write
  --load FILE        start with the state that --save wrote
  --save FILE        write the state when the server stops
  --help             show this help

GET /__fake/health responds with 200 as soon as the org is ready.

Exit codes: 0 success; 2 invalid usage; 3 the port is unavailable, or a file cannot be read or written.
`;

/**
 * Parses the arguments after `fake`.
 * @throws CommandError - a flag is unknown, invalid, or conflicts with another one
 */
export function fakeFlagsOf(args: readonly string[]): FakeFlags {
  const { values, positionals } = parseFlags(args, FLAGS);
  const [word] = positionals;
  if (word !== undefined) throw misused(`unexpected argument ${shownWord(word)}`);
  if (values.load !== undefined && values.users !== undefined) throw misused("--load and --users cannot be combined");
  const count = (name: Exclude<keyof typeof FLAGS, "help">, most = Number.MAX_SAFE_INTEGER) =>
    countIn(name, values[name], most);
  return {
    help: values.help ?? false,
    port: count("port", 65_535) ?? 4010,
    host: values.host ?? "127.0.0.1",
    users: count("users", 1_000_000) ?? 0,
    seed: count("seed") ?? 1,
    rateLimit: count("rate-limit"),
    concurrent: count("concurrent"),
    latency: count("latency") ?? 0,
    lag: count("lag") ?? 0,
    load: values.load,
    save: values.save,
  };
}

function countIn(name: string, value: string | undefined, most: number): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (!/^\d+$/.test(value) || count > most) {
    const range = most === Number.MAX_SAFE_INTEGER ? "" : ` up to ${most}`;
    throw misused(`--${name} must be a non-negative integer${range}`);
  }
  return count;
}
