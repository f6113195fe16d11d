// The names of attributes, and their values. None of these values identifies a user, and each name has few of them, except
// the ids of calls and of Okta's requests, which are on spans only.

import type { Attributes } from "@opentelemetry/api";
import type { OktaError } from "../errors/index.js";
import type { ObservedCallView } from "../middleware/observer.js";

/** The names of OpenTelemetry's conventions for HTTP clients, and our own, which begin with `okta.client`. */
export const ATTRIBUTE = {
  method: "http.request.method",
  resendCount: "http.request.resend_count",
  status: "http.response.status_code",
  errorType: "error.type",
  exceptionType: "exception.type",
  address: "server.address",
  port: "server.port",
  url: "url.full",
  template: "url.template",
  requestId: "okta.client.request_id",
  operation: "okta.client.operation",
  shortcut: "okta.client.shortcut",
  callId: "okta.client.call.id",
  callKind: "okta.client.call.kind",
  outcome: "okta.client.call.outcome",
  attempts: "okta.client.call.attempts",
  parts: "okta.client.call.parts",
  held: "okta.client.call.held",
  waited: "okta.client.call.waited",
  bucket: "okta.client.rate_limit.bucket",
  limitKind: "okta.client.rate_limit.kind",
  limit: "okta.client.rate_limit.limit",
  remaining: "okta.client.rate_limit.remaining",
  holdReason: "okta.client.hold.reason",
  holdExpected: "okta.client.hold.expected",
  holdOutcome: "okta.client.hold.outcome",
  retryDelay: "okta.client.retry.delay",
} as const;

/**
 * A segment of a path that is an id or an email address, and no word of the API: a program can write one into the path of
 * `okta.request` or `okta.api`.
 */
const ID = /(?<=\/)(?:(?=[^/]*\d)[\w.~-]{16,}|[^/]*[@%][^/]*)(?=\/|$)/g;
/** The characters of an error code. Others come from a response that is not Okta's. */
const CODE = /^\w{1,40}$/;

/** A path template without ids, or what contains one: a name of a rate limit, or of an operation that is only a path. */
export const withoutIds = (template: string): string => template.replaceAll(ID, "{id}");

/** The name of a call's span: the operation, such as `listUsers`; for `okta.api`, the method and the path template. */
export function spanNameOf({ kind, operation, shortcut, method, template }: ObservedCallView): string {
  if (kind === "scan" || kind === "bulk") return shortcut ?? kind;
  const name = withoutIds(operation ?? `${method} ${template}`);
  return kind === "page" ? `${name} page` : name;
}

/** The operation of a call for metrics: its name in Okta's document, or of a bulk, its shortcut. */
export function operationOf({ kind, operation, shortcut, method, template }: ObservedCallView): string {
  return withoutIds(operation ?? shortcut ?? (template === undefined ? kind : `${method} ${template}`));
}

/** The attributes of a call. */
export function callAttributesOf(call: ObservedCallView): Attributes {
  const { callId, kind, shortcut, method, template } = call;
  return {
    [ATTRIBUTE.operation]: operationOf(call),
    [ATTRIBUTE.shortcut]: shortcut,
    [ATTRIBUTE.callId]: callId,
    [ATTRIBUTE.callKind]: kind,
    [ATTRIBUTE.method]: method,
    [ATTRIBUTE.template]: template && withoutIds(template),
  };
}

/** The attributes of the server at a URL. */
export function serverOf(url: string): Attributes {
  const { hostname, port, protocol } = new URL(url);
  return { [ATTRIBUTE.address]: hostname, [ATTRIBUTE.port]: Number(port) || (protocol === "http:" ? 80 : 443) };
}

/** A URL whose path is this template, without its ids and query. */
export function redactedUrlOf(url: string, template: string): string {
  return new URL(url).origin + withoutIds(template).replaceAll(/\{[^{}/]*\}/g, "REDACTED");
}

/** The kind of an error: its code, such as `E0000007` or `ERR_TIMEOUT`, or the status of a response. */
export function errorTypeOf(error: OktaError | undefined, status: number | undefined): string {
  if (error && CODE.test(error.code)) return error.code;
  return status === undefined ? "_OTHER" : String(status);
}
