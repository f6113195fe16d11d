// Enrolling a factor to its end: what programs do step by step, and a device in its own time.

import type { EnrollFactorOptions, Methods } from "../../generated/methods.js";
import type { CallOptions } from "../contract/operation.js";
import { OktaArgumentError, OktaTimeoutError } from "../errors/index.js";
import { endOf } from "../middleware/end-errors.js";
import { waitFor } from "../middleware/timed-end.js";
import type {
  UserFactor,
  UserFactorActivateRequest,
  UserFactorActivateResponse,
  UserFactorEnrollRequest,
} from "../models/profile-types.js";
import type { Answered } from "../request/call.js";
import { optionsOf } from "../request/call-options.js";
import { until } from "../shared/abortable-wait.js";
import type { Clock } from "../shared/platform.js";
import { required } from "./required-text.js";
import type { AnswerMethods, RunShortcut } from "./shortcut-runner.js";

/** The factors that are `PENDING_ACTIVATION` once they are enrolled. All others are `ACTIVE` at once. */
export type ActivatedFactorType = UserFactorActivateResponse["factorType"];

/** A factor of one type. */
export type UserFactorOf<Type extends UserFactor["factorType"]> = Extract<UserFactor, { factorType: Type }>;

/** What proves that the user holds the factor: the code as a string, or what a key or a passkey made. Of `push` nothing. */
export type FactorProof<Type extends ActivatedFactorType> = Type extends "push"
  ? unknown
  : string | UserFactorActivateRequest;

/** The options of {@link FactorShortcuts.enrollAndActivateFactor}; a time-out or a retry is that of each request. */
export interface EnrollAndActivateFactorOptions extends Omit<EnrollFactorOptions, "activate"> {}

/** Shortcuts to a user's factors. */
export interface FactorShortcuts {
  /**
   * Enrolls a factor, asks you for the proof that the user holds it, and activates the factor with that.
   *
   * For `push` there is no proof: show `_embedded.activation._links.qrcode` to the user, and return. The factor is then
   * read every 4 seconds until the device has activated it.
   *
   * If it fails after the enrollment, the factor stays `PENDING_ACTIVATION`. After a wrong code, go on with
   * `activateFactor` and the id of `enrolled`; Okta takes 5 attempts in 5 minutes.
   * @param userId - the user's id
   * @param factor - the factor, as `enrollFactor` takes it
   * @param prove - is given the enrolled factor, with what activating needs under `_embedded.activation`. Resolves to the
   * code as a string, or to the body of `activateFactor`. It may take its time. Not called if the factor is `ACTIVE`
   * @param options - those of `enrollFactor`; `signal` ends the wait for the proof or the device too
   * @returns the factor, `ACTIVE`
   * @throws OktaArgumentError - `prove` is no function, and nothing is sent; or there is no proof
   * @throws OktaValidationError (400 E0000001) - the factor is enrolled already, the number is wrong, …
   * @throws OktaPermissionError (403 E0000068) - the code is wrong
   * @throws OktaTimeoutError - the device did not activate a `push` factor in time, 10 minutes at most
   * @throws what `prove` throws
   * @see {@link Methods.enrollFactor}, {@link Methods.activateFactor}
   * @example
   * ```ts
   * const sms = { factorType: "sms", provider: "OKTA", profile: { phoneNumber: "+447700900123" } } as const;
   * const factor = await okta.enrollAndActivateFactor(userId, sms, () => ask("The code of the message?"));
   * ```
   */
  enrollAndActivateFactor<Type extends ActivatedFactorType>(
    userId: string,
    factor: UserFactorEnrollRequest & { factorType: Type },
    prove: (enrolled: UserFactorOf<Type>) => FactorProof<Type> | Promise<FactorProof<Type>>,
    options?: EnrollAndActivateFactorOptions,
  ): Promise<UserFactorOf<Type>>;
}

const CALL = { shortcut: "enrollAndActivateFactor" };
/** How often a device is asked for, and how long: codes to scan are valid for some minutes. */
const INTERVAL = 4_000;
const PATIENCE = 600_000;

/** Makes the shortcuts of a client. */
export function createShortcuts<Profile>(run: RunShortcut<Profile>, clock: Clock): FactorShortcuts {
  async function enrolledAndActivated(
    { activateFactor }: Pick<Methods, "activateFactor">,
    { enrollFactor, getFactor }: Pick<AnswerMethods<Methods>, "enrollFactor" | "getFactor">,
    userId: string,
    factor: UserFactorEnrollRequest,
    prove: (enrolled: UserFactor) => unknown,
    given?: EnrollAndActivateFactorOptions,
  ): Promise<UserFactor> {
    if (typeof prove !== "function") {
      throw new OktaArgumentError("prove", "'prove' must be a function that is given the enrolled factor", CALL);
    }
    const options = optionsOf(given, CALL);
    const { updatePhone, templateId, tokenLifetimeSeconds, acceptLanguage, ...how } = options;
    const enrolled = await factorIn(await enrollFactor(userId, factor, options));
    if (enrolled.status !== "PENDING_ACTIVATION") return enrolled;
    const proof = await proofOf(enrolled, prove, how.signal);
    if (enrolled.factorType === "push") {
      return deviceDone(async () => factorIn(await getFactor(userId, enrolled.id, how)), how, clock);
    }
    const body = typeof proof === "object" && proof !== null ? proof : { passCode: required("passCode", proof, CALL) };
    return activateFactor(userId, enrolled.id, body, how);
  }
  const enroll = async (
    ...given: [string, UserFactorEnrollRequest, (enrolled: UserFactor) => unknown, EnrollAndActivateFactorOptions?]
  ) => run(CALL, (methods, answers) => enrolledAndActivated(methods, answers, ...given));
  return { enrollAndActivateFactor: enroll as FactorShortcuts["enrollAndActivateFactor"] };
}

/** The factor that an answer holds. */
async function factorIn({ data, response, call }: Answered): Promise<UserFactor> {
  if (typeof data === "object" && data !== null) return data as UserFactor;
  throw (await import("../middleware/response-errors.js")).nothingLike("a factor", response, call);
}

async function proofOf(
  enrolled: UserFactor,
  prove: (enrolled: UserFactor) => unknown,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  try {
    return await until(signal, Promise.resolve(prove(enrolled)));
  } catch (error) {
    throw signal?.aborted ? endOf(signal.reason, CALL) : error;
  }
}

async function deviceDone(read: () => Promise<UserFactor>, { signal }: CallOptions, clock: Clock): Promise<UserFactor> {
  const end = clock.now() + PATIENCE;
  for (;;) {
    await waitFor(INTERVAL, signal, clock).catch((error: unknown) => {
      throw endOf(error, CALL);
    });
    const factor = await read();
    if (factor.status !== "PENDING_ACTIVATION" || factor.factorType !== "push") return factor;
    const result = factor._embedded?.activation?.factorResult ?? "WAITING";
    if (result !== "WAITING" || clock.now() >= end) {
      const message = `${CALL.shortcut}: no device activated the factor in time (${result}); enroll it again`;
      throw new OktaTimeoutError("ERR_TIMEOUT", message, CALL);
    }
  }
}
