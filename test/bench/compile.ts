// Compiles what runs in measured processes to plain JavaScript. `tsx` would add 150 ms of CPU and 30 MB to
// the figures of every client; so it runs only the benchmark itself.

import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "rolldown";

const folder = fileURLToPath(new URL(".", import.meta.url));
const dist = pathToFileURL(`${folder}../../dist/`).href;

/** Below `test/bench/node_modules`, so that the programs find the clients' packages. */
const output = `${folder}node_modules/.cache/bench`;

/** The path of a compiled program. */
export const compiled = (name: string) => `${output}/${name}.mjs`;

/**
 * Compiles the server, the measured process, all clients, and measures. Each is a file of its own: a process loads one
 * client and one measure. The package is the built one, in `dist/`; packages of others stay as they are installed.
 * @param measures - names of the measures that clients take
 * @param more - further programs
 */
export async function compile(measures: readonly string[], more: readonly string[] = []): Promise<void> {
  const clients = readdirSync(`${folder}clients`).filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
  const programs = [
    "server/main",
    "measured-process",
    ...clients.map((file) => `clients/${file.replace(/\.ts$/, "")}`),
    ...measures.map((name) => `measures/${name}`),
    ...more,
  ];
  rmSync(output, { recursive: true, force: true });
  await build({
    cwd: folder,
    input: Object.fromEntries(programs.map((name) => [name, `${name}.ts`])),
    platform: "node",
    external: (id) => !/^[./]/.test(id),
    output: {
      dir: output,
      entryFileNames: "[name].mjs",
      chunkFileNames: "shared/[name]-[hash].mjs",
      paths: {
        "okta-fetch": `${dist}index.js`,
        "okta-fetch/node": `${dist}node.js`,
        "okta-fetch/redis": `${dist}redis.js`,
      },
    },
  });
}
