// npm run update-spec, on made-up releases of a small document.

import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Release, release, repository } from "./okta.js";

describe("a change of a schema that several operations share", () => {
  const conflict = (document: Release) => {
    document.components.schemas.Conflict = {
      type: "object",
      properties: { errorCode: { type: "string" }, conflictId: { type: "string" } },
    };
    document.paths["/api/v1/users/{id}/lifecycle/suspend"].post.responses[403] = {
      description: "OKTA SAYS",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Conflict" } } },
    };
  };

  it("in one operation only leaves the shared schema as it is", async () => {
    const repo = await repository();
    const before = repo.read("okta.yaml");
    const { report } = await repo.follow(release(conflict));
    const after = repo.read("okta.yaml");
    expect(after.components.schemas.Error).toEqual(before.components.schemas.Error);
    expect(after.paths["/api/v1/users/{id}"]).toEqual(before.paths["/api/v1/users/{id}"]);
    const { 403: denied } = after.paths["/api/v1/users/{id}/lifecycle/suspend"].post.responses;
    expect(denied.content["application/json"].schema).toEqual({ $ref: "#/components/schemas/Conflict" });
    expect(report).toContain("  suspendUser/responses/403: ");
    expect(report).toContain("schemas/Conflict: nothing → ");
    expect(report).toContain(
      "Overlay actions that do not fit and are left out (1):\n  corrections/users.yaml, action 4, at $.paths['/api/v1/users/{id}/lifecycle/suspend'].post.responses['403']: expected {\"$ref\":",
    );
  });

  it.each<[string, (document: Release) => void, string, string]>([
    [
      "a bound of one operation's parameter",
      ({ paths }) => {
        paths["/api/v1/users/{id}"].parameters[0].schema.maxLength = 20;
      },
      "/api/v1/users/{id}",
      "getUser/path id/maxLength: nothing → 20",
    ],
    [
      "the default of one sortOrder",
      ({ paths }) => {
        paths["/api/v1/groups"].get.parameters[0].schema.default = "desc";
      },
      "/api/v1/groups",
      "listGroups/query sortOrder/default: asc → desc",
    ],
    [
      "what one operation answers",
      ({ paths, components }) => {
        components.schemas.Created = { type: "object", properties: { location: { type: "string" } } };
        paths["/api/v1/users"].post.responses[200].content["application/json"].schema = {
          $ref: "#/components/schemas/Created",
        };
      },
      "/api/v1/users",
      "createUser/responses/200/content/application/json/$ref: #/components/schemas/User → #/components/schemas/Created",
    ],
  ])("%s changes that operation alone", async (_, change, path, line) => {
    const repo = await repository();
    const before = repo.read("okta.yaml");
    const { report } = await repo.follow(release(change));
    const after = repo.read("okta.yaml");
    expect(report).toContain(line);
    expect(
      Object.keys(before.paths).filter(
        (each) => JSON.stringify(before.paths[each]) !== JSON.stringify(after.paths[each]),
      ),
    ).toEqual([path]);
    for (const [name, schema] of Object.entries(before.components.schemas)) {
      expect(after.components.schemas[name]).toEqual(schema);
    }
  });
});

