// Recognizes objects.

/** Whether a value is an object, of any kind. */
export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Whether a value is a plain object, and not a signal, a list or a Headers passed by mistake. */
export function isPlainObject(value: unknown): value is { readonly [name: string]: unknown } {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // an Object.prototype, of this realm or another, ends the chain
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
