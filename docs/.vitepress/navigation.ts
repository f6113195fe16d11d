// The sidebar: the tables and lists of docs/README.md, which link to every page, and the generated pages.

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface SidebarGroup {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items: { readonly text: string; readonly link: string }[];
}

const docs = fileURLToPath(new URL("..", import.meta.url));
const read = (page: string): string => readFileSync(docs + page, "utf8");

/** Groups that a reader seldom needs are closed at first. */
const COLLAPSED = ["Decisions", "Migration"];

/** The groups of the sidebar, in the order of docs/README.md. */
export function sidebar(): SidebarGroup[] {
  const [, ...sections] = read("README.md").split(/^## /m);
  const groups = sections.map((section) => groupOf(section.slice(0, section.indexOf("\n")), section));
  const decisions = { ...groupOf("Decisions", read("decisions/README.md"), "decisions/"), link: "/decisions/" };
  for (const { text, items } of groups) if (text === "Reference") items.push(...generated("api/index", "Types"));
  const start = { text: "Start", items: [{ text: "Start", link: "/start" }, ...generated("changelog", "Changelog")] };
  return [start, ...groups, decisions];
}

function groupOf(text: string, markdown: string, folder = ""): SidebarGroup {
  const links = [...markdown.matchAll(/^(?:\| |- )\[([^\]]+)\]\(([\w./-]+)\.md\)/gm)];
  const pages = links.filter(([, , page = ""]) => !page.endsWith("README"));
  const items = pages.map(([, title = "", page = ""]) => ({ text: title, link: `/${folder}${page}` }));
  return { text, ...(COLLAPSED.includes(text) && { collapsed: true }), items };
}

/** A page that the build generates; none in a folder where nothing was built. */
const generated = (page: string, text: string) =>
  existsSync(`${docs}reference/${page}.md`) ? [{ text, link: `/reference/${page}` }] : [];

/** The sidebar of the pages of methods: the groups of docs/methods.md. */
export function methodsSidebar(): SidebarGroup[] {
  const [, ...sections] = read("methods.md").split(/^## /m);
  const groups = sections.map((section) => ({
    text: section.slice(0, section.indexOf("\n")),
    collapsed: true,
    items: [...section.matchAll(/^\| `(\w+)/gm)].map(([, name = ""]) => ({
      text: name,
      link: `/reference/methods/${name}`,
    })),
  }));
  return [{ text: "Methods", link: "/methods", items: [] }, ...groups];
}
