// Enrolls a factor and activates it: up to three requests, and for a device a poll until the user has confirmed.

import type { EnrollFactorOptions, Methods } from "../../generated/methods.js";
import type { CallOptions } from "../contract/call-options.js";
import { isObject } from "../contract/plain-object.js";
import { OktaArgumentError, OktaTimeoutError } from "../errors/index.js";
import { endErrorOf } from "../middleware/end-errors.js";
import { unexpectedBodyOf } from "../middleware/response-errors.js";
import type {
  UserFactor,
  UserFactorActivateRequest,
  UserFactorActivateResponse,
  UserFactorEnrollRequest,
} from "../models/profile-types.js";
import type { Answered } from "../request/call.js";
import { optionsOf } from "../request/call-options.js";
import { abortable, abortableDelay } from "../shared/abortable-wait.js";
import { joinedSignals } from "../shared/joined-signals.js";
import { checkSignal } from "../shared/option-checks.js";
import type { Clock } from "../shared/platform.js";
import { required } from "./required-text.js";
import type { AnswerMethods, RunShortcut } from "./shortcut-runner.js";

/** Factor types that are `PENDING_ACTIVATION` after enrollment. All others are `ACTIVE` at once. */
export type ActivatedFactorType = UserFactorActivateResponse["factorType"];

/** A factor of one type. */
export type UserFactorOf<Type extends UserFactor["factorType"]> = Extract<UserFactor, { factorType: Type }>;

/**
 * The proof that the user holds the factor: a code as a string, or the body that `activateFactor` takes, as for a
 * security key. `push` needs none.
 */
export type FactorProof<Type extends ActivatedFactorType> = Type extends "push"
  ? unknown
  : string | UserFactorActivateRequest;

/** Options for {@link FactorShortcuts.enrollAndActivateFactor}. `timeout` and `retry` apply to each request. */
export interface EnrollAndActivateFactorOptions extends Omit<EnrollFactorOptions, "activate"> {}

/** Shortcuts for a user's factors. */
export interface FactorShortcuts {
  /**
   * Enrolls a factor, calls `prove` for the proof that the user holds it, and activates the factor.
   *
   * `push` needs no proof: show the QR code of `_embedded.activation._links.qrcode` in `prove`, then return. The factor
   * is polled every 4 seconds until the device has activated it.
   *
   * If activation fails, the factor stays `PENDING_ACTIVATION`. After a wrong code, call `activateFactor` with the id
   * of `enrolled`; Okta allows 5 attempts in 5 minutes.
   * @param userId - the user's id
   * @param factor - the body of `enrollFactor`
   * @param prove - callback with the enrolled factor; `_embedded.activation` has the data for its activation. Returns
   * the code as a string, or the body of `activateFactor`; a promise may take as long as the user needs. Not called if
   * the factor is already `ACTIVE`
   * @param options - the options of `enrollFactor`; `signal` also ends the wait for `prove` or for the device
   * @returns the `ACTIVE` factor
   * @throws OktaArgumentError - `prove` is not a function, and nothing is sent; or its proof is empty
   * @throws OktaValidationError (400 E0000001) - the factor is already enrolled, the phone number is invalid, …
   * @throws OktaPermissionError (403 E0000068) - the code is wrong
   * @throws OktaTimeoutError - the device did not activate a `push` factor within 10 minutes
   * @throws any error that `prove` throws
   * @see {@link Methods.enrollFactor}, {@link Methods.activateFactor}
   * @example
   * ```ts
   * const sms = { factorType: "sms", provider: "OKTA", profile: { phoneNumber: "+447700900123" } } as const;
   * const factor = await okta.enrollAndActivateFactor(userId, sms, () => ask("Code from the text message?"));
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
/** How often the factor is read while the user confirms on the device. */
const POLL_INTERVAL_MS = 4_000;
/** How long it is read: Okta's activation codes are valid for a few minutes. */
const POLL_DURATION_MS = 600_000;

/** Creates the factor shortcuts of a client. */
export function createFactorShortcuts<Profile>(
  run: RunShortcut<Profile>,
  { clock, signals }: { readonly clock: Clock; readonly signals: readonly AbortSignal[] },
): FactorShortcuts {
  async function enrollAndActivate(
    { activateFactor }: Pick<Methods, "activateFactor">,
    { enrollFactor, getFactor }: Pick<AnswerMethods<Methods>, "enrollFactor" | "getFactor">,
    userId: string,
    factor: UserFactorEnrollRequest,
    prove: (enrolled: UserFactor) => unknown,
    options: EnrollAndActivateFactorOptions,
  ): Promise<UserFactor> {
    if (typeof prove !== "function") {
      throw new OktaArgumentError("prove", "'prove' must be a function", CALL);
    }
    const { updatePhone, templateId, tokenLifetimeSeconds, acceptLanguage, ...callOptions } = options;
    const enrolled = factorIn(await enrollFactor(userId, factor, options));
    if (enrolled.status !== "PENDING_ACTIVATION") return enrolled;
    const proof = await proofOf(enrolled, prove, callOptions.signal);
    if (enrolled.factorType === "push") {
      const read = async () => factorIn(await getFactor(userId, enrolled.id, callOptions));
      return pollUntilActive(read, callOptions, clock);
    }
    const body = isObject(proof) ? proof : { passCode: required("passCode", proof, CALL) };
    return activateFactor(userId, enrolled.id, body, callOptions);
  }

  async function enrollAndActivateFactor(
    userId: string,
    factor: UserFactorEnrollRequest,
    prove: (enrolled: UserFactor) => unknown,
    given?: EnrollAndActivateFactorOptions,
  ) {
    const options = optionsOf(given, CALL);
    if (signals.length > 0) checkSignal(options.signal, CALL);
    // the waits between the requests end with the signals, too
    const { signal, release } = joinedSignals([options.signal, ...signals]);
    try {
      return await run(CALL, (methods, answers) =>
        enrollAndActivate(methods, answers, userId, factor, prove, { ...options, signal }),
      );
    } finally {
      release();
    }
  }
  return { enrollAndActivateFactor: enrollAndActivateFactor as FactorShortcuts["enrollAndActivateFactor"] };
}

/** The factor in a response. */
function factorIn({ data, response, call }: Answered): UserFactor {
  if (isObject(data)) return data as UserFactor;
  throw unexpectedBodyOf("a factor", response, call);
}

async function proofOf(
  enrolled: UserFactor,
  prove: (enrolled: UserFactor) => unknown,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  try {
    return await abortable(signal, Promise.resolve(prove(enrolled)));
  } catch (error) {
    throw signal?.aborted ? endErrorOf(signal.reason, CALL) : error;
  }
}

async function pollUntilActive(
  read: () => Promise<UserFactor>,
  { signal }: CallOptions,
  clock: Clock,
): Promise<UserFactor> {
  const end = clock.now() + POLL_DURATION_MS;
  for (;;) {
    await abortableDelay(POLL_INTERVAL_MS, signal, clock).catch((error: unknown) => {
      throw endErrorOf(error, CALL);
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
