// The promise of a call resolves to the data, and withResponse() to the response beside it.

import { inspect } from "node:util";
import { describe, expect, expectTypeOf, test } from "vitest";
import { getUser } from "../../generated/operations.js";
import { createClient, OktaArgumentError, OktaNotFoundError, type OktaPromise } from "../../src/index.js";
import { failure, json, pageOf, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { fetchOf, inTurn, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

const HEADERS = {
  "X-Okta-Request-Id": "req-1",
  ETag: 'W/"7"',
  "X-Rate-Limit-Limit": "600",
  "X-Rate-Limit-Remaining": "599",
  "Set-Cookie": "sid=00secret",
};
const user = () => json(userOf("00u1"), { headers: HEADERS });
const head = { requestId: "req-1", etag: 'W/"7"', rateLimit: { limit: 600, remaining: 599 } };

describe("withResponse", () => {
  test("resolves to the data, the request id, the ETag, the rate limit and the response", async () => {
    const { okta } = oktaOf(user);
    const { data, response, ...rest } = await okta.getUser("00u1").withResponse();
    expect(data.profile.login).toBe("00u1@acme.test");
    expect(response.status).toBe(200);
    expect(response.headers.get("X-Rate-Limit-Limit")).toBe("600");
    expect(rest).toEqual(head);
  });

  test("exists on generated methods, shortcuts, `call`, and a client without methods", async () => {
    const { okta } = oktaOf(user);
    const client = createClient({ orgUrl: ORG, token: TOKEN, fetch: fetchOf(user) });
    const calls: OktaPromise<unknown>[] = [
      okta.suspendUser("00u1"),
      okta.updateProfile("00u1", { department: "R&D" }),
      okta.setPassword("00u1", "correct horse"),
      okta.expirePassword("00u1", { tempPassword: true }),
      okta.getCurrentUser(),
      okta.call(getUser, { path: { id: "00u1" } }),
      client.call(getUser, { path: { id: "00u1" } }),
    ];
    for (const call of calls) expect(await call.withResponse()).toMatchObject(head);
  });

  test("has the data of the shortcut", async () => {
    const role = { id: "ra1", type: "USER_ADMIN", assignmentType: "USER" };
    const { okta } = oktaOf(() => json([role], { headers: HEADERS }));
    expect(await okta.findAssignedRole("00u1", "USER_ADMIN").withResponse()).toMatchObject({ ...head, data: role });
  });

  test("for a login that needs a search first is the response of the user", async () => {
    const { okta, sent } = oktaOf(inTurn(pageOf(["00u1"]), user));
    const { data, requestId } = await okta.getUser("acme/ada").withResponse();
    expect([data.id, requestId, sent.length]).toEqual(["00u1", "req-1", 2]);
  });

  test("keeps the response out of logs, JSON and copies, because its headers can hold cookies", async () => {
    const { okta } = oktaOf(user);
    const whole = await okta.getUser("00u1").withResponse();
    expect(inspect(whole) + JSON.stringify(whole) + inspect({ ...whole })).not.toContain("00secret");
    expect(whole.response.headers.get("Set-Cookie")).toBe("sid=00secret");
  });
});

describe("the promise of a call", () => {
  test("is sent once, however often it is awaited", async () => {
    const { okta, sent } = oktaOf(user);
    const call = okta.getUser("00u1");
    const [first, { data }, [third]] = await Promise.all([call, call.withResponse(), Promise.all([call])]);
    expect(first).toBe(data);
    expect(third).toBe(data);
    expect(sent).toHaveLength(1);
  });

  test("is sent at once, without being awaited", async () => {
    const { okta, sent } = oktaOf(user);
    const call = okta.getUser("00u1");
    await new Promise((done) => setImmediate(done));
    expect(sent).toHaveLength(1);
    await call;
  });

  test("is a Promise whose methods return plain promises", async () => {
    const { okta } = oktaOf(user);
    const call = okta.getUser("00u1");
    expect(call).toBeInstanceOf(Promise);
    expect(Object.getPrototypeOf(call.then())).toBe(Promise.prototype);
    expect(await call.finally(() => undefined)).toMatchObject({ id: "00u1" });
  });

  test("rejects both with the same error, and neither rejection is left unhandled", async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => void unhandled.push(error);
    process.on("unhandledRejection", note);
    const { okta } = oktaOf(() => failure(404, "E0000007"));
    const call = okta.getUser("00u1");
    const error = await errorOf(OktaNotFoundError, call.withResponse());
    await new Promise((done) => setImmediate(done));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
    expect(await errorOf(OktaNotFoundError, call)).toBe(error);
  });

  test("rejects, and does not throw, for a wrong argument", async () => {
    const { okta, sent } = oktaOf(user);
    const wrong: OktaPromise<unknown>[] = [
      okta.suspendUser(".."),
      okta.setPassword("00u1", ""),
      okta.expirePassword("00u1", { tempPassword: "yes" as never }),
    ];
    for (const call of wrong) await errorOf(OktaArgumentError, call.withResponse());
    expect(sent).toEqual([]);
  });
});

test("a page has the request id, ETag, rate limit and response, too", async () => {
  const { okta } = oktaOf(() => json([userOf("00u1")], { headers: HEADERS }));
  for await (const page of okta.listUsers().pages()) {
    expect({ ...page }).toEqual({ items: [userOf("00u1")], next: undefined, ...head });
    expect(page.response.status).toBe(200);
  }
});

test("the types are those of the org's profiles", () => {
  const { okta } = oktaOf(user);
  expectTypeOf(okta.suspendUser).returns.toEqualTypeOf<OktaPromise<void>>();
  expectTypeOf(okta.getUser).returns.resolves.toHaveProperty("profile");
});
