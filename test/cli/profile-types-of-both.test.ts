// An org and its saved schemas result in the same file.

import { expect, it } from "vitest";
import { serve } from "../support/serve.js";
import { folderWith, oktaFetch } from "./command.js";
import { schemaOf, typeOf } from "./schemas.js";

const BADGE = { badge: { type: "string" } };

/** The types of an org, and the schema of each by its id. */
interface Types {
  readonly types: readonly { readonly id: string; readonly default: boolean }[];
  readonly schemas: { readonly [schemaId: string]: object };
}

const contractor = (schema: object, type: object = {}): Types => ({
  types: [typeOf("oty1", "user", { default: true }), typeOf("oty2", "contractor", type)],
  schemas: {
    default: schemaOf(BADGE, { typeId: "oty1" }),
    osc2: { ...schemaOf(BADGE, { schemaId: "osc2", typeId: "oty2" }), ...schema },
  },
});

/** What is printed of the org, and of its schemas once they are saved. */
async function bothOf({ types, schemas }: Types) {
  const { origin } = await serve((request, response) => {
    const last = request.url?.split("/").at(-1) ?? "";
    const body = request.url?.includes("/types/") ? types : schemas[last];
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  const { path } = await folderWith(
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`${name}.json`, schema])),
  );
  const env = { OKTA_CLIENT_TOKEN: "00token" };
  const org = await oktaFetch(["profile-types", "--org", origin], env);
  const files = Object.keys(schemas).flatMap((name) => ["--schema", path(`${name}.json`)]);
  const saved = await oktaFetch(["profile-types", ...files]);
  expect([org.stderr, saved.stderr]).toEqual(["", ""]);
  return { org: org.stdout, saved: saved.stdout };
}

const interfacesIn = (code: string) => [...code.matchAll(/export interface (\w+)/g)].map(([, name]) => name);

it.each<[string, Types, string[]]>([
  ["a schema with the name of its type", contractor({ name: "contractor" }), ["DefaultProfile", "ContractorProfile"]],
  [
    "a schema that has the same name for every type",
    contractor({ name: "user", title: "Field crew" }),
    ["DefaultProfile", "FieldCrewProfile"],
  ],
  ["a schema with another name than its type", contractor({ name: "crew" }), ["DefaultProfile", "CrewProfile"]],
  [
    "a schema with another title and description than its type",
    contractor({ name: "contractor", title: "Crew", description: "People in the field" }, { description: "Others" }),
    ["DefaultProfile", "ContractorProfile"],
  ],
  [
    "types whose schemas have the same name and title",
    {
      types: [typeOf("oty9", "b"), typeOf("oty2", "a"), typeOf("oty5", "user", { default: true })],
      schemas: {
        default: schemaOf(BADGE, { typeId: "oty5" }),
        osc9: { ...schemaOf(BADGE, { schemaId: "osc9", typeId: "oty9" }), name: "user", title: "Crew" },
        osc2: { ...schemaOf(BADGE, { schemaId: "osc2", typeId: "oty2" }), name: "user", title: "Crew" },
      },
    },
    ["DefaultProfile", "CrewProfile", "CrewProfile2"],
  ],
  [
    "a default type whose schema has an address like any other",
    {
      types: [typeOf("oty1", "user", { default: true })],
      schemas: {
        default: { ...schemaOf(BADGE, { typeId: "oty1" }), id: "https://acme.okta.com/meta/schemas/user/osc1" },
      },
    },
    ["DefaultProfile"],
  ],
])("%s", async (_, types, names) => {
  const { org, saved } = await bothOf(types);
  expect(interfacesIn(org).filter((name) => name !== "UserTypes")).toEqual(names);
  expect(saved).toBe(org);
});
