// What is written in another way is no difference.

import { expect, it } from "vitest";
import { compare } from "../../scripts/drift/compare.mjs";
import { Document } from "../../scripts/drift/document.mjs";
import { differencesOf, folderOf, reads, things } from "./documents.js";

const id = { type: "string", readOnly: true };
const WRITTEN_OUT = things({
  Thing: { type: "object", required: ["id"], properties: { id, name: { type: "string" } } },
});

it("a schema by another name, or written out where it is used", async () => {
  const named = things({
    Thing: { type: "object", required: ["id"], properties: { id, name: { $ref: "#/components/schemas/Name" } } },
    Name: { type: "string" },
  });
  expect(await differencesOf(WRITTEN_OUT, named)).toEqual([]);
  expect(await differencesOf(named, WRITTEN_OUT)).toEqual([]);
});

it("a schema put together from parts", async () => {
  const parts = things({
    Thing: {
      allOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", properties: { name: { type: "string" } } }],
    },
    Base: {
      type: "object",
      required: ["id"],
      properties: { id: { allOf: [{ $ref: "#/components/schemas/Key" }], readOnly: true } },
    },
    Key: { type: "string" },
  });
  expect(await differencesOf(WRITTEN_OUT, parts)).toEqual([]);
});

it("words, examples, and extensions", async () => {
  const worded = things(
    {
      Thing: {
        type: "object",
        required: ["id"],
        properties: { id: { ...id, example: "1" }, name: { type: "string", title: "N" } },
      },
    },
    { summary: "Create", description: "Creates", "x-lifecycle": "GA" },
  );
  expect(await differencesOf(WRITTEN_OUT, worded)).toEqual([]);
});

it("a base with a mapping of its subtypes, and a union of them", async () => {
  const kinds = { propertyName: "kind", mapping: { a: "#/components/schemas/A", b: "#/components/schemas/B" } };
  const kind = { kind: { type: "string" } };
  const own = (name: string) => ({ type: "object", properties: { ...kind, [name]: { type: "string" } } });
  const union = reads(
    { $ref: "#/components/schemas/Any" },
    {
      Any: { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }], discriminator: kinds },
      A: own("x"),
      B: own("y"),
    },
  );
  const child = (name: string) => ({
    allOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", properties: { [name]: { type: "string" } } }],
  });
  const base = reads(
    { $ref: "#/components/schemas/Base" },
    {
      Base: { type: "object", properties: kind, discriminator: kinds },
      A: child("x"),
      B: child("y"),
    },
  );
  expect(await differencesOf(union, base)).toEqual([]);
  expect(await differencesOf(base, union)).toEqual([]);
});

it("a document that is split over files", async () => {
  const folder = await folderOf({
    "ours.yaml": { openapi: "3.0.3", info: {}, paths: { "/things": { $ref: "paths/things.yaml" } } },
    "paths/things.yaml": {
      post: {
        operationId: "createThing",
        tags: ["Thing"],
        requestBody: { content: { "application/json": { schema: { $ref: "../schemas/thing.yaml#/Thing" } } } },
        responses: { 200: { content: { "application/json": { schema: { $ref: "../schemas/thing.yaml#/Thing" } } } } },
      },
    },
    "schemas/thing.yaml": {
      Thing: { type: "object", required: ["id"], properties: { id: { $ref: "#/Id" }, name: { type: "string" } } },
      Id: id,
    },
    "whole.yaml": WRITTEN_OUT,
  });
  const { differences } = compare(new Document(`${folder}/ours.yaml`), new Document(`${folder}/whole.yaml`));
  expect(differences).toEqual([]);
});
