// For every method, and whatever repeats the request, no error and no hook shows the token or a password.

import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import * as operations from "../../generated/operations.js";
import type { Okta } from "../../src/index.js";
import { ECHOES, PAGE_ECHOES } from "../support/echoes.js";
import { oktaOf, TOKEN } from "../support/okta-of.js";

const PASSWORD = "Tr0ub4dor and 3 more";
const BODY = { credentials: { password: { value: PASSWORD } }, passCode: PASSWORD, answer: PASSWORD };
const PROFILE = { login: "ada@acme.test", email: "ada@acme.test" };

type Run = (okta: Okta) => unknown;

const ofDocument = Object.values(operations).map((operation): [string, Run] => [
  operation.id,
  (okta) => {
    const method = okta[operation.id as keyof Okta] as (...given: unknown[]) => unknown;
    const values = [...operation.path.matchAll(/\{/g)].map((_, at) => `00v${at}`);
    const required = operation.required.filter((name) => name !== "body").map((name) => [name, true]);
    return method(...values, ...(operation.body ? [BODY] : []), Object.fromEntries(required));
  },
]);

const SHORTCUTS: [string, Run][] = [
  ["listActiveUsers", (okta) => okta.listActiveUsers()],
  ["listUsersUpdatedAfter", (okta) => okta.listUsersUpdatedAfter("2026-01-31")],
  ["findUsers", (okta) => okta.findUsers("ada")],
  ["searchUsers", (okta) => okta.searchUsers('status eq "ACTIVE"')],
  ["scanUsers", (okta) => okta.scanUsers({ concurrency: 2 })],
  ["scanUsers by search", (okta) => okta.scanUsers({ concurrency: 2, search: 'profile.title eq "CTO"' })],
  ["first", (okta) => okta.listUsers().first()],
  ["getUser of a login with a slash", (okta) => okta.getUser("ada/1")],
  ["getCurrentUser", (okta) => okta.getCurrentUser()],
  ["createUserWithPassword", (okta) => okta.createUserWithPassword(PROFILE, PASSWORD)],
  ["createUserWithProvider", (okta) => okta.createUserWithProvider(PROFILE, { type: "LDAP", name: "x" })],
  ["updateProfile", (okta) => okta.updateProfile("00u1", { nickName: "Ada" })],
  ["setPassword", (okta) => okta.setPassword("00u1", PASSWORD)],
  ["setRecoveryCredential", (okta) => okta.setRecoveryCredential("00u1", { question: "Who?", answer: PASSWORD })],
  [
    "changeRecoveryCredential",
    (okta) => okta.changeRecoveryCredential("00u1", PASSWORD, { question: "Who?", answer: "x" }),
  ],
  ["expirePassword", (okta) => okta.expirePassword("00u1", { tempPassword: true })],
  ["forgotPasswordWithSecurityAnswer", (okta) => okta.forgotPasswordWithSecurityAnswer("00u1", PASSWORD, PASSWORD)],
  ["clearUserSessions", (okta) => okta.clearUserSessions("00u1")],
  ["purgeUser", (okta) => okta.purgeUser("00u1")],
  ["findAssignedRole", (okta) => okta.findAssignedRole("00u1", "USER_ADMIN")],
  [
    "enrollAndActivateFactor",
    (okta) => okta.enrollAndActivateFactor("00u1", { factorType: "sms", provider: "OKTA" } as never, () => PASSWORD),
  ],
  [
    "addUsersToGroup",
    (okta) => okta.addUsersToGroup("00g1", ["00u1"]).then(({ failures }) => Promise.reject(failures)),
  ],
  ["bulk", (okta) => okta.bulk([PASSWORD], (password) => okta.setPassword("00u1", password), { stopOnError: true })],
  ["api.GET", (okta) => okta.api.GET("/api/v1/users")],
  ["api.POST", (okta) => okta.api.POST("/api/v1/users/{id}", { params: { path: { id: "00u1" } }, body: BODY })],
];

/** Runs a method to its end, and gives the error that it ends with, if it does. */
async function failureOf(run: Run, okta: Okta): Promise<unknown> {
  try {
    const answer = await run(okta);
    if (typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer) {
      for await (const _ of answer as AsyncIterable<unknown>);
    }
    return undefined;
  } catch (error) {
    return error;
  }
}

const shown = (said: unknown) =>
  `${inspect(said, { depth: 12, maxStringLength: null, maxArrayLength: null })} ${JSON.stringify(said)} ${(said as Error)?.stack}`;

describe.each([...ECHOES, ...PAGE_ECHOES])("%s reveals no secret through a method:", (_, echo) => {
  test.each([
    ["methods of the document", ofDocument],
    ["shortcuts", SHORTCUTS],
  ])("%s", async (_, methods) => {
    for (const [name, run] of methods) {
      const said: unknown[] = [];
      const tell = (view: object) => void said.push(view);
      const hooks = { beforeRequest: tell, afterResponse: tell, beforeRetry: tell, onError: tell };
      const sent: string[] = [];
      const { okta } = oktaOf(
        async (request) => {
          sent.push([...request.headers].join(" "), await request.text());
          return echo(sent.slice(-6).join(" "));
        },
        { hooks, timeout: 0 },
      );
      said.push(await failureOf(run, okta));
      const texts = said.map(shown).join("\n");
      expect(texts.includes(TOKEN) ? `${name} shows the token` : "").toBe("");
      expect(texts.includes(PASSWORD) ? `${name} shows a password` : "").toBe("");
    }
  });
});
