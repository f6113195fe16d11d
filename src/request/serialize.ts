// Queries and bodies as they are sent. The errors name the argument.

import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import { INEXACT, isExact, NumberError, stringifyJson } from "../shared/json.js";
import { encodeValue } from "./path.js";

/**
 * The query string of a call, without its question mark. An array is the parameter several times, and for `expand` its
 * values joined by commas, as in all of Okta's API; a parameter that is `null` or `undefined` is not sent.
 * @throws OktaArgumentError - a value is not a string, number, boolean or bigint
 */
export function queryOf(query: { readonly [name: string]: unknown }, call: ErrorCall): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    const given: unknown[] = Array.isArray(value) ? value : [value];
    const items = given.filter((item) => item !== undefined && item !== null);
    for (const item of items) {
      const wrong = faultOfParameter(item);
      if (wrong) throw new OktaArgumentError(name, `'${name}' ${wrong}`, call);
    }
    const texts = name === "expand" && items.length > 1 ? [items.join()] : items.map(String);
    const key = encodeValue(name, name, call);
    for (const text of texts) pairs.push(`${key}=${encodeValue(name, text, call)}`);
  }
  return pairs.join("&");
}

function faultOfParameter(value: unknown): string | undefined {
  if (/^(string|boolean|bigint)$/.test(typeof value) || isExact(value)) return undefined;
  return Number.isFinite(value) ? `is ${INEXACT}` : "must be a string, number or boolean";
}

/**
 * A body as JSON.
 * @throws OktaArgumentError - JSON cannot hold it, or would hold another number
 */
export function jsonOf(body: unknown, call: ErrorCall): string {
  const wrong = (why: string) => new OktaArgumentError("body", `the body cannot be sent as JSON: ${why}`, call);
  let text: string | undefined;
  try {
    text = stringifyJson(body);
  } catch (error) {
    throw wrong(whyNot(error));
  }
  if (text === undefined) throw wrong(`it is a ${typeof body}, or its toJSON returns nothing`);
  return text;
}

/** Why a body cannot be written. An error that a getter or a `toJSON` of it threw may quote a secret of it. */
function whyNot(error: unknown): string {
  if (error instanceof NumberError) return error.message;
  if (error instanceof RangeError) return "it is nested too deeply";
  const cyclic = error instanceof TypeError && /circ|cycl/i.test(error.message);
  return cyclic ? "it contains itself" : "it threw an error when it was read";
}
