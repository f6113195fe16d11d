import { describe, expect, test, vi } from "vitest";
import { isOktaError, OktaArgumentError, OktaNotFoundError } from "../../src/index.js";
import { failure } from "../support/answers.js";
import { errorOf } from "../support/error-of.js";
import { inTurn, oktaOf } from "../support/okta-of.js";

const notFound = () => errorOf(OktaNotFoundError, oktaOf(inTurn(failure(404, "E0000007"))).okta.getUser("00u1"));

describe("isOktaError", () => {
  test("is true for every error of the library", async () => {
    expect(isOktaError(await notFound())).toBe(true);
    expect(isOktaError(new OktaArgumentError("id", "no"))).toBe(true);
  });

  test.each([
    [new Error("no")],
    [{ code: "E0000007", name: "OktaError" }],
    ["E0000007"],
    [null],
    [undefined],
    [() => {}],
  ])("is false for %s", (value) => {
    expect(isOktaError(value)).toBe(false);
    expect(isOktaError(value, "E0000007")).toBe(false);
  });

  test("with codes, is true only for those", async () => {
    const error = await notFound();
    expect(isOktaError(error, "E0000007")).toBe(true);
    expect(isOktaError(error, "E0000001", "E0000007")).toBe(true);
    expect(isOktaError(error, "E0000001")).toBe(false);
    expect(isOktaError(error, "ERR_NETWORK")).toBe(false);
  });

  test("recognizes errors of another copy of the package", async () => {
    const ours = await notFound();
    vi.resetModules();
    const other = await import("../../src/errors/index.js");
    const theirs = new other.OktaArgumentError("id", "no");
    expect(isOktaError(theirs, "ERR_ARGUMENT")).toBe(true);
    expect(other.isOktaError(ours, "E0000007")).toBe(true);
  });

  test("recognizes errors after a test reset its modules", async () => {
    vi.resetModules();
    const error = await oktaOf(inTurn(failure(404, "E0000007")))
      .okta.getUser("00u1")
      .catch((thrown: unknown) => thrown);
    expect(isOktaError(error, "E0000007")).toBe(true);
  });
});
