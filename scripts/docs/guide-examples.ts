// The examples of the guides: those that call a method, and the guide that calls it most.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface GuidePage {
  /** Relative to docs/, such as `guides/users.md`. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** Pages that list everything, and so say little about one method. */
const LISTS = /^(README|methods|benchmarks)\.md$|^(migration|decisions)\//;

/** @param docs - the folder of the pages */
export function guidePages(docs: string): GuidePage[] {
  const folders = ["", "guides/"];
  return folders.flatMap((folder) =>
    readdirSync(join(docs, folder))
      .filter((file) => file.endsWith(".md") && !LISTS.test(folder + file))
      .map((file) => {
        const text = readFileSync(join(docs, folder, file), "utf8");
        return { path: folder + file, title: /^# (.+)/.exec(text)?.[1] ?? file, text };
      }),
  );
}

/** The shortest example that calls the method, of those that go without imports. */
export function guideExample(pages: readonly GuidePage[], method: string): string | undefined {
  const blocks = pages.flatMap(({ text }) =>
    [...text.matchAll(/^```ts\n([\s\S]*?)\n```$/gm)].map(([, code = ""]) => code),
  );
  const calls = new RegExp(`\\bokta\\.${method}\\b`);
  return blocks
    .filter((code) => calls.test(code) && !code.includes("import "))
    .sort((one, other) => one.length - other.length)[0];
}

/** The pages that name the method, those first that do so most often. */
export function guidesOf(pages: readonly GuidePage[], method: string): GuidePage[] {
  const name = new RegExp(`(\\bokta\\.|\`)${method}\\b`, "g");
  return pages
    .map((page) => ({ page, times: [...page.text.matchAll(name)].length }))
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times)
    .slice(0, 3)
    .map(({ page }) => page);
}
