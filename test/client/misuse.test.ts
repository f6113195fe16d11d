// Mistakes that the compiler finds, made in JavaScript: they are refused instead of sending another request.

import { describe, expect, test } from "vitest";
import { listUsers } from "../../generated/operations.js";
import { OktaArgumentError } from "../../src/index.js";
import { json, pageOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { oktaOf } from "../support/okta-of.js";

describe("a misplaced option is refused, and nothing is sent", () => {
  test("a method has no option named query, unlike call", () => {
    const { okta } = oktaOf(() => pageOf([]));
    expect(() => okta.listUsers({ query: { search: "x" } } as object)).toThrow("unknown option 'options.query'");
  });

  test("a method has no option named path or body", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    await errorOf(OktaArgumentError, okta.suspendUser("00u1", { path: { id: "00u2" } } as object));
    await errorOf(OktaArgumentError, okta.suspendUser("00u1", { body: {} } as object));
    expect(sent).toEqual([]);
  });

  test("a misspelt query parameter, which would list everybody", () => {
    const { okta } = oktaOf(() => pageOf([]));
    expect(() => okta.paginate(listUsers, { query: { serach: "x" } as object })).toThrow(
      /unknown option 'serach'; .*search/,
    );
  });

  test.each(["search", "filter", "q"])("a lister accepts no selection of its own: %s", (name) => {
    const { okta } = oktaOf(() => pageOf([]));
    expect(() => okta.listActiveUsers({ [name]: "x" })).toThrow(OktaArgumentError);
    expect(() => okta.searchUsers('status eq "ACTIVE"', { [name]: "x" } as object)).toThrow(OktaArgumentError);
  });
});

describe("a missing value is refused, and nothing is sent", () => {
  test("a hash without a value, which would create a user without a password", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    const profile = { login: "ada@acme.test", email: "ada@acme.test" };
    await errorOf(OktaArgumentError, okta.createUserWithPassword(profile, { hash: undefined } as never));
    await errorOf(OktaArgumentError, okta.createUserWithPassword(profile, null as never));
    expect(sent).toEqual([]);
  });

  test("a recovery question", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    await errorOf(OktaArgumentError, okta.setRecoveryCredential("00u1", undefined as never));
    expect(sent).toEqual([]);
  });

  test.each([null, 5, "1", "tomorrow", new Date(Number.NaN)])("an invalid time: %s", (date) => {
    const { okta } = oktaOf(() => pageOf([]));
    expect(() => okta.listUsersUpdatedAfter(date as never)).toThrow(OktaArgumentError);
  });
});

describe("a value that cannot be sent is an argument error, not a network error", () => {
  test("an unpaired surrogate in a query", async () => {
    const { okta, sent } = oktaOf(() => pageOf([]));
    const error = await errorOf(OktaArgumentError, okta.findUsers("a\ud800").toArray());
    expect(error.argument).toBe("q");
    expect(sent).toEqual([]);
  });

  test("a body that is not JSON", async () => {
    const { okta, sent } = oktaOf(() => json({}));
    const badge: { inside?: object } = {};
    badge.inside = badge;
    const error = await errorOf(OktaArgumentError, okta.updateProfile("00u1", { badge }));
    expect(error.argument).toBe("body");
    expect(sent).toEqual([]);
  });
});

describe("a path value cannot reach another endpoint", () => {
  test.each(["00u1/sessions", "00u1\\sessions", "00u1%2Fsessions", "00u1%252fsessions", "%2e%2e%2fsessions%zz"])(
    "%s",
    async (id) => {
      const { okta, sent } = oktaOf(() => json({}));
      expect((await errorOf(OktaArgumentError, okta.deleteUser(id))).message).toContain("contains a slash");
      expect(sent).toEqual([]);
    },
  );

  test.each(["..%3b", "..;a\nb", "..%20", "..%00", "..\0", "%252e%252e", "...", ";jsessionid=1"])("%s", async (id) => {
    const { okta, sent } = oktaOf(() => json({}));
    expect((await errorOf(OktaArgumentError, okta.deleteUser(id))).message).toContain("must contain a letter or digit");
    expect(sent).toEqual([]);
  });
});
