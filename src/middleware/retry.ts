// Sends a request again after failures that another attempt can fix.

import type { RetryOptions } from "../contract/call-options.js";
import { isOktaError, type OktaApiError, type OktaError } from "../errors/index.js";
import { abortableDelay } from "../shared/abortable-wait.js";
import { discard } from "../shared/discard-body.js";
import { CLOCK, type Clock, type OktaRequest } from "../shared/platform.js";
import type { CallContext, Layer, Refusals, Send } from "./compose.js";
import { DEFAULT_POLICY, type RetryPolicy, rateLimitedOf, retryPolicyOf } from "./retry-policy.js";
import { waitAfter } from "./retry-wait.js";
import { type DateSeen, serverTimeBy } from "./server-time.js";

/**
 * Methods that have the same effect if they are sent twice; a repeated POST may create twice. Deleting a user is not one:
 * the first request deactivates, the second one deletes.
 */
const IDEMPOTENT = /^(GET|HEAD|PUT|DELETE(?! \/api\/v1\/users\/[^/]+$)) /;

/** A reset further away is not trusted, in milliseconds: Okta's windows last a minute. */
const LONGEST_WINDOW = 65_000;

/** What the calls of a client share. */
interface RetryState {
  readonly clock: Clock;
  /** The newest Date of any response. */
  newestDate?: DateSeen;
}

/**
 * Returns the layer that retries: see {@link OktaOptions.retry}.
 * @param retry - the client's option; by default 2 retries, and 5 for each page of a list
 * @throws OktaConfigError - an option is unknown or invalid
 */
export function retry(retry?: number | RetryOptions, clock: Clock = CLOCK): Layer {
  const base = retryPolicyOf(retry, DEFAULT_POLICY);
  const state: RetryState = { clock };
  const layer: Layer = (request, next, context) =>
    new RetriedCall(request, next, context, retryPolicyOf(context.options.retry, base, context), state).run();
  return Object.assign(layer, { reads: "retry" as const, serverTime: () => serverTimeBy(state.newestDate, clock) });
}

/** An attempt that failed and can be repeated. */
interface FailedAttempt {
  readonly failed: true;
  /** The response that the call resolves to without a retry; `undefined` if the attempt threw. */
  readonly response?: Response;
  readonly error?: OktaError;
  /** The response that can say how long to wait. */
  readonly answer: Response | undefined;
  readonly requestId: string | null | undefined;
}

type Outcome = FailedAttempt | { readonly failed: false; readonly response: Response };

/** The attempts of one call. */
class RetriedCall {
  readonly #repeatable: boolean;
  readonly #context: CallContext;
  /** Retries left after faults, and time left for waits after 429s, in milliseconds. */
  #faultsLeft: number;
  #rateLimitedLeft: number;
  #faults = 0;
  readonly #refusals: Refusals = { count: 0 };
  /** The id of the first request that got a response. */
  #firstId: string | undefined;

  constructor(
    private readonly request: OktaRequest,
    private readonly next: Send,
    context: CallContext,
    private readonly policy: RetryPolicy,
    private readonly state: RetryState,
  ) {
    this.#context = { ...context, refusals: this.#refusals };
    this.#repeatable = policy.post || IDEMPOTENT.test(context.bucket);
    this.#faultsLeft = context.list ? policy.pages : policy.retries;
    this.#rateLimitedLeft = rateLimitedOf(policy, this.#faultsLeft);
  }

