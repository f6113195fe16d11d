// Smaller answers: `fields`, and the options of `okta-response`.

import { isObject, type JsonObject } from "../http/json-value.js";

const CREDENTIAL_LINKS = [
  "changePassword",
  "changeRecoveryQuestion",
  "expirePassword",
  "forgotPassword",
  "resetPassword",
];

/**
 * The view of a user without what the request does not want.
 * @param fields - such as `id,status,profile:(login,email)`
 * @param contentType - whose parameter `okta-response` names what to leave out
 */
export function project(view: JsonObject, fields: string | undefined, contentType: string | null): JsonObject {
  const omitted = /okta-response\s*=\s*"?([\w,\s]*)/i.exec(contentType ?? "")?.[1]?.split(/[,\s]+/) ?? [];
  const smaller = omitted.length > 0 ? without(view, omitted) : view;
  return fields === undefined ? smaller : only(smaller, fields);
}

function without(view: JsonObject, omitted: readonly string[]): JsonObject {
  const { credentials, _links, ...rest } = view;
  const kept = omitted.includes("omitCredentials") ? rest : { ...rest, credentials };
  if (!omitted.includes("omitCredentialsLinks") || !isObject(_links)) return { ...kept, _links };
  const links = Object.entries(_links).filter(([name]) => !CREDENTIAL_LINKS.includes(name));
  return { ...kept, _links: Object.fromEntries(links) };
}

function only(view: JsonObject, fields: string): JsonObject {
  const inProfile = /profile:\(([^)]*)\)/
    .exec(fields)?.[1]
    ?.split(",")
    .map((name) => name.trim());
  const names = fields
    .replace(/:\([^)]*\)/g, "")
    .split(",")
    .map((name) => name.trim());
  const kept = Object.entries(view).filter(([name]) => name === "id" || name === "_links" || names.includes(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === "profile" && inProfile ? pick(value, inProfile) : value]),
  );
}

const pick = (value: unknown, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value as JsonObject).filter(([name]) => names.includes(name)));
