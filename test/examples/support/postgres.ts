// A PostgreSQL server for a test.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { freePort } from "./free-port.js";
import { start, until } from "./processes.js";

/** The programs of a PostgreSQL server: on the path, or where Debian has them. */
function postgresFolder(): string | undefined {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).map((version) => join(root, version, "bin")) : [];
  const onPath = (process.env["PATH"] ?? "").split(delimiter);
  return [...onPath, ...versions].find((folder) => existsSync(join(folder, "initdb")));
}

/** Whether a PostgreSQL server is installed. Says so if it is not. */
export function hasPostgres(): boolean {
  const found = postgresFolder() !== undefined;
  if (!found) console.warn("left out, because postgres is missing: apt-get install postgresql");
  return found;
}

/** Starts a PostgreSQL server on a free port. Returns the URL of a database. */
export async function startPostgres(): Promise<string> {
  const programs = postgresFolder() ?? "";
  const folder = mkdtempSync(join(tmpdir(), "okta-fetch-postgres-"));
  const data = join(folder, "data");
  // the server refuses to run as root
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync("chown", ["postgres", folder]);
  const own = (program: string, args: readonly string[]): [string, string[]] =>
    isRoot
      ? ["setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", join(programs, program), ...args]]
      : [join(programs, program), [...args]];
  const [command, args] = own("initdb", ["-D", data, "-U", "copy", "-A", "trust", "-N"]);
  const created = spawnSync(command, args, { cwd: folder });
  if (created.status !== 0) throw new Error(`initdb failed: ${created.stderr}`);
  const port = await freePort();
  const options = ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"];
  const server = start(...own("postgres", options), folder);
  await until(() => server.output().includes("ready to accept connections"), "the start of PostgreSQL");
  return `postgres://copy@127.0.0.1:${port}/postgres`;
}
