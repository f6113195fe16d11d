// Masked copies of errors from elsewhere. The error of a `fetch` can hold or quote the request, and so the token.

import { isOktaError, type Redactor } from "../errors/index.js";

/** How many nested causes, and how many errors of an `AggregateError`, are copied. */
const DEPTH = 8;
const ITEMS = 8;

/**
 * The `cause` for a thrown value: a copy with its name, message, stack, code, causes and errors, all masked. Errors of
 * this library are masked already and returned as they are.
 */
export function causeOf(thrown: unknown, redactor: Redactor): Error {
  return copyOf(thrown, redactor, new Set());
}

/** The messages of an error and its causes. An `AggregateError` may have no message of its own. */
export function messagesOf({ message, cause, errors = [] }: Error & { readonly errors?: readonly Error[] }): string {
  const said = message || errors.map((each) => each.message).join(", ");
  return [said, cause instanceof Error ? messagesOf(cause) : ""].filter((text) => text !== "").join(": ");
}

function copyOf(thrown: unknown, redactor: Redactor, seen: Set<unknown>): Error {
  if (isOktaError(thrown)) return thrown;
  const within = new Set([...seen, thrown]);
  const masked = (name: string) => {
    const value = propertyOf(thrown, name);
    return typeof value === "string" ? redactor.text(value) : undefined;
  };
  const copyAll = (causes: readonly unknown[]) =>
    causes.filter((each) => !within.has(each) && seen.size < DEPTH).map((each) => copyOf(each, redactor, within));

  const message = masked("message") ?? redactor.text(stringOf(thrown));
  const [cause] = copyAll([propertyOf(thrown, "cause")].filter((each) => each !== undefined));
  const errors = itemsOf(propertyOf(thrown, "errors"));
  const options = cause && { cause };
  const copy = errors ? new AggregateError(copyAll(errors), message, options) : new Error(message, options);
  const name = masked("name");
  const number = propertyOf(thrown, "code");
  const code = masked("code") ?? (typeof number === "number" ? number : undefined);
  if (code !== undefined) Object.assign(copy, { code });
  for (const [property, value] of Object.entries({
    name,
    stack: masked("stack") ?? `${name ?? "Error"}: ${message}`,
  })) {
    if (value !== undefined) Object.defineProperty(copy, property, { value, configurable: true, writable: true });
  }
  return copy;
}

/** A property of any value; `undefined` if reading it throws. */
function propertyOf(thrown: unknown, name: string): unknown {
  try {
    return (Object(thrown) as { readonly [name: string]: unknown })[name];
  } catch {
    return undefined;
  }
}

function itemsOf(errors: unknown): unknown[] | undefined {
  try {
    return Array.isArray(errors) ? errors.slice(0, ITEMS) : undefined;
  } catch {
    return undefined;
  }
}

/** A thrown value that is not an error, as a string. */
function stringOf(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return "a value that cannot be converted to a string";
  }
}
