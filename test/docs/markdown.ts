// Reads the pages and comments for tests: code, tables and links.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Example {
  /** Where it is: `README.md:42`, its first line. */
  readonly where: string;
  readonly code: string;
}

export const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The pages that users and contributors read, relative to the root. */
export const pages = (): string[] => ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...filesBelow("docs", ".md")];

/** The blocks of a language in a text, whose lines may begin with a comment's star. */
export function blocksOf(text: string, path: string, language = "ts"): Example[] {
  const blocks: Example[] = [];
  let lines: string[] | undefined;
  for (const [at, line] of text.split("\n").entries()) {
    const bare = line.replace(/^\s*\* ?/, "");
    if (lines === undefined && bare.trim() === `\`\`\`${language}`) {
      lines = [];
      blocks.push({ where: `${path}:${at + 2}`, code: "" });
    } else if (lines !== undefined && bare.trim() === "```") {
      const { where = path } = blocks.pop() ?? {};
      blocks.push({ where, code: lines.join("\n") });
      lines = undefined;
    } else lines?.push(bare);
  }
  if (lines !== undefined) throw new Error(`${path}: a block of ${language} does not end`);
  return blocks;
}

/** What git ignores below docs/: the packages of the site, and its generated pages. */
const IGNORED = /^docs\/(node_modules|reference|\.vitepress)\//;

/** The files below a folder with an ending, relative to the root. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .filter((path) => !IGNORED.test(path))
    .sort();
}

/** The part of a text from a heading up to the next one of the same level. */
export function sectionOf(text: string, heading: string): string {
  const level = heading.split(" ", 1)[0];
  const start = text.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`there is no section «${heading}»`);
  const end = text.indexOf(`\n${level} `, start + heading.length);
  return text.slice(start, end < 0 ? undefined : end);
}

/** The rows of all tables in a text, cell by cell, without the heads. */
export function rowsOf(text: string): string[][] {
  const lines = text.split("\n");
  return lines
    .filter((line, at) => line.startsWith("|") && !/^\| ?-/.test(line) && !/^\| ?-/.test(lines[at + 1] ?? ""))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf("|"))
        .split("|")
        .map((cell) => cell.trim()),
    );
}

/** The anchors that GitHub makes of the headings. */
export function anchorsOf(text: string): string[] {
  const outsideBlocks = text.replace(/^ *```[\s\S]*?^ *```$/gm, "");
  return [...outsideBlocks.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
