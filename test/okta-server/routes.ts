// Which request is which of Okta's operations, and what it does.

import { type Answer, jsonAnswer, NO_CONTENT, notFound, refusal } from "./answer.js";
import { takeStep } from "./lifecycle.js";
import { listUsers } from "./list.js";
import type { StoredUser, Users } from "./users.js";

/** What requests are counted together. */
export type BucketName = "users" | "user" | "change" | "lifecycle";

interface Call {
  readonly users: Users;
  readonly method: string;
  readonly url: URL;
  /** The values in the path, decoded. */
  readonly values: readonly string[];
  readonly body: { readonly [name: string]: unknown };
}

interface Route {
  readonly line: RegExp;
  readonly bucket: BucketName;
  readonly run: (call: Call) => Answer;
}

/** Does something to the user whom the path names. */
const toUser = (run: (user: StoredUser, call: Call) => Answer) => (call: Call) => {
  const [id = ""] = call.values;
  const user = call.users.find(id);
  return user ? run(user, call) : notFound(id);
};

const ROUTES: readonly Route[] = [
  {
    line: /^GET \/api\/v1\/users$/,
    bucket: "users",
    run: ({ users, url }) => listUsers(users, url),
  },
  { line: /^POST \/api\/v1\/users$/, bucket: "users", run: createUser },
  { line: /^GET \/api\/v1\/users\/([^/]+)$/, bucket: "user", run: toUser((user) => jsonAnswer(200, user)) },
  { line: /^(?:POST|PUT) \/api\/v1\/users\/([^/]+)$/, bucket: "change", run: toUser(updateUser) },
  { line: /^DELETE \/api\/v1\/users\/([^/]+)$/, bucket: "change", run: toUser(deleteUser) },
  {
    line: /^POST \/api\/v1\/users\/([^/]+)\/lifecycle\/(\w+)$/,
    bucket: "lifecycle",
    run: toUser((user, { users, values: [, action = ""] }) => takeStep(users, user, action)),
  },
];

export function routeOf(method: string, url: URL) {
  const line = `${method} ${url.pathname}`;
  const route = ROUTES.find((each) => each.line.test(line));
  const [, ...values] = route?.line.exec(line) ?? [];
  return route && { ...route, values: values.map(decodeURIComponent) };
}

function createUser({ users, url, body }: Call): Answer {
  const profile = (body["profile"] ?? {}) as StoredUser["profile"];
  const credentials = (body["credentials"] ?? {}) as { password?: unknown };
  const login = profile["login"];
  const invalid = (cause: string) => refusal(400, "E0000001", "Api validation failed: login", `login: ${cause}`);
  if (typeof login !== "string" || login === "") return invalid("The field cannot be left blank");
  if (users.find(login)) return invalid("An object with this field already exists in the current organization");
  const activated = credentials.password ? "ACTIVE" : "PROVISIONED";
  const status = url.searchParams.get("activate") === "false" ? "STAGED" : activated;
  return jsonAnswer(200, users.create(profile, status));
}

/** POST changes what it is given, PUT deletes what it is not given; null clears. */
function updateUser(user: StoredUser, { users, method, body }: Call): Answer {
  const given = Object.entries((body["profile"] ?? {}) as StoredUser["profile"]);
  const before = method === "PUT" ? [] : Object.entries(user.profile);
  const profile = Object.fromEntries([...new Map([...before, ...given])].filter(([, value]) => value !== null));
  return jsonAnswer(200, users.change(user, { profile }));
}

/** A user who is not deactivated yet is only deactivated. */
function deleteUser(user: StoredUser, { users }: Call): Answer {
  if (user.status === "DEPROVISIONED") users.remove(user);
  else users.change(user, { status: "DEPROVISIONED" });
  return NO_CONTENT;
}
