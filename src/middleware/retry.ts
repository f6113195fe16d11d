// Tries again what another attempt can mend, and nothing else.

import type { RetryOptions } from "../contract/operation.js";
import { isOktaError, type OktaApiError, type OktaError } from "../errors/index.js";
import { discard } from "../shared/discard-body.js";
import { unknownIn } from "../shared/option-names.js";
import { figure, wrong } from "../shared/option-numbers.js";
import { CLOCK, type Clock } from "../shared/platform.js";
import { readArgument, readOption } from "../shared/read-argument.js";
import type { CallContext, Layer } from "./compose.js";
import { type DateSeen, serverTimeBy } from "./server-time.js";
import { waitFor } from "./timed-end.js";

/**
 * Of 2,500 pages, each attempt at which fails at a chance of 5 %, one needs more than 2 retries in a quarter of all runs,
 * and more than 5 in one of 25,000.
 */
const DEFAULTS: RetryPolicy = {
  retries: 2,
  pages: 5,
  post: false,
  maxWait: 65_000,
  statuses: new Set([408, 502, 503, 504]),
};

interface RetryPolicy {
  readonly retries: number;
  readonly pages: number;
  readonly post: boolean;
  readonly maxWait: number;
  /** After 429, nothing was done; after these, nobody knows. */
  readonly statuses: ReadonlySet<number>;
}

/**
 * What can be sent twice and does once: a repeated POST may create twice. To delete a user is not: the first time it
 * deactivates them, and the second time it deletes them for good.
 */
const IDEMPOTENT = /^(GET|HEAD|PUT|DELETE(?! \/api\/v1\/users\/[^/]+$)) /;

/**
 * The layer that tries again: see {@link OktaOptions.retry}.
 * @param retry - what holds for calls without the option: 2 retries, and 5 of each page of a list, by default
 * @throws OktaConfigError - a figure is wrong
 */
export function retry(retry?: number | RetryOptions, clock: Clock = CLOCK): Layer {
  const base = policyOf(retry, DEFAULTS);
  let newest: DateSeen | undefined;
  const layer: Layer = async (request, next, context) => {
    const policy = policyOf(context.options.retry, base, context);
    let first: string | null = null;
    const retries = context.list ? policy.pages : policy.retries;
    const repeatable = policy.post || IDEMPOTENT.test(context.bucket);
    for (let attempt = 0; ; attempt++) {
      const left = attempt < retries;
      let response: Response | undefined;
      let error: OktaError | undefined;
      let told: Response | undefined;
      try {
        told = response = await next(request, context);
        const text = response.headers.get("Date");
        if (text) newest = { text, at: clock.now() };
        if (!left || !passes(response.status, policy, repeatable)) return response;
      } catch (thrown) {
        // without a token nothing was sent: any request can be sent again
        const unsent = isOktaError(thrown, "ERR_AUTH");
        const fault: unknown = unsent ? thrown.cause : thrown;
        const readAgain = !unsent && request.method === "GET";
        if (!left || context.signal?.aborted || !mendable(fault, policy, unsent || repeatable, readAgain)) throw thrown;
        error = thrown as OktaError;
        told = fault.response;
        first ??= (unsent ? undefined : fault.requestId) ?? null;
      }
      const timing = await import("./retry-wait.js").catch(() => undefined);
      // who cannot reach the org may not reach what is loaded, either
      const wait = Math.min(timing?.waitAfter(told, attempt, clock, newest) ?? 1_000, policy.maxWait);
      // a limit that resets after the deadline fails the call now, as a hold would
      if (told?.status === 429 && clock.now() + wait >= (context.endsAt ?? Number.POSITIVE_INFINITY)) {
        if (response) return response;
        throw error;
      }
      discard(response);
      context.watch?.retrying?.(wait, { response, error });
      await waitFor(wait, context.signal, clock);
      first ??= response?.headers.get("X-Okta-Request-Id") ?? null;
      if (first) request.headers.set("X-Okta-Retry-For", first);
      request.headers.set("X-Okta-Retry-Count", String(attempt + 1));
    }
  };
  return Object.assign(layer, { reads: "retry" as const, serverTime: () => serverTimeBy(newest, clock) });
}

function policyOf(given: number | RetryOptions | undefined, base: RetryPolicy, context?: CallContext): RetryPolicy {
  if (given === undefined) return base;
  const read = () => checkedPolicyOf(given, base, context);
  return context ? readArgument("retry", context, read) : readOption("retry", read);
}

function checkedPolicyOf(given: number | RetryOptions, base: RetryPolicy, context?: CallContext): RetryPolicy {
  const policy: RetryOptions = typeof given === "object" && given !== null ? given : { retries: given };
  const unknown = Object.keys(policy).find((name) => !(name in DEFAULTS));
  if (unknown !== undefined) throw unknownIn("retry", unknown, Object.keys(DEFAULTS), context);
  const { retries, pages = retries, post, maxWait, statuses } = policy;
  if (post !== undefined && typeof post !== "boolean") throw wrong("retry.post", "must be a boolean", context);
  return {
    retries: figure("retry", retries, base.retries, true, context),
    pages: figure("retry.pages", pages, base.pages, true, context),
    post: post ?? base.post,
    maxWait: figure("retry.maxWait", maxWait, base.maxWait, false, context),
    statuses: statuses === undefined ? base.statuses : statusesOf(statuses, context),
  };
}

function statusesOf(given: readonly unknown[], context?: CallContext): ReadonlySet<number> {
  const isError = (status: unknown): status is number =>
    Number.isInteger(status) && Number(status) >= 400 && Number(status) <= 599;
  if (Array.isArray(given) && given.every(isError)) return new Set(given);
  throw wrong("retry.statuses", "must be an array of statuses from 400 to 599, such as [500, 503]", context);
}

/** What retries look at of an error, whatever its class: to know the classes by themselves takes more than all of this. */
type Fault = Pick<OktaError, "code"> & Partial<Pick<OktaApiError, "status" | "response" | "requestId">>;

function mendable(fault: unknown, policy: RetryPolicy, repeatable: boolean, readAgain: boolean): fault is Fault {
  if (!isOktaError(fault)) return false;
  const { code, status }: Fault = fault;
  // it waited as long as it was allowed to
  if (code === "ERR_HELD") return false;
  // a body that is cut, or a proxy's page, with status 200; or an empty page that names itself as the next one
  if (code === "ERR_UNREADABLE_BODY" || code === "ERR_CURSOR_LOOP") return readAgain;
  // or a token that was refused
  return status ? passes(status, policy, repeatable) : repeatable && /^ERR_(NETWORK|TIMEOUT)$/.test(code);
}

/** Whether a status is one that another attempt can mend. */
function passes(status: number, { statuses }: RetryPolicy, repeatable: boolean): boolean {
  return status === 429 || (repeatable && statuses.has(status));
}
