// The built site: each link leads to a page, and each «Edit this page» to a file of the repository.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { base, repositoryUrl, root } from "../.vitepress/repository.js";

const dist = fileURLToPath(new URL("../.vitepress/dist/", import.meta.url));
const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));

/** Where the links of a page lead to, without anchors; to the site itself as paths. */
function linksOf(page: string): string[] {
  const html = readFileSync(join(dist, page), "utf8");
  return [...html.matchAll(/<a [^>]*href="([^"#]+)/g)].map(([, href = ""]) => {
    const { href: url, origin, pathname } = new URL(href, `http://site${base}${page}`);
    return origin === "http://site" ? pathname : url;
  });
}

/** Whether the site has what a link names: a page with or without `.html`, or the index of a folder. */
const isThere = (link: string): boolean => {
  const path = join(dist, link.slice(base.length));
  return link.endsWith("/") ? existsSync(join(path, "index.html")) : existsSync(`${path}.html`) || existsSync(path);
};

it("has no dead link", () => {
  const links = pages.flatMap((page) => linksOf(page).map((link) => [page, link] as const));
  const own = links.filter(([, link]) => link.startsWith(base));
  expect(own.length).toBeGreaterThan(1_000);
  expect(own.filter(([, link]) => !isThere(link))).toEqual([]);
});

it("«Edit this page» leads to a file of the repository", () => {
  const edit = `${repositoryUrl}/edit/main/`;
  const files = pages.flatMap((page) => linksOf(page).filter((link) => link.startsWith(edit)));
  expect(files.length).toBeGreaterThan(40);
  expect(files.map((link) => link.slice(edit.length)).filter((file) => !existsSync(root + file))).toEqual([]);
  expect(files.filter((link) => link.includes("/docs/reference/"))).toEqual([]);
});
