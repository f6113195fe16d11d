// Runs calls and reports them to observers. Without an active observer, nothing is recorded.

import { type CallStart, type Observation, ObservedCall } from "./observed-call.js";

/** Whether anything observes the calls. */
export function isObserved({ observers }: Observation): boolean {
  return observers.some((observer) => observer.isActive());
}

/**
 * Reports that a call begins.
 * @returns the call, whose end is to be reported; `undefined` if nothing observes it
 * @throws OktaHookError - a hook threw
 */
export function openCall(start: CallStart, observation: Observation): ObservedCall | undefined {
  return isObserved(observation) ? ObservedCall.open(start, observation) : undefined;
}

/**
 * Runs a call, and reports its beginning and its end.
 * @throws the error of `work`, and OktaHookError - a hook threw
 */
export async function observe<T>(
  start: CallStart,
  observation: Observation,
  work: (call: ObservedCall | undefined) => Promise<T>,
): Promise<T> {
  const call = openCall(start, observation);
  if (!call) return work(undefined);
  try {
    const result = await call.run(() => work(call));
    call.end();
    return result;
  } catch (error) {
    call.fail(error);
    throw error;
  }
}
