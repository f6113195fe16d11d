// Links that work on GitHub work on the site: to a file outside docs/ they lead to the repository.

import { existsSync, statSync } from "node:fs";
import { posix } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { repositoryUrl, root } from "./repository.js";

/** Rewrites the relative links of every page, and links the methods of docs/methods.md to their reference. */
export function pageLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push("page-links", ({ tokens, env, Token }) => {
    const page = pageOf(env);
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const target = token.type === "link_open" ? token.attrGet("href") : null;
      if (target !== null) token.attrSet("href", siteTarget(target, page));
    }
    if (page !== "docs/methods.md") return;
    for (const [at, { children }] of tokens.entries()) {
      const [, name] = /^(\w+)/.exec(children?.[0]?.content ?? "") ?? [];
      if (name === undefined || tokens[at - 1]?.type !== "td_open" || tokens[at - 2]?.type !== "tr_open") continue;
      const open = new Token("link_open", "a", 1);
      open.attrSet("href", `/reference/methods/${name}`);
      children?.unshift(open);
      children?.push(new Token("link_close", "a", -1));
    }
  });
}

/** The page's path in the repository. */
const pageOf = ({ relativePath }: { relativePath: string }): string =>
  `docs/${relativePath === "index.md" ? "README.md" : relativePath}`;

/** What a link of a page leads to on the site. */
export function siteTarget(target: string, page: string): string {
  if (/^([a-z]+:|#|\/)/.test(target)) return target;
  const [path = "", anchor] = target.split("#");
  const file = posix.join(posix.dirname(page), path);
  const hash = anchor === undefined ? "" : `#${anchor}`;
  // the page of a folder, which the site has under the folder's own name
  const [, folder] = /^docs\/(.*)README\.md$/.exec(file) ?? [];
  if (folder !== undefined) return `/${folder}${hash}`;
  if (file.startsWith("docs/")) return target;
  if (!existsSync(root + file)) throw new Error(`${page}: the link ${target} leads to no file`);
  const kind = statSync(root + file).isDirectory() ? "tree" : "blob";
  return `${repositoryUrl}/${kind}/main/${file}${hash}`;
}
