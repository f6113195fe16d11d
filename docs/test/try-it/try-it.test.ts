// The page "Try it" in Chromium.

import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { installedChromium } from "../../../test/runtimes/lab/chromium.js";
import config from "../../.vitepress/config.js";
import { type SiteServer, serveSite } from "../site-server.js";
import { Playground, type PlaygroundOptions } from "./playground.js";

let browser: Browser;
let site: SiteServer;
let playground: Playground;

beforeAll(async () => {
  site = await serveSite(config.base ?? "/");
  browser = await chromium.launch({ executablePath: await installedChromium(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

const open = async (options?: PlaygroundOptions) => {
  playground = await Playground.open(browser, site.url, options);
  return playground;
};
afterEach(async () => {
  const { faults } = playground;
  await playground.close();
  expect(faults, "errors in the console, and requests to other hosts").toEqual([]);
});

describe("the examples", () => {
  it.each([
    ["List users", /^Done/, "nadia.adams.0@example.com"],
    ["Search", /^Done/, 'profile.title eq "Lead" and status eq "ACTIVE"'],
    ["One user", /^Done/, "to Research"],
    ["Errors", /^Failed/, "email: Does not match required pattern"],
    ["Create, suspend, delete", /^Done/, "DEPROVISIONED"],
    ["Pages, and going on after a crash", /^Done/, "The first of the other 150 users"],
    ["Scan 2,000 users", /^Done/, "Users by department"],
    ["Bulk, with a report", /^Done/, "27 of 28 moved to Growth"],
    ["A rate limit is used up", /^Done/, "0 refused"],
    ["No time to wait", /^Done/, "ERR_HELD"],
    ["An outage", /^Failed/, "mayHaveTakenEffect"],
    ["Groups and members", /^Done/, "Engine Room"],
    ["Factors", /^Done/, "sms is ACTIVE"],
  ])("%s", async (title, end, shown) => {
    await open();
    await playground.choose(title);
    expect(await playground.run()).toMatch(end);
    expect(await playground.output()).toContain(shown);
    expect((await playground.requests()).length).toBeGreaterThan(0);
  });

  it("each have a test above", async () => {
    await open();
    expect(await playground.page.getByLabel("Example").locator("option").count()).toBe(13);
  });
});

describe("a program", () => {
  beforeEach(() => open());

  it("uses okta and org without an import, and shows its last expression", async () => {
    await playground.write("const list = okta.listUsers();\n(await list.toArray()).length + org.requests.length;");
    await playground.run();
    expect(await playground.output()).toBe("252");
  });

  it("may have types and import the package's modules", async () => {
    await playground.write(`
      import type { User } from "okta-fetch";
      import { isOktaError } from "okta-fetch/errors";
      import { makeUser } from "okta-fetch/testing";
      const okta: string = "a name of its own";
      const user: User = makeUser({ status: "LOCKED_OUT" });
      console.log(okta, isOktaError(user), user.status);`);
    expect(await playground.run()).toMatch(/^Done/);
    expect(await playground.output()).toBe("a name of its own false LOCKED_OUT");
  });

  it("that imports an unknown module fails with the list of available ones", async () => {
    await playground.write('import _ from "lodash";\n_.sum([1]);');
    expect(await playground.run()).toMatch(/^Failed/);
    expect(await playground.output()).toContain('This page has no module "lodash". It has okta-fetch, ');
  });

  it("reaches the fake org with clients of its own, and nothing else", async () => {
    await playground.write(`
      import { createOkta } from "okta-fetch";
      const own = createOkta({ orgUrl: org.url, token: "any" });
      show((await own.listUsers().first())?.profile.login);
      await fetch("https://example.com/");`);
    expect(await playground.run()).toMatch(/^Failed/);
    expect(await playground.output()).toContain("the fake org serves https://acme.okta.test only");
    expect(await playground.requests()).toHaveLength(2);
    await playground.write("typeof WebSocket + typeof XMLHttpRequest + typeof Worker + typeof indexedDB;");
    await playground.run();
    expect(await playground.output()).toBe("undefined".repeat(4));
  });

  it.each([
    ["an exception", 'const a = 1;\n\nthrow new TypeError("no");', "TypeError", 3],
    ["a call that fails", 'show("begin");\nawait okta.getUser("nobody@example.com");', "OktaNotFoundError", 2],
    ["a syntax error", "const a = 1;\nconst = 2;", "SyntaxError", 2],
  ])("%s shows its line, with a button that jumps to it", async (_name, code, error, line) => {
    await playground.write(code);
    expect(await playground.run()).toMatch(/^Failed/);
    expect(await playground.output()).toContain(error);
    const { page } = playground;
    expect(await page.locator(".error").count()).toBe(1);
    await page.getByRole("button", { name: `line ${line}` }).click();
    await page.keyboard.type("X");
    expect(
      await page
        .locator(".cm-line")
        .nth(line - 1)
        .innerText(),
    ).toMatch(/^X/);
  });

  it("fails once with the error of a call that it does not await", async () => {
    await playground.write('show(okta.getUser("nobody@example.com"));\nawait org.fetch(org.url);');
    expect(await playground.run()).toMatch(/^Failed/);
    expect(await playground.output()).toContain("OktaNotFoundError");
    expect(await playground.page.locator(".error").count()).toBe(1);
  });

  it("can be stopped in an endless loop, and run again", async () => {
    await playground.write('console.log("before");\nwhile (true) {}');
    await playground.start();
    await playground.page.getByText("before", { exact: true }).waitFor();
    await playground.page.getByRole("button", { name: "Stop" }).click();
    expect(await playground.ended()).toMatch(/^Stopped/);
    await playground.write("6 * 7");
    await playground.run();
    expect(await playground.output()).toBe("42");
  });

  it("has its output cut after a maximum number of lines", async () => {
    await playground.write("for (let line = 0; line < 100_000; line++) console.log(line);");
    await playground.run();
    expect(await playground.output()).toMatch(/498\nFurther output is left out\.$/);
  });

  it("shows what the org stores as text, never as HTML", async () => {
    const html = `<img src="/x" onerror="document.title = 'broken'"><b>bold</b>`;
    await playground.write(`
      const html = ${JSON.stringify(html)};
      console.log(html);
      show([{ id: html, [html]: 1 }], html);
      show(html);
      await okta.getUser(html);
      throw Object.assign(new Error(html), { name: html, code: html });`);
    await playground.run();
    const { page } = playground;
    expect(await playground.output()).toContain(html);
    expect(await page.locator(".try-it :is(img, b:not(.error-head b, .hint b))").count()).toBe(0);
    expect(await page.title()).not.toBe("broken");
  });

  it("has completions for the members of the client", async () => {
    const { page } = playground;
    await playground.write("");
    await page.getByRole("textbox", { name: "Program" }).press("Control+Home");
    await page.keyboard.type("okta.listUs");
    await page.getByRole("option", { name: "listUsers", exact: true }).waitFor();
    await page.keyboard.press("Escape");
  });
});

describe("a value", () => {
  beforeEach(() => open());

  it("is a table if it is a list of objects: the id, the status and the profile first", async () => {
    await playground.write("okta.listUsers();");
    await playground.run();
    const { page } = playground;
    const heads = await page.locator(".value th").allInnerTexts();
    expect(heads.slice(0, 3)).toEqual(["id", "status", "profile.login"]);
    expect(await page.locator(".value tbody tr").count()).toBe(100);
    await page.getByRole("button", { name: "JSON" }).click();
    expect(await page.locator("pre.json").innerText()).toMatch(/^\[\n {2}\{\n {4}"id": "00u/);
  });

  it.each([
    ["show('text')", "text"],
    ["show(undefined)", "undefined"],
    ["show(12345678901234567890n)", '"12345678901234567890n"'],
    ["const a = {}; a.a = a; show(a)", "[object Object]"],
    ["show(new Map([['a', new Set([1])]]))", '{\n  "a": [\n    1\n  ]\n}'],
  ])("%s", async (code, shown) => {
    await playground.write(code);
    await playground.run();
    expect(await playground.output()).toBe(shown);
  });

  it("says how many rows it leaves out", async () => {
    await playground.write("Array.from({ length: 1_234 }, (_, number) => ({ number }));");
    await playground.run();
    expect(await playground.output()).toMatch(/and 1,034 more$/);
  });
});

describe("the requests", () => {
  it("show their method, path, status and the remaining limit", async () => {
    await open({ hash: "#example=no-time-to-wait&users=10&limit=5&latency=20" });
    await playground.run();
    const [first, ...others] = await playground.requests();
    expect(first?.slice(0, 3)).toEqual(["GET", "/api/v1/users?limit=1", "200"]);
    expect(others.map((cells) => cells[4])).toEqual(["3", "2", "1", "0"]);
    expect(others.every((cells) => Number(cells[3]) >= 15)).toBe(true);
  });

  it("without a response, or with a refusal, are marked as such", async () => {
    await open();
    await playground.choose("An outage");
    await playground.run();
    expect((await playground.requests()).map((cells) => cells[2])).toEqual(["503", "none", "200", "none"]);
  });
});

describe("the sliders", () => {
  it("can be moved by keys, and change the org of the next run", async () => {
    await open();
    const { page } = playground;
    const users = page.getByRole("slider", { name: "Users in the org" });
    await users.press("Home");
    expect(await users.getAttribute("aria-valuetext")).toBe("0");
    await users.press("ArrowRight");
    expect(await users.getAttribute("aria-valuetext")).toBe("10");
    await page.getByRole("slider", { name: "Rate limit" }).press("Home");
    expect(await page.getByRole("slider", { name: "Rate limit" }).getAttribute("aria-valuetext")).toBe("5 in 5 s");
    await page.getByRole("slider", { name: "Latency" }).press("End");
    expect(await page.getByRole("slider", { name: "Latency" }).getAttribute("aria-valuetext")).toBe("600 ms");
    await playground.write("const users = await okta.listUsers().toArray();\nusers.length;");
    await playground.run();
    expect(await playground.output()).toBe("10");
    const [request] = await playground.requests();
    expect(Number(request?.[3])).toBeGreaterThan(590);
    expect(request?.[4]).toBe("4");
  });
});

describe("a link", () => {
  it("restores the program and the sliders without running it", async () => {
    await open();
    const { page } = playground;
    await playground.write('show("äöü 🦉");');
    await page.getByRole("slider", { name: "Users in the org" }).press("End");
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("The link is copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await playground.close();
    await open({ hash: new URL(copied).hash });
    expect(await playground.page.locator(".cm-content").innerText()).toContain('show("äöü 🦉");');
    expect(await playground.page.getByRole("slider", { name: "Users in the org" }).getAttribute("aria-valuetext")).toBe(
      "5,000",
    );
    expect(await playground.output()).toContain("Press Run");
    await playground.run();
    expect(await playground.output()).toBe("äöü 🦉");
  });

  it("is not created for a program that is too long", async () => {
    await open();
    await playground.write(`// ${"x".repeat(4000)}`);
    await playground.page.getByRole("button", { name: "Copy link" }).click();
    await playground.page.getByText("A link holds 4000 characters at most").waitFor();
    expect(new URL(playground.page.url()).hash).toBe("");
  });
});

describe("without a mouse", () => {
  it("Tab reaches each control, also after the editor, and Ctrl+Enter runs the program", async () => {
    await open();
    const { page } = playground;
    await page.getByLabel("Example").focus();
    const seen: string[] = [];
    for (let press = 0; press < 9; press++) {
      await page.keyboard.press("Tab");
      seen.push(
        await page.evaluate(() => {
          const { activeElement: element } = document;
          return element?.getAttribute("aria-label") ?? element?.id ?? "";
        }),
      );
    }
    const inOrder = ["Program", "org-users", "org-limit", "org-latency", "Output", "Requests that were sent"];
    expect(seen.filter((name) => inOrder.includes(name))).toEqual(inOrder);
    await page.getByRole("textbox", { name: "Program" }).focus();
    await page.keyboard.press("Control+Enter");
    expect(await playground.ended()).toMatch(/^Done/);
  });

  it("a live region announces the end of a run", async () => {
    await open();
    await playground.run();
    const status = playground.page.locator(".try-it .announcement");
    expect(await status.innerText()).toMatch(/^Done in \d+ ms\. 1 request, at most 1 in flight\.$/);
  });
});

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  it.each(["List users", "Errors", "An outage", "No time to wait"])("axe finds nothing: %s", async (title) => {
    await open({ colorScheme });
    await playground.choose(title);
    await playground.run();
    const { page } = playground;
    expect(await page.evaluate(() => document.documentElement.classList.contains("dark"))).toBe(colorScheme === "dark");
    await page.addScriptTag({ content: axe.source });
    const found = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(".try-page", {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }),
    );
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe("on a phone, 390 px wide", () => {
  it.each(["List users", "Search", "Errors", "Scan 2,000 users", "Bulk, with a report"])(
    "nothing scrolls sideways but tables: %s",
    async (title) => {
      await open({ width: 390 });
      await playground.choose(title);
      await playground.run();
      const overflow = await playground.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow).toBe(0);
      const sideways = await playground.page
        .locator(".try-it .scroll")
        .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length);
      expect(sideways).toBe(0);
    },
  );
});
