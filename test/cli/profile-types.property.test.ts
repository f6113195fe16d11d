// For any schemas of an org, the printed types are valid TypeScript.

import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { printProfiles } from "../../src/cli/print-profiles.js";
import { attributesOf } from "../../src/cli/user-schema.js";
import { runs } from "../support/runs.js";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(..."*/@`\\\n\r\u2028\"'{}$a_ 1é\ud800²"), maxLength: 8 }),
  fc.constantFrom("__proto__", "constructor", "class", "string", "*/"),
);
const value = fc.oneof(text, fc.integer(), fc.double(), fc.constant(null));
const attribute = fc.record(
  {
    title: fc.oneof(text, fc.jsonValue()),
    description: text,
    type: fc.constantFrom("string", "number", "integer", "boolean", "array", "reference", null),
    enum: fc.array(value, { maxLength: 3 }),
    oneOf: fc.array(fc.record({ const: value, title: text }), { maxLength: 3 }),
    items: fc.record({ type: fc.constantFrom("string", "integer"), enum: fc.array(text, { maxLength: 3 }) }),
    mutability: fc.constantFrom("READ_ONLY", "READ_WRITE", "IMMUTABLE", "WRITE_ONLY"),
    permissions: fc.jsonValue(),
    required: fc.boolean(),
  },
  { requiredKeys: [] },
);
const properties = fc.array(fc.tuple(text, attribute), { maxLength: 3 }).map((all) => Object.fromEntries(all));

const types = fc.uniqueArray(
  fc.record({
    id: text,
    name: text,
    title: text,
    description: text,
    isDefault: fc.boolean(),
    attributes: properties.map((custom) => attributesOf({ definitions: { custom: { properties: custom } } }, "schema")),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
);

describe("the output for any schemas", () => {
  test("has distinct interfaces, whatever the order of the types", () => {
    fc.assert(
      fc.property(types, (all) => {
        const printed = printProfiles(all);
        expect(printProfiles([...all].reverse())).toBe(printed);
        const { statements, ...file } = ts.createSourceFile("profiles.ts", printed, ts.ScriptTarget.ES2022);
        expect((file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
        expect(statements.every(ts.isInterfaceDeclaration)).toBe(true);
        const names = statements.filter(ts.isInterfaceDeclaration).map(({ name }) => name.text);
        expect(new Set(names).size).toBe(all.length + (all.length > 1 ? 1 : 0));
        expect(names).toHaveLength(new Set(names).size);
      }),
      runs(1_000),
    );
  });
});
