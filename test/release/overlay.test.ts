// Our overlays: what an action does, when it is left out, and what is refused.

import { describe, expect, it } from "vitest";
import { applyOverlays } from "../../scripts/overlay/apply-overlays.js";
import { composeDocument } from "../../scripts/overlay/compose-document.js";
import { insertDifferenceTable } from "../../scripts/overlay/difference-table.js";
import { formatMisfit } from "../../scripts/overlay/left-out-actions.js";
import { parseOverlay } from "../../scripts/overlay/overlay-file.js";
import { extractVendoredFacts } from "../../scripts/vendor/vendored-facts.js";
import type { Json, JsonObject } from "../../src/generate/document/json.js";
import { release, repository, sources } from "./okta.js";

const THING: JsonObject = {
  type: "object",
  properties: {
    id: { type: "string", maxLength: 5 },
    kind: { type: "string", enum: ["A", "B"] },
    next: { $ref: "#/components/schemas/Next" },
  },
};
const document = (): JsonObject => ({
  openapi: "3.0.3",
  info: { title: "", version: "1" },
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        responses: { 200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } } },
      },
    },
  },
  components: { schemas: { Thing: THING, Next: { type: "string" } } },
});

const overlay = (...actions: Json[]) =>
  parseOverlay({ overlay: "1.0.0", info: { title: "T", version: "1" }, actions }, "o.yaml");

async function applied(...actions: Json[]) {
  const { document: result, misfits } = await applyOverlays(document(), [overlay(...actions)]);
  const { Thing, ...others } = (result["components"] as Record<string, Record<string, JsonObject>>)["schemas"] ?? {};
  return { Thing, others, misfits: misfits.map(formatMisfit) };
}

const THINGS = "$.components.schemas.Thing";

