// The flags of `okta-fetch fake`, and the check of them.

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

/** What `okta-fetch fake` serves, and how. */
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

Serves a fake Okta org: all operations of the Users API, with state. Any API token is accepted, and nothing is limited or
late unless a flag says so. Stops on Ctrl+C or SIGTERM.

  --port PORT        the port to listen on; 4010 by default, 0 for any that is free
  --host HOST        the address to listen on; 127.0.0.1 by default, 0.0.0.0 in a container
  --users COUNT      the number of people to begin with; 0 by default
  --seed NUMBER      what ids and people are made from; 1 by default
  --rate-limit COUNT requests that a minute allows
  --concurrent COUNT requests that may be under way at once
  --latency MS       how long each request takes
  --lag MS           how long the search index lags behind writes
  --load FILE        begin with the state that --save wrote
  --save FILE        write the state when the server stops
  --help             this page

GET /__fake/health answers 200 once the org is there.

Exit codes: 0 done; 2 wrong use; 3 the port cannot be used, or a file cannot be read or written.
`;

/**
 * Reads the command line behind the word `fake`.
 * @throws CommandError - something on it is unknown, missing or contradicts the rest
 */
export function fakeFlagsOf(args: readonly string[]): FakeFlags {
  const { values, positionals } = parseFlags(args, FLAGS);
  const [word] = positionals;
  if (word !== undefined) throw misused(`${shownWord(word)} has no flag before it`);
  if (values.load !== undefined && values.users !== undefined) throw misused("--load and --users exclude each other");
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
