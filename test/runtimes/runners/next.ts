// Next.js: an app whose routes on the edge and on Node, and whose middleware, use the package; built, then run.

import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { run, start } from "../lab/command.js";
import { type Project, project } from "../lab/project.js";
import { failed, type Launched, type Runner, rowOf } from "../lab/row.js";

const VERSIONS = ["15", "16"];

const ROUTE = (runtime: string) => `
import { createOkta } from "okta-fetch";
import { run } from "../../../program.mjs";

export const runtime = "${runtime}";
export const dynamic = "force-dynamic";

const okta = createOkta({
  orgUrl: "https://acme.okta.com",
  token: "any",
  fetch: async () => Response.json({ id: "00u1" }),
});

export async function POST(request) {
  const { server } = await request.json();
  // what a route does most: it ends its calls with its request
  const user = await okta.getUser("00u1", { signal: request.signal });
  if (user.id !== "00u1") throw new Error("another user");
  return Response.json(await run({ server, concurrency: 4 }));
}
`;

const MIDDLEWARE = `
import { NextResponse } from "next/server";
import { createOkta } from "okta-fetch";
import { run } from "./program.mjs";

const okta = createOkta({
  orgUrl: "https://acme.okta.com",
  token: "any",
  fetch: async () => Response.json({ id: "00u1" }),
});

export async function middleware(request) {
  const server = request.nextUrl.searchParams.get("server");
  await okta.getUser("00u1", { signal: request.signal });
  await run({ server, concurrency: 4 });
  return NextResponse.json({ done: true });
}

export const config = { matcher: "/middleware" };
`;

const PAGE = "export default () => null;";
const LAYOUT = "export default ({ children }) => <html><body>{children}</body></html>;";

export const next: Runner = {
  name: "next",
  run: async (add) => {
    for (const wanted of VERSIONS) {
      const app = await project(`next-${wanted}`, { packages: [`next@${wanted}`, "react@19", "react-dom@19"] });
      const title = { runtime: "Next.js", version: await app.versionOf("next") };
      try {
        await build(app);
      } catch (error) {
        add(failed({ ...title, how: "next build" }, error));
        continue;
      }
      const kinds = [
        ["edge route", "POST", "/api/edge"],
        ["middleware", "GET", "/middleware"],
        ["Node route", "POST", "/api/node"],
      ] as const;
      for (const [how, method, path] of kinds) {
        add(await rowOf({ ...title, how }, (server) => request(app, { method, path, server })));
      }
    }
  },
};

async function build(app: Project): Promise<void> {
  await app.write("app/layout.jsx", LAYOUT);
  await app.write("app/page.jsx", PAGE);
  await app.write("app/api/edge/route.js", ROUTE("edge"));
  await app.write("app/api/node/route.js", ROUTE("nodejs"));
  await app.write("middleware.js", MIDDLEWARE);
  await app.write("next.config.mjs", "export default { turbopack: { root: import.meta.dirname } };");
  await run(app.bin("next"), ["build"], { cwd: app.folder, seconds: 300, env: { NEXT_TELEMETRY_DISABLED: "1" } });
}

interface RouteRequest {
  readonly method: string;
  readonly path: string;
  readonly server: string;
}

async function request(app: Project, { method, path, server }: RouteRequest): Promise<Launched> {
  const port = await freePort();
  const { ended, stop } = start(app.bin("next"), ["start", "-p", String(port)], { cwd: app.folder });
  const url = `http://127.0.0.1:${port}${path}`;
  await reachable(`http://127.0.0.1:${port}/`);
  const body = method === "POST" ? { body: JSON.stringify({ server }) } : {};
  const answered = fetch(`${url}?server=${encodeURIComponent(server)}`, { method, ...body }).then(async (response) => {
    const text = await response.text();
    if (!response.ok) {
      stop();
      throw new Error(await ended.catch((error: Error) => error.message.slice(0, 300) || text.slice(0, 300)));
    }
    await new Promise((done) => setTimeout(done, 1000));
  });
  return { ended: answered, stop };
}

/** Waits until a server answers. */
async function reachable(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("the server does not start");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
