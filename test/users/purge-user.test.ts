import { describe, expect, test } from "vitest";
import { OktaApiError, OktaArgumentError, OktaNetworkError, OktaPermissionError } from "../../src/index.js";
import { failure, json, userOf } from "../support/answers.js";
import { FlyingClock } from "../support/clock.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const DEACTIVATE = "POST /api/v1/users/00u1/lifecycle/deactivate";
const READ = "GET /api/v1/users/00u1";
const DELETE = "DELETE /api/v1/users/00u1";

const gone = () => new Response(null, { status: 204 });
const deprovisioned = () => json(userOf("00u1", { status: "DEPROVISIONED" }));

describe("deleteUser", () => {
  test("sends one DELETE", async () => {
    const { okta, sent } = oktaOf(inTurn(gone()));
    expect(await okta.deleteUser("00u1", { sendEmail: true })).toBeUndefined();
    expect(sent).toMatchObject([{ line: DELETE, query: { sendEmail: "true" } }]);
  });
});

describe("purgeUser", () => {
  test("deactivates, then deletes", async () => {
    const { okta, sent } = oktaOf(inTurn(json({}), gone()));
    expect(await okta.purgeUser("00u1")).toBeUndefined();
    expect(sent.map(({ line }) => line)).toEqual([DEACTIVATE, DELETE]);
  });

  test.each([
    [400, "E0000001"],
    [403, "E0000038"],
  ])("deletes a user who is already DEPROVISIONED (%d %s)", async (status, code) => {
    const { okta, sent } = oktaOf(inTurn(failure(status, code), deprovisioned(), gone()));
    await okta.purgeUser("00u1");
    expect(sent.map(({ line }) => line)).toEqual([DEACTIVATE, READ, DELETE]);
  });

  test.each(["ACTIVE", "STAGED", "SUSPENDED", "SOMETHING_NEW"])(
    "does not delete a user whose deactivation was refused while %s",
    async (status) => {
      const { okta, sent } = oktaOf(inTurn(failure(403, "E0000006"), json(userOf("00u1", { status }))));
      const error = await errorOf(OktaPermissionError, okta.purgeUser("00u1"));
      expect(error).toMatchObject({ code: "E0000006", operation: "deactivateUser" });
      expect(sent.map(({ line }) => line)).toEqual([DEACTIVATE, READ]);
    },
  );

  test.each([401, 404, 429, 500, 503])("does not delete after a deactivation that failed with %d", async (status) => {
    const { okta, sent } = oktaOf(inTurn(failure(status, "E0000009")));
    expect((await errorOf(OktaApiError, okta.purgeUser("00u1"))).operation).toBe("deactivateUser");
    expect(sent.map(({ line }) => line)).toEqual([DEACTIVATE]);
  });

  test("does not delete when the deactivation gets no response", async () => {
    const { okta, sent } = oktaOf(inTurn(() => Promise.reject(new TypeError("fetch failed"))));
    await errorOf(OktaNetworkError, okta.purgeUser("00u1"));
    expect(sent).toHaveLength(1);
  });

  test("reports when the deletion fails", async () => {
    const { okta } = oktaOf(inTurn(json({}), failure(403, "E0000006")));
    expect((await errorOf(OktaPermissionError, okta.purgeUser("00u1"))).operation).toBe("deleteUser");
  });

  test("succeeds if the user is gone by then: an attempt without a response has deleted it", async () => {
    const { okta, sent } = oktaOf(
      inTurn(json({}), () => new Response(null, { status: 502 }), failure(404, "E0000007")),
      {
        retry: 1,
        clock: new FlyingClock(),
      },
    );
    await okta.purgeUser("00u1");
    expect(sent).toHaveLength(3);
  });

  test("can be called again after a failed deletion", async () => {
    const answers = [json({}), failure(500, "E0000009"), failure(403, "E0000038"), deprovisioned(), gone()];
    const { okta, sent } = oktaOf(inTurn(...answers));
    await errorOf(OktaApiError, okta.purgeUser("00u1"));
    await okta.purgeUser("00u1");
    expect(sent.at(-1)?.line).toBe(DELETE);
  });

  test("passes its options to each request", async () => {
    const { okta, sent } = oktaOf(inTurn(failure(403, "E0000038"), deprovisioned(), gone()));
    await okta.purgeUser("00u1", { sendEmail: true, headers: { "X-Trace": "t1" } });
    expect(sent.map(({ headers }) => headers.get("X-Trace"))).toEqual(["t1", "t1", "t1"]);
    expect(sent.map(({ query }) => query)).toEqual([{ sendEmail: "true" }, {}, { sendEmail: "true" }]);
  });

  test("refuses an id that leads to another endpoint, and sends nothing", async () => {
    const { okta, sent } = oktaOf(inTurn());
    expect((await errorOf(OktaArgumentError, okta.purgeUser("../sessions"))).argument).toBe("id");
    expect(sent).toEqual([]);
  });
});
