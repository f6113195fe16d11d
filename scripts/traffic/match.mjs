// Which operation a request is.

import { operationsOf } from "./operations.mjs";

/** @returns {(request: { method: string, url: URL }) => import("./operations.mjs").Operation | undefined} */
export function matcherOf(document) {
  const routes = [...operationsOf(document).values()].map((operation) => {
    const pattern = operation.path.replace(/[.+*?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+");
    return { operation, expression: new RegExp(`^${pattern}$`) };
  });
  // /users/me before /users/{id}
  const named = ({ operation }) => operation.path.split("{").length;
  routes.sort((one, two) => named(one) - named(two));

  return ({ method, url }) =>
    routes.find(
      ({ operation, expression }) => operation.method === method.toLowerCase() && expression.test(url.pathname),
    )?.operation;
}

/** A request that is no operation: its method and path, without what may be an id or a token. */
export function anonymous({ method, url }) {
  const words = url.pathname
    .split("/")
    .map((part) => (/^(v\d|oauth2|[a-z]+([A-Z_-]?[a-z]+){0,4}|)$/.test(part) ? part : "…"));
  return `${method} ${words.join("/")}`;
}
