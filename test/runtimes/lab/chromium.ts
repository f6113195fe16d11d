// Chromium: the one that is installed, or Debian's.

import { existsSync } from "node:fs";
import { run } from "./command.js";

/** Where Linux distributions have it; the first is Debian's. */
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"] as const;

/** Installs the browser unless it is there. Returns its path. */
export async function installedChromium(): Promise<string> {
  const found = CHROMIUM.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0) throw new Error("Chromium is missing, and only root can install it");
  const cwd = "/";
  await run("apt-get", ["update", "-qq"], { cwd });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { cwd, seconds: 300 });
  return CHROMIUM[0];
}
