// Two copies of the package in one program, such as an ES module beside a CommonJS one: they take each other's expressions.

import { describe, expect, test, vi } from "vitest";
import * as ours from "../../src/index.js";

vi.resetModules();
const theirs = await import("../../src/index.js");

const locked = theirs.where("status").eq("LOCKED_OUT");

describe("an expression of another copy", () => {
  test("is of another class", () => {
    expect(locked.constructor).not.toBe(ours.where("status").eq("LOCKED_OUT").constructor);
  });

  test("is part of an expression, by a template and by the builder", () => {
    const sick = 'profile.department eq "x" and status eq "LOCKED_OUT"';
    expect(String(ours.search`profile.department eq ${"x"} and ${locked}`)).toBe(sick);
    expect(String(ours.where("profile.department").eq("x").and(locked))).toBe(sick);
    expect(String(ours.where("profile.department").eq("x").or(locked))).toContain(" or status eq ");
  });

  test("is negated", () => {
    expect(String(ours.not(locked))).toBe('(status lt "LOCKED_OUT" or status gt "LOCKED_OUT")');
  });

  test("still selects only its resource, and is no value", () => {
    const group = theirs.groupWhere("type").eq("OKTA_GROUP");
    expect(() => ours.search`${group as never}`).toThrow("an expression for groups cannot select users");
    expect(() => ours.where("status").eq(locked as never)).toThrow("cannot be a value");
  });
});

test("what JSON can contain is never an expression", () => {
  const forged: unknown = JSON.parse(JSON.stringify({ ...locked, "Symbol(okta-fetch.expression)": true }));
  expect(() => ours.search`${forged as never}`).toThrow("a value must follow an operator");
});