describe("an overlay action", () => {
  it("adds a missing member", async () => {
    const { Thing, misfits } = await applied({
      target: THINGS,
      update: { required: ["id"], properties: { more: { type: "string" } } },
    });
    expect(Thing).toMatchObject({ required: ["id"], properties: { more: { type: "string" }, id: { maxLength: 5 } } });
    expect(misfits).toEqual([]);
  });

  it("appends an entry to a list", async () => {
    const { Thing } = await applied({ target: `${THINGS}.properties.kind.enum`, update: "C" });
    expect(Thing).toMatchObject({ properties: { kind: { enum: ["A", "B", "C"] } } });
  });

  it("replaces and removes what it expects", async () => {
    const { Thing, misfits } = await applied(
      { target: `${THINGS}.properties.id`, "x-expect": { "@.maxLength": 5 }, update: { maxLength: 9 } },
      { target: `${THINGS}.properties.kind.enum`, "x-expect": { "@": ["A", "B"] }, remove: true },
    );
    expect(Thing).toMatchObject({ properties: { id: { maxLength: 9 }, kind: { type: "string" } } });
    expect(Thing).not.toHaveProperty("properties.kind.enum");
    expect(misfits).toEqual([]);
  });

  it.each<[string, Json, string]>([
    [
      "has no place",
      { target: "$.components.schemas.Gone", update: {} },
      "$.components.schemas.Gone: expected a node, found nothing",
    ],
    [
      "would replace what it does not expect",
      { target: `${THINGS}.properties.id`, update: { maxLength: 9 } },
      "Thing.properties.id.maxLength: expected nothing, found 5",
    ],
    [
      "would add what is there",
      { target: `${THINGS}.properties.kind.enum`, update: "B" },
      "Thing.properties.kind.enum: expected nothing, found B",
    ],
    [
      "expects another value",
      { target: `${THINGS}.properties.id.maxLength`, "x-expect": { "@": 4 }, remove: true },
      "maxLength: expected 4, found 5",
    ],
    [
      "expects another value elsewhere",
      { target: THINGS, "x-expect": { "$.components.schemas.Next": { type: "object" } }, update: { nullable: true } },
      '$.components.schemas.Next: expected {"type":"object"}, found {"type":"string"}',
    ],
    [
      "expects what is not there",
      { target: THINGS, "x-expect": { "$.components.schemas.Gone": {} }, update: { nullable: true } },
      "$.components.schemas.Gone: expected {}, found nothing",
    ],
    [
      "would write beside a reference",
      { target: `${THINGS}.properties.next`, update: { nullable: true } },
      'Thing.properties.next: expected nothing, found {"$ref":',
    ],
    [
      "would put a reference beside something",
      { target: `${THINGS}.properties.id`, update: { $ref: "#/components/schemas/Next" } },
      "Thing.properties.id: expected nothing, found {",
    ],
    [
      "would replace a list",
      { target: `${THINGS}.properties.kind`, update: { enum: ["C"] } },
      'kind.enum: expected nothing, found ["A","B"]',
    ],
    [
      "refers to what is not there",
      {
        target: `${THINGS}.properties.next`,
        "x-expect": { "@": { $ref: "#/components/schemas/Next" } },
        update: { $ref: "#/components/schemas/Gone" },
      },
      "#/components/schemas/Gone: expected a component, found nothing",
    ],
    [
      "removes what others refer to",
      { target: "$.components.schemas.Next", "x-expect": { "@": { type: "string" } }, remove: true },
      "#/components/schemas/Next: expected a component, found nothing",
    ],
  ])("that %s is left out, and the report names the place", async (_, action, line) => {
    const { Thing, others, misfits } = await applied(action);
    expect(Thing).toEqual(THING);
    expect(others).toEqual({ Next: { type: "string" } });
    expect(misfits).toHaveLength(1);
    expect(misfits[0]).toContain(line);
    expect(misfits[0]).toMatch(/^o\.yaml, action 1, at /);
  });

  it("that does not fit one place applies to the others", async () => {
    const { Thing, misfits } = await applied({
      target: `${THINGS}.properties[?@.type == 'string']`,
      update: { maxLength: 7 },
    });
    expect(Thing).toMatchObject({ properties: { id: { maxLength: 5 }, kind: { maxLength: 7 } } });
    expect(misfits).toHaveLength(1);
  });

  it("that removes something for a later action is skipped with it", async () => {
    const remove = {
      target: `${THINGS}.properties.id`,
      "x-expect": { "@": { type: "string", maxLength: 5 } },
      remove: true,
    };
    const add = (property: Json) => ({ target: THINGS, update: { properties: { id: property } } });
    expect((await applied(remove, add({ type: "integer" }))).Thing).toMatchObject({
      properties: { id: { type: "integer" } },
    });
    const torn = await applied(remove, add({ $ref: "#/components/schemas/Gone" }));
    expect(torn.Thing).toEqual(THING);
    expect(torn.misfits).toHaveLength(2);
    const stale = await applied({ ...remove, "x-expect": { "@": {} } }, add({ maximum: 1 }));
    expect(stale.Thing).toEqual(THING);
    expect(stale.misfits).toHaveLength(2);
  });

  it("that replaces a missing member adds nothing", async () => {
    const remove = { target: `${THINGS}.properties.gone`, "x-expect": { "@": { type: "string" } }, remove: true };
    const { Thing, misfits } = await applied(remove, {
      target: THINGS,
      update: { properties: { gone: { type: "number" } } },
    });
    expect(Thing).toEqual(THING);
    expect(misfits[0]).toBe(
      'o.yaml, action 1, at $.components.schemas.Thing.properties.gone: expected {"type":"string"}, found nothing',
    );
    expect(misfits).toHaveLength(2);
  });

  it("with only texts is applied text by text", async () => {
    const { Thing, misfits } = await applied({
      target: THINGS,
      update: {
        description: "A thing.",
        properties: { id: { description: "Its key." }, gone: { description: "Nothing.", example: 1 } },
      },
    });
    expect(Thing).toMatchObject({ description: "A thing.", properties: { id: { description: "Its key." } } });
    expect(Thing).not.toHaveProperty("properties.gone");
    expect(misfits).toEqual([
      "o.yaml, action 1, at $.components.schemas.Thing.properties.gone.description: expected a node to document, found nothing",
      "o.yaml, action 1, at $.components.schemas.Thing.properties.gone.example: expected a node to document, found nothing",
    ]);
  });
});

