// A registry on this machine, which gets all packages but ours from npm's configured registry.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ScriptError } from "../script-error.js";
import { runCommand } from "./commands.js";

const PROGRAM = {
  private: true,
  // the newest version that runs on Node 20
  dependencies: { verdaccio: "6.8.0" },
  // it names this dependency by a tag, which not every registry has
  overrides: { "node-fetch": "2.7.0" },
};

export interface LocalRegistry {
  /** The environment in which npm uses the registry. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

/** Resolves once the registry listens. */
async function listening(server: ChildProcess): Promise<void> {
  const lines: string[] = [];
  if (server.stdout) {
    for await (const line of createInterface(server.stdout)) {
      lines.push(line);
      if (line.includes("http address")) return;
    }
  }
  throw new ScriptError(`the registry did not start:\n${lines.join("\n")}`);
}

/**
 * Starts a registry.
 * @param folder - an empty folder for its program, its packages and npm's configuration
 * @param name - the package that is published there
 */
export async function startRegistry(folder: string, name: string): Promise<LocalRegistry> {
  mkdirSync(folder, { recursive: true });
  const uplink = runCommand("npm config get registry", { cwd: folder }).trim();
  writeFileSync(join(folder, "package.json"), JSON.stringify(PROGRAM));
  runCommand("npm install --loglevel error --no-audit --no-fund", { cwd: folder });
  const port = await freePort();
  const origin = `127.0.0.1:${port}`;
  const configuration = {
    storage: join(folder, "storage"),
    max_body_size: "100mb",
    uplinks: { upstream: { url: uplink } },
    packages: {
      [name]: { access: "$all", publish: "$anonymous" },
      "**": { access: "$all", proxy: "upstream" },
    },
    log: { type: "stdout", format: "pretty", level: "warn" },
  };
  // YAML contains JSON
  writeFileSync(join(folder, "config.yaml"), JSON.stringify(configuration));
  // npm publishes only with a token, whatever it is
  writeFileSync(join(folder, ".npmrc"), `registry=http://${origin}/\n//${origin}/:_authToken=rehearsal\n`);
  const program = join(folder, "node_modules/verdaccio/bin/verdaccio");
  const server = spawn(process.execPath, [program, "--config", "config.yaml", "--listen", origin], {
    cwd: folder,
    // it warns if root runs it
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await listening(server);
  server.stdout?.resume();
  const inherited = Object.entries(process.env).filter(([variable]) => !/^npm_config_/i.test(variable));
  return {
    env: { ...Object.fromEntries(inherited), NPM_CONFIG_USERCONFIG: join(folder, ".npmrc") },
    async stop() {
      const closed = once(server, "close");
      server.kill();
      await closed;
    },
  };
}
