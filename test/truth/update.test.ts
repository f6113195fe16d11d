// npm run update-spec on made-up releases of a made-up document.

import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { serve } from "../support/serve.js";
import { answer, folderOf } from "./documents.js";
import { follow, PATHS, ROOT, release, SCHEMAS } from "./release.js";

type Followed = Awaited<ReturnType<typeof follow>>;

describe("a release with a new operation, a renamed property and a wider enumeration", () => {
  let followed: Followed;
  beforeAll(async () => {
    const made = release((document) => {
      document.info.version = "1.1";
      document.paths["/boxes"] = {
        post: {
          operationId: "createBox",
          tags: ["Box"],
          description: "OKTA SAYS",
          parameters: [{ $ref: "#/components/parameters/dry" }],
          requestBody: { required: true, ...answer({ $ref: "#/components/schemas/Box" }) },
          responses: { 200: answer({ $ref: "#/components/schemas/Box" }), 401: { description: "OKTA SAYS" } },
          security: [{ oauth2: ["boxes.manage"] }],
        },
      };
      document.components.parameters = { dry: { name: "dry", in: "query", schema: { type: "boolean" } } };
      const { Thing } = document.components.schemas;
      document.components.schemas.Box = {
        type: "object",
        properties: {
          description: { type: "string", example: "OKTA SAYS" },
          lid: { allOf: [{ $ref: "#/components/schemas/Box" }, { description: "OKTA SAYS" }] },
          holds: { $ref: "#/components/schemas/Thing" },
        },
      };
      Thing.properties.color = { type: "string", description: "OKTA SAYS", maxLength: 20 };
      delete Thing.properties.colour;
      Thing.required = ["color"];
      Thing.properties.kind.enum.push("CASE");
    });
    followed = await follow(made, "--select", "listThings,deleteThing,createBox");
  });

  it("puts the facts in their place, and leaves our words and comments as they are", () => {
    expect(followed.status).toBe(0);
    expect(followed.text("schemas/things.yaml")).toBe(`Thing:
  description: A thing, in our words.
  type: object
  required: [id, color] # both, always
  properties:
    id:
      description: Its key.
      type: string
    kind:
      description: What it is.
      type: string
      # the order is ours
      enum: [BOX, BAG, CASE]
    color:
      description: To be written.
      type: string
      maxLength: 20
`);
    expect(followed.text("paths/things.yaml")).toBe(PATHS);
  });

  it("has no word of Okta's", () => {
    const files = ["root.yaml", "schemas/things.yaml", "schemas/unsorted.yaml", "paths/unsorted.yaml"];
    for (const file of files) expect(followed.text(file)).not.toContain("OKTA");
  });

  it("puts a new operation where a person sorts it, with the answers that all of ours have", () => {
    expect(parse(followed.text("root.yaml")).paths["/boxes"]).toEqual({ $ref: "paths/unsorted.yaml#/createBox" });
    expect(parse(followed.text("paths/unsorted.yaml"))).toEqual({
      createBox: {
        post: {
          operationId: "createBox",
          summary: "Create box",
          description: "To be written.",
          tags: ["Box"],
          parameters: [{ name: "dry", in: "query", description: "To be written.", schema: { type: "boolean" } }],
          requestBody: {
            description: "To be written.",
            required: true,
            content: { "application/json": { schema: { $ref: "../schemas/unsorted.yaml#/Box" } } },
          },
          responses: {
            200: {
              description: "To be written.",
              headers: { $ref: "../responses.yaml#/headers" },
              content: { "application/json": { schema: { $ref: "../schemas/unsorted.yaml#/Box" } } },
            },
            401: { $ref: "../responses.yaml#/Unauthorized" },
          },
          security: [{ oauth2: ["boxes.manage"] }],
        },
      },
    });
  });

  it("brings the schemas along that it needs, and refers to those that we have", () => {
    expect(parse(followed.text("schemas/unsorted.yaml"))).toEqual({
      Box: {
        description: "To be written.",
        type: "object",
        properties: {
          description: { description: "To be written.", type: "string" },
          lid: { $ref: "#/Box" },
          holds: { $ref: "things.yaml#/Thing" },
        },
      },
    });
  });

  it("declares its tag and its scope", () => {
    const root = parse(followed.text("root.yaml"));
    expect(root.tags).toContainEqual({ name: "Box", description: "To be written." });
    expect(root.components.securitySchemes.oauth2.flows.clientCredentials.scopes).toEqual({
      "things.read": "Read things.",
      "boxes.manage": "To be written.",
    });
  });

  it("drafts a changeset of a major version, as the old name is gone", () => {
    expect(followed.output).toContain(`---
"okta-fetch": major
---

From Okta's release 1.1:

What no longer works as it did:

- \`Thing.colour\` is gone.

What is new or different:

- \`Thing.color\` is new.
- \`Thing.color\` is required.
- \`Thing.kind\` may be \`CASE\`.
- \`createBox\` is new: \`POST /boxes\`.
`);
  });
});

