import { describe, expect, it } from "vitest";
import { applyInputOverlay } from "../../scripts/generate/input-overlay.js";
import type { Document } from "../../src/generate/document/openapi.js";
import { fileOf, tiny } from "./tiny.js";

const overlayOf = (...actions: object[]) =>
  fileOf({ overlay: "1.0.0", info: { title: "Mends", version: "1" }, actions });
const mended = async (document: object, ...actions: object[]) =>
  (await applyInputOverlay(document as Document, await overlayOf(...actions))).document;

describe("an overlay", () => {
  it("removes a member, or an item of a list", async () => {
    const document = { a: { "/b c": [1, 2, 3] }, d: 4 };
    expect(await mended(document, { target: "$.a['/b c'][1]", remove: true }, { target: "$.d", remove: true })).toEqual(
      {
        a: { "/b c": [1, 3] },
      },
    );
  });

  it("removes several places", async () => {
    expect(await mended({ a: [1, 2, 3] }, { target: "$.a[*]", remove: true })).toEqual({ a: [] });
  });

  it("merges objects, adds to lists, and replaces the rest", async () => {
    const document = { a: { list: [1], kept: true, text: "old" } };
    expect(await mended(document, { target: "$.a", update: { list: [2], text: "new", more: {} } })).toEqual({
      a: { list: [1, 2], kept: true, text: "new", more: {} },
    });
  });

  it("reaches several places with a wildcard", async () => {
    const document = { a: { x: { n: 1 }, y: { n: 1 }, z: 3 } };
    expect(await mended(document, { target: "$.a.*.n", update: 2 })).toEqual({ a: { x: { n: 2 }, y: { n: 2 }, z: 3 } });
  });

  it("does not modify its input", async () => {
    const document = { a: 1 };
    await mended(document, { target: "$.a", remove: true });
    expect(document).toEqual({ a: 1 });
  });

  it("changes a document", async () => {
    const document = tiny({ "GET /a": { operationId: "getA" } });
    const overlay = await overlayOf({ target: "$.paths['/a'].get", update: { operationId: "getB" } });
    const read = await applyInputOverlay(document, overlay);
    expect(read.document.paths?.["/a"]?.["get"]).toMatchObject({ operationId: "getB" });
    expect(read.notes).toEqual([]);
  });

  it("skips an action that matches nothing, reports it, and applies the others", async () => {
    const document = tiny({ "GET /a": { operationId: "getA" } });
    const overlay = await overlayOf(
      { target: "$.paths.gone", remove: true },
      { target: "$.info.title", update: "Changed" },
    );
    const read = await applyInputOverlay(document, overlay);
    expect(read.document.info.title).toBe("Changed");
    expect(read.notes).toEqual([`${overlay}: skipped an action: $.paths.gone matches nothing.`]);
  });

  it("accepts any JSONPath", async () => {
    const document = { a: [{ n: 1 }, { n: 2 }], b: { n: 2 } };
    expect(await mended(document, { target: "$..[?@.n == 2]", update: { found: true } })).toEqual({
      a: [{ n: 1 }, { n: 2, found: true }],
      b: { n: 2, found: true },
    });
  });

  it("with an invalid path is refused", async () => {
    await expect(mended({ a: 1 }, { target: "$.a[", remove: true })).rejects.toThrow("$.a[ is not a JSONPath: ");
  });

  it("that is invalid is refused", async () => {
    await expect(applyInputOverlay(tiny({}), await fileOf("just: a file"))).rejects.toThrow("is not an overlay");
    await expect(applyInputOverlay(tiny({}), "/no/such/file.yaml")).rejects.toThrow("cannot read the overlay");
  });
});
