import { describe, expect, test } from "vitest";
import { OktaArgumentError, OktaNotFoundError } from "../../src/index.js";
import { failure, json } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const ROLES = [
  { id: "ra1", type: "APP_ADMIN", assignmentType: "GROUP" },
  { id: "ra2", type: "USER_ADMIN", assignmentType: "GROUP" },
  { id: "ra3", type: "USER_ADMIN", assignmentType: "USER" },
  { id: "irb1", type: "CUSTOM", role: "cr01", "resource-set": "iam1", assignmentType: "USER" },
  { id: "irb2", type: "CUSTOM", role: "cr01", "resource-set": "iam2", assignmentType: "USER" },
  { id: "irb3", type: "WORKFLOWS_ADMIN", role: "WORKFLOWS_ADMIN", "resource-set": "WORKFLOWS_IAM_POLICY" },
];

describe("findAssignedRole", () => {
  test.each([
    ["APP_ADMIN", "ra1"],
    ["WORKFLOWS_ADMIN", "irb3"],
    [{ type: "APP_ADMIN" }, "ra1"],
    [{ type: "CUSTOM", role: "cr01", "resource-set": "iam2" }, "irb2"],
  ] as const)("finds %o", async (wanted, id) => {
    const { okta, sent } = oktaOf(inTurn(json(ROLES)));
    expect((await okta.findAssignedRole("00u1", wanted))?.id).toBe(id);
    expect(sent.map(({ line }) => line)).toEqual(["GET /api/v1/users/00u1/roles"]);
  });

  test("returns the assignment to the user, not the one through a group", async () => {
    const { okta } = oktaOf(inTurn(json(ROLES)));
    expect((await okta.findAssignedRole("00u1", "USER_ADMIN"))?.id).toBe("ra3");
  });

  test.each(["SUPER_ADMIN", { type: "CUSTOM", role: "cr02", "resource-set": "iam1" }] as const)(
    "returns undefined for a role that the user does not have: %o",
    async (wanted) => {
      const { okta } = oktaOf(inTurn(json(ROLES)));
      expect(await okta.findAssignedRole("00u1", wanted)).toBeUndefined();
    },
  );

  test("can embed the targets", async () => {
    const { okta, sent } = oktaOf(inTurn(json(ROLES)));
    await okta.findAssignedRole("00u1", "USER_ADMIN", { expand: "targets/groups" });
    expect(sent[0]?.query).toEqual({ expand: "targets/groups" });
  });

  test.each([
    [undefined, "wanted"],
    [null, "wanted"],
    ["", "wanted"],
    [{}, "wanted"],
    ["CUSTOM", "wanted.role"],
    [{ type: "CUSTOM", role: "cr01" }, "wanted.resource-set"],
  ])("refuses %o, and sends nothing", async (wanted, argument) => {
    const { okta, sent } = oktaOf(inTurn());
    const error = await errorOf(OktaArgumentError, okta.findAssignedRole("00u1", wanted as never));
    expect(error.argument).toBe(argument);
    expect(sent).toEqual([]);
  });

  test("of an unknown user throws Okta's error", async () => {
    const { okta } = oktaOf(inTurn(failure(404, "E0000007")));
    await errorOf(OktaNotFoundError, okta.findAssignedRole("00u1", "USER_ADMIN"));
  });
});
