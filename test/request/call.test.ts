import { describe, expect, test } from "vitest";
import { getUser, listUsers, resetPassword, updateUser } from "../../generated/operations.js";
import { createClient, OktaArgumentError, VERSION } from "../../src/index.js";
import { json, userOf } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, ORG, oktaOf, TOKEN } from "../support/okta-of.js";

describe("call runs an operation", () => {
  test("with its path, query and body", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    const body = { profile: { nickName: "Ada" } };
    await okta.call(updateUser, { path: { id: "00u1" }, query: { strict: true }, body });
    expect(sent).toMatchObject([{ line: "POST /api/v1/users/00u1", query: { strict: "true" }, body }]);
  });

  test("and resolves to the response data", async () => {
    const { okta } = oktaOf(inTurn(json(userOf("00u1"))));
    expect(await okta.call(getUser, { path: { id: "00u1" } })).toEqual(userOf("00u1"));
  });

  test("like the method with its name", async () => {
    const { okta, sent } = oktaOf(() => json({ resetPasswordUrl: "https://acme.okta.com/reset" }));
    await okta.call(resetPassword, { path: { id: "00u1" }, query: { sendEmail: false, revokeSessions: true } });
    await okta.resetPassword("00u1", { sendEmail: false, revokeSessions: true });
    expect(sent[0]?.url).toBe(`${ORG}/api/v1/users/00u1/lifecycle/reset_password?sendEmail=false&revokeSessions=true`);
    expect(sent[1]?.url).toBe(sent[0]?.url);
  });

  test("on a client without methods, too", async () => {
    const client = createClient({ orgUrl: ORG, token: TOKEN, fetch: async () => json([userOf("00u1")]) });
    expect(await client.paginate(listUsers).first()).toEqual(userOf("00u1"));
    expect(client).not.toHaveProperty("listUsers");
  });

  test("and accepts undefined parts and options, even those that no layer of the client reads", async () => {
    const { okta, sent } = oktaOf(() => json(userOf("00u1")));
    const path = { id: "00u1" };
    await okta.call(getUser, { path, query: undefined, headers: undefined, body: undefined, retry: undefined });
    const bare = createClient({ orgUrl: ORG, token: TOKEN, fetch: async () => json(userOf("00u1")) });
    expect(await bare.call(getUser, { path, timeout: undefined, query: { expand: undefined } })).toEqual(
      userOf("00u1"),
    );
    expect(sent[0]?.url).toBe(`${ORG}/api/v1/users/00u1`);
  });
});

describe("invalid arguments of call are refused, and nothing is sent", () => {
  test.each([undefined, null, "getUser", {}])("an operation that is %s", async (operation) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, () => okta.call(operation as never, {} as never));
    expect(error.argument).toBe("operation");
    expect(error.code).toBe("ERR_ARGUMENT");
    expect(sent).toEqual([]);
  });

  test("a misspelt option, with a list of the valid ones", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, () => okta.getUser("00u1", { exapnd: "blocks" } as object));
    expect(error.argument).toBe("exapnd");
    expect(error.operation).toBe("getUser");
    expect(error.message).toContain("exapnd");
    expect(error.message).toContain("expand");
    expect(sent).toEqual([]);
  });

  test("an option of another operation", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, () => okta.listUserGroups("00u1", { search: "x" } as object));
    expect(error.argument).toBe("search");
    expect(sent).toEqual([]);
  });

  test("a misspelt option of a list, at once and not when it is consumed", () => {
    const { okta } = oktaOf(inTurn());
    expect(() => okta.listUsers({ serach: "x" } as object)).toThrow(OktaArgumentError);
  });

  test.each([
    ["no signal", "stop"],
    ["a controller", new AbortController()],
    ["null", null],
  ])("a signal that is %s", async (_, signal) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, () => okta.getUser("00u1", { signal: signal as never }));
    expect(error.argument).toBe("signal");
    expect(sent).toEqual([]);
  });

  test("a missing path", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.call(getUser, {} as never));
    expect(error.argument).toBe("id");
    expect(sent).toEqual([]);
  });
});

describe("an undefined option", () => {
  test("counts as omitted", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1")), json([])));
    await okta.getUser("00u1", { expand: undefined, signal: undefined, headers: undefined, contentType: undefined });
    await okta.listUsers({ search: undefined, limit: undefined }).toArray();
    expect(sent.map(({ url }) => url)).toEqual([`${ORG}/api/v1/users/00u1`, `${ORG}/api/v1/users`]);
    expect(sent[0]?.headers.has("Content-Type")).toBe(false);
  });
});

describe("a response is not reshaped", () => {
  test("unknown fields, unknown statuses, dates and nulls are returned unchanged", async () => {
    const user = userOf("00u1", {
      status: "SOMETHING_NEW",
      created: "2026-01-01T00:00:00.000Z",
      activated: null,
      lastLogin: null,
      _embedded: { blocks: [] },
      fieldOfTomorrow: { deep: [1, null, "x"] },
      profile: { login: "ada", secondEmail: "", employeeGrade: 7, tags: ["a"], cleared: null },
    });
    const { okta } = oktaOf(inTurn(json(user), json([user])));
    expect(await okta.getUser("00u1")).toStrictEqual(user);
    expect(await okta.listUsers().toArray()).toStrictEqual([user]);
  });
});

describe("every request", () => {
  test("has the headers User-Agent and Accept", async () => {
    const { okta, sent } = oktaOf(inTurn(json(userOf("00u1"))));
    await okta.getUser("00u1");
    expect(sent[0]?.headers.get("User-Agent")).toBe(`okta-fetch/${VERSION}`);
    expect(sent[0]?.headers.get("Accept")).toBe("application/json");
    expect(sent[0]?.headers.get("Authorization")).toBe(`SSWS ${TOKEN}`);
  });
});
