// The innermost layer: one request, one answer, and one language for what goes wrong on the way.

import { type ErrorCall, isOktaError, OktaConfigError, type OktaError } from "../errors.js";
import type { Wire } from "../platform.js";
import type { CallContext, Send } from "./compose.js";
import { discard } from "./discard.js";
import { endOf, nameIn } from "./ended.js";

const REDIRECTS = [301, 302, 303, 307, 308];

/** Sends it. Redirects are answers, not followed: Okta's API has none, and a header would go along. */
export function sendBy(wire: Wire): Send {
  return async (request, context) => {
    const { watch } = context;
    let response: Response;
    watch?.sending?.(request);
    try {
      response = await wire(request, context);
      // such as a mock that nobody told what to answer
      if (!(response as Partial<Response> | undefined)?.headers) throw new OktaConfigError("fetch", "gave no Response");
    } catch (error) {
      throw await failureOf(error, context);
    }
    watch?.answered?.(response, request);
    if (!response.ok && (response.type === "opaqueredirect" || REDIRECTS.includes(response.status))) {
      discard(response);
      const { redirectOf } = await import("../answer-error.js");
      throw redirectOf(response, request.url, context);
    }
    try {
      await context.read?.(response);
    } catch (error) {
      throw await failureOf(error, context);
    }
    return response;
  };
}

/** What a thrown value means to the caller of the library. */
export async function failureOf(error: unknown, context: ErrorCall & Pick<CallContext, "signal">): Promise<OktaError> {
  // by its brand: what is loaded later may be of another copy, where a program's test forgets its modules
  if (isOktaError(error)) return error;
  const { signal } = context;
  const reason: unknown = (signal?.aborted ? signal.reason : undefined) ?? error;
  if (signal?.aborted || /^(Timeout|Abort)Error$/.test(nameIn(reason))) return endOf(reason, context);
  const { noAnswer } = await import("./no-answer.js");
  return noAnswer(error, context);
}
