// A call that is observed: its figures, and its observers.

import type { RateLimit } from "../contract/response-head.js";
import { isOktaError, type OktaError } from "../errors/index.js";
import type { CallContext, Watch } from "../middleware/compose.js";
import type { CallObserver, CallOutcome, ObservedCallView, Observer } from "../middleware/observer.js";
import { redactorOf } from "../redaction/redactor.js";
import type { Clock, OktaRequest } from "../shared/platform.js";
import { rateLimitOf } from "../shared/rate-limit-headers.js";
import { AsyncContext } from "./async-context.js";
import { createCallId } from "./call-id.js";
import { mergedWatch } from "./merged-watch.js";

/** The observers of a client's calls. */
export interface Observation {
  readonly observers: readonly Observer[];
  readonly clock: Clock;
  /** The list or scan that the calls are part of. */
  readonly parent?: ObservedCall | undefined;
}

/** A call that begins. */
export type CallStart = Omit<ObservedCallView, "callId" | "parentCallId">;

/** The bulk whose worker is running: the calls of the worker are part of it. */
const runningBulk = new AsyncContext<ObservedCall>();

export class ObservedCall {
  readonly #view: ObservedCallView;
  readonly #observation: Observation;
  readonly #parent: ObservedCall | undefined;
  readonly #begun: number;
  readonly #observers: CallObserver[] = [];
  #attempts = 0;
  #calls = 0;
  #held = 0;
  #waited = 0;
  #head: Pick<CallOutcome, "status" | "requestId"> & { readonly rateLimit: RateLimit | undefined } = {
    status: undefined,
    requestId: undefined,
    rateLimit: undefined,
  };
  #isOver = false;

  private constructor(start: CallStart, observation: Observation) {
    const { clock, parent = runningBulk.current } = observation;
    const { kind, operation, shortcut, method, template } = start;
    const parentCallId = parent?.id;
    this.#view = { callId: createCallId(clock), parentCallId, kind, operation, shortcut, method, template };
    this.#observation = observation;
    this.#parent = parent;
    this.#begun = clock.now();
  }

  /**
   * Reports that a call begins.
   * @throws OktaHookError - a hook threw
   */
  static open(start: CallStart, observation: Observation): ObservedCall {
    const call = new ObservedCall(start, observation);
    try {
      for (const observer of observation.observers) {
        // within those before it, and within the list or scan: a tracing channel keeps this context for the whole call
        const observing = observer.isActive() && call.run(() => observer.begin(call.#view));
        if (observing) call.#observers.push(observing);
      }
      return call;
    } catch (error) {
      call.fail(error);
      throw error;
    }
  }

  private get id(): string {
    return this.#view.callId;
  }

  /** Runs a part of the call in the contexts of its observers, and of those of its list or scan. */
  run<T>(work: () => T): T {
    const within = this.#observers.reduceRight((inner, { run }) => (run ? () => run(inner) : inner), work);
    const { parent } = this.#observation;
    return parent ? parent.run(within) : within();
  }

  /** Runs the worker of a bulk: the calls that it makes are part of this one. */
  runWorker<T>(work: () => T): T {
    return runningBulk.run(this, work);
  }

  /** The watch of the call's request: counts its attempts and waits, and reports them. */
  watchOf(request: OktaRequest, context: CallContext): Watch {
    const own: Watch = {
      sending: () => void this.#attempts++,
      answered: (response) => this.#answered(response, context),
      retrying: (milliseconds) => {
        this.#waited += milliseconds;
      },
      held: ({ milliseconds }) => {
        this.#held += milliseconds;
      },
    };
    const watches = this.#observers.flatMap(({ watch }) => watch?.(request, context) ?? []);
    return mergedWatch([own, ...(context.watch ? [context.watch] : []), ...watches]);
  }

  /** Reports that the call has succeeded; for `okta.api`, an error status is a failure. */
  end(): void {
    this.#report((this.#head.status ?? 0) >= 400 && this.#view.kind === "request" ? "failed" : "succeeded");
  }

  /** Reports that the caller stopped early. */
  stop(): void {
    this.#report("stopped");
  }

  fail(thrown: unknown): void {
    const error = isOktaError(thrown) ? thrown : undefined;
    this.#report(error?.code === "ERR_ABORTED" ? "stopped" : "failed", error);
  }

  #answered({ status, headers }: Response, context: CallContext): void {
    const id = headers.get("X-Okta-Request-Id") ?? undefined;
    const requestId = id && redactorOf(context).id(id);
    this.#head = { status, requestId, rateLimit: rateLimitOf(headers) };
  }

  #report(outcome: CallOutcome["outcome"], error?: OktaError): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const figures = { attempts: this.#attempts, calls: this.#calls, held: this.#held, waited: this.#waited };
    const milliseconds = this.#observation.clock.now() - this.#begun;
    this.#parent?.addPart(this);
    for (const { end } of this.#observers) end?.({ outcome, error, ...this.#head, ...figures, milliseconds });
  }

  /** Adds the figures of a call that was part of this one. */
  private addPart(part: ObservedCall): void {
    this.#attempts += part.#attempts;
    this.#held += part.#held;
    this.#waited += part.#waited;
    this.#calls++;
    if (part.#head.status !== undefined) this.#head = part.#head;
  }
}