describe("a changed fact that a correction is about", () => {
  const narrower = release(({ paths }) => {
    Object.assign(paths["/api/v1/users"].get.parameters[0].schema, { minimum: 5, maximum: 50 });
  });

  it("is not hidden: the correction is left out, and reports what it found", async () => {
    const repo = await repository();
    const { report } = await repo.follow(narrower);
    expect(report).toContain(
      "corrections/users.yaml, action 1, at $.paths['/api/v1/users'].get.parameters[0].schema.minimum: expected nothing, found 5",
    );
    expect(report).toContain(
      "Changes that break callers (2):\n  listUsers/query limit/maximum: nothing → 50\n  listUsers/query limit/minimum: nothing → 5\n",
    );
    expect(repo.read("okta.yaml").paths["/api/v1/users"].get.parameters[0].schema).toEqual({
      type: "integer",
      maximum: 50,
      minimum: 5,
    });
    expect(repo.read("vendor/left-out.yaml")).toEqual([
      {
        overlay: "corrections/users.yaml",
        target: "$.paths.*[?@.operationId == 'listUsers'].parameters[?@.name == 'limit'].schema",
        at: "$.paths['/api/v1/users'].get.parameters[0].schema.minimum",
        expected: "nothing",
        found: "5",
      },
    ]);
  });

  it("fits again when Okta reverts the change, and this is reported", async () => {
    const repo = await repository();
    const before = repo.files();
    await repo.follow(narrower);
    const { report } = await repo.follow(release());
    expect(report).toContain("Overlay actions that fit again (1):\n  corrections/users.yaml, action 1, at ");
    expect(repo.files()).toEqual(before);
  });

  it("is noticed in the schema behind a reference, too", async () => {
    const repo = await repository();
    const { report } = await repo.follow(
      release(({ components }) => {
        components.schemas.HrefSelf.properties.templated = { type: "boolean" };
      }),
    );
    expect(report).toContain("corrections/users.yaml, action 6, at $.components.schemas.HrefSelf: expected ");
    expect(repo.read("okta.yaml").components.schemas.HrefSelf.properties).toHaveProperty("templated");
  });
});

