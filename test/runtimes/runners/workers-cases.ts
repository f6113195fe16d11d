// What must hold where an isolate serves many requests and drops the work of one that has its answer: nobody may wait for
// what another request has begun.

/** Sends a request to the worker: a path of the worker below. Rejects where it fails, or hangs. */
type Ask = (path: string) => Promise<string>;

export interface CrossRequest {
  readonly name: string;
  readonly requests: (ask: Ask) => Promise<void>;
}

function equal(actual: string, expected: string): void {
  if (actual !== expected) throw new Error(`the answer is ${actual.slice(0, 200)} and should be ${expected}`);
}

export const crossRequests: readonly CrossRequest[] = [
  {
    name: "a request that leaves lists of long pages early stops no later request",
    requests: async (ask) => {
      // the page that was requested ahead is at another point of its way each time
      for (const wait of [0, 2, 5, 10, 20, 40]) equal(await ask(`leave-early/${wait}`), "left");
      for (let request = 0; request < 3; request++) equal(await ask("list"), "450");
    },
  },
  {
    name: "a request that ends while a list is in flight stops no later request",
    requests: async (ask) => {
      equal(await ask("abandon-list"), "left");
      equal(await ask("list"), "450");
    },
  },
  {
    name: "concurrent requests list long pages, while others are dropped",
    requests: async (ask) => {
      const [one, , other] = await Promise.all([ask("list"), ask("abandon-list"), ask("list")]);
      equal(`${one} ${other}`, "450 450");
    },
  },
  {
    name: "a token that a dropped request waits for is requested again by the next one",
    requests: async (ask) => {
      equal(await ask("abandon-token"), "left");
      equal(await ask("service-app"), "00u1");
      equal(await ask("service-app"), "00u1");
    },
  },
  {
    name: "concurrent requests share a token, whichever requested it",
    requests: async (ask) => {
      const ids = await Promise.all([ask("abandon-token"), ask("service-app"), ask("service-app")]);
      equal(ids.join(" "), "left 00u1 00u1");
    },
  },
  {
    name: "a call that is dropped in flight frees its place for the next one",
    requests: async (ask) => {
      for (let request = 0; request < 4; request++) equal(await ask("abandon-call"), "left");
      equal(await ask("narrow"), "00u1");
    },
  },
  {
    name: "concurrent requests share a paced client",
    requests: async (ask) => {
      const ids = await Promise.all(Array.from({ length: 6 }, () => ask("narrow")));
      equal(ids.join(" "), "00u1 00u1 00u1 00u1 00u1 00u1");
    },
  },
  {
    name: "a client at its limit is shared by requests, some of which are dropped while they wait",
    requests: async (ask) => {
      equal(await ask("limited"), "00u1");
      const answers = await Promise.all([ask("abandon-limited"), ask("limited"), ask("limited")]);
      equal(answers.join(" "), "left 00u1 00u1");
    },
  },
  {
    name: "a list that is kept at module scope continues in another request",
    requests: async (ask) => {
      equal(await ask("list"), "450");
      equal(await ask("list-again"), "450");
    },
  },
];

/** The worker. Its clients are made once, by its first request: their org's port is not known before. */
export const WORKER = `
import { createOkta } from "okta-fetch";
import { privateKeyJwt } from "okta-fetch/oauth";
import { run } from "./program.mjs";

const TOKEN = "00aBcDeFgHiJkLmNoPqRsTuVwXyZ";
// what needs no org is made at module scope, as in a real worker
const atModuleScope = createOkta({ orgUrl: "https://acme.okta.com", token: TOKEN });

const LONG = { users: 450, text: 700 };
const clients = {
  long: { spec: LONG },
  slow: { spec: { ...LONG, latency: 300 } },
  narrow: { spec: { latency: 100 }, options: { pacing: { concurrency: 1 }, timeout: 5000 } },
  limited: { spec: { limit: { bucket: "user", requests: 1, seconds: 1 } } },
  app: { spec: { serviceApp: "EC", tokenLatency: 400 } },
};
const made = {};

async function client(name, server) {
  if (made[name]) return made[name];
  const { spec, options } = clients[name];
  const answer = await fetch(server + "/orgs", { method: "POST", body: JSON.stringify(spec) });
  const { url, clientId, scopes, privateKey } = await answer.json();
  const credentials = privateKey ? { auth: privateKeyJwt({ clientId, scopes, privateKey }) } : { token: TOKEN };
  made[name] ??= createOkta({ orgUrl: url, ...credentials, ...options });
  return made[name];
}

let kept;
const drop = (work) => void work.catch(() => undefined);
const soon = () => new Promise((done) => setTimeout(done, 50));

const handlers = {
  "leave-early": async (okta, wait) => {
    for (let round = 0; round < 2; round++) {
      for await (const user of (await okta("long")).listUsers()) {
        await new Promise((done) => setTimeout(done, Number(wait)));
        break;
      }
    }
    return "left";
  },
  "abandon-list": async (okta) => {
    drop((await okta("slow")).listUsers().toArray());
    drop((await okta("long")).listUsers().toArray());
    await soon();
    return "left";
  },
  list: async (okta) => {
    kept ??= (await okta("long")).listUsers();
    return String((await (await okta("long")).listUsers().toArray()).length);
  },
  "list-again": async () => String((await kept.toArray()).length),
  "abandon-token": async (okta) => {
    drop((await okta("app")).getUser("00u1"));
    await soon();
    return "left";
  },
  "service-app": async (okta) => (await (await okta("app")).getUser("00u1")).id,
  "abandon-call": async (okta) => {
    drop((await okta("narrow")).getUser("00u1"));
    await soon();
    return "left";
  },
  narrow: async (okta) => (await (await okta("narrow")).getUser("00u1")).id,
  "abandon-limited": async (okta) => {
    drop((await okta("limited")).getUser("00u1"));
    await soon();
    return "left";
  },
  limited: async (okta) => (await (await okta("limited")).getUser("00u1")).id,
};

export default {
  async fetch(request) {
    const { server } = await request.json();
    const [, path, parameter] = new URL(request.url).pathname.split("/");
    try {
      if (path === "program") return Response.json(await run({ server, concurrency: 4 }));
      return new Response(await handlers[path]((name) => client(name, server), parameter));
    } catch (error) {
      return new Response(String(error?.stack ?? error), { status: 500 });
    }
  },
};
export { atModuleScope };
`;
