// What the keys of an OpenAPI 3.0 document mean: which hold words or examples, and what kind of node lies below which.
// Everything else is a fact.

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

/** A node below a key: itself, or in a list, or in a map whose keys are names. */
export interface Child {
  readonly kind: NodeKind;
  readonly holder?: "list" | "map";
}

interface Grammar {
  readonly words: readonly string[];
  readonly children: Readonly<Record<string, Child>>;
}

const one = (kind: NodeKind): Child => ({ kind });
const list = (kind: NodeKind): Child => ({ kind, holder: "list" });
const map = (kind: NodeKind): Child => ({ kind, holder: "map" });

const operation = one("operation");
const schema = one("schema");

export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

const parameter: Grammar = {
  words: ["description", "example", "examples"],
  children: { schema, content: map("mediaType") },
};

const GRAMMAR: Readonly<Record<NodeKind, Grammar>> = {
  document: {
    words: ["externalDocs"],
    children: {
      info: one("info"),
      servers: list("server"),
      tags: list("tag"),
      paths: one("paths"),
      components: one("components"),
    },
  },
  info: { words: ["description", "termsOfService", "contact", "license"], children: {} },
  tag: { words: ["description", "externalDocs"], children: {} },
  server: { words: ["description", "variables"], children: {} },
  paths: { words: [], children: {} },
  pathItem: {
    words: ["summary", "description"],
    children: { parameters: list("parameter"), ...Object.fromEntries(METHODS.map((method) => [method, operation])) },
  },
  operation: {
    words: ["summary", "description", "externalDocs"],
    children: {
      parameters: list("parameter"),
      requestBody: one("requestBody"),
      responses: map("response"),
    },
  },
  parameter,
  header: parameter,
  requestBody: { words: ["description"], children: { content: map("mediaType") } },
  response: { words: ["description"], children: { headers: map("header"), content: map("mediaType") } },
  mediaType: { words: ["example", "examples"], children: { schema } },
  schema: {
    words: ["title", "description", "example", "externalDocs"],
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
    words: ["examples"],
    children: {
      parameters: map("parameter"),
      headers: map("header"),
      requestBodies: map("requestBody"),
      responses: map("response"),
      schemas: map("schema"),
      securitySchemes: map("securityScheme"),
    },
  },
  securityScheme: { words: ["description"], children: { flows: one("flows") } },
  flows: { words: [], children: { authorizationCode: one("flow"), clientCredentials: one("flow") } },
  flow: { words: [], children: {} },
  plain: { words: [], children: {} },
};

/** The extension that says how far a thing is available; the others are notes to other tools. */
export const LIFECYCLE = "x-okta-lifecycle";

/** Whether a key of a node of this kind holds words or examples, which are not facts. */
export function isDocumentation(kind: NodeKind, key: string): boolean {
  if (kind === "paths") return key.startsWith("x-");
  return GRAMMAR[kind].words.includes(key) || (key.startsWith("x-") && key !== LIFECYCLE);
}

/** What lies below a key of a node of this kind; undefined for a plain value. */
export function childAt(kind: NodeKind, key: string): Child | undefined {
  if (kind === "paths") return one("pathItem");
  const { children } = GRAMMAR[kind];
  return Object.hasOwn(children, key) ? children[key] : undefined;
}
