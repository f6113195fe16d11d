// A made-up document of ours, in parts, and releases of the document that it was made from.

import { readFileSync } from "node:fs";
import { stringify } from "yaml";
import { answer, folderOf, run } from "./documents.js";

export const ROOT = `# Our things.
openapi: 3.0.3
info:
  title: Things
  version: "1.0"
tags:
  - name: Thing
    description: Ours.
paths:
  /things:
    $ref: paths/things.yaml#/things
  /things/{id}:
    $ref: paths/things.yaml#/thing
components:
  securitySchemes:
    oauth2:
      type: oauth2
      flows:
        clientCredentials:
          scopes:
            things.read: Read things.
`;

export const PATHS = `# Reading and writing.
things:
  get:
    operationId: listThings
    summary: All things
    tags: [Thing]
    parameters:
      - name: limit
        in: query
        description: How many, in our words.
        schema: {type: integer, maximum: 200}
      - $ref: "../parameters.yaml#/after"
    responses:
      "200":
        description: Things.
        headers:
          $ref: "../responses.yaml#/headers"
        content:
          application/json:
            schema:
              type: array
              items:
                $ref: "../schemas/things.yaml#/Thing"
      "401":
        $ref: "../responses.yaml#/Unauthorized"
    security:
      - oauth2: [things.read]

thing:
  parameters:
    - $ref: "../parameters.yaml#/id"
  delete:
    operationId: deleteThing
    summary: Away with it
    tags: [Thing]
    responses:
      "204":
        description: Gone.
      "401":
        $ref: "../responses.yaml#/Unauthorized"
    security:
      - oauth2: [things.read]
`;

export const SCHEMAS = `Thing:
  description: A thing, in our words.
  type: object
  required: [id, colour] # both, always
  properties:
    id:
      description: Its key.
      type: string
    colour:
      description: Its colour.
      type: string
    kind:
      description: What it is.
      type: string
      # the order is ours
      enum: [BOX, BAG]
`;

const PARAMETERS = stringify({
  id: { name: "id", in: "path", required: true, schema: { type: "string" } },
  after: { name: "after", in: "query", schema: { type: "string" } },
});
const RESPONSES = stringify({
  headers: { Link: { schema: { type: "string" } } },
  Unauthorized: { description: "No." },
});

const NAMES = {
  reasons: { traffic: "Seen." },
  differences: [
    { where: ["*/response/401", "*/response/200/header Link"], because: "traffic", why: "Seen." },
    { where: "schema Thing/id/required", because: "traffic", why: "Seen." },
  ],
};

/** The release that our files were made from, with what a new one changes. */
export function release(change: (document: Release) => void = () => {}): Release {
  const after = { name: "after", in: "query", schema: { type: "string" } };
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  const limit = { name: "limit", in: "query", description: "OKTA SAYS", schema: { type: "integer", maximum: 200 } };
  const document: Release = {
    openapi: "3.0.3",
    info: { title: "OKTA", version: "1.0" },
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          tags: ["Thing"],
          summary: "OKTA SAYS",
          parameters: [limit, after],
          responses: { 200: answer({ type: "array", items: { $ref: "#/components/schemas/Thing" } }) },
          security: [{ oauth2: ["things.read"] }],
        },
      },
      "/things/{id}": {
        parameters: [id],
        delete: {
          operationId: "deleteThing",
          tags: ["Thing"],
          responses: { 204: { description: "OKTA SAYS" } },
          security: [{ oauth2: ["things.read"] }],
        },
      },
    },
    components: {
      schemas: {
        Thing: {
          type: "object",
          description: "OKTA SAYS",
          required: ["colour"],
          properties: {
            id: { type: "string" },
            colour: { type: "string", description: "OKTA SAYS" },
            kind: { type: "string", enum: ["BOX", "BAG"] },
          },
        },
      },
    },
  };
  change(document);
  return document;
}

// biome-ignore lint/suspicious/noExplicitAny: a document that a test changes wherever it likes
type Release = any;

/** Runs the command on our files and a release, which stands in a file beside them unless it is published at a URL. */
export async function follow(document: Release, ...options: string[]) {
  const folder = await folderOf({
    "openapi/root.yaml": ROOT,
    "openapi/paths/things.yaml": PATHS,
    "openapi/schemas/things.yaml": SCHEMAS,
    "openapi/parameters.yaml": PARAMETERS,
    "openapi/responses.yaml": RESPONSES,
    "openapi/differences.yaml": NAMES,
    "release.yaml": document,
  });
  const root = `${folder}/openapi/root.yaml`;
  const source = typeof document === "string" ? document : `${folder}/release.yaml`;
  const done = await run("update-spec.mjs", source, "--root", root, "--no-generate", ...options);
  const text = (name: string) => readFileSync(`${folder}/openapi/${name}`, "utf8");
  return { ...done, text };
}
