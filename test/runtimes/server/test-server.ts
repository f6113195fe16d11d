// Fake orgs for the program of test/runtimes, which creates them by HTTP, reads the requests that they received, and
// reports its results.

import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { FeatureResult, OrgAnswer, OrgSpec, Received } from "../program/org-spec.js";
import { allowScripts } from "./cors.js";
import { orgHandlerOf } from "./org-handler.js";
import { CLIENT_ID, SCOPES } from "./service-app.js";

/** A server of one run of the program. */
export interface TestServer {
  readonly url: string;
  /** The results that the program reported. */
  reported(): Promise<readonly FeatureResult[]>;
  close(): Promise<void>;
}

interface RunningOrg {
  readonly received: readonly Received[];
  readonly server: Server;
}

/** Starts a server on a free port. */
export async function startTestServer(): Promise<TestServer> {
  const orgs = new Map<string, RunningOrg>();
  let report: (results: readonly FeatureResult[]) => void = () => undefined;
  const reported = new Promise<readonly FeatureResult[]>((resolve) => {
    report = resolve;
  });

  async function open(spec: OrgSpec): Promise<OrgAnswer> {
    const received: Received[] = [];
    const { handle, privateKey } = orgHandlerOf(spec);
    const server = createServer((request, response) => {
      if (allowScripts(request, response, spec.exposeHeaders)) return;
      received.push(receivedOf(request));
      handle(request, response).catch(() => response.destroy());
    });
    const url = await listen(server);
    const id = String(orgs.size);
    orgs.set(id, { received, server });
    return { id, url, clientId: CLIENT_ID, scopes: SCOPES, ...(privateKey && { privateKey }) };
  }

  async function answerTo(request: IncomingMessage): Promise<unknown> {
    const [, name, id = ""] = (request.url ?? "").split("/");
    if (request.method === "GET") return orgs.get(id)?.received ?? [];
    const body: unknown = JSON.parse(await text(request));
    if (name === "orgs") return open(body as OrgSpec);
    report(body as FeatureResult[]);
    return {};
  }

  const control = createServer((request, response) => {
    if (allowScripts(request, response)) return;
    answerTo(request).then(
      (answer) => response.setHeader("Content-Type", "application/json").end(JSON.stringify(answer)),
      () => response.writeHead(500).end(),
    );
  });
  return {
    url: await listen(control),
    reported: () => reported,
    close: async () => {
      await Promise.all([control, ...[...orgs.values()].map(({ server }) => server)].map(stop));
    },
  };
}

function receivedOf(request: IncomingMessage): Received {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://org");
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return { method: request.method ?? "", path: pathname, query: Object.fromEntries(searchParams), headers };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
