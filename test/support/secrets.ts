// Secrets for tests, and the ways in which one could appear in a log.

import { inspect } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import { createOkta, type Okta, type OktaOptions } from "../../src/index.js";
import { errorOf } from "./error-of.js";
import { ORG } from "./okta-of.js";

const textOf = (characters: string, maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom(...characters), minLength: 10, maxLength })
    // so that no secret is found by chance
    .map((text) => `Z9${text}9Z`);

export const secrets = fc.record({
  token: textOf("ABCXYZ0189-._~+/=$&\"'\\%", 60),
  password: textOf("ABCxyz0189 \"'\\$&%<>{}é漢🔑", 30),
  answer: textOf("ABCxyz0189 \"'\\$&%<>{}é漢🔑", 30),
  cookie: textOf("ABCXYZ0189", 30),
});
export type Secrets = typeof secrets extends fc.Arbitrary<infer T> ? T : never;

/** All that a log could show. */
function shownOf(said: unknown): string {
  const error = said instanceof Error ? `${said.message} ${said.stack} ${String(said)} ` : "";
  const deep = inspect(said, { depth: Number.POSITIVE_INFINITY, maxStringLength: null, maxArrayLength: null });
  return `${error}${JSON.stringify(said)} ${deep}`;
}

/** Quotes and backslashes are escaped in some places, and not in others. */
const plain = (text: string): string => text.replaceAll("\\", "");

/** Makes a client, whose sayings are collected. */
export type ClientMaker = (options: Partial<OktaOptions>) => Okta;

/** Expects that a call fails, and that nothing that it says on the way, to hooks too, holds one of the secrets. */
export async function expectSilence(run: (client: ClientMaker) => unknown, hidden: readonly string[]): Promise<void> {
  const said: unknown[] = [];
  const tell = (view: object) => void said.push(view);
  const hooks = { beforeRequest: tell, afterResponse: tell, beforeRetry: tell, onError: tell };
  const clientOf: ClientMaker = (options) => {
    const okta = createOkta({ orgUrl: ORG, timeout: 0, retry: 0, hooks, ...options });
    said.push(okta);
    return okta;
  };
  said.push(await errorOf(Error, async () => run(clientOf)));
  const shown = plain(said.map(shownOf).join("\n"));
  for (const secret of hidden) expect(shown).not.toContain(plain(secret));
}
