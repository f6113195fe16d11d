// Clients are measured in rounds: what slows the machine for a while slows all of them.

import { ask, start } from "./child-process.js";
import type { ClientName } from "./client.js";
import { compiled } from "./compile.js";
import type { ClientMeasure, Figures, Results } from "./measure.js";
import type { RoundMessage } from "./measured-process.js";
import { medianFigures } from "./median.js";
import { checkRequests } from "./request-count.js";
import type { RequestCounts } from "./server/org.js";

/** A client that has no figures in a measure. */
export interface LeftOut {
  readonly client: ClientName;
  readonly reason: string;
}

/**
 * Measures clients, each round of each client in a new process.
 * @param name - name of the measure
 * @param log - called before each process
 * @returns medians of the rounds, and the clients that failed one
 */
export async function takeRounds(
  name: string,
  { server = {}, clients, rounds, requests }: ClientMeasure,
  log: (line: string) => void,
): Promise<{ results: Results; leftOut: LeftOut[] }> {
  const org = await start<string>(compiled("server/main"), [JSON.stringify(server)]);
  const taken = new Map<ClientName, Figures[]>(clients.map((client) => [client, []]));
  const leftOut: LeftOut[] = [];

  async function takeRound(client: ClientName): Promise<Figures> {
    const { message } = await start<RoundMessage>(compiled("measured-process"), [name, client, org.message]);
    const counts = await ask<RequestCounts>(org.child);
    if ("reason" in message) throw new Error(message.reason);
    checkRequests(counts, requests);
    return { ...message.figures, refused: counts.refused };
  }

  try {
    for (let round = 0; round < rounds; round++) {
      // another client comes first in each round
      const first = round % clients.length;
      for (const client of [...clients.slice(first), ...clients.slice(0, first)]) {
        const figures = taken.get(client);
        if (!figures) continue;
        log(`${name}, round ${round + 1} of ${rounds}: ${client}`);
        try {
          figures.push(await takeRound(client));
        } catch (error) {
          leftOut.push({ client, reason: error instanceof Error ? error.message : String(error) });
          taken.delete(client);
        }
      }
    }
  } finally {
    org.child.disconnect();
  }
  return { results: Object.fromEntries([...taken].map(([client, all]) => [client, medianFigures(all)])), leftOut };
}
