// Starts workers of an example, and kills some of them at random.

import { expect } from "vitest";
import { type Running, start, until } from "./processes.js";

export interface Crashes {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly workers: number;
  readonly kills: number;
  /** Which workers are killed, and when exactly. */
  readonly seed: number;
  /** The share of the work that is done. */
  readonly share: () => number;
}

/**
 * Kills workers by `kill -9`, one after the other, spread over the work; each is replaced at once. Then stops one by
 * SIGTERM, after which it has to exit by itself.
 */
export async function crashWorkers({ folder, env, workers: count, kills, seed, share }: Crashes): Promise<Running[]> {
  const chance = seededRandom(seed);
  const startWorker = () => start(process.execPath, ["dist/worker.js"], folder, env);
  const workers = Array.from({ length: count }, startWorker);
  const replaceOne = async (signal: "SIGKILL" | "SIGTERM"): Promise<number | null> => {
    const at = Math.floor(chance() * count);
    // a worker that has not begun proves nothing
    await until(() => workers[at]?.output().includes("ready") === true, "the start of a worker");
    await new Promise((resolve) => setTimeout(resolve, 50 + chance() * 200));
    const [replaced] = workers.splice(at, 1, startWorker()) as [Running];
    replaced.kill(signal);
    return replaced.exit;
  };
  for (let kill = 1; kill <= kills; kill++) {
    await until(() => share() >= kill / (kills + 3), `work before kill ${kill}`);
    expect(await replaceOne("SIGKILL")).toBe(null);
  }
  expect(await replaceOne("SIGTERM")).toBe(0);
  return workers;
}

/** Numbers from 0 to 1 that a seed determines: mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
