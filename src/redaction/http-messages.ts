// The headers and URLs of requests and answers, without their secrets.

import { LONG, MASK, type SecretRedactor } from "./redactor.js";
import { isSecretHeader, isSecretName } from "./secret-values.js";

/** A parameter of a query or a fragment, and a user name and password before a host: no more than the first one's name. */
const PARAMETER = /([?&#])([^=&#?\s<>"]*)=([^&#\s<>"]*)/g;
const USER_INFO = /\/\/[^/?#@\s<>"]*@/g;
/** Headers whose values are of a known form, in which a short secret is there by chance. */
const STANDARD =
  /^(accept|access-control|age$|allow$|cache-control|connection|content-|date$|etag$|expires$|host$|if-|keep-alive|last-modified|retry-after|server$|transfer-encoding|user-agent|vary|x-content-type-options|x-rate-limit-)/i;

/** The headers by name: a credential is masked as a whole, any other value where it repeats one. */
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

/** The URL of a request. In its path and its query, short secrets are words of the API. */
export function redactUrl(url: string, redactor: SecretRedactor): string {
  const path = /^[^?#]*/.exec(url)?.[0] ?? "";
  return redactor.own(path) + redactor.mask(maskParameters(url.slice(path.length)), LONG);
}

/** A text with the values of secret parameters masked, in all URLs that it holds. */
function maskParameters(text: string): string {
  return text
    .replace(USER_INFO, `//${MASK}@`)
    .replace(PARAMETER, (all, sign: string, name: string) => (isSecretName(name) ? `${sign}${name}=${MASK}` : all));
}
