// Serves the built site like a static host, with a Content-Security-Policy.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../.vitepress/dist/", import.meta.url));

const TYPES: { readonly [extension: string]: string } = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** For pages. VitePress writes scripts and styles into them, and evaluates the functions of its configuration. */
const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
/** For scripts, which is that of a worker: a program of the playground is a blob. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' blob:";

export interface SiteServer {
  /** The URL of the site's first page, with a slash at its end. */
  readonly url: string;
  close(): void;
}

/**
 * @param base - the path of the site's first page, as in its configuration
 */
export async function serveSite(base: string): Promise<SiteServer> {
  if (!existsSync(DIST)) throw new Error("build the site first: npm run build in docs");
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    const file = pathname.startsWith(base) ? fileOf(decodeURIComponent(pathname.slice(base.length))) : undefined;
    if (file === undefined) {
      // a browser asks the host for its icon
      response.writeHead(pathname === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": extname(file) === ".js" ? WORKER_POLICY : PAGE_POLICY,
    });
    response.end(await readFile(file));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The file of a path: with and without `.html`, and the index of a folder. */
function fileOf(path: string): string | undefined {
  const file = join(DIST, normalize(path));
  if (!file.startsWith(DIST)) return undefined;
  const names = path === "" || path.endsWith("/") ? [join(file, "index.html")] : [file, `${file}.html`];
  return names.find((name) => existsSync(name) && extname(name) !== "");
}
