import { describe, expect, it } from "vitest";
import { readDocument } from "../../scripts/generate/document.mjs";
import { fileOf, tiny } from "./tiny.js";

const faultOf = async (content: unknown) => {
  const error: unknown = await readDocument(await fileOf(content)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect((error as Error).name).toBe("GenerateError");
  return (error as Error).message;
};

describe("a document that cannot be generated from is refused, and why", () => {
  it("when there is no such file", async () => {
    await expect(readDocument("/no/such/okta.yaml")).rejects.toThrow(
      "cannot read the document /no/such/okta.yaml: ENOENT",
    );
  });

  it.each([
    ["is neither YAML nor JSON", "openapi: [3.0.3", "is neither YAML nor JSON"],
    ["is something else", "just: a file", "is not an OpenAPI document"],
    ["is of a version that the generator cannot read", "openapi: 3.1.0\npaths: {}", "is OpenAPI 3.1.0"],
    ["has no operations", tiny({}), "it has no operations"],
  ])("when it %s", async (_, content, message) => {
    expect(await faultOf(content)).toContain(message);
  });

  it("when two operations have one id, which it names with both places", async () => {
    const message = await faultOf(tiny({ "GET /a": { operationId: "getA" }, "GET /b": { operationId: "getA" } }));
    expect(message).toContain('GET /b: the operationId "getA" is taken by GET /a.');
  });

  it.each(["delete", "get-a", "1st", "paginate"])(
    "when an operation id cannot be a function's name: %s",
    async (id) => {
      expect(await faultOf(tiny({ "GET /a": { operationId: id } }))).toContain(
        `"${id}" cannot be the name of a function`,
      );
    },
  );

  it("when an operation has no id", async () => {
    expect(await faultOf(tiny({ "GET /a": {} }))).toContain("GET /a has no operationId.");
  });

  it("when an operation has no tag, or two", async () => {
    const message = await faultOf(
      tiny({ "GET /a": { operationId: "getA", tags: [] }, "PUT /a": { operationId: "putA", tags: ["A", "B"] } }),
    );
    expect(message).toContain("GET /a (getA) has no tag; it needs exactly one.");
    expect(message).toContain("PUT /a (putA) has 2 tags: A, B; it needs exactly one.");
  });

  it("when a part of it is in another file, with what to do", async () => {
    const parameters = [{ $ref: "parameters.yaml#/limit" }];
    expect(await faultOf(tiny({ "GET /a": { operationId: "getA", parameters } }))).toContain("Bundle it first");
  });
});
