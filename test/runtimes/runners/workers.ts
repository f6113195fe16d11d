// Cloudflare Workers, by workerd: the program in one request, and what holds across the requests of an isolate.

import { createRequire } from "node:module";
import { join } from "node:path";
import { bundle } from "../lab/bundle.js";
import { type Project, project } from "../lab/project.js";
import { failed, type Launched, type Row, type Runner, rowOf } from "../lab/row.js";
import type { FeatureResult } from "../program/org-spec.js";
import { startTestServer } from "../server/test-server.js";
import { type CrossRequest, crossRequests, WORKER } from "./workers-cases.js";

/** What is used of miniflare. */
interface Miniflare {
  readonly ready: Promise<URL>;
  dispatchFetch(url: string, init?: { method: string; body: string }): Promise<Response>;
  dispose(): Promise<void>;
}

const FLAGS: readonly (readonly [how: string, flags: readonly string[]])[] = [
  ["nodejs_compat", ["nodejs_compat"]],
  ["no flags", []],
];

/** A request that takes longer hangs. */
const MOST_MILLISECONDS = 12_000;

export const workers: Runner = {
  name: "workers",
  run: async (add) => {
    const miniflare = await project("miniflare", { packages: ["miniflare"] });
    const version = await miniflare.versionOf("workerd");
    const entry = await miniflare.write("worker.mjs", WORKER);
    const output = join(miniflare.folder, "worker.bundle.mjs");
    await bundle({ entry, output, format: "esm", conditions: ["workerd", "worker", "browser"] });
    for (const [how, flags] of FLAGS) {
      const title = { runtime: "Workers (workerd)", version };
      const open = () => isolateOf(miniflare, output, flags);
      add(await rowOf({ ...title, how: `one request, ${how}` }, (server) => oneRequest(open(), server)));
      add(await acrossRequests({ ...title, how: `across requests, ${how}` }, open));
    }
  },
};

function isolateOf({ folder }: Project, scriptPath: string, compatibilityFlags: readonly string[]): Miniflare {
  const { Miniflare } = createRequire(join(folder, "main.js"))("miniflare") as {
    Miniflare: new (options: object) => Miniflare;
  };
  return new Miniflare({
    // as wrangler lists what it has bundled
    modules: [{ type: "ESModule", path: scriptPath }],
    modulesRoot: folder,
    compatibilityDate: "2026-01-01",
    compatibilityFlags,
    handleRuntimeStdio: (stdout: NodeJS.ReadableStream, stderr: NodeJS.ReadableStream) => {
      stdout.resume();
      stderr.resume();
    },
  });
}

function oneRequest(isolate: Miniflare, server: string): Launched {
  const ended = isolate
    .dispatchFetch("http://worker/program", { method: "POST", body: JSON.stringify({ server }) })
    .then(async (response) => {
      if (!response.ok) throw new Error((await response.text()).slice(0, 300));
      await new Promise((done) => setTimeout(done, 1000));
    });
  return { ended, stop: () => isolate.dispose() };
}

async function acrossRequests(title: Omit<Row, "results">, open: () => Miniflare): Promise<Row> {
  const results: FeatureResult[] = [];
  for (const each of crossRequests) {
    try {
      results.push(await resultOf(each, open()));
    } catch (error) {
      return failed(title, error);
    }
  }
  return { ...title, results };
}

/** Each case has an isolate of its own. */
async function resultOf({ name, requests }: CrossRequest, isolate: Miniflare): Promise<FeatureResult> {
  const server = await startTestServer();
  const begin = Date.now();
  const result = () => ({ area: "across requests", name, milliseconds: Date.now() - begin });
  const ask = async (path: string) => {
    const answer = isolate.dispatchFetch(`http://worker/${path}`, {
      method: "POST",
      body: JSON.stringify({ server: server.url }),
    });
    const response = await inTime(answer, path);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${text.slice(0, 300)}`);
    return text;
  };
  try {
    await requests(ask);
    return result();
  } catch (error) {
    return { ...result(), error: (error as Error).message };
  } finally {
    await isolate.dispose();
    await server.close();
  }
}

function inTime<T>(work: Promise<T>, path: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${path} hangs: no answer after ${MOST_MILLISECONDS / 1000} s`)),
      MOST_MILLISECONDS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
