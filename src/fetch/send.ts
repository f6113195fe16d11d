// The innermost layer: one request, one answer, and one language for what goes wrong on the way.

import { OktaAbortError, OktaError, OktaNetworkError, OktaResponseError, OktaTimeoutError } from "../errors.js";
import { redact } from "../redact.js";
import type { CallContext, Send } from "./compose.js";

/** A `fetch` to send requests with: the platform's own, or anything that answers a Request. */
export type Fetch = (request: Request) => Promise<Response>;

/** Sends by `fetch`. Redirects are answers, not followed: Okta's API has none, and a header would go along. */
export function sendBy(fetch: Fetch): Send {
  return async (request, context) => {
    const response = await fetch(request).catch((error: unknown) => {
      throw failureOf(error, context);
    });
    if (response.type === "opaqueredirect" || [301, 302, 303, 307, 308].includes(response.status)) {
      const target = originOf(response.headers.get("Location"), request.url);
      throw new OktaResponseError(
        "ERR_REDIRECT",
        `the answer was a redirect${target ? ` to ${target}` : ""}, which is not followed; is orgUrl right?`,
        response,
        context,
      );
    }
    return response;
  };
}

/** What a thrown value means to the caller of the library. */
export function failureOf(error: unknown, context: CallContext): OktaError {
  if (error instanceof OktaError) return error;
  const where = context.operation ?? `${context.method} ${context.path}`;
  const reason: unknown = context.signal?.aborted ? context.signal.reason : undefined;
  const ended = reason ?? error;
  const name = ended instanceof Error || ended instanceof DOMException ? ended.name : undefined;
  if (name === "TimeoutError") {
    return new OktaTimeoutError("ERR_TIMEOUT", `${where} took longer than its time-out`, context, { cause: ended });
  }
  if (context.signal?.aborted || name === "AbortError") {
    return new OktaAbortError("ERR_ABORTED", `${where} was aborted`, context, { cause: ended });
  }
  return new OktaNetworkError("ERR_NETWORK", `${where} got no answer: ${reasonOf(error, context)}`, context, {
    cause: withoutSecrets(error, context),
  });
}

/** The runtime hides what happened behind «fetch failed»; its cause says it. */
function reasonOf(error: unknown, context: CallContext): string {
  const texts: string[] = [];
  for (let at = error, depth = 0; at instanceof Error && depth < 3; at = at.cause, depth++) texts.push(at.message);
  return redact(texts.length > 0 ? texts.join(": ") : String(error), context.secrets);
}

/** A cause is shown by whoever prints the error: it is kept only if it says nothing secret. */
function withoutSecrets(error: unknown, context: CallContext): unknown {
  if (!(error instanceof Error)) return undefined;
  const shown = `${error.stack} ${reasonOf(error, { ...context, secrets: [] })}`;
  return redact(shown, context.secrets) === shown ? error : undefined;
}

function originOf(location: string | null, base: string): string | undefined {
  return location !== null && URL.canParse(location, base) ? new URL(location, base).origin : undefined;
}
