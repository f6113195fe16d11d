// Runs the steps of an offboarding, and reports the outcome of each.

import { isOktaError, OktaAbortError, OktaApiError } from "okta-fetch";
import { type Answer, answerTo, Refusal } from "./answer.js";
import { STEPS, type StepResult, type Subject } from "./offboarding.js";

export interface StepReport extends Omit<StepResult, "outcome"> {
  readonly step: string;
  /** `not run`: a step before it met something that would meet it as well, such as a limit that is used up. */
  readonly outcome: StepResult["outcome"] | "failed" | "not run";
  /** The code of the error. */
  readonly code?: string;
  /** Okta's id of the request that failed. */
  readonly oktaRequestId?: string | undefined;
}

export interface Offboarded {
  readonly steps: readonly StepReport[];
  /** What to answer if it is incomplete. */
  readonly failure?: Answer;
}

/**
 * Runs the steps. Repeating an offboarding is safe, and continues where it stopped.
 * @param onError - called with the error of each step that fails
 * @throws Refusal - a user of this status cannot be suspended; nothing was changed
 */
export async function offboard(subject: Subject, onError: (step: string, error: unknown) => void): Promise<Offboarded> {
  const { status } = subject.user;
  if (subject.wish.mode === "suspend" && !["ACTIVE", "SUSPENDED", "DEPROVISIONED"].includes(status)) {
    throw new Refusal(409, `a user of status ${status} cannot be suspended, only deactivated`);
  }
  const steps: StepReport[] = [];
  const failures: Answer[] = [];
  let isOver = false;
  for (const [step, run] of Object.entries(STEPS)) {
    if (isOver) {
      steps.push({ step, outcome: "not run" });
      continue;
    }
    try {
      steps.push({ step, ...(await run(subject)) });
    } catch (error) {
      onError(step, error);
      steps.push({ step, outcome: "failed", ...idsOf(error) });
      failures.push(answerTo(error));
      isOver = meetsAll(error);
    }
  }
  const failure = failures.find((each) => each.status === 503) ?? failures[0];
  return failure ? { steps, failure } : { steps };
}

/** Whether the other steps would fail as well: no signal, no token, no limit left, no Okta. */
function meetsAll(error: unknown): boolean {
  if (!isOktaError(error) || error instanceof OktaAbortError) return true;
  return error.retryable || error.code === "ERR_AUTH" || (error instanceof OktaApiError && error.status === 401);
}

function idsOf(error: unknown): Pick<StepReport, "code" | "oktaRequestId"> {
  if (!isOktaError(error)) return {};
  const { code } = error;
  return error instanceof OktaApiError ? { code, oktaRequestId: error.requestId } : { code };
}