it("leaves out unreferenced components, and every response has a description", async () => {
  const { document: result } = await composeDocument(document(), [
    overlay({
      target: `${THINGS}.properties.next`,
      "x-expect": { "@": { $ref: "#/components/schemas/Next" } },
      remove: true,
    }),
  ]);
  expect(result).not.toHaveProperty("components.schemas.Next");
  expect(result).toHaveProperty(["paths", "/things", "get", "responses", "200", "description"], "");
});

describe("an invalid overlay is refused", () => {
  const row = { place: "a", okta: "b", here: "c", because: "traffic", why: "d" };
  it.each<[string, Json, string]>([
    ["that is not one", { actions: [] }, "o.yaml is not an overlay"],
    ["of another version", { overlay: "2.0.0", actions: [] }, "o.yaml is not an overlay"],
    [
      "with an action without a target",
      { overlay: "1.0.0", actions: [{ remove: true }] },
      "action 1: it has no target.",
    ],
    ["with an action that does nothing", { overlay: "1.0.0", actions: [{ target: "$" }] }, "action 1: it needs either"],
    [
      "with a removal that expects nothing",
      { overlay: "1.0.0", actions: [{ target: "$.a", remove: true }] },
      "action 1: a removal needs `x-expect`",
    ],
    [
      "with an unknown key",
      { overlay: "1.0.0", actions: [{ target: "$", update: {}, "x-expcet": {} }] },
      "action 1: unknown key `x-expcet`.",
    ],
    [
      "with a difference without a reason",
      { overlay: "1.0.0", "x-differences": { a: { ...row, why: null } }, actions: [] },
      "the difference `a` has no `why`.",
    ],
    [
      "with a difference without evidence",
      { overlay: "1.0.0", "x-differences": { a: { ...row, because: "taste" } }, actions: [] },
      "`because: taste`. Use one of traffic, ",
    ],
  ])("%s", (_, content, message) => {
    expect(() => parseOverlay(content, "o.yaml")).toThrow(message);
  });

  it("with a target that is not a JSONPath", async () => {
    await expect(applied({ target: "$.a[", update: {} })).rejects.toThrow("o.yaml, action 1: ");
  });

  it.each<[string, object, string]>([
    [
      "with an action of a difference that there is not",
      { actions: [{ target: "$", update: {}, "x-difference": "b" }] },
      "no overlay declares the difference `b`",
    ],
    [
      "with a difference that has no action",
      { "x-differences": { b: row }, actions: [] },
      "no action names the difference `b`. Delete it.",
    ],
    [
      "with a difference of another file",
      { "x-differences": { limit: row }, actions: [] },
      "the difference `limit` is already declared in corrections/users.yaml.",
    ],
  ])("%s", async (_, content, message) => {
    const repo = await repository({ "overlays/more.yaml": JSON.stringify({ overlay: "1.0.0", ...content }) });
    await expect(repo.follow(release())).rejects.toThrow(message);
  });

  it("and nothing is written", async () => {
    const repo = await repository({ "overlays/more.yaml": "a: [" });
    const before = repo.files();
    await expect(repo.follow(release())).rejects.toThrow("more.yaml: ");
    expect(repo.files()).toEqual(before);
  });
});

describe("vendored facts that were edited by hand", () => {
  it("are refused", async () => {
    const repo = await repository();
    const text = repo.files()["openapi/vendor/paths.yaml"] ?? "";
    const edited = await repository({ "vendor/paths.yaml": text.replace("type: integer", "type: string") });
    await expect(edited.follow(release())).rejects.toThrow("was edited by hand. Restore it with git");
  });
});

it("the table of differences is generated from the overlays, by evidence", () => {
  const page = insertDifferenceTable(
    sources.readme,
    extractVendoredFacts(release(), sources.selection),
    sources.overlays,
  );
  expect(page).toContain(
    "'Okta Admin Management API', release **2026.06.3**: 5 of its 7 operations, 4 of them below `/api/v1/users`.",
  );
  expect(page).toContain("| `User` | that | this | [traffic](overlays/corrections/users.yaml): recorded |\n");
  expect(() => insertDifferenceTable("# No table", extractVendoredFacts(release(), sources.selection), [])).toThrow(
    "has no lines",
  );
});
