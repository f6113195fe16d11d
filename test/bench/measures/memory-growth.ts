// Whether a listing keeps what it has read: its peak memory must not grow with its length.

import type { DerivedMeasure, Figures, Results } from "../measure.js";

function growth(client: Figures | undefined, longer: Figures | undefined): Figures {
  return client?.memory && longer?.memory ? { growth: longer.memory / client.memory } : {};
}

export const measure: DerivedMeasure = {
  title: "Peak memory of listing 1,000,000 users, as a multiple of that for 100,000",
  from: ["memory-100k", "memory-1m"],
  figures: ["growth"],
  goals: [{ client: "okta-fetch", figure: "growth", most: 1.05 }],
  derive: ([short = {}, long = {}]) => {
    const clients = Object.keys(short) as (keyof Results)[];
    return Object.fromEntries(clients.map((client) => [client, growth(short[client], long[client])]));
  },
};
