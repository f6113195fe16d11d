// Validates the org URL. Most failed first calls have a wrong one, so each common mistake has a message of its own. No
// message quotes the given text, which can contain a password or be a token: at most it suggests a host that can be
// neither.

import { OktaConfigError } from "../errors/index.js";
import { parseUrl } from "../shared/parse-url.js";

/** Okta's own domains. All others are custom domains, which have no Admin Console. */
const OKTA = "((okta|oktapreview|okta-emea|okta-gov|okta-miltest|trexcloud|trex-gov|trex-govcloud)\\.com|okta\\.mil)$";
const AT_OKTA = new RegExp(`\\.${OKTA}`);
const ADMIN = new RegExp(`^([^.]+?)(-admin){1,4}(?=\\.${OKTA})`);
/** A token inside a domain, as in `https://${token}.okta.com`. */
const TOKEN_IN_HOST = /^(.*\.)?00[\w-]{24,}(\.|$)|^eyj[\w-]*\.eyj/i;
/** A domain whose labels are too short for a token and do not start like one. */
const HARMLESS = /^((?!00|eyj)[a-z\d-]{1,30}\.)+[a-z]{2,24}$/;

const PLACEHOLDER = "is a placeholder for the domain of your org";
const TOKEN = "looks like a token; check whether the org URL and the token are swapped";
const NO_URL = 'is not a URL such as "https://acme.okta.com"';
const NOT_HTTPS = "must start with https://, to keep the token secret";
const CREDENTIALS = "must not contain a user name or password";
const TWICE = "has a repeated part, or text after the domain";
const CONSOLE = "is the Admin Console";
const MORE = "must be the org's URL alone, without a path, query or fragment";

/**
 * Validates an org URL and returns its origin.
 * @param orgUrl - such as `https://acme.okta.com`
 * @param allowHttp - accept plain http for hosts other than localhost
 * @param name - the option or variable to name in the error
 * @throws OktaConfigError - the URL is not that of an org
 */
export function originOf(orgUrl: unknown, allowHttp: boolean, name = "orgUrl"): string {
  const text = orgUrlText(orgUrl);
  const fault = faultOf(text, allowHttp);
  if (fault === undefined) return new URL(text).origin;
  const meant = guess(text, allowHttp);
  const hint = fault === CONSOLE ? `: the API is at "${meant}"` : `; did you mean "${meant}"?`;
  throw new OktaConfigError(name, meant === undefined ? fault : fault + hint);
}

function orgUrlText(orgUrl: unknown): string {
  try {
    return String(orgUrl ?? "");
  } catch {
    return "";
  }
}

/** Why a text is not a valid org URL; `undefined` if it is. */
function faultOf(text: string, allowHttp: boolean): string | undefined {
  if (/[{}<>]|yourOktaDomain/i.test(text)) return PLACEHOLDER;
  if (/^(SSWS|Bearer|DPoP)\s|^(00|eyJ)[\w-]+(\.[\w-]*){0,4}$|^[\w-]{30,}$/i.test(text.trim())) return TOKEN;
  const url = /\s/.test(text) ? undefined : parseUrl(text);
  if (!url) return NO_URL;
  const { protocol, hostname, pathname, username, password } = url;
  if (protocol !== "https:" && !(protocol === "http:" && (allowHttp || isLoopback(hostname)))) return NOT_HTTPS;
  if (username !== "" || password !== "") return CREDENTIALS;
  if (TOKEN_IN_HOST.test(hostname)) return TOKEN;
  // pasted twice, or another URL appended
  if (/\.com\.com$|https?$|\.$/i.test(hostname)) return TWICE;
  if (ADMIN.test(hostname)) return CONSOLE;
  return pathname !== "/" || /[?#]/.test(text) ? MORE : undefined;
}

/** The likely org URL, unless it could contain a secret. */
function guess(text: string, allowHttp: boolean): string | undefined {
  // either side of an @ can be part of a password
  if (/@|%40/.test(text)) return undefined;
  const bare = text.trim().replace(/^["']|["']$/g, "");
  const scheme = allowHttp && /^http:/i.test(bare) ? "http://" : "https://";
  const whole = bare.replace(/^(https?:[\\/]*)*/i, scheme);
  const url = parseUrl(whole);
  if (!url) return undefined;
  const { hostname, port } = url;
  const host = hostname
    .replace(/\.{1,9}$/, "")
    .replace(/\.com(\.com|https?){1,9}$/, ".com")
    .replace(ADMIN, "$1");
  // a text without a scheme must at least end like an org's domain
  if (!HARMLESS.test(host) || !(AT_OKTA.test(host) || /^https?:/i.test(bare))) return undefined;
  const origin = scheme + host + (port === "" || port === "80" ? "" : `:${port}`);
  return faultOf(origin, allowHttp) === undefined ? origin : undefined;
}

/** Whether a host is the local machine. */
function isLoopback(hostname: string): boolean {
  return /^(.*\.)?localhost$|^\[::1\]$|^127(\.\d+){3}$/.test(hostname);
}
