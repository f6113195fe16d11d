// The modules that a program can import: the package, as it is published.

import * as main from "okta-fetch";
import * as errors from "okta-fetch/errors";
import * as oauth from "okta-fetch/oauth";
import * as operations from "okta-fetch/operations";
import * as testing from "okta-fetch/testing";

const MODULES: { readonly [name: string]: object } = {
  "okta-fetch": main,
  "okta-fetch/errors": errors,
  "okta-fetch/oauth": oauth,
  "okta-fetch/operations": operations,
  "okta-fetch/testing": testing,
};

/** What the program can use without an import. */
export const packageExports = { ...testing, ...main };

/** `require` of the program. */
export function requireModule(name: string): object {
  const found = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (found) return found;
  throw new Error(`This page has no module "${name}". It has ${Object.keys(MODULES).join(", ")}.`);
}
