import { describe, expect, it } from "vitest";
import { CommandError } from "../../src/cli/command-error.js";
import { printProfiles } from "../../src/cli/print-profiles.js";
import { attributesOf } from "../../src/cli/user-schema.js";
import { errorOf } from "../support/error-of.js";
import { printed } from "./printed.js";
import { schemaOf } from "./schemas.js";

const type = (id: string, name: string, isDefault = false) => ({
  id,
  name,
  title: `The ${name}`,
  description: "",
  isDefault,
  attributes: attributesOf(schemaOf({}), "the schema"),
});
const namesIn = (text: string) => [...text.matchAll(/export interface (\S+) \{/g)].map(([, name]) => name);

describe("the attributes that are printed", () => {
  it("are the custom ones, and the base ones that the org requires", () => {
    const text = printed(schemaOf({ badge: { type: "string" } }));
    expect(text).toMatch(/email: string;.*login: string;/s);
    expect(text).toContain("badge?: string | null | undefined;");
    expect(text).not.toMatch(/firstName|department/);
  });

  it("are also base ones that Okta adds after this release", () => {
    const text = printed(schemaOf({}, { base: { pronouns: { type: "string" }, title: { type: "string" } } }));
    expect(text).toContain("pronouns?: string | null | undefined;");
    expect(text).not.toContain("title?:");
  });

  it("come in the same order, whatever the order of the answer", () => {
    const [a, b] = [{ type: "string" }, { type: "boolean" }];
    expect(printed(schemaOf({ a, b }))).toBe(printed(schemaOf({ b, a })));
  });
});

describe("what is printed", () => {
  it("says where it comes from, and nothing that changes by itself", () => {
    const text = printed(schemaOf({}));
    expect(text).toMatch(/^\/\/ Made by `npx okta-fetch profile-types`/);
    expect(text).not.toMatch(/20\d\d/);
  });

  it("has an interface for each user type, the default one first", () => {
    const text = printProfiles([type("oty2", "visitor"), type("oty3", "contractor"), type("oty1", "user", true)]);
    expect(namesIn(text)).toEqual(["DefaultProfile", "ContractorProfile", "VisitorProfile", "UserTypes"]);
    expect(text).toMatch(/oty1: DefaultProfile;.*oty3: ContractorProfile;.*oty2: VisitorProfile;/s);
  });

  it("has no list of user types where there is one only", () => {
    expect(namesIn(printed(schemaOf({})))).toEqual(["DefaultProfile"]);
  });

  it.each([
    ["field staff", "FieldStaffProfile"],
    ["field_staff-2", "FieldStaff2Profile"],
    ["2nd", "Type2ndProfile"],
    ["\u{323b0}", "TypeProfile"],
    // Node knows this letter and TypeScript does not: a property test found it
    ["\ua7cb", "TypeProfile"],
    ["field \ua7cb staff", "FieldStaffProfile"],
    // a letter whose capital is that one, and one whose capital is newer than some compilers
    ["\u0264", "\u0264Profile"],
    ["\u10d0", "\u10d0Profile"],
    ["école", "ÉcoleProfile"],
    ["ß", "SSProfile"],
    ["東京", "東京Profile"],
    ["Stufe ½", "StufeProfile"],
    ["", "TypeProfile"],
  ])("a user type named %j has the interface %s", (name, expected) => {
    expect(namesIn(printed(schemaOf({}), { name, isDefault: false }))).toEqual([expected]);
  });

  it("gives two types that would be named alike two names", () => {
    const text = printProfiles([type("oty1", "a_b"), type("oty2", "a-b")]);
    expect(namesIn(text)).toEqual(["ABProfile", "ABProfile2", "UserTypes"]);
  });
});

describe("what is no user schema", () => {
  it.each([
    ["a list", [], '"definitions"'],
    ["null", null, '"definitions"'],
    ["an error of Okta's", { errorCode: "E0000007" }, '"definitions"'],
    ["definitions of another kind", { definitions: { custom: [] } }, '"definitions.custom"'],
    ["attributes in a list", { definitions: { base: { properties: [] } } }, '"definitions.base.properties"'],
    ["an attribute that is a text", { definitions: { custom: { properties: { a: "b" } } } }, "custom.properties.a"],
  ])("%s: the error says where", async (_, schema, place) => {
    const { message } = await errorOf(CommandError, () => attributesOf(schema, "acme.json"));
    expect(message).toContain("acme.json is no user schema");
    expect(message).toContain(place);
  });

  it("a schema without custom attributes is one", () => {
    expect(attributesOf({ definitions: {} }, "acme.json")).toEqual([]);
  });
});
