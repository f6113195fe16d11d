// From a request to its answer: finds the operation, checks what Okta's front door checks, and runs the handler.

import { abortableDelay } from "../../shared/abortable-wait.js";
import { parseJson } from "../../shared/json.js";
import { CLOCK } from "../../shared/platform.js";
import { unmarked } from "../list/empty-pages.js";
import { authorize } from "../oauth/authorization.js";
import { issueToken, TOKEN_PATH } from "../oauth/token-endpoint.js";
import { HANDLERS } from "../operations.js";
import type { Org } from "../org/org.js";
import { Call } from "./call.js";
import { type FakeOperation, matchOperation } from "./document.js";
import { refusalOf } from "./failure-reply.js";
import type { FakeFailure } from "./failures.js";
import { withCommonHeaders } from "./headers.js";
import { malformedBody, pathNotFound, Refusal, wrongMediaType, wrongMethod } from "./okta-error.js";
import type { Reply, ReplyHeaders } from "./reply.js";

import { maskedBody, maskedHeaders } from "./request-log.js";

/** A request with its body read. */
export interface ServedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

/** What happens to the connection instead of a whole answer. */
export type Disturbance = Exclude<FakeFailure["with"], number | "html" | "lost">;

export interface Served {
  readonly reply: Reply;
  readonly disturbance?: Disturbance | undefined;
}

/**
 * Answers a request to an org.
 * @param signal - ends the wait of an org with a latency
 */
export async function serve(org: Org, request: ServedRequest, signal?: AbortSignal): Promise<Served> {
  org.limits.begin();
  try {
    if (org.settings.latency > 0) await abortableDelay(org.settings.latency, signal, CLOCK);
    org.jobs.runDue();
    return await served(org, request);
  } finally {
    org.limits.end();
  }
}

async function served(org: Org, request: ServedRequest): Promise<Served> {
  const isTokenRequest = request.method === "POST" && request.url.pathname === TOKEN_PATH;
  const match = isTokenRequest ? undefined : matchOperation(request.method, request.url.pathname);
  const operation = isTokenRequest ? "token" : typeof match === "object" ? match.operation : undefined;
  const failure = operation && org.failures.next(operation);
  const reply = () => (isTokenRequest ? tokenReply(org, request) : answer(org, request, match));
  const served =
    operation === undefined || failure === undefined
      ? { reply: await reply() }
      : await failed(org, operation, failure, reply);
  const { method, url, headers } = request;
  org.log({
    method,
    url: url.pathname + url.search,
    operation,
    headers: maskedHeaders(headers),
    body: maskedBody(isTokenRequest ? formIn(request.body) : bodyForLog(request.body)),
    status: "disturbance" in served && served.disturbance ? undefined : served.reply.status,
  });
  return { ...served, reply: withCommonHeaders(org, served.reply) };
}

async function failed(
  org: Org,
  operation: FakeOperation,
  failure: FakeFailure["with"],
  reply: () => Promise<Reply>,
): Promise<Served> {
  if (failure === "lost") return { reply: await reply(), disturbance: "reset" };
  if (failure === "html") {
    const headers = { "Content-Type": "text/html" };
    return { reply: { status: 200, headers, body: "<html><body>Sign in to the network</body></html>" } };
  }
  const refused = refusalOf(typeof failure === "number" ? failure : 500, operation).reply(org.errorId());
  if (typeof failure === "number") return { reply: refused };
  return { reply: { ...refused, status: 200 }, disturbance: failure };
}

async function tokenReply(org: Org, request: ServedRequest): Promise<Reply> {
  try {
    return await issueToken(org, request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reply(org.errorId());
  }
}

async function answer(org: Org, request: ServedRequest, match: ReturnType<typeof matchOperation>): Promise<Reply> {
  let limits: ReplyHeaders = {};
  try {
    if (match === undefined) throw pathNotFound();
    if (match === "method") throw wrongMethod();
    limits = org.limits.take(match.operation);
    const { method, url, headers } = request;
    const { operation } = match;
    const call = new Call({ org, operation, method, url: unmarked(url), headers }, match.path, bodyOf(request));
    await authorize(call);
    const reply = org.emptyPages.next(url, HANDLERS[operation](call));
    return { ...reply, headers: { ...limits, ...reply.headers } };
  } catch (error) {
    // a fault of the fake itself has to show
    if (!(error instanceof Refusal)) throw error;
    const reply = error.reply(org.errorId());
    return { ...reply, headers: { ...limits, ...reply.headers } };
  }
}

function bodyOf({ body: text, headers }: ServedRequest): unknown {
  if (text.trim() === "") return undefined;
  if (!/^\s*$|\bjson\b/i.test(headers.get("content-type") ?? "")) throw wrongMediaType();
  try {
    return parseJson(text);
  } catch {
    throw malformedBody();
  }
}

const formIn = (text: string): unknown => Object.fromEntries(new URLSearchParams(text));

function bodyForLog(text: string): unknown {
  try {
    return text === "" ? undefined : parseJson(text);
  } catch {
    return "(not JSON)";
  }
}
