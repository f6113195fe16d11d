// The Worker: checks the API key, and responds to requests.

import { isOktaError, type Okta, OktaArgumentError, OktaNotFoundError, type User } from "okta-fetch";
import { type Env, mayCall, oktaOf } from "./bindings.js";

const ONE = new URLPattern({ pathname: "/users/:login" });
const MANY = new URLPattern({ pathname: "/users" });

export default {
  async fetch(request, env): Promise<Response> {
    try {
      if (!(await mayCall(request, env))) return failure(401, "wrong API key", { "WWW-Authenticate": "Bearer" });
      if (request.method !== "GET") return failure(405, "only GET", { Allow: "GET" });
      // ends with the request, and after 8 seconds: retries and waits for a rate limit included
      return await answer(oktaOf(env).with({ signal: request.signal, deadline: 8_000 }), new URL(request.url));
    } catch (error) {
      return failureOf(error);
    }
  },
} satisfies ExportedHandler<Env>;

async function answer(okta: Okta, url: URL): Promise<Response> {
  const login = ONE.exec(url)?.pathname.groups["login"];
  if (login) return Response.json(viewOf(await okta.getUser(decodeURIComponent(login))));
  if (!MANY.test(url)) return failure(404, "no such path");
  const text = url.searchParams.get("q");
  if (!text) return failure(400, "q is missing");
  return Response.json((await okta.findUsers(text, { limit: 20 }).toArray()).map(viewOf));
}

/** What callers may know of a user. */
const viewOf = ({ id, status, profile: { login, firstName, lastName, email } }: User) => {
  return { id, status, login, email, name: `${firstName} ${lastName}` };
};

const failure = (status: number, error: string, headers: Record<string, string> = {}) =>
  Response.json({ error }, { status, headers });

function failureOf(error: unknown): Response {
  if (error instanceof OktaNotFoundError) return failure(404, "no such user");
  // a login that no path can contain
  if (error instanceof OktaArgumentError || error instanceof URIError) return failure(400, "no valid login");
  // contains no secret, and the id of Okta's response; the caller learns nothing of it
  console.error(error);
  if (!isOktaError(error)) return failure(500, "internal error");
  if (error.code === "ERR_TIMEOUT") return failure(504, "Okta did not answer in time");
  if (!error.retryable) return failure(502, "Okta refused the request");
  return failure(503, "try again later", { "Retry-After": String(error.retryAfter ?? 1) });
}
