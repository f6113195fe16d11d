// Masks the secrets in the headers and URLs of requests and responses.

import { LONG, MASK, type SecretRedactor } from "./redactor.js";
import { isSecretHeader, isSecretName } from "./secret-values.js";

/** A parameter of a query or a fragment, with its name as a group. */
const PARAMETER = /([?&#])([^=&#?\s<>"]*)=([^&#\s<>"]*)/g;
/** A user name and password before a host. */
const USER_INFO = /\/\/[^/?#@\s<>"]*@/g;
/** Headers whose values have a known format: a short secret in them is a coincidence. */
const STANDARD =
  /^(accept|access-control|age$|allow$|cache-control|connection|content-|date$|etag$|expires$|host$|if-|keep-alive|last-modified|retry-after|server$|transfer-encoding|user-agent|vary|x-content-type-options|x-rate-limit-)/i;

/** Returns the headers by name. Credentials are masked entirely, other values where they contain a secret. */
export function redactHeaders(
  headers: { forEach(visit: (value: string, name: string) => void): void },
  redactor: SecretRedactor,
): { [name: string]: string } {
  const shown: { [name: string]: string } = {};
  headers.forEach((value, name) => {
    shown[name] = redactHeader(name, value, redactor);
  });
  return shown;
}

function redactHeader(name: string, value: string, redactor: SecretRedactor): string {
  if (isSecretHeader(name)) return MASK;
  if (/^x-okta-request-id$/i.test(name)) return redactor.id(value);
  const text = maskParameters(value);
  return STANDARD.test(name) ? redactor.mask(text, LONG) : redactor.text(text);
}

/** Masks the URL of a request. Short secrets stay: in a path or query they are words of the API. */
export function redactUrl(url: string, redactor: SecretRedactor): string {
  const path = /^[^?#]*/.exec(url)?.[0] ?? "";
  return redactor.own(path) + redactor.mask(maskParameters(url.slice(path.length)), LONG);
}

/** Masks the values of secret parameters in all URLs of a text. */
function maskParameters(text: string): string {
  return text
    .replace(USER_INFO, `//${MASK}@`)
    .replace(PARAMETER, (all, sign: string, name: string) => (isSecretName(name) ? `${sign}${name}=${MASK}` : all));
}
