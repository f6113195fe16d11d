// A small made-up document in the form of Okta's, and a folder openapi/ that follows it.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { composeFolder, type OpenapiSources } from "../../scripts/overlay/openapi-folder.js";
import { parseOverlay } from "../../scripts/overlay/overlay-file.js";
import { type SpecUpdate, updateSpec } from "../../scripts/release/spec-update.js";
import { parseSelection } from "../../scripts/vendor/selection.js";
import { extractVendoredFacts } from "../../scripts/vendor/vendored-facts.js";
import type { Json, JsonObject } from "../../src/generate/document/json.js";
import { parseYaml } from "../../src/generate/document/yaml.js";

// biome-ignore lint/suspicious/noExplicitAny: a document that a test changes wherever it likes
export type Release = any;

const json = (schema: JsonObject) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const errors = {
  403: { $ref: "#/components/responses/ErrorAccessDenied403" },
  429: { $ref: "#/components/responses/ErrorTooManyRequests429" },
};
const security = (scope: string) => [{ apiToken: [] }, { oauth2: [scope] }];
const sortOrder = {
  name: "sortOrder",
  in: "query",
  schema: { type: "string", default: "asc" },
  description: "OKTA SAYS",
};

const OKTA: Release = {
  openapi: "3.0.3",
  info: { title: "Okta Admin Management API", version: "2026.06.3", description: "OKTA SAYS" },
  tags: [{ name: "User", description: "OKTA SAYS" }, { name: "UserLifecycle" }, { name: "Group" }, { name: "App" }],
  paths: {
    "/api/v1/users": {
      get: {
        operationId: "listUsers",
        summary: "OKTA SAYS",
        tags: ["User"],
        parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }, sortOrder],
        responses: { 200: { description: "OKTA SAYS", ...json({ type: "array", items: ref("User") }) }, ...errors },
        security: security("okta.users.read"),
      },
      post: {
        operationId: "createUser",
        tags: ["User"],
        requestBody: { required: true, ...json(ref("CreateUserRequest")) },
        responses: { 200: { description: "OKTA SAYS", ...json(ref("User")) }, ...errors },
        security: security("okta.users.manage"),
      },
    },
    "/api/v1/users/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: {
        operationId: "getUser",
        tags: ["User"],
        responses: { 200: { description: "OKTA SAYS", ...json(ref("User")) }, ...errors },
        security: security("okta.users.read"),
      },
    },
    "/api/v1/users/{id}/lifecycle/suspend": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      post: {
        operationId: "suspendUser",
        tags: ["UserLifecycle"],
        responses: { 200: { description: "OKTA SAYS" }, ...errors },
        security: security("okta.users.manage"),
      },
    },
    "/api/v1/groups": {
      get: {
        operationId: "listGroups",
        tags: ["Group"],
        parameters: [sortOrder],
        responses: { 200: { description: "OKTA SAYS", ...json({ type: "array", items: ref("Group") }) }, ...errors },
        security: security("okta.groups.read"),
      },
    },
    "/api/v1/apps": {
      get: { operationId: "listApps", tags: ["App"], responses: { 200: { description: "OKTA SAYS" } } },
      post: {
        operationId: "createApp",
        tags: ["App"],
        requestBody: json(ref("App")),
        responses: { 200: { description: "OKTA SAYS", ...json(ref("App")) } },
      },
    },
  },
  components: {
    responses: {
      ErrorAccessDenied403: { description: "OKTA SAYS", ...json(ref("Error")) },
      ErrorTooManyRequests429: { description: "OKTA SAYS", ...json(ref("Error")) },
    },
    schemas: {
      App: { type: "object", properties: { label: { type: "string" } } },
      Error: {
        type: "object",
        properties: {
          errorCode: { type: "string", description: "OKTA SAYS", example: "OKTA SAYS" },
          errorSummary: { type: "string" },
          errorId: { type: "string" },
          errorCauses: { type: "array", items: ref("ErrorCause") },
        },
      },
      ErrorCause: { type: "object", properties: { errorSummary: { type: "string" } } },
      CreateUserRequest: {
        type: "object",
        required: ["profile"],
        properties: { profile: ref("UserProfile"), realmId: { type: "string", maxLength: 20 } },
      },
      User: {
        type: "object",
        properties: {
          id: { type: "string", readOnly: true },
          status: { allOf: [ref("UserStatus"), { description: "OKTA SAYS" }] },
          profile: ref("UserProfile"),
          _links: ref("UserLinksSelf"),
        },
      },
      UserStatus: {
        type: "string",
        enum: ["STAGED", "ACTIVE", "DEPROVISIONED"],
        "x-enumDescriptions": { ACTIVE: "OKTA SAYS" },
      },
      UserProfile: {
        type: "object",
        properties: {
          login: { type: "string", minLength: 5, maxLength: 100 },
          secondEmail: { type: "string", format: "email", nullable: true },
        },
      },
      UserLinksSelf: { type: "object", properties: { self: ref("HrefSelf") } },
      HrefSelf: { type: "object", properties: { href: { type: "string" } } },
      Group: {
        type: "object",
        properties: { id: { type: "string" }, type: { type: "string", enum: ["OKTA_GROUP", "APP_GROUP"] } },
      },
    },
    securitySchemes: {
      apiToken: { type: "apiKey", in: "header", name: "Authorization" },
      oauth2: {
        type: "oauth2",
        flows: {
          authorizationCode: {
            authorizationUrl: "/authorize",
            tokenUrl: "/token",
            scopes: {
              "okta.users.read": "OKTA SAYS",
              "okta.users.manage": "OKTA SAYS",
              "okta.groups.read": "OKTA SAYS",
              "okta.apps.read": "OKTA SAYS",
            },
          },
        },
      },
    },
  },
};