  async run(): Promise<Response> {
    for (;;) {
      const outcome = await this.#attempt();
      if (!outcome.failed) return outcome.response;
      const wait = this.#waitAfter(outcome);
      if (wait === undefined) return settle(outcome);
      discard(outcome.response);
      this.#context.watch?.retrying?.(wait, { response: outcome.response, error: outcome.error });
      await abortableDelay(wait, this.#context.signal, this.state.clock);
      this.#firstId ??= outcome.requestId ?? undefined;
      const { headers } = this.request;
      if (this.#firstId) headers.set("X-Okta-Retry-For", this.#firstId);
      headers.set("X-Okta-Retry-Count", String(this.#faults + this.#refusals.count));
    }
  }

  async #attempt(): Promise<Outcome> {
    const { policy, state } = this;
    this.#refusals.resetsAt = undefined;
    try {
      const response = await this.next(this.request, this.#context);
      const text = response.headers.get("Date");
      if (text) state.newestDate = { text, at: state.clock.now() };
      if (!isRetryable(response.status, policy, this.#repeatable)) return { failed: false, response };
      return { failed: true, response, answer: response, requestId: response.headers.get("X-Okta-Request-Id") };
    } catch (thrown) {
      // without a token nothing was sent: any request can be repeated
      const unsent = isOktaError(thrown, "ERR_AUTH");
      const fault: unknown = unsent ? thrown.cause : thrown;
      if (this.#context.signal?.aborted || !this.#canRetry(fault, unsent)) throw thrown;
      const requestId = unsent ? undefined : fault.requestId;
      return { failed: true, error: thrown as OktaError, answer: fault.response, requestId };
    }
  }

  #canRetry(fault: unknown, unsent: boolean): fault is Fault {
    if (!isOktaError(fault)) return false;
    const { code, status }: Fault = fault;
    // the request was held as long as its options allow
    if (code === "ERR_HELD") return false;
    // a truncated body, a proxy's page with status 200, or an empty page that links to itself
    if (code === "ERR_UNREADABLE_BODY" || code === "ERR_CURSOR_LOOP") return !unsent && this.request.method === "GET";
    const repeatable = unsent || this.#repeatable;
    // or a refused token request
    if (status) return isRetryable(status, this.policy, repeatable);
    return repeatable && (code === "ERR_NETWORK" || code === "ERR_TIMEOUT");
  }

  /** Returns the wait before the next attempt, in milliseconds; `undefined` if there is none. */
  #waitAfter({ answer }: FailedAttempt): number | undefined {
    const refused = answer?.status === 429;
    if (refused ? this.#rateLimitedLeft === 0 : this.#faultsLeft === 0) return undefined;
    const { clock } = this.state;
    const asked = this.#askedWait(answer, refused ? this.#refusals.count : this.#faults);
    const wait = Math.min(asked, this.policy.maxWait);
    if (!refused) {
      this.#faultsLeft--;
      this.#faults++;
      return wait;
    }
    // a limit that resets after the deadline fails the call now, as a hold would
    if (clock.now() + wait >= (this.#context.endsAt ?? Number.POSITIVE_INFINITY)) return undefined;
    // counts what the response asks for: a short `maxWait` must not repeat a request all the time
    const counted = Math.min(asked, Math.max(this.policy.maxWait, LONGEST_WINDOW));
    if (counted > this.#rateLimitedLeft) return undefined;
    this.#rateLimitedLeft -= counted;
    this.#refusals.count++;
    return wait;
  }

  /** @param times - number of earlier failures of the same kind */
  #askedWait(answer: Response | undefined, times: number): number {
    const { clock, newestDate } = this.state;
    const { resetsAt } = this.#refusals;
    // pacing knows the time of the reset better, and spreads the requests after it
    if (resetsAt !== undefined) return Math.max(resetsAt - clock.now(), 0);
    return waitAfter(answer, times, clock, newestDate);
  }
}

/** Ends a call whose failed attempt is not repeated. */
function settle({ response, error }: FailedAttempt): Response {
  if (response) return response;
  throw error;
}

/** The properties of errors that retries depend on. Importing the classes to narrow the type would cost more than this. */
type Fault = Pick<OktaError, "code"> & Partial<Pick<OktaApiError, "status" | "response" | "requestId">>;

/** Whether another attempt can get a better status. */
function isRetryable(status: number, { statuses }: RetryPolicy, repeatable: boolean): boolean {
  return status === 429 || (repeatable && statuses.has(status));
}
