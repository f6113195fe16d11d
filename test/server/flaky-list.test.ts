// A long listing of a server that fails again and again: every user arrives, and none twice.

import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { createOkta } from "../../src/index.js";
import { userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { serve } from "../support/serve.js";

const USERS = Array.from({ length: 2_000 }, (_, number) => userOf(`00u${number}`));
const PAGE = 50;
const ATTEMPTS = 7;

type Answer = (request: IncomingMessage, response: ServerResponse, page: string) => void;

/** What goes wrong, in equal parts. */
const FAULTS: readonly [name: string, answer: Answer][] = [
  ["a reset before the head", ({ socket }) => socket.resetAndDestroy()],
  [
    "a reset after the head",
    ({ socket }, response, page) => {
      response.setHeader("Content-Length", Buffer.byteLength(page));
      response.write(page.slice(0, page.length / 2), () => socket.resetAndDestroy());
    },
  ],
  [
    "a connection that ends after the head",
    (_, response, page) => response.write(page.slice(0, page.length / 2), () => response.destroy()),
  ],
  ["503", (_, response) => response.writeHead(503, { "Content-Type": "text/html" }).end("<html>")],
  ["503 without a body", (_, response) => response.writeHead(503).end()],
  ["a cut page", (_, response, page) => response.end(page.slice(0, -40))],
  ["an empty page", (_, response) => response.end()],
  ["a proxy's page", (_, response) => response.setHeader("Content-Type", "text/html").end("<html>Sign in</html>")],
];

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An org of 2,000 users, one request in five of which fails; never all attempts for one page. */
async function flakyOrg(seed: number) {
  const chance = chanceOf(seed);
  const failed: string[] = [];
  let inRow = 0;
  const { origin, received } = await serve((request, response) => {
    const after = Number(new URL(request.url ?? "", "http://server").searchParams.get("after") ?? 0);
    const page = JSON.stringify(USERS.slice(after, after + PAGE));
    response.setHeader("Content-Type", "application/json");
    if (after + PAGE < USERS.length) {
      response.setHeader("Link", `</api/v1/users?after=${after + PAGE}&limit=${PAGE}>; rel="next"`);
    }
    const [name, fault] = FAULTS[Math.floor(chance() * FAULTS.length)] ?? [];
    if (chance() >= 0.2 || !name || !fault || ++inRow === ATTEMPTS) {
      inRow = 0;
      response.end(page);
      return;
    }
    failed.push(name);
    fault(request, response, page);
  });
  const clock = new FlyingClock();
  const retry = { retries: ATTEMPTS - 1 };
  const okta = createOkta({ orgUrl: origin, token: "00aBcDeFgHiJkLmNoPqRsTuVwXyZ", retry, timeout: 0, clock });
  return { okta, received, failed, clock };
}

describe.each([1, 2, 3, 4, 5])("a listing of 2,000 users with faults in one request of five (seed %d)", (seed) => {
  test("has every user once, in their order", async () => {
    const { okta, received, failed, clock } = await flakyOrg(seed);
    const ids: string[] = [];
    for await (const { id } of okta.listUsers({ limit: PAGE })) ids.push(id);
    expect(ids).toEqual(USERS.map(({ id }) => id));
    // there were faults, and each of them cost one request more
    expect(failed.length).toBeGreaterThan(2);
    expect(received).toHaveLength(USERS.length / PAGE + failed.length);
    expect(clock.pending).toEqual([]);
  });
});

describe.each(FAULTS)("%s", (_, fault) => {
  test("in each page of a listing costs no user", async () => {
    const tried = new Set<string>();
    const { origin, received } = await serve((request, response) => {
      const { url = "" } = request;
      const after = Number(new URL(url, "http://server").searchParams.get("after") ?? 0);
      const page = JSON.stringify(USERS.slice(after, after + PAGE));
      if (after < 200) response.setHeader("Link", `</api/v1/users?after=${after + PAGE}>; rel="next"`);
      if (tried.has(url)) return void response.end(page);
      tried.add(url);
      fault(request, response, page);
    });
    const options = { orgUrl: origin, token: "00aBcDeFgHiJkLmNoPqRsTuVwXyZ", timeout: 0, clock: new FlyingClock() };
    const users = await createOkta(options).listUsers().toArray();
    expect(users.map(({ id }) => id)).toEqual(USERS.slice(0, 250).map(({ id }) => id));
    expect(received).toHaveLength(10);
  });
});
