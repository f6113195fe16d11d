import { describe, expect, it } from "vitest";
import { attribute } from "./printed.js";

describe("the type of an attribute", () => {
  it.each([
    ["string", "string"],
    ["boolean", "boolean"],
    ["number", "number"],
    ["integer", "number"],
  ])("%s is %s, or null if the org does not require it", (type, expected) => {
    expect(attribute({ type })).toBe(`it?: ${expected} | null | undefined;`);
    expect(attribute({ type }, { required: true })).toBe(`it: ${expected};`);
  });

  it("an attribute's own `required` counts, too", () => {
    expect(attribute({ type: "string", required: true })).toBe("it: string;");
  });

  it("an enumeration is a union, in Okta's order", () => {
    expect(attribute({ type: "string", enum: ["S", "M", "L"] })).toBe('it?: "S" | "M" | "L" | null | undefined;');
  });

  it("numbers in an enumeration remain numbers", () => {
    expect(attribute({ type: "integer", enum: [1, 2.5, -3] })).toBe("it?: 1 | 2.5 | -3 | null | undefined;");
  });

  it("integers in an enumeration remain exact, however long", () => {
    const long = [9007199254740993n, -9223372036854775808n];
    const type = "9007199254740993n | -9223372036854775808n";
    expect(attribute({ type: "integer", enum: [1, ...long] })).toBe(`it?: 1 | ${type} | null | undefined;`);
    const oneOf = [
      { const: long[0], title: "Ada" },
      { const: long[1], title: String(long[1]) },
    ];
    expect(attribute({ type: "integer", oneOf })).toBe(
      `/** - \`9007199254740993n\`: Ada */\nit?: ${type} | null | undefined;`,
    );
    expect(attribute({ type: "array", items: { type: "integer", oneOf } })).toContain(`it?: (${type})[] | null`);
  });

  it("an enumeration can have only titled values, and a value twice", () => {
    const oneOf = [
      { const: 1, title: "1" },
      { const: 2, title: "2" },
    ];
    expect(attribute({ type: "number", oneOf })).toBe("it?: 1 | 2 | null | undefined;");
    expect(attribute({ type: "string", enum: ["a", "a"] })).toBe('it?: "a" | null | undefined;');
  });

  it("a null or empty enumeration does not restrict the type", () => {
    expect(attribute({ type: "string", enum: null, oneOf: null })).toBe("it?: string | null | undefined;");
    expect(attribute({ type: "string", enum: [] })).toBe("it?: string | null | undefined;");
  });

  it("a value with a quotation mark or a line break is escaped", () => {
    expect(attribute({ type: "string", enum: ['6"', "a\nb"] })).toBe('it?: "6\\"" | "a\\nb" | null | undefined;');
  });

  it("an array has the type of its items", () => {
    expect(attribute({ type: "array", items: { type: "integer" } })).toBe("it?: number[] | null | undefined;");
    expect(attribute({ type: "array", items: { type: "string", enum: ["a", "b"] } })).toBe(
      'it?: ("a" | "b")[] | null | undefined;',
    );
    expect(attribute({ type: "array" })).toBe("it?: unknown[] | null | undefined;");
  });

  it("an unknown type becomes unknown, not an error", () => {
    expect(attribute({ type: "reference" })).toBe("it?: unknown;");
    expect(attribute({})).toBe("it?: unknown;");
  });

  it.each([
    ["two words", '"two words"'],
    ["1st", '"1st"'],
    ["a-b", '"a-b"'],
    ['a"b', '"a\\"b"'],
    ["größe", "größe"],
    ["\u{323b0}", '"\u{323b0}"'],
    ["\ua7cb", '"\ua7cb"'],
    ["a\ua7cb", '"a\ua7cb"'],
    ["ünï_1$", "ünï_1$"],
    ["class", "class"],
    ["__proto__", "__proto__"],
  ])("the name %s is printed as %s", (name, written) => {
    expect(attribute({ type: "string" }, { name })).toBe(`${written}?: string | null | undefined;`);
  });
});

describe("the comment of an attribute", () => {
  it("is its title", () => {
    expect(attribute({ type: "string", title: "T-shirt" })).toBe("/** T-shirt */\nit?: string | null | undefined;");
  });

  it("includes the description if it adds information", () => {
    expect(attribute({ type: "string", title: "Size", description: "Of the T-shirt" })).toMatch(
      /^\/\*\*\n \* Size\n \*\n \* Of the T-shirt\n \*\/\n/,
    );
    expect(attribute({ type: "string", title: "Size", description: "Size" })).toMatch(/^\/\*\* Size \*\/\n/);
  });

  it("mentions how Okta displays the values", () => {
    const oneOf = [
      { const: 1, title: "Junior" },
      { const: 2, title: "2" },
    ];
    expect(attribute({ type: "integer", enum: [1, 2], oneOf })).toMatch(/^\/\*\* - `1`: Junior \*\/\n/);
    const items = { type: "string", oneOf: [{ const: "S", title: "Small" }] };
    expect(attribute({ type: "array", items })).toMatch(/^\/\*\* - `"S"`: Small \*\/\n/);
  });

  it("cannot be ended by the text of a description", () => {
    expect(attribute({ type: "string", title: "a */ b" })).toBe("/** a *\\/ b */\nit?: string | null | undefined;");
  });

  it("contains no accidental tags, and keeps URLs intact", () => {
    expect(attribute({ type: "string", title: "@deprecated {@link x} a@b.c" })).toMatch(
      /^\/\*\* \\@deprecated \{\\@link x\} a@b\.c \*\/\n/,
    );
  });

  it.each(["a\nb", "a\r\nb", "a\rb", "a\u2028b"])("keeps the line breaks of %j", (title) => {
    expect(attribute({ type: "string", title })).toMatch(/^\/\*\*\n \* a\n \* b\n \*\/\n/);
  });
});

describe("the mutability of an attribute", () => {
  it("read-only: readonly, and not accepted when a user is created", () => {
    const text = "/** Read-only: requests cannot set it. */\nreadonly it?: string | null | undefined;";
    expect(attribute({ type: "string", mutability: "READ_ONLY" })).toBe(text);
    expect(attribute({ type: "string", mutability: "READ_ONLY" }, { required: true })).toBe(text);
  });

  it("write-once: accepted when the user is created, so not readonly", () => {
    expect(attribute({ type: "string", mutability: "IMMUTABLE" }, { required: true })).toBe(
      "/** Write-once: it cannot be changed after it is set. */\nit: string;",
    );
  });

  it("write-only: optional in responses", () => {
    expect(attribute({ type: "string", mutability: "WRITE_ONLY" }, { required: true })).toBe(
      "/** Write-only: responses omit it. */\nit?: string | null | undefined;",
    );
  });

  it("sensitive, hidden and unique attributes are marked in the comment", () => {
    const permissions = [{ principal: "SELF", action: "HIDE" }];
    expect(attribute({ type: "string", sensitive: true, permissions, unique: true })).toMatch(
      /^\/\*\* Sensitive\. Hidden from the user\. Unique in the org\. \*\/\n/,
    );
    expect(attribute({ type: "string", unique: "UNIQUE_VALIDATED" })).toMatch(/^\/\*\* Unique in the org\. \*\/\n/);
    expect(attribute({ type: "string", sensitive: false, permissions: null, unique: "PENDING_UNIQUENESS" })).toBe(
      "it?: string | null | undefined;",
    );
  });
});
