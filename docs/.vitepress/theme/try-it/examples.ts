// The examples. Each is a file of its own, which runs on an org that fits it.

import { DEFAULT_SETTINGS, type OrgSettings } from "./org-settings.js";

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly settings: OrgSettings;
  /** The page of the documentation about it. */
  readonly guide: string;
}

const files = import.meta.glob<string>("./examples/*.ts", { query: "?raw", import: "default", eager: true });

/** In the order of the page. */
export const EXAMPLES: readonly Example[] = [
  exampleOf("first-list", "List users", "guides/lists"),
  exampleOf("search", "Search", "guides/search"),
  exampleOf("one-user", "One user", "guides/users"),
  exampleOf("errors", "Errors", "errors"),
  exampleOf("create-and-suspend", "Create, suspend, delete", "guides/users"),
  exampleOf("pages", "Pages, and going on after a crash", "guides/lists"),
  exampleOf("scan", "Scan 2,000 users", "guides/scan-and-bulk", { users: 2000 }),
  exampleOf("bulk", "Bulk, with a report", "guides/scan-and-bulk"),
  exampleOf("rate-limit", "A rate limit is used up", "guides/limits-and-time", { limit: 20 }),
  exampleOf("no-time-to-wait", "No time to wait", "guides/limits-and-time", { limit: 20 }),
  exampleOf("retry", "An outage", "guides/limits-and-time"),
  exampleOf("groups", "Groups and members", "guides/groups"),
  exampleOf("factors", "Factors", "guides/factors"),
];

function exampleOf(id: string, title: string, guide: string, settings: Partial<OrgSettings> = {}): Example {
  const code = files[`./examples/${id}.ts`];
  if (code === undefined) throw new Error(`there is no file examples/${id}.ts`);
  return { id, title, code: code.trimEnd(), guide, settings: { ...DEFAULT_SETTINGS, ...settings } };
}
