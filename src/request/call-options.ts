import { isPlainObject } from "../contract/plain-object.js";
import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import { readArgument } from "../shared/read-argument.js";

/**
 * A copy of a call's options. A signal, a string or a list in their place would otherwise count as no options.
 * @throws OktaArgumentError - the options are not a plain object
 */
export function optionsOf<O extends object>(options: O | undefined, call?: ErrorCall): O {
  if (options === undefined) return {} as O;
  return readArgument("options", call, () => {
    if (isPlainObject(options)) return { ...options };
    throw new OktaArgumentError("options", "the options must be an object", call);
  });
}
