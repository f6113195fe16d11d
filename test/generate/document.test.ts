import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/generate/document/document-file.js";
import { fileOf } from "./tiny.js";

const faultOf = async (content: unknown) => {
  const error: unknown = await readDocument(await fileOf(content)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect((error as Error).name).toBe("DocumentError");
  return (error as Error).message;
};

describe("an unusable document is refused with the reason", () => {
  it("when the file does not exist", async () => {
    await expect(readDocument("/no/such/okta.yaml")).rejects.toThrow(
      "cannot read the document /no/such/okta.yaml: no such file",
    );
  });

  it.each([
    ["is neither YAML nor JSON", "openapi: [3.0.3", "is neither YAML nor JSON"],
    ["is something else", "just: a file", "is not an OpenAPI document"],
    ["is of Swagger 2", 'swagger: "2.0"\npaths: {}', "is Swagger 2.0; only OpenAPI 3.0.x is supported"],
    ["is of a version that the generator cannot read", "openapi: 3.1.0\npaths: {}", "is OpenAPI 3.1.0"],
  ])("when it %s", async (_, content, message) => {
    expect(await faultOf(content)).toContain(message);
  });
});
