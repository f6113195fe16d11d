// What a browser wants to hear before a page of another origin may send a request and read its answer.

import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Allows it, and answers the preflight request of it.
 * @param expose - whether scripts may read headers other than the few that they may always read
 * @returns whether that was the answer
 */
export function allowScripts(request: IncomingMessage, response: ServerResponse, expose = true): boolean {
  response.setHeader("Access-Control-Allow-Origin", "*");
  if (expose) response.setHeader("Access-Control-Expose-Headers", "*");
  if (request.method !== "OPTIONS") return false;
  const { "access-control-request-headers": names = "" } = request.headers;
  response.setHeader("Access-Control-Allow-Headers", names);
  response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
  response.writeHead(204).end();
  return true;
}
