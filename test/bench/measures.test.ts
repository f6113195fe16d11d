// The measures of the benchmark, without taking them.

import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import type { Client } from "./client.js";
import { isClientMeasure, MEASURES, withSources } from "./measures.js";

const clientMeasures = [...MEASURES].flatMap(([name, measure]) =>
  isClientMeasure(measure) ? [{ name, measure }] : [],
);

it("each file of measures/ is listed under its name", () => {
  const files = readdirSync(new URL("measures", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
  expect([...MEASURES.keys()].sort()).toEqual(files.sort());
});

it.each(["get-1", "get-50", "limited-gets"])("%s reads a different user each time", async (name) => {
  const measure = clientMeasures.find((each) => each.name === name)?.measure;
  const ids: string[] = [];
  const client: Client = {
    async getUser(id) {
      ids.push(id);
      return { id };
    },
  };
  if (name !== "limited-gets") await measure?.warmUp?.(client);
  await measure?.run?.(client);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(measure?.requests);
  expect(measure?.server?.users).toBe(ids.length);
});

it.each(clientMeasures)("$name: its goals compare clients that it measures", ({ measure }) => {
  const contenders = [...measure.clients, ...Object.keys(measure.known ?? {})];
  for (const goal of measure.goals) {
    expect(contenders).toContain(goal.client);
    expect(measure.figures).toContain(goal.figure);
    if ("of" in goal) expect(contenders).toContain(goal.of);
  }
});

it("a derived measure is preceded once by each measure that it needs", () => {
  expect(withSources(["memory-growth", "memory-1m", "start"])).toEqual([
    "memory-100k",
    "memory-1m",
    "memory-growth",
    "start",
  ]);
});

it("memory growth is the ratio of the two peaks, for clients that have both", () => {
  const measure = MEASURES.get("memory-growth");
  if (!measure || !("derive" in measure)) throw new Error("memory-growth is not derived");
  const short = { fetch: { memory: 100 }, "okta-fetch": { memory: 120 }, undici: { memory: 90 } };
  const long = { fetch: { memory: 100 }, "okta-fetch": { memory: 150 } };
  expect(measure.derive([short, long])).toEqual({ fetch: { growth: 1 }, "okta-fetch": { growth: 1.25 }, undici: {} });
});
