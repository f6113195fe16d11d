// Finds the secrets of a call: values of fields such as `password`, and of headers such as `X-Api-Key`.

import { isObject } from "../contract/plain-object.js";
import type { SentCall, SentRequest } from "../errors/index.js";
import { parseJson } from "../shared/json.js";

/** Names of fields and parameters whose values, including nested ones, are secret. */
const SECRET_NAME =
  /passw|(pass|pin|otp|verification)[-_]?(code|phrase)|secret|answer|token|(private|api)[-_]?key|assertion|code[-_]?verifier|\b(pwd|pin|[ht]?otp|hash|salt|authorization|cookie|dpop|jwt)\b/i;
/** Names that match but are not secret, such as `passwordChanged` and `tokenLifetimeSeconds`. */
const DESCRIPTION = /(changed|expir\w{0,20}|lifetime|seconds|type|length|policy)$/i;
/** Nested fields that are not secret: how a password was hashed, or the hook that checks it. */
const PARAMETER =
  /^(algorithm|digestAlgorithm|saltOrder|workFactor|iterationCount|keySize|type|question|alg|kty|crv|use|kid)$/;

/** Names of headers that can hold a credential. */
const SECRET_HEADER =
  /auth(?!or\b|enticate$)|cookie|dpop|token|secret|(?<!idempotency-)key|passw|(pass|pin|otp|mfa|verification)[-_]?(code|phrase)|(?<!allow-)credential|session|\bsid\b|signature|hmac|jwt|assertion|nonce|csrf|xsrf|bearer|ssws|\b(mfa|[ht]?otp|pin|pwd|pass)\b/i;

/** The secrets of a call: its credentials, and those of its request. */
export function secretsOf({ secrets = [], request }: Partial<SentCall>): string[] {
  return [...secrets, ...secretsInHeaders(request), ...secretsInText(request)];
}

/** Whether the value of a field or parameter with this name is secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !DESCRIPTION.test(name);
}

/** Whether a header with this name can hold a credential. */
export function isSecretHeader(name: string): boolean {
  return SECRET_HEADER.test(name);
}

/**
 * The secret strings and numbers of a request body: all values under a name such as `password` or `answer`, except
 * those that only describe it.
 */
export function secretsIn(body: unknown): string[] {
  const found = new Set<string>();
  const seen = new Set<object>();
  // iterative: a body may nest deeper than the stack
  const left: { readonly value: unknown; readonly secret: boolean }[] = [{ value: body, secret: false }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, secret } = next;
    if (isObject(value)) {
      if (seen.has(value)) continue;
      seen.add(value);
      for (const [name, inner] of Object.entries(value)) {
        left.push({ value: inner, secret: secret ? !PARAMETER.test(name) : isSecretName(name) });
      }
    } else if (secret && /^(string|number|bigint)$/.test(typeof value)) found.add(String(value));
  }
  return [...found];
}

/** The shortest run of characters of a text body that is masked: keys and certificates have long ones. */
const LONG_RUN = 16;

/** The secrets of a serialized request body: JSON, the fields of a form, or any other text such as a key. */
function secretsInText({ body, headers }: Partial<SentRequest> = {}): string[] {
  if (typeof body === "string" && isOtherText(headers)) {
    return body.split(/\s+/).filter((run) => run.length >= LONG_RUN);
  }
  // most bodies contain no such name and need no parsing
  if (typeof body !== "string" || !SECRET_NAME.test(body)) return [];
  try {
    return secretsIn(parseJson(body));
  } catch {
    return secretsIn(Object.fromEntries(new URLSearchParams(body)));
  }
}

/** Whether the headers say that a body is neither JSON nor a form of names and values. */
function isOtherText(headers: SentRequest["headers"] | undefined): boolean {
  let type = "";
  headers?.forEach((value, name) => {
    if (name.toLowerCase() === "content-type") type = value;
  });
  return type !== "" && !/json|x-www-form-urlencoded/i.test(type);
}

/** The values of headers that can hold a credential. */
function secretsInHeaders(request: SentCall["request"]): string[] {
  const found: string[] = [];
  request?.headers.forEach((value, name) => {
    if (isSecretHeader(name)) found.push(value);
  });
  return found;
}
