// Where the org is. Most failed first calls are a wrong org URL, so each usual mistake has its own sentence.

import { OktaConfigError } from "./errors.js";

/**
 * The origin of an org.
 * @param orgUrl - such as `https://acme.okta.com`
 * @param allowHttp - accept plain http to a host that is not this machine
 * @param name - where it was given
 * @throws OktaConfigError - it is not the URL of an org, and why
 */
export function originOf(orgUrl: unknown, allowHttp: boolean, name = "orgUrl"): string {
  const text = orgUrl instanceof URL ? orgUrl.href : String(orgUrl ?? "");
  // a user name or password in it is not shown
  const shown = JSON.stringify(text.replace(/^([^/?#]*\/\/)?[^/?#]*@/, "$1…@"));
  const wrong = (why: string) => new OktaConfigError(name, `${shown} ${why}`);
  if (/[{}<>]|yourOktaDomain/i.test(text)) throw wrong("is a placeholder for the domain of your org");
  if (/\s/.test(text) || !URL.canParse(text)) throw wrong('is not a URL such as "https://acme.okta.com"');
  const url = new URL(text);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && (allowHttp || isLoopback(url.hostname)))) {
    throw wrong("must begin with https://, to keep the token secret");
  }
  if (url.username !== "" || url.password !== "") throw wrong("must not contain a user name or password");
  // typed twice, or another URL pasted behind it
  if (/\.com\.com$|https?$|\.$/i.test(url.hostname)) throw wrong("has something twice, or after the domain");
  if (url.pathname !== "/" || /[?#]/.test(text)) throw wrong(`must be the org alone: "${url.origin}"`);
  const admin = /-admin(?=\.(okta|trexcloud))/i;
  if (admin.test(url.hostname)) {
    throw wrong(`is the Admin Console: the API is at "${url.origin.replace(admin, "")}"`);
  }
  return url.origin;
}

/** Whether a host is this machine. */
function isLoopback(hostname: string): boolean {
  return /^(.*\.)?localhost$|^\[::1\]$|^127(\.\d+){3}$/.test(hostname);
}
