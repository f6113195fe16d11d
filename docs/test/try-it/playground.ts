// Drives the page "Try it" in Chromium.

import type { Browser, Page } from "playwright-core";

export interface PlaygroundOptions {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  /** The hash of the URL. */
  readonly hash?: string;
}

export class Playground {
  readonly page: Page;
  /** Errors in the console, exceptions, and requests to other hosts: there should be none. */
  readonly faults: readonly string[];

  private constructor(page: Page, faults: readonly string[]) {
    this.page = page;
    this.faults = faults;
  }

  /** Opens the page, and waits until a program can run. */
  static async open(browser: Browser, site: string, options: PlaygroundOptions = {}): Promise<Playground> {
    const { width = 1280, colorScheme = "light", hash = "" } = options;
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site)) faults.push(request.url());
    });
    await page.goto(`${site}try.html${hash}`);
    await page.getByRole("textbox", { name: "Program" }).waitFor();
    return new Playground(page, faults);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async choose(title: string): Promise<void> {
    await this.page.getByLabel("Example").selectOption({ label: title });
  }

  /** Replaces the program, as by a paste. */
  async write(code: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Program" }).fill(code);
  }

  async start(): Promise<void> {
    await this.page.getByRole("button", { name: "Run" }).click();
  }

  /** Runs the program. Returns what the head of the result says at its end, such as `Done in 30 ms`. */
  async run(): Promise<string> {
    await this.start();
    return this.ended();
  }

  async ended(): Promise<string> {
    const state = this.page.locator(".state:is(.done, .failed, .stopped)");
    await state.waitFor({ timeout: 30_000 });
    return (await state.innerText()).trim();
  }

  /** All that the program showed, as text. */
  async output(): Promise<string> {
    return this.page.getByRole("region", { name: "Output" }).innerText();
  }

  /** The rows of the requests, cell by cell. */
  async requests(): Promise<string[][]> {
    const rows = this.page.locator(".requests tbody tr");
    return rows.evaluateAll((all) =>
      all.map((row) => Array.from(row.children, (cell) => cell.textContent?.trim() ?? "")),
    );
  }
}
