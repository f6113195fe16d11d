// The requests that the org received: `org.requests`, without credentials.

import type { FakeOperation } from "./document.js";

/** A request that the org received. */
export interface FakeRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** The operation of the document that it was, or `token`. */
  readonly operation: FakeOperation | undefined;
  /** Headers by lower-case name; credentials are masked. */
  readonly headers: { readonly [name: string]: string };
  /** The body, of JSON or of a form; passwords, answers and codes are masked. */
  readonly body: unknown;
  /** The status of the answer; `undefined` if there was none. */
  readonly status: number | undefined;
}

const MASK = "[redacted]";
const SECRET_HEADER = /^(authorization|cookie|dpop)$/;
const SECRET_FIELD =
  /^(password|answer|passCode|value|secret|sharedSecret|hook|hash|client_assertion|client_secret|token)$/;

export const maskedHeaders = (headers: Headers): { [name: string]: string } =>
  Object.fromEntries([...headers].map(([name, value]) => [name, SECRET_HEADER.test(name) ? MASK : value]));

/** A body without its secrets: in credentials, every value that is not an object. */
export function maskedBody(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(maskedBody);
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      SECRET_FIELD.test(name) && (typeof value !== "object" || value === null) ? MASK : maskedBody(value),
    ]),
  );
}
