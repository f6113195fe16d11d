// The process that is measured: one client, one measure, one round. Sends its parent the figures, or why there are none.

import type { OpenClient } from "./client.js";
import type { ClientMeasure, Figures } from "./measure.js";

export type RoundMessage = { readonly figures: Figures } | { readonly reason: string };

const [measureName, clientName, origin = ""] = process.argv.slice(2);

async function takeFigures(): Promise<Figures> {
  const { open } = (await import(`./clients/${clientName}.mjs`)) as { open: OpenClient };
  const { measure } = (await import(`./measures/${measureName}.mjs`)) as { measure: ClientMeasure };
  const client = open(origin, measure.oktaOptions);
  await measure.warmUp?.(client);
  const begin = measure.wholeProcess ? { time: 0 } : { time: performance.now(), cpu: process.cpuUsage() };
  await measure.run?.(client);
  const { user, system } = process.cpuUsage(begin.cpu);
  return {
    time: performance.now() - begin.time,
    cpu: (user + system) / 1000,
    // from kB
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

const message: RoundMessage = await takeFigures().then(
  (figures) => ({ figures }),
  (error: unknown) => ({ reason: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) }),
);
// connections that are kept alive would keep the process alive
process.send?.(message, () => process.exit());
