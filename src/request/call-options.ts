import { plain } from "../contract/operation.js";
import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import { readArgument } from "../shared/read-argument.js";

/**
 * A copy of the options that a caller gave, if any. A signal, a string or a list in their place would pass for no options at all.
 * @throws OktaArgumentError - they are no such object
 */
export function optionsOf<O extends object>(options: O | undefined, call?: ErrorCall): O {
  if (options === undefined) return {} as O;
  return readArgument("options", call, () => {
    if (plain(options)) return { ...options };
    throw new OktaArgumentError("options", "the options must be an object", call);
  });
}
