import { existsSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { anchorsOf, filesBelow, pages, read, root, rowsOf } from "./markdown.js";

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

  it("fits on a page that people read to the end", () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(12_000);
  });

  it("has links that npm's page can resolve, by the repository that the package names", () => {
    expect(repository?.url).toMatch(/^git\+https:\/\/github\.com\/[\w-]+\/[\w-]+\.git$/);
  });

  it("shows figures of the benchmark", () => {
    const block = /<!-- bench-summary -->([\s\S]*)<!-- \/bench-summary -->/.exec(text)?.[1] ?? "";
    const figures = rowsOf(block).flatMap(([, ...cells]) => cells.filter((cell) => cell !== "–"));
    const measured = rowsOf(read("docs/benchmarks.md")).flat();
    const unknown = figures.filter(
      (figure) => !measured.some((cell) => cell === figure || cell.startsWith(`${figure} (`)),
    );
    expect(figures.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });
});

describe.each(filesBelow("docs", ".md").filter((page) => page !== "docs/README.md"))("%s", (page) => {
  it("opens with a title, what it is for, and an example", () => {
    const [title, purpose, ...rest] = read(page).split("\n\n");
    expect(title).toMatch(/^# .+$/);
    expect(purpose).toMatch(/^[A-Z`][\s\S]*\.$/);
    expect(rest.slice(0, 2).some((block) => block.startsWith("```"))).toBe(true);
  });
});

describe.each(["README.md", "docs/README.md"])("%s", (index) => {
  it("leads to every page of docs/", () => {
    const linked = relativeLinks(read(index)).map((target) =>
      normalize(join(dirname(index), target.replace(/#.*/, ""))),
    );
    const pagesBelow = filesBelow("docs", ".md").filter((page) => page !== "docs/README.md");
    expect(pagesBelow.filter((page) => !linked.includes(page))).toEqual([]);
  });
});

it("CONTRIBUTING.md names every folder of tests that is not one of src/", () => {
  const foldersOf = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  const own = foldersOf("test").filter((name) => !foldersOf("src").includes(name));
  expect(own.filter((name) => !read("CONTRIBUTING.md").includes(`\`test/${name}/\``))).toEqual([]);
});

it("CONTRIBUTING.md names every script that people run", () => {
  const text = read("CONTRIBUTING.md");
  const own = Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name));
  const unnamed = own.filter((name) => !new RegExp(`npm (run )?${name}(?![\\w:-])`).test(text));
  expect(unnamed).toEqual([]);
});
