// Clients take turns, each turn in a process of its own, so that what slows the machine down slows all of them.

import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { mediansOf } from "./medians.mjs";

/** Starts a process and resolves to the first thing that it tells. */
async function start(file, parameters) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), parameters);
  const [message] = await Promise.race([once(child, "message"), once(child, "exit").then(() => [])]);
  if (message === undefined) throw new Error(`${file} ${parameters.join(" ")} ended without a word`);
  return { child, message };
}

/** How many requests an org refused since it was last asked. */
async function refusedBy(child) {
  child.send("refused");
  const [{ refused }] = await once(child, "message");
  return refused;
}

/**
 * Measures clients.
 * @param {string} name - of the measure
 * @param {{ server?: object, clients: string[] }} measure
 * @param {number} rounds - turns of each client
 * @param {(line: string) => void} tell - is told each turn, and why a client has no figures
 * @returns {Promise<{ [client: string]: { [figure: string]: number } }>} medians
 */
export async function takeTurns(name, { server = {}, clients }, rounds, tell) {
  const org = await start("server/main.mjs", [JSON.stringify(server)]);
  const taken = new Map(clients.map((client) => [client, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      // whoever comes first is not always the same
      const order = clients.map((_, index) => clients[(index + round) % clients.length]);
      for (const client of order.filter((one) => taken.has(one))) {
        tell(`${name}, round ${round + 1} of ${rounds}: ${client}`);
        const { message } = await start("turn.mjs", [name, client, org.message]);
        const refused = await refusedBy(org.child);
        if (message.figures) taken.get(client).push({ ...message.figures, refused });
        else {
          tell(`${name}: ${client} is left out: ${message.fault}`);
          taken.delete(client);
        }
      }
    }
  } finally {
    org.child.disconnect();
  }
  return Object.fromEntries([...taken].map(([client, all]) => [client, mediansOf(all)]));
}