describe("a release without an operation, without a parameter and with a narrower limit", () => {
  let followed: Followed;
  beforeAll(async () => {
    followed = await follow(
      release((document) => {
        document.info.version = "2.0";
        delete document.paths["/things/{id}"];
        const { parameters } = document.paths["/things"].get;
        document.paths["/things"].get.parameters = [{ ...parameters[0], schema: { type: "integer", maximum: 100 } }];
      }),
    );
  });

  it("takes them out of our files", () => {
    expect(followed.status).toBe(0);
    expect(followed.text("root.yaml")).toBe(
      ROOT.replace("  /things/{id}:\n    $ref: paths/things.yaml#/thing\n", "").replace('"1.0"', '"2.0"'),
    );
    const { things, thing } = parse(followed.text("paths/things.yaml"));
    expect(thing).toBeUndefined();
    expect(things.get.parameters).toEqual([
      { name: "limit", in: "query", description: "How many, in our words.", schema: { type: "integer", maximum: 100 } },
    ]);
  });

  it("drafts a changeset of a major version", () => {
    expect(followed.output).toContain('"okta-fetch": major');
    expect(followed.output).toContain("- `deleteThing` is gone.\n");
    expect(followed.output).toContain("- `listThings` takes no `after` any more.\n");
    expect(followed.output).toContain("- `listThings.query limit`: `maximum` is `100`; it was `200`.\n");
  });

  it("keeps what we mean otherwise, for the reason that has a name", () => {
    expect(followed.text("schemas/things.yaml")).toBe(SCHEMAS);
    expect(parse(followed.text("paths/things.yaml")).things.get.responses).toHaveProperty("401");
    expect(followed.output).not.toContain("Names of no difference");
  });
});

it("a release that only adds is a minor version", async () => {
  const { output } = await follow(
    release((document) => {
      document.info.version = "1.2";
      document.components.schemas.Thing.properties.size = { type: "integer" };
    }),
  );
  expect(output).toContain('"okta-fetch": minor');
  expect(output).toContain("- `Thing.size` is new.\n");
});

it("a release that changes words only is a patch, and changes the number alone", async () => {
  const followed = await follow(
    release((document) => {
      document.info.version = "1.2";
      document.components.schemas.Thing.description = "OKTA SAYS SOMETHING ELSE";
    }),
  );
  expect(followed.output).toContain('"okta-fetch": patch');
  expect(followed.text("root.yaml")).toBe(ROOT.replace('"1.0"', '"1.2"'));
  expect(followed.text("schemas/things.yaml")).toBe(SCHEMAS);
});

it("without anything new nothing is written", async () => {
  const followed = await follow(release());
  expect(followed.status).toBe(0);
  expect(followed.output).toContain("0 changes taken over, 4 of Okta's facts not");
  expect(followed.output).not.toContain("Files written");
});

it("what needs more than an edit is left for a person, and said so", async () => {
  const moved = release((document) => {
    document.paths["/articles"] = document.paths["/things"];
    delete document.paths["/things"];
  });
  const { output } = await follow(moved);
  expect(output).toContain("For a person to do (1):\n  breaking  changed   listThings/path: /things → /articles\n");
});

it("a name whose difference Okta has ended is to be deleted", async () => {
  const agreed = release((document) => document.components.schemas.Thing.required.push("id"));
  expect((await follow(agreed)).output).toContain("Names of no difference any more (1):\n  schema Thing/id/required\n");
});

it("an operation that there is not cannot be selected", async () => {
  expect(await follow(release(), "--select", "listThing")).toMatchObject({
    status: 1,
    output: "update-spec: no such operation: listThing\n",
  });
});

it("a fault of Okta's is mended by an overlay before it is taken over", async () => {
  const made = release((document) => {
    document.components.schemas.Thing.properties.size = { type: "integer", default: "small" };
  });
  const remove = [{ target: "$.components.schemas.Thing.properties.size.default", remove: true }];
  const folder = await folderOf({ "faults.yaml": { overlay: "1.0.0", actions: remove } });
  const followed = await follow(made, "--overlay", `${folder}/faults.yaml`);
  expect(parse(followed.text("schemas/things.yaml")).Thing.properties.size).toEqual({
    description: "To be written.",
    type: "integer",
  });
});

it("a release is read from where it is published", async () => {
  const published = release((document) => {
    document.info.version = "1.3";
  });
  const { origin } = await serve((request, response) => {
    if (request.url !== "/release.yaml") response.statusCode = 404;
    response.end(JSON.stringify(published));
  });
  expect((await follow(`${origin}/release.yaml`)).output).toContain("From 1.0 to 1.3");
  expect(await follow(`${origin}/other.yaml`)).toMatchObject({
    status: 1,
    output: `update-spec: cannot fetch ${origin}/other.yaml: it answered 404\n`,
  });
});
