import { describe, expect, it } from "vitest";
import { faultsOf } from "../docs/compile.js";
import { printed } from "./printed.js";
import { schemaOf } from "./schemas.js";

// everything that could break the file, or mean something else in it
const PRINTED = printed(
  schemaOf(
    {
      size: { type: "string", enum: ["S", 'L"'], oneOf: [{ const: 'L"', title: "*/ large" }] },
      grade: { type: "integer", enum: [6, 7] },
      badge64: { type: "integer", enum: [1, 9007199254740993n, -9007199254740993n] },
      skills: { type: "array", items: { type: "string", enum: ["ts", "go"] } },
      badge: { type: "string", title: "*/ export {}; /*", description: "@deprecated\n{@link nowhere}" },
      "cost center": { type: "number" },
      hired: { type: "string", mutability: "READ_ONLY" },
      odd: { type: "reference" },
      flag: { type: "boolean" },
    },
    { required: ["badge", "hired"] },
  ),
);
const CLIENT = `
import { createOkta } from "okta-fetch";
const org = createOkta<{ profile: DefaultProfile }>({ orgUrl: "https://acme.okta.com", token });
const profile = (await org.getUser(id)).profile;
const given = { login: "ada", email: "ada@acme.test", badge: "b1" };
`;
const faults = (code: string) => faultsOf([{ where: "page.md:1", code: `${PRINTED}${CLIENT}${code}` }]);

describe("a program with a generated profile", () => {
  it("compiles", () => {
    const code = `
      const read: [string, string | null | undefined, string] = [profile.login, profile.title, profile.badge];
      const grade: 6 | 7 | null | undefined = profile.grade;
      const long: 1 | 9007199254740993n | -9007199254740993n | null | undefined = profile.badge64;
      await org.updateProfile(id, { badge64: 9007199254740993n });
      await org.createUserWithPassword({ ...given, size: "S", skills: ["ts"], "cost center": 7, flag: null }, password);
      await org.updateProfile(id, { size: 'L"', grade: null, odd: { any: "thing" } });
      for await (const user of org.listUsers()) console.log(read, grade, long, user.profile["cost center"]);`;
    expect(faults(code)).toEqual([]);
  });

  it.each([
    ["another value than the schema has", 'await org.updateProfile(id, { size: "M" });', /"M"/],
    ["a text for a number", 'await org.updateProfile(id, { grade: "7" });', /grade|"7"|string/],
    ["a misspelt attribute", "await org.updateProfile(id, { sizes: null });", /'sizes' does not exist/],
    ["clearing what is required", "await org.updateProfile(id, { badge: null });", /null/],
    ["a user without what is required", 'await org.createUser({ profile: { login: "a", email: "b" } });', /badge/],
    ["a change of what is read-only", 'profile.hired = "2026";', /read-only/],
  ])("%s is a compile error", (_, code, why) => {
    const found = faults(code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(why);
  });
});
