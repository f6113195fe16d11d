import { type ErrorCall, nameOf, OktaError } from "./okta-error.js";

/** An option of `createOkta` is missing or invalid. Thrown before anything is sent. */
export class OktaConfigError extends OktaError {
  override readonly name = "OktaConfigError";
  declare readonly code: "ERR_CONFIG";
  /** The name of the option. */
  declare readonly option: string;

  constructor(option: string, message: string) {
    super("ERR_CONFIG", `${option}: ${message}`);
    this.option = option;
  }

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaConfigError";
  }
}

/** An argument of a call is missing or invalid. Thrown before anything is sent. */
export class OktaArgumentError extends OktaError {
  override readonly name = "OktaArgumentError";
  declare readonly code: "ERR_ARGUMENT";
  /** The name of the argument. */
  declare readonly argument: string;

  constructor(argument: string, message: string, call?: ErrorCall) {
    super("ERR_ARGUMENT", (call?.operation ?? call?.shortcut) ? `${nameOf(call)}: ${message}` : message, call);
    this.argument = argument;
  }

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaArgumentError";
  }
}
