// Chromium, Debian's: a page whose script sends requests to another origin, as any page does with an org.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { bundle } from "../lab/bundle.js";
import { installedChromium } from "../lab/chromium.js";
import { project } from "../lab/project.js";
import { type Launched, type Runner, rowOf } from "../lab/row.js";

const ENTRY = `
import { run } from "./program.mjs";
window.finished = run({ server: new URLSearchParams(location.search).get("server"), concurrency: 4 });
`;

/** What is used of playwright-core. */
interface Playwright {
  readonly chromium: { launch(options: object): Promise<Browser> };
}
interface Browser {
  version(): string;
  newPage(): Promise<BrowserPage>;
  close(): Promise<void>;
}
interface BrowserPage {
  goto(url: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
}

export const browser: Runner = {
  name: "browser",
  run: async (add) => {
    const executablePath = await installedChromium();
    const { folder, write } = await project("chromium", { packages: ["playwright-core"] });
    const entry = await write("page.mjs", ENTRY);
    const output = join(folder, "page.bundle.js");
    await bundle({ entry, output, format: "iife", conditions: ["browser"] });
    const { chromium } = createRequire(join(folder, "main.js"))("playwright-core") as Playwright;
    const launched = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    try {
      const title = { runtime: "Chromium", version: launched.version(), how: "a page, by CORS" };
      const script = await readFile(output, "utf8");
      add(await rowOf(title, (server) => openPage(launched, script, server)));
    } finally {
      await launched.close();
    }
  },
};

async function openPage(launched: Browser, script: string, server: string): Promise<Launched> {
  const pages = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    response.writeHead(200, { "Content-Type": isScript ? "text/javascript" : "text/html; charset=utf-8" });
    response.end(isScript ? script : '<!doctype html><script src="/page.js"></script>');
  });
  await new Promise<void>((done) => pages.listen(0, "127.0.0.1", done));
  const page = await launched.newPage();
  await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/?server=${encodeURIComponent(server)}`);
  return {
    ended: page.evaluate("finished").then(() => new Promise((done) => setTimeout(done, 1000))),
    stop: () => {
      pages.closeAllConnections();
      pages.close();
    },
  };
}
