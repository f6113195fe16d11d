import { describe, expect, test } from "vitest";
import {
  OktaAbortError,
  OktaArgumentError,
  OktaAuthError,
  OktaAuthenticationError,
  OktaBulkError,
  OktaNotFoundError,
} from "../../src/index.js";
import { failure } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf, silence } from "../support/okta-of.js";

const done = () => new Response(null, { status: 204 });

describe.each([
  ["addUsersToGroup", "PUT"],
  ["removeUsersFromGroup", "DELETE"],
] as const)("%s", (change, method) => {
  test("changes one user after the other, and reports the successful ones", async () => {
    const { okta, sent } = oktaOf(inTurn(done, done));
    const report = await okta[change]("00g1", ["00u1", "00u2"], { concurrency: 1 });
    expect(report).toEqual({ succeeded: 2, failed: 0, failures: [], unfinished: [] });
    const lines = ["00u1", "00u2"].map((id) => `${method} /api/v1/groups/00g1/users/${id}`);
    expect(sent.map(({ line }) => line)).toEqual(lines);
  });

  test("continues after a failed user, and reports the failure", async () => {
    const { okta } = oktaOf(inTurn(failure(404, "E0000007"), done, done));
    const { succeeded, failures } = await okta[change]("00g1", ["00u1", "00u2", "00u3"], { concurrency: 1 });
    expect(succeeded).toBe(2);
    expect(failures).toEqual([{ input: "00u1", index: 0, error: expect.any(OktaNotFoundError) }]);
  });

  test("with an empty list sends nothing", async () => {
    const { okta, sent } = oktaOf(inTurn());
    expect(await okta[change]("00g1", [])).toMatchObject({ succeeded: 0, failed: 0 });
    expect(sent).toEqual([]);
  });
});

describe("the list of ids", () => {
  test("can be any iterable", async () => {
    const { okta } = oktaOf(done);
    async function* streamed() {
      yield "00u1";
      yield "00u2";
    }
    for (const ids of [new Set(["00u1", "00u2"]), streamed()]) {
      expect((await okta.addUsersToGroup("00g1", ids)).succeeded).toBe(2);
    }
  });

  test("is read only as fast as requests complete", async () => {
    let read = 0;
    function* ids() {
      for (; read < 100; read++) yield `00u${read}`;
    }
    const { okta, sent } = oktaOf(silence);
    const controller = new AbortController();
    const { signal } = controller;
    const ended = errorOf(OktaBulkError, okta.addUsersToGroup("00g1", ids(), { concurrency: 3, signal }));
    await expect.poll(() => sent.length).toBe(3);
    expect(read).toBeLessThanOrEqual(3);
    controller.abort();
    expect(await ended).toMatchObject({
      cause: expect.any(OktaAbortError),
      report: { unfinished: ["00u0", "00u1", "00u2"] },
    });
    expect(sent).toHaveLength(3);
  });

  test.each([
    ["its own error", new Error("the file ends here")],
    [
      "its own error, even an OktaArgumentError, and keeps its report",
      new OktaArgumentError("row", "there is no such row"),
    ],
  ])("that throws ends the run with %s", async (_, broken) => {
    async function* ids() {
      yield "00u1";
      throw broken;
    }
    const error = await errorOf(OktaBulkError, oktaOf(done).okta.addUsersToGroup("00g1", ids()));
    expect(error).toMatchObject({ cause: broken, report: { succeeded: 1 } });
  });

  test("must be iterable, and is named otherwise", async () => {
    const { okta } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.addUsersToGroup("00g1", {} as never));
    expect(error.argument).toBe("userIds");
  });

  test("cannot be a string, whose characters would count as ids", async () => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.addUsersToGroup("00g1", "00u1"));
    expect(error).toMatchObject({ argument: "userIds" });
    expect(sent).toEqual([]);
  });

  test("may contain an invalid id, which is reported while the others continue", async () => {
    const { okta, sent } = oktaOf(done);
    const { succeeded, failures } = await okta.addUsersToGroup("00g1", ["", "00u2"]);
    expect(failures).toEqual([{ input: "", index: 0, error: expect.any(OktaArgumentError) }]);
    expect(succeeded).toBe(1);
    expect(sent).toHaveLength(1);
  });
});

describe("a failure that affects all users ends the run", () => {
  test("with refused credentials", async () => {
    const { okta, sent } = oktaOf(() => failure(401, "E0000011"));
    const error = await errorOf(OktaBulkError, okta.addUsersToGroup("00g1", ["00u1", "00u2"], { concurrency: 1 }));
    expect(error.cause).toBeInstanceOf(OktaAuthenticationError);
    expect(sent).toHaveLength(1);
  });

  test("without credentials", async () => {
    const auth = { authorize: () => Promise.reject(new Error("the vault is closed")) };
    const { okta, sent } = oktaOf(inTurn(), { auth });
    const error = await errorOf(OktaBulkError, okta.addUsersToGroup("00g1", ["00u1"]));
    expect(error.cause).toBeInstanceOf(OktaAuthError);
    expect(sent).toEqual([]);
  });

  test.each<[argument: string, groupId: string, options: object]>([
    ["groupId", "..", {}],
    ["concurrency", "00g1", { concurrency: 0 }],
    ["concurrency", "00g1", { concurrency: Number.NaN }],
    ["concurency", "00g1", { concurency: 2 }],
  ])("a wrong %s: %s %j", async (argument, groupId, options) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.addUsersToGroup(groupId, ["00u1", "00u2"], options));
    expect(error).toMatchObject({ argument });
    expect(sent).toEqual([]);
  });
});
