import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createOkta } from "../../src/index.js";
import { operations } from "../contract/document.js";
import { sampleOf } from "../contract/sample.js";

interface Row {
  system: string;
  name: string;
  method: string;
  path: string;
  ours: string;
}

/** What the methods of five other clients are called, what they send, and which method of ours does the same. */
const rows: Row[] = readFileSync(new URL("./methods.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [system = "", name = "", method = "", path = "", ours = ""] = line.split("\t");
    return { system, name, method, path, ours };
  });

/** Arguments for the methods that are not one operation of the document. */
const SHORTCUT_ARGUMENTS: Record<string, unknown[]> = {
  changeRecoveryCredential: ["00u1", "a password", { question: "Which?", answer: "That one" }],
  clearUserSessions: ["00u1", { oauthTokens: true }],
  createUserWithPassword: [{ login: "a@acme.example", email: "a@acme.example" }, "a password"],
  createUserWithProvider: [
    { login: "a@acme.example", email: "a@acme.example" },
    { type: "SOCIAL", name: "SOCIAL" },
  ],
  filterUsers: ['status eq "ACTIVE"'],
  findUsers: ["ada"],
  forgotPasswordWithSecurityAnswer: ["00u1", "That one", "a new password"],
  getCurrentUser: [],
  listUsersUpdatedAfter: [new Date(0)],
  searchUsers: ['profile.lastName sw "L"'],
  setPassword: ["00u1", "a password"],
  setRecoveryCredential: ["00u1", { question: "Which?", answer: "That one" }],
  updateProfile: ["00u1", { title: null }],
};

function argumentsOf(name: string): unknown[] {
  const operation = operations.find(({ id }) => id === name);
  if (!operation) return SHORTCUT_ARGUMENTS[name] ?? [];
  const { path, query, body } = sampleOf(operation);
  return [...Object.values(path), ...(body === undefined ? [] : [body]), query];
}

/** Calls a method by its name, consumes what it gives, and returns what it sent. */
async function sentBy(name: string): Promise<string[]> {
  const sent: string[] = [];
  const okta = createOkta({
    orgUrl: "https://acme.okta.com",
    token: "any-token",
    fetch: async (url, { method }) => {
      const { pathname } = new URL(url);
      sent.push(`${method} ${pathname}`);
      const listing = method === "GET" && /\/(users|grants|tokens|groups)$/.test(pathname);
      return Response.json(listing ? [] : {});
    },
  });
  const method = (okta as unknown as Record<string, (...parameters: unknown[]) => unknown>)[name];
  if (typeof method !== "function") throw new Error(`there is no method ${name}`);
  const result = await method(...argumentsOf(name));
  if (typeof result === "object" && result !== null && Symbol.asyncIterator in result) {
    for await (const _ of result as AsyncIterable<unknown>);
  }
  return sent;
}

it("the table lists every method of the five clients", () => {
  expect(rows).toHaveLength(151);
  expect(new Set(rows.map(({ system }) => system)).size).toBe(5);
});

describe.each([...new Set(rows.map(({ system }) => system))])("migrating from %s", (system) => {
  it.each(rows.filter((row) => row.system === system))("$name is $ours", async ({ method, path, ours }) => {
    const sent = await sentBy(ours);
    expect(sent).toHaveLength(1);
    if (path === "") return;
    const pattern = path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "[^/]+");
    expect(sent[0]).toMatch(new RegExp(`^${method} ${pattern}$`));
  });
});
