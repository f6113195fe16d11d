// Errors as text: their message, their other properties, and the line of the program.

import type { ErrorView } from "../messages.js";
import { jsonOf } from "./value-view.js";

/** Shown by themselves, or long. */
const ELSEWHERE: readonly string[] = ["name", "message", "stack", "cause", "body", "response"];

/**
 * @param url - the URL of the program's module, as stacks name it
 */
export function errorViewOf(error: unknown, url: string | undefined): ErrorView {
  if (!(error instanceof Error)) return { name: "Thrown", message: jsonOf(error), facts: [], line: undefined };
  const { name, message } = error;
  return { name, message, facts: factsOf(error), line: lineOf(error, url) };
}

function factsOf(error: Error): (readonly [string, string])[] {
  const { retryable } = error as { readonly retryable?: unknown };
  const properties = { ...error, ...(typeof retryable === "boolean" && { retryable }) };
  return Object.entries(properties)
    .filter(([name, value]) => !ELSEWHERE.includes(name) && value !== undefined && !isEmptyList(value))
    .map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : String(value)]);
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** The first line of the program in a stack. */
function lineOf({ stack = "", message }: Error, url: string | undefined): number | undefined {
  const place = url === undefined ? undefined : stack.split(`${url}:`)[1];
  // the parser names the place in its message
  const line = Number.parseInt(place ?? /\((\d+):\d+\)$/.exec(message)?.[1] ?? "", 10);
  return Number.isNaN(line) ? undefined : line;
}
