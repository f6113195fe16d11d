// GET /users/{login} of an HTTP API: returns a user.

import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { isOktaError, OktaNotFoundError } from "okta-fetch";
import { oktaFor } from "./okta.js";

export async function handler(
  event: APIGatewayProxyEventV2,
  context: Context,
): Promise<APIGatewayProxyStructuredResultV2> {
  const login = event.pathParameters?.["login"];
  if (!login) return answer(400, { error: "the path has no login" });
  try {
    const { id, status, profile } = await oktaFor(context).getUser(login);
    return answer(200, { id, status, login: profile.login, name: `${profile.firstName} ${profile.lastName}` });
  } catch (error) {
    if (error instanceof OktaNotFoundError) return answer(404, { error: "no such user" });
    // contains no secret, and the id of Okta's response; the caller learns nothing of it
    console.error(error);
    return failureOf(error);
  }
}

function failureOf(error: unknown): APIGatewayProxyStructuredResultV2 {
  if (!isOktaError(error)) return answer(500, { error: "internal error" });
  if (error.code === "ERR_TIMEOUT") return answer(504, { error: "Okta did not answer in time" });
  if (!error.retryable) return answer(502, { error: "Okta refused the request" });
  return answer(503, { error: "try again later" }, { "retry-after": String(error.retryAfter ?? 1) });
}

const answer = (statusCode: number, body: object, headers: Record<string, string> = {}) => ({
  statusCode,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
