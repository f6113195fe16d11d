// The kinds of nodes in an OpenAPI 3.0 document: for each, which keys hold documentation (texts and examples), and which
// hold further nodes. Every other key is a fact: it says what goes over the wire.

import { METHODS } from "../../src/generate/document/operations.js";

export type NodeKind =
  | "document"
  | "info"
  | "tag"
  | "server"
  | "paths"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "response"
  | "header"
  | "mediaType"
  | "schema"
  | "components"
  | "securityScheme"
  | "flows"
  | "flow"
  | "plain";

/** The node or nodes that a key holds: one node, a list of nodes, or a map from names to nodes. */
export interface Child {
  readonly kind: NodeKind;
  readonly holder?: "list" | "map";
}

interface KindDefinition {
  readonly documentation: readonly string[];
  readonly children: Readonly<Record<string, Child>>;
}

const one = (kind: NodeKind): Child => ({ kind });
const list = (kind: NodeKind): Child => ({ kind, holder: "list" });
const map = (kind: NodeKind): Child => ({ kind, holder: "map" });

const operation = one("operation");
const schema = one("schema");

const parameter: KindDefinition = {
  documentation: ["description", "example", "examples"],
  children: { schema, content: map("mediaType") },
};

const KINDS: Readonly<Record<NodeKind, KindDefinition>> = {
  document: {
    documentation: ["externalDocs"],
    children: {
      info: one("info"),
      servers: list("server"),
      tags: list("tag"),
      paths: one("paths"),
      components: one("components"),
    },
  },
  info: { documentation: ["description", "termsOfService", "contact", "license"], children: {} },
  tag: { documentation: ["description", "externalDocs"], children: {} },
  server: { documentation: ["description", "variables"], children: {} },
  paths: { documentation: [], children: {} },
  pathItem: {
    documentation: ["summary", "description"],
    children: { parameters: list("parameter"), ...Object.fromEntries(METHODS.map((method) => [method, operation])) },
  },
  operation: {
    documentation: ["summary", "description", "externalDocs"],
    children: {
      parameters: list("parameter"),
      requestBody: one("requestBody"),
      responses: map("response"),
    },
  },
  parameter,
  header: parameter,
  requestBody: { documentation: ["description"], children: { content: map("mediaType") } },
  response: { documentation: ["description"], children: { headers: map("header"), content: map("mediaType") } },
  mediaType: { documentation: ["example", "examples"], children: { schema } },
  schema: {
    documentation: ["title", "description", "example", "externalDocs"],
    children: {
      properties: map("schema"),
      items: schema,
      additionalProperties: schema,
      not: schema,
      allOf: list("schema"),
      oneOf: list("schema"),
      anyOf: list("schema"),
    },
  },
  components: {
    documentation: ["examples"],
    children: {
      parameters: map("parameter"),
      headers: map("header"),
      requestBodies: map("requestBody"),
      responses: map("response"),
      schemas: map("schema"),
      securitySchemes: map("securityScheme"),
    },
  },
  securityScheme: { documentation: ["description"], children: { flows: one("flows") } },
  flows: { documentation: [], children: { authorizationCode: one("flow"), clientCredentials: one("flow") } },
  flow: { documentation: [], children: {} },
  plain: { documentation: [], children: {} },
};

/** The extension with the release stage of an operation or schema. All other extensions are notes to other tools. */
export const LIFECYCLE = "x-okta-lifecycle";

/** Whether a key of a node of this kind holds documentation. */
export function isDocumentation(kind: NodeKind, key: string): boolean {
  if (kind === "paths") return key.startsWith("x-");
  return KINDS[kind].documentation.includes(key) || (key.startsWith("x-") && key !== LIFECYCLE);
}

/** The nodes that a key of a node of this kind holds; undefined for a plain value. */
export function childAt(kind: NodeKind, key: string): Child | undefined {
  if (kind === "paths") return one("pathItem");
  const { children } = KINDS[kind];
  return Object.hasOwn(children, key) ? children[key] : undefined;
}
