import { existsSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { anchorsOf, filesBelow, pages, read, root } from "./markdown.js";

const { scripts, repository } = JSON.parse(read("package.json")) as {
  scripts: Record<string, string>;
  repository?: { url: string };
};

/** The targets of a page's links that are neither a URL nor an address. */
function relativeLinks(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

describe.each([...pages(), "openapi/README.md"])("%s", (page) => {
  const text = read(page);

  it("links to files and headings that exist", () => {
    const broken = relativeLinks(text).filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : normalize(join(dirname(page), path));
      return !existsSync(join(root, file)) || (anchor !== undefined && !anchorsOf(read(file)).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it("names npm scripts that exist", () => {
    const named = [...text.matchAll(/npm (?:run ([\w:-]+)|(test)\b)/g)].map(([, run, test]) => run ?? test ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("names files and folders that exist", () => {
    const named = [...text.matchAll(/`((?:src|test|scripts|docs|openapi|generated|\.changeset)\/[\w./-]*)`/g)];
    const missing = named.map(([, path = ""]) => path).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});

describe("the README", () => {
  const text = read("README.md");

  it("has at most 12 kB", () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(12_000);
  });

  it("has links that npm's page resolves, by the package's repository", () => {
    expect(repository?.url).toMatch(/^git\+https:\/\/github\.com\/[\w-]+\/[\w-]+\.git$/);
  });
});

/** The pages that list others. */
const INDEXES = ["docs/README.md", "docs/decisions/README.md"];

/** Its examples are in an editor. */
const PLAYGROUND = "docs/try.md";

describe.each(filesBelow("docs", ".md").filter((page) => ![...INDEXES, PLAYGROUND].includes(page)))("%s", (page) => {
  it("begins with a title, a purpose, and an example", () => {
    const [title, purpose, ...rest] = read(page).split("\n\n");
    expect(title).toMatch(/^# .+$/);
    expect(purpose).toMatch(/^[A-Z`][\s\S]*\.$/);
    expect(rest.slice(0, 2).some((block) => block.startsWith("```"))).toBe(true);
  });
});

describe.each(["README.md", "docs/README.md"])("%s", (index) => {
  it("links to every page of docs/", () => {
    const linked = relativeLinks(read(index)).map((target) =>
      normalize(join(dirname(index), target.replace(/#.*/, ""))),
    );
    const pagesBelow = filesBelow("docs", ".md").filter((page) => page !== "docs/README.md");
    const listed = pagesBelow.filter((page) => !page.startsWith("docs/decisions/") || INDEXES.includes(page));
    expect(listed.filter((page) => !linked.includes(page))).toEqual([]);
  });
});

it("docs/decisions/README.md links to every decision", () => {
  const decisions = filesBelow("docs/decisions", ".md").filter((page) => !INDEXES.includes(page));
  const linked = relativeLinks(read("docs/decisions/README.md")).map((target) => `docs/decisions/${target}`);
  expect(linked.sort()).toEqual(decisions);
});

it("the page on development lists every test folder that does not mirror src/", () => {
  const foldersOf = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  const own = foldersOf("test").filter((name) => !foldersOf("src").includes(name));
  expect(own.filter((name) => !read("docs/development.md").includes(`\`test/${name}/\``))).toEqual([]);
});

it("the page on development lists every npm script for people", () => {
  const text = read("docs/development.md");
  const own = Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name));
  const unnamed = own.filter((name) => !new RegExp(`npm (run )?${name}(?![\\w:-])`).test(text));
  expect(unnamed).toEqual([]);
});
