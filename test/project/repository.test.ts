// Every link to the repository is the address in package.json.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const { repository, homepage, bugs } = JSON.parse(readFileSync("package.json", "utf8")) as {
  repository: { url: string };
  homepage: string;
  bugs: { url: string };
};
const url = repository.url.replace(/^git\+/, "").replace(/\.git$/, "");
const name = url.slice(url.lastIndexOf("/") + 1);

it("homepage and bugs are those of the repository", () => {
  expect(homepage.startsWith(url)).toBe(true);
  expect(bugs.url.startsWith(url)).toBe(true);
});

it("every link to a repository of this name is a link to this repository", () => {
  const files = execFileSync("git", ["ls-files", "*.md", "*.yml", "*.json", "*.ts"], { encoding: "utf8" })
    .trim()
    .split("\n");
  const links = new RegExp(`https://github\\.com/[\\w.-]+/${name}(?![\\w-])`, "g");
  const found = files.flatMap((file) => readFileSync(file, "utf8").match(links) ?? []);
  expect(found.length).toBeGreaterThan(2);
  expect(found.filter((link) => link !== url)).toEqual([]);
});
