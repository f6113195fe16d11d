// How update-spec would take a difference over: in every place that is concerned, or not at all.

import { expect, it } from "vitest";
import { compare } from "../../scripts/drift/compare.mjs";
import { Document } from "../../scripts/drift/document.mjs";
import { answer, folderOf, reads, things } from "./documents.js";

/** The differences, each with the number of places that would be edited. */
async function editsOf(ours: unknown, theirs: unknown): Promise<Record<string, number>> {
  const folder = await folderOf({ "ours.yaml": ours, "theirs.yaml": theirs });
  const { differences } = compare(new Document(`${folder}/ours.yaml`), new Document(`${folder}/theirs.yaml`));
  return Object.fromEntries(differences.map(({ where, edits }) => [where, edits.length]));
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const thing = (...names: string[]) => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
});

it("a property that is new in one schema of theirs goes to each of ours that is this one", async () => {
  const requestBody = { content: { "application/json": { schema: ref("CreateThing") } } };
  const responses = { 200: answer(ref("Thing")) };
  const ours = things({ CreateThing: thing("name"), Thing: thing("name") }, { requestBody, responses });
  expect(await editsOf(ours, things({ Thing: thing("name", "size") }))).toEqual({ "schema Thing/size": 2 });
});

it("a value that is new in what tells our branches apart is for a person to sort", async () => {
  const kind = (...values: string[]) => ({ type: "object", properties: { kind: { type: "string", enum: values } } });
  const mapping = { BOX: "#/components/schemas/Box", BAG: "#/components/schemas/Bag" };
  const Thing = { oneOf: [ref("Box"), ref("Bag")], discriminator: { propertyName: "kind", mapping } };
  const schemas = { Thing, Box: kind("BOX"), Bag: kind("BAG") };
  const theirs = { Thing: kind("BOX", "BAG", "CASE"), Box: kind("BOX", "BAG", "CASE") };
  expect(await editsOf(reads(ref("Thing"), schemas), reads(ref("Thing"), theirs))).toMatchObject({
    "schema Box/kind/enum/CASE": 0,
    "schema Bag/kind/enum/CASE": 0,
  });
  // also where an operation answers one of the branches
  const box = { responses: { 200: answer(ref("Box")), 201: answer(ref("Thing")) } };
  expect(await editsOf(things(schemas, box), things(theirs, box))).toMatchObject({ "schema Box/kind/enum/CASE": 0 });
});
