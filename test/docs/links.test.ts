import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { anchorsOf, read, root } from "./markdown.js";

const PAGES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "openapi/README.md"];
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

/** The targets of a page's links that are neither a URL nor an address. */
function relativeLinks(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

describe.each(PAGES)("%s", (page) => {
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
    const named = [...text.matchAll(/`((?:src|test|scripts|openapi|generated|\.changeset)\/[\w./-]*)`/g)];
    const missing = named.map(([, path = ""]) => path).filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});

it("CONTRIBUTING.md names every script that people run", () => {
  const text = read("CONTRIBUTING.md");
  const own = Object.keys(scripts).filter((name) => !/^(pre|post)/.test(name));
  const unnamed = own.filter((name) => !new RegExp(`npm (run )?${name}(?![\\w:-])`).test(text));
  expect(unnamed).toEqual([]);
});
