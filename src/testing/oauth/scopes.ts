// Which scope an operation needs. It follows from the path: the document's security says the same for each operation.

import type { Call } from "../http/call.js";
import type { OperationId } from "../http/document.js";

/** The first path that fits names the resource. */
const RESOURCES: readonly (readonly [path: RegExp, resource: string])[] = [
  [/^\/api\/v1\/groups\b/, "groups"],
  [/^\/api\/v1\/logs$/, "logs"],
  [/^\/api\/v1\/meta\/schemas\/user\/linkedObjects\b/, "linkedObjects"],
  [/^\/api\/v1\/meta\/schemas\b/, "schemas"],
  [/^\/api\/v1\/meta\/types\b/, "userTypes"],
  [/^\/api\/v1\/sessions\b/, "sessions"],
  [/^\/api\/v1\/users\/[^/]+\/risk$/, "userRisk"],
  [/^\/api\/v1\/users\/[^/]+\/roles\b/, "roles"],
];

/** Operations that take only an API token. */
const WITHOUT_OAUTH: readonly OperationId[] = ["listSupportedSecurityQuestions"];

/** The scope that an operation needs; `undefined` if no scope allows it. */
export function scopeOf(operation: OperationId, method: string, path: string): string | undefined {
  if (WITHOUT_OAUTH.includes(operation)) return undefined;
  const resource = RESOURCES.find(([fits]) => fits.test(path))?.[1] ?? "users";
  return `okta.${resource}.${method === "GET" ? "read" : "manage"}`;
}

/** Whether one of these scopes allows a request. `manage` includes `read`. */
export function allows(scopes: readonly string[], { operation, method, url }: Call): boolean {
  const scope = scopeOf(operation, method, url.pathname.replace(/\/{2,}/g, "/"));
  return scope !== undefined && (scopes.includes(scope) || scopes.includes(scope.replace(/\.read$/, ".manage")));
}
