// The draft of a changeset lists the changes of the public types that callers notice.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { draftChangeset } from "../../scripts/release/changeset.js";
import { comparePublicTypes } from "../../scripts/release/public-types.js";

interface Types {
  /** Declarations by name. */
  readonly schemas: Readonly<Record<string, string>>;
  /** Members of `Methods`. */
  readonly methods: string;
}

const BEFORE: Types = {
  schemas: {
    User: `interface User { id: string; status: Status; profile: { login?: string | undefined }; links?: Link[] | undefined }`,
    Status: `type Status = "ACTIVE" | "STAGED" | (string & {})`,
    Link: `interface Link { href?: string | undefined }`,
    Role: `type Role = Standard | Custom`,
    Standard: `interface Standard { type: "ORG_ADMIN" | "APP_ADMIN" }`,
    Custom: `interface Custom { type: "CUSTOM"; role?: string | undefined }`,
    NewUser: `interface NewUser { login: string; mode?: "a" | "b" | undefined }`,
  },
  methods: `
    getUser(id: string, options?: GetUserOptions): Promise<Models["User"]>;
    createUser(body: Models["NewUser"], options?: CreateUserOptions): Promise<Models["User"]>;
    listRoles(options?: {}): PagedList<Models["Role"]>;
    deleteUser(id: string): Promise<void>;`,
};

const OPTIONS = `
export interface GetUserOptions { expand?: "blocks" | undefined }
export interface CreateUserOptions { activate?: boolean | undefined }
export interface PagedList<T> { first(): Promise<T | undefined> }`;

function write(folder: string, { schemas, methods }: Types, options = OPTIONS): void {
  mkdirSync(folder);
  const names = Object.keys(schemas);
  const declared = Object.values(schemas).map((each) => `export ${each};`);
  const components = `export interface components { schemas: { ${names.map((name) => `${name}: ${name};`).join(" ")} } }`;
  writeFileSync(join(folder, "schema.ts"), [...declared, components].join("\n"));
  writeFileSync(
    join(folder, "methods.ts"),
    `import type * as schema from "./schema.js";${options}
    export interface Methods<Models extends schema.components["schemas"] = schema.components["schemas"]> {${methods}}`,
  );
}

/** The changeset between two sets of types. */
function drafted(after: Partial<Types>, { version = "0.3.0", options = OPTIONS } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "okta-fetch-types-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  write(join(folder, "before"), BEFORE);
  write(join(folder, "after"), { ...BEFORE, ...after }, options);
  return draftChangeset(
    comparePublicTypes(join(folder, "before"), join(folder, "after"), folder),
    "2026.99.0",
    version,
  );
}

const schemas = (changed: Record<string, string>) => ({ schemas: { ...BEFORE.schemas, ...changed } });
const methods = (from: string, to: string) => ({ methods: BEFORE.methods.replace(from, to) });

it("unchanged types are a patch", () => {
  expect(drafted({})).toBe(`---
"okta-fetch": patch
---

Updated to Okta's release 2026.99.0.
`);
});

it.each<[string, Partial<Types>, string]>([
  [
    "an answer without a property",
    schemas({ User: "interface User { id: string; status: Status; profile: {}; links?: Link[] | undefined }" }),
    "`User.profile.login` was removed.",
  ],
  [
    "an answer whose property may be missing",
    schemas({ Custom: 'interface Custom { type?: "CUSTOM" | undefined; role?: string | undefined }' }),
    "`Custom.type` may be missing.",
  ],
  [
    "an answer that may be null",
    schemas({ Link: "interface Link { href?: string | null | undefined }" }),
    "`Link.href` may be null.",
  ],
  ["another type", schemas({ Link: "interface Link { href?: number | undefined }" }), "`Link.href` may be `number`."],
  [
    "an answer of another type",
    methods('Promise<Models["User"]>', 'Promise<Models["Link"]>'),
    "`getUser()` is `Link` instead of `User`.",
  ],
  [
    "a new success",
    methods(
      'createUser(body: Models["NewUser"], options?: CreateUserOptions): Promise<Models["User"]>',
      'createUser(body: Models["NewUser"], options?: CreateUserOptions): Promise<Models["User"] | Models["Link"]>',
    ),
    "`createUser()` may be `Link`.",
  ],
  [
    "a body that needs more",
    schemas({ NewUser: 'interface NewUser { login: string; email: string; mode?: "a" | "b" | undefined }' }),
    "`NewUser.email` is new, and required.",
  ],
  [
    "a body that takes less",
    schemas({ NewUser: 'interface NewUser { login: string; mode?: "a" | undefined }' }),
    '`NewUser.mode` is no longer `"b"`.',
  ],
  ["a method that is gone", methods("deleteUser(id: string): Promise<void>;", ""), "`deleteUser` was removed."],
  [
    "a method with other arguments",
    methods("deleteUser(id: string)", "deleteUser(userId: string, typeId: string)"),
    "`deleteUser` has the parameters `(userId, typeId)` instead of `(id)`.",
  ],
])("%s is breaking, which before 1.0 is a minor version", (_, after, line) => {
  const draft = drafted(after);
  expect(draft).toContain('"okta-fetch": minor\n');
  expect(draft).toContain(`Breaking changes:\n\n- ${line}\n`);
});

it("a removed type breaks programs that import it", () => {
  const draft = drafted({
    schemas: { ...BEFORE.schemas, Role: "type Role = Standard", Custom: "type Custom = Standard" },
  });
  expect(draft).toContain("- `listRoles()` is no longer `Custom`.");
  const { Custom: _, ...others } = BEFORE.schemas;
  const gone = drafted({ schemas: { ...others, Role: "type Role = Standard" } });
  expect(gone).toContain("Breaking changes:\n\n- `Custom` was removed.\n");
});

it("a breaking change is a major version after 1.0", () => {
  expect(drafted(methods("deleteUser(id: string): Promise<void>;", ""), { version: "1.4.0" })).toContain(
    '"okta-fetch": major\n',
  );
});

it.each<[string, Partial<Types>, string, string?]>([
  ["a method", methods("deleteUser", "purgeUser(id: string): Promise<void>; deleteUser"), "`purgeUser` is new."],
  [
    "a property of an answer",
    schemas({ Link: "interface Link { href?: string | undefined; title: string }" }),
    "`Link.title` is new.",
  ],
  [
    "a value of an open enumeration",
    schemas({ Status: 'type Status = "ACTIVE" | "STAGED" | "FROZEN" | (string & {})' }),
    '`Status` may be `"FROZEN"`.',
  ],
  [
    "an optional property of a body",
    schemas({
      NewUser: 'interface NewUser { login: string; mode?: "a" | "b" | undefined; realm?: string | undefined }',
    }),
    "`NewUser.realm` is new.",
  ],
  [
    "an option",
    {},
    "`GetUserOptions.fields` is new.",
    OPTIONS.replace("expand?:", "fields?: string | undefined; expand?:"),
  ],
])("%s that is new is a minor version, and not breaking", (_, after, line, options = OPTIONS) => {
  const draft = drafted(after, { options });
  expect(draft).toContain('"okta-fetch": minor\n');
  expect(draft).toContain(`Other changes:\n\n- ${line}\n`);
  expect(draft).not.toContain("Breaking changes");
});