/** Okta's document, changed. */
export function release(change: (document: Release) => void = () => undefined): JsonObject {
  const document = JSON.parse(JSON.stringify(OKTA));
  change(document);
  return document;
}

const SELECTION = { operations: ["listUsers", "createUser", "getUser", "suspendUser", "listGroups"] };

const difference = (place: string) => ({ place, okta: "that", here: "this", because: "traffic", why: "recorded" });

const OVERLAYS: Readonly<Record<string, Json>> = {
  "corrections/users.yaml": {
    overlay: "1.0.0",
    info: { title: "Corrections", version: "1" },
    "x-differences": {
      limit: difference("`limit` of `listUsers`"),
      email: difference("`UserProfile.secondEmail`"),
      required: difference("`User`"),
      denied: difference("403 of `suspendUser`"),
      links: difference("`HrefSelf`"),
      unauthorized: difference("401"),
    },
    actions: [
      {
        target: "$.paths.*[?@.operationId == 'listUsers'].parameters[?@.name == 'limit'].schema",
        "x-difference": "limit",
        update: { minimum: 1, maximum: 200 },
      },
      {
        target: "$.components.schemas.UserProfile.properties.secondEmail.format",
        "x-difference": "email",
        "x-expect": { "@": "email" },
        remove: true,
      },
      { target: "$.components.schemas.User", "x-difference": "required", update: { required: ["id", "status"] } },
      {
        target: "$.paths.*[?@.operationId == 'suspendUser'].responses['403']",
        "x-difference": "denied",
        "x-expect": { "@": errors[403] },
        update: { $ref: "#/components/responses/WrongStatus403" },
      },
      {
        target: "$.components.responses",
        "x-difference": "denied",
        update: { WrongStatus403: { description: "The status does not allow it.", ...json(ref("Error")) } },
      },
      {
        target: "$.components.schemas.User.properties._links",
        "x-difference": "links",
        "x-expect": {
          "@": ref("UserLinksSelf"),
          "$.components.schemas.UserLinksSelf": { type: "object", properties: { self: ref("HrefSelf") } },
          "$.components.schemas.HrefSelf": { type: "object", properties: { href: { type: "string" } } },
        },
        update: ref("UserLinks"),
      },
      {
        target: "$.components.schemas",
        "x-difference": "links",
        update: {
          UserLinks: { description: "Links of a user.", type: "object", properties: { self: { type: "object" } } },
        },
      },
      {
        target: "$.paths.*[?@.operationId].responses",
        "x-difference": "unauthorized",
        update: { 401: { description: "The credentials are wrong.", ...json(ref("Error")) } },
      },
    ],
  },
  "words/users.yaml": {
    overlay: "1.0.0",
    info: { title: "Words", version: "1" },
    actions: [
      { target: "$.info", update: { title: "Okta Users API" } },
      {
        target: "$.paths.*[?@.operationId == 'suspendUser']",
        update: { summary: "Suspend a user", description: "Ours.", responses: { 200: { description: "Done." } } },
      },
      {
        target: "$.components.schemas.UserProfile",
        update: {
          description: "Attributes of a user.",
          properties: {
            login: { description: "What a user signs in with." },
            secondEmail: { description: "Another one." },
          },
        },
      },
      { target: "$.components.schemas.User", update: { properties: { id: { description: "Its key." } } } },
    ],
  },
};

