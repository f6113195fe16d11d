// Runs the mock server prism-cli in a process of its own, as any user of the package can.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import type { RunningServer } from "./prism.js";

const PRISM = createRequire(import.meta.url).resolve("@stoplight/prism-cli/dist/index.js");

/** Options for {@link startPrismCli}. */
export interface PrismCliOptions {
  /** Whether responses have random values instead of the document's examples. */
  readonly dynamic?: boolean;
}

/**
 * Runs `prism mock` on a free port.
 *
 * @param document - the path of an OpenAPI document
 */
export async function startPrismCli(document: string, options: PrismCliOptions = {}): Promise<RunningServer> {
  const flags = options.dynamic ? ["--dynamic"] : [];
  const child = spawn(process.execPath, [PRISM, "mock", document, "--port", "0", "--host", "127.0.0.1", ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      printed += text;
      const [, found] = /listening on (http:\/\/[\w.]+:\d+)/.exec(printed) ?? [];
      if (found) resolve(found);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", read);
    ended.then(() => reject(new Error(`prism-cli ended before it listened:\n${printed}`)), reject);
  });
  // the log of requests is not kept
  for (const stream of [child.stdout, child.stderr]) stream.removeAllListeners("data").resume();
  return {
    url,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
