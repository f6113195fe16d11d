// Types of user schemas: what a program can read and change.

import { expectTypeOf } from "vitest";
import { createOkta, type UserSchema, type UserSchemaAttribute } from "../../src/index.js";

const okta = () => createOkta({ orgUrl: "https://acme.okta.com", token: "00token" });

export async function reads() {
  const { definitions } = await okta().getUserSchema("default");
  expectTypeOf(definitions.base.properties.login).toEqualTypeOf<UserSchemaAttribute>();
  expectTypeOf(definitions.custom.properties["badge"]).toEqualTypeOf<UserSchemaAttribute | undefined>();
  for (const [name, attribute] of Object.entries({
    ...definitions.base.properties,
    ...definitions.custom.properties,
  })) {
    expectTypeOf(name).toEqualTypeOf<string>();
    expectTypeOf(attribute).toEqualTypeOf<UserSchemaAttribute>();
  }
}

export function anAttribute(attribute: UserSchemaAttribute) {
  expectTypeOf(attribute.title).toEqualTypeOf<string>();
  expectTypeOf(attribute.type).toExtend<string>();
  expectTypeOf(attribute.enum).toEqualTypeOf<(string | number)[] | null | undefined>();
  expectTypeOf(attribute.oneOf?.[0]?.const).toEqualTypeOf<string | number | undefined>();
  expectTypeOf(attribute.items?.type).toEqualTypeOf<string | undefined>();
  expectTypeOf(attribute.unique).toEqualTypeOf<boolean | string | null | undefined>();
  expectTypeOf(attribute.default).toEqualTypeOf<unknown>();
}

export async function writes(read: UserSchema) {
  const badge = { title: "Badge", type: "string", unique: true };
  await okta().updateUserProfile("default", { definitions: { custom: { properties: { badge, old: null } } } });
  // a schema as it was read, with a change
  await okta().updateUserProfile("default", { ...read, title: "Colleague" });
  // @ts-expect-error a title is a text
  await okta().updateUserProfile("default", { definitions: { custom: { properties: { badge: { title: 7 } } } } });
}
