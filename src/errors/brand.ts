// Makes `instanceof` work across copies of the package: an ES module beside a CommonJS one, two versions, or a module
// that a bundler or a test runner loaded twice. Each class has its name under a key that all copies share.

import { isObject } from "../contract/plain-object.js";

/**
 * The property of an error class's prototype that holds the name of the class. The classes have it as a literal key: a
 * bundler keeps every class with a computed one, which is 1 kB in programs that use no error class.
 */
export const BRAND = "~okta-fetch.error";

/** Whether a value is an instance of an error class, from any copy of the package. */
export function isInstanceOf(errorClass: { readonly prototype: object }, value: unknown): boolean {
  const { prototype } = errorClass;
  // a subclass outside the package has no brand of its own
  if (!Object.hasOwn(prototype, BRAND)) return Function.prototype[Symbol.hasInstance].call(errorClass, value);
  const brand = brandOf(prototype);
  try {
    for (let next: unknown = value; isObject(next); next = Object.getPrototypeOf(next)) {
      if (Object.hasOwn(next, BRAND) && brandOf(next) === brand) return true;
    }
  } catch {
    // a Proxy can throw on any access
  }
  return false;
}

const brandOf = (prototype: object): unknown => (prototype as { readonly [BRAND]?: unknown })[BRAND];