describe("operations", () => {
  it("that are new are reported, but not added", async () => {
    const repo = await repository();
    const { report } = await repo.follow(
      release(({ paths }) => {
        paths["/api/v1/brands"] = { get: { operationId: "listBrands", tags: ["App"], responses: {} } };
      }),
    );
    expect(report).toContain("Operations added to Okta's document (1):\n  listBrands  GET /api/v1/brands\n");
    expect(repo.read("okta.yaml").paths).not.toHaveProperty("/api/v1/brands");
  });

  it("that are removed are reported and removed", async () => {
    const repo = await repository();
    const { report } = await repo.follow(
      release(({ paths }) => {
        delete paths["/api/v1/groups"];
      }),
    );
    expect(report).toContain("Operations removed from Okta's document (1):\n  listGroups  GET /api/v1/groups\n");
    expect(report).toContain("Selected operations that the release does not have (1):\n  listGroups\n");
    expect(report).toMatch(/Changes that break callers \(1\):\n {2}listGroups: \{/);
    const { paths, components, tags } = repo.read("okta.yaml");
    expect(paths).not.toHaveProperty("/api/v1/groups");
    expect(components.schemas).not.toHaveProperty("Group");
    expect(tags).not.toContainEqual({ name: "Group" });
    expect(components.securitySchemes.oauth2.flows.authorizationCode.scopes).not.toHaveProperty("okta.groups.read");
  });

  it("with another id in the same place are reported as probably renamed", async () => {
    const repo = await repository();
    const { report } = await repo.follow(
      release(({ paths }) => {
        paths["/api/v1/apps"].get.operationId = "listApplications";
      }),
    );
    expect(report).toContain(
      "Operations that were probably renamed (1):\n  listApps → listApplications  GET /api/v1/apps\n",
    );
    expect(report).not.toContain("removed");
  });

  it("of a selected tag are all added", async () => {
    const repo = await repository({ "selection.yaml": "operations: [getUser]\ntags: [App]\n" });
    await repo.follow(release(), { force: true });
    const ids = Object.values<Release>(repo.read("okta.yaml").paths).flatMap((item) =>
      [item.get, item.post].flatMap((operation) => operation?.operationId ?? []),
    );
    expect(ids.sort()).toEqual(["createApp", "getUser", "listApps"]);
  });
});

describe("a partial change", () => {
  it("renames a path parameter everywhere", async () => {
    const repo = await repository();
    const { report } = await repo.follow(
      release(({ paths }) => {
        paths["/api/v1/users/{userId}"] = paths["/api/v1/users/{id}"];
        paths["/api/v1/users/{userId}"].parameters[0].name = "userId";
        delete paths["/api/v1/users/{id}"];
      }),
    );
    const { paths } = repo.read("okta.yaml");
    expect(Object.keys(paths)).not.toContain("/api/v1/users/{id}");
    expect(paths["/api/v1/users/{userId}"].parameters[0].name).toBe("userId");
    expect(report).toContain("getUser/path userId: nothing → ");
  });

  it("from a string to an object keeps nothing of the string", async () => {
    const repo = await repository();
    await repo.follow(
      release(({ components }) => {
        components.schemas.UserProfile.properties.login = { type: "object", properties: { value: { type: "string" } } };
      }),
    );
    expect(repo.read("okta.yaml").components.schemas.UserProfile.properties.login).toEqual({
      description: "What a user signs in with.",
      type: "object",
      properties: { value: { type: "string" } },
    });
  });

  it("drops the documentation of a removed property only", async () => {
    const repo = await repository();
    const { report } = await repo.follow(
      release(({ components }) => {
        delete components.schemas.UserProfile.properties.login;
      }),
    );
    expect(report).toContain(
      "words/users.yaml, action 3, at $.components.schemas.UserProfile.properties.login.description: expected a node to document, found nothing",
    );
    expect(repo.read("okta.yaml").components.schemas.UserProfile).toEqual({
      description: "Attributes of a user.",
      type: "object",
      properties: { secondEmail: { description: "Another one.", type: "string", nullable: true } },
    });
  });

  it("reports missing documentation and examples of new parts", async () => {
    const repo = await repository();
    const { report } = await repo.follow(
      release(({ components }) => {
        components.schemas.UserProfile.properties.nickName = { type: "string", description: "OKTA SAYS" };
      }),
    );
    expect(report).toContain(
      "Missing descriptions and examples (1):\n  schemas/UserProfile/properties/nickName: description\n",
    );
  });
});

describe("following a release", () => {
  it("copies no text and no example from Okta's document", async () => {
    const repo = await repository();
    await repo.follow(
      release(({ components }) => {
        components.schemas.User.properties.type = { type: "string", description: "OKTA SAYS", example: "OKTA SAYS" };
      }),
    );
    expect(JSON.stringify(repo.files())).not.toContain("OKTA SAYS");
  });

  it("changes nothing if only texts changed", async () => {
    const repo = await repository();
    const before = repo.files();
    const { report, written } = await repo.follow(
      release(({ components, paths }) => {
        components.schemas.User.description = "OKTA SAYS";
        components.schemas.User.properties.profile = {
          allOf: [{ $ref: "#/components/schemas/UserProfile" }, { description: "OKTA SAYS" }],
        };
        components.schemas.UserStatus.enum.reverse();
        paths["/api/v1/users"].get["x-codegen"] = true;
      }),
    );
    expect(report).toContain("Nothing has changed for the selected operations.");
    expect(written).toEqual([]);
    expect(repo.files()).toEqual(before);
  });

  it("changes nothing the second time", async () => {
    const repo = await repository();
    const changed = release(({ components }) => {
      delete components.schemas.HrefSelf;
      components.schemas.UserLinksSelf.properties.self = { type: "string" };
      components.schemas.UserProfile.properties.login.maxLength = 200;
    });
    expect((await repo.follow(changed)).written).toContain("openapi/okta.yaml");
    expect((await repo.follow(changed)).written).toEqual([]);
  });

  it("with --dry-run reports and writes nothing", async () => {
    const repo = await repository();
    const before = repo.files();
    const { report, written } = await repo.follow(
      release(({ components }) => {
        components.schemas.UserProfile.properties.login.maxLength = 50;
      }),
      { dryRun: true },
    );
    expect(report).toContain("schemas/UserProfile/login/maxLength: 100 → 50  (createUser, getUser, listUsers)");
    expect(written).toEqual([]);
    expect(repo.files()).toEqual(before);
  });

  it("writes nothing if one file cannot be written", async () => {
    const repo = await repository();
    const place = join(repo.root, "openapi/vendor/left-out.yaml/in-the-way");
    const changed = release(({ paths }) => {
      paths["/api/v1/users"].get.parameters[0].schema.maximum = 50;
    });
    const { mkdirSync } = await import("node:fs");
    mkdirSync(join(repo.root, "openapi/vendor/left-out.yaml"));
    writeFileSync(place, "");
    const before = repo.files();
    await expect(repo.follow(changed)).rejects.toThrow();
    expect(repo.files()).toEqual(before);
    rmSync(place);
  });
});
