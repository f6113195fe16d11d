// The bindings of the Worker, and what is made of them.

import { createOkta, type Okta } from "okta-fetch";

export interface Env {
  readonly OKTA_CLIENT_ORGURL: string;
  /** A secret. */
  readonly OKTA_CLIENT_TOKEN: string;
  /** A secret that callers send as `Authorization: Bearer …`. */
  readonly API_KEY: string;
}

let shared: Okta | undefined;

/**
 * The client of this isolate. Requests can share it, and so know what is left of the rate limits; it holds no connection and
 * nothing of a request. New bindings come with a new isolate.
 */
export function oktaOf({ OKTA_CLIENT_ORGURL: orgUrl, OKTA_CLIENT_TOKEN: token }: Env): Okta {
  // a call whose request has ended counts as in flight until its timeout
  shared ??= createOkta({ orgUrl, token, timeout: 4_000 });
  return shared;
}

/** Whether a request has the API key. The time of the comparison does not depend on where they differ. */
export async function mayCall(request: Request, { API_KEY: key }: Env): Promise<boolean> {
  if (!key) throw new Error("the secret API_KEY is not set");
  const texts = [request.headers.get("Authorization") ?? "", `Bearer ${key}`];
  const [given, wanted] = await Promise.all(
    texts.map((text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))),
  );
  return given !== undefined && wanted !== undefined && crypto.subtle.timingSafeEqual(given, wanted);
}
