// The table of `answer.ts` in Next.js: a function around each route handler.

import { createOkta, type Okta } from "okta-fetch";
import { answerTo } from "./answer.ts";

let okta: Okta | undefined;

/**
 * Returns a route handler.
 * @param handle - gets the request, the client with what applies to this request, and the context of the route
 */
export function routeHandler<Context>(handle: (request: Request, okta: Okta, context: Context) => Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      // not at module scope: `next build` loads the module without the environment of the service
      okta ??= createOkta();
      return await handle(request, okta.with({ signal: request.signal, deadline: 5_000 }), context);
    } catch (error) {
      const { status, headers, body } = answerTo(error);
      console.error(status, error);
      return Response.json(body, { status, headers });
    }
  };
}

/**
 * The JSON in the body of a request.
 * @throws an error with the status 400 - it is malformed
 */
export async function bodyOf<Body>(request: Request): Promise<Body> {
  try {
    return await request.json();
  } catch (cause) {
    throw Object.assign(new Error("the body is not JSON", { cause }), { status: 400 });
  }
}