const PAGE = "# The document\n\n<!-- npm run generate writes from here -->\n<!-- to here -->\n";

/** The folder openapi/ as people keep it. */
export const sources: OpenapiSources = {
  selection: parseSelection(SELECTION),
  overlays: Object.entries(OVERLAYS).map(([file, content]) => parseOverlay(content, file)),
  readme: PAGE,
};

/** A repository that follows {@link release}. Gone after the test. */
export async function repository(changes: Readonly<Record<string, string>> = {}): Promise<Repository> {
  const root = mkdtempSync(join(tmpdir(), "okta-fetch-release-test-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const { files } = await composeFolder(sources, extractVendoredFacts(release(), sources.selection));
  const texts: Record<string, string | undefined> = {
    ...files,
    "selection.yaml": JSON.stringify(SELECTION),
    ...changes,
  };
  for (const [file, content] of Object.entries(OVERLAYS)) texts[`overlays/${file}`] ??= JSON.stringify(content);
  for (const [file, text] of Object.entries(texts)) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, "openapi", file)), { recursive: true });
    writeFileSync(join(root, "openapi", file), text);
  }
  return new Repository(root);
}

export class Repository {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Follows a document, without generating. */
  follow(document: JsonObject, options: { dryRun?: boolean; force?: boolean } = {}): Promise<SpecUpdate> {
    return this.followText(JSON.stringify(document), options);
  }

  async followText(
    text: string | Uint8Array,
    options: { dryRun?: boolean; force?: boolean } = {},
  ): Promise<SpecUpdate> {
    const file = join(this.root, "management.yaml");
    writeFileSync(file, text);
    try {
      return await this.followSource(file, options);
    } finally {
      rmSync(file);
    }
  }

  followSource(
    source: string,
    options: { dryRun?: boolean; force?: boolean; deadline?: number } = {},
  ): Promise<SpecUpdate> {
    const { root } = this;
    return updateSpec(source, { root, deadline: 5000, dryRun: false, force: false, generate: false, ...options });
  }

  /** The text of every file, by path. */
  files(): Record<string, string> {
    const names = readdirSync(this.root, { recursive: true, withFileTypes: true, encoding: "utf8" });
    const paths = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    return Object.fromEntries(
      paths.sort().map((path) => [path.slice(this.root.length + 1), readFileSync(path, "utf8")]),
    );
  }

  /** A file of openapi/, parsed. */
  read(file: string): Release {
    return parseYaml(readFileSync(join(this.root, "openapi", file), "utf8"));
  }
}
