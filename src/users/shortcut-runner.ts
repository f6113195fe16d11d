// A shortcut: a method that is more, or less, than one operation. Its errors name both.

import { createMethods, type Methods } from "../../generated/methods.js";
import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import type { ProfileSchemas, UserProfile } from "../models/profile-types.js";
import { paginateBy } from "../pagination/paged-list.js";
import { type Answered, answerBy, callBy } from "../request/call.js";
import type { Connection } from "../request/connection.js";
import { readArgument } from "../shared/read-argument.js";

/** A shortcut, and the operation that it sends, if there is one to name before it is sent. */
export interface ShortcutCall extends Pick<ErrorCall, "operation"> {
  readonly shortcut: string;
}

/** Methods that resolve to the whole answer, for a shortcut that looks into what it holds. */
export type AnswerMethods<M> = {
  readonly [Name in keyof M]: M[Name] extends (...given: infer Given) => unknown
    ? (...given: Given) => Promise<Answered>
    : never;
};

/**
 * Runs a shortcut. What it sends through the methods fails under both names, and so does a wrong argument.
 * @param options - those that it takes besides the operation's
 */
export type RunShortcut<Profile = UserProfile> = <T>(
  call: ShortcutCall,
  run: (methods: Methods<ProfileSchemas<Profile>>, answers: AnswerMethods<Methods<ProfileSchemas<Profile>>>) => T,
  options?: readonly string[],
) => T;

/** The methods of a connection. */
export function methodsOf<Profile>(connection: Connection): Methods<ProfileSchemas<Profile>> {
  const client = { call: callBy(connection), paginate: paginateBy(connection) };
  // a profile's type is the caller's word: at run time all profiles are alike
  return createMethods(client) as unknown as Methods<ProfileSchemas<Profile>>;
}

/** The methods of a connection, resolving to whole answers. */
function answersOf<Profile>(connection: Connection): AnswerMethods<Methods<ProfileSchemas<Profile>>> {
  const client = { call: answerBy(connection), paginate: paginateBy(connection) };
  return createMethods(client as never) as never;
}

/** Makes what runs the shortcuts of a client. */
export function shortcutsOf<Profile>(connection: Connection): RunShortcut<Profile> {
  const known = new Map<string, readonly [Methods<ProfileSchemas<Profile>>, ReturnType<typeof answersOf<Profile>>]>();
  return (call, run, options) => {
    const { shortcut } = call;
    let methods = known.get(shortcut);
    if (!methods) {
      const own = { ...connection, shortcut, shortcutOptions: options };
      methods = [methodsOf<Profile>(own), answersOf<Profile>(own)];
      known.set(shortcut, methods);
    }
    const [calls, answers] = methods;
    try {
      return readArgument("arguments", undefined, () => run(calls, answers));
    } catch (error) {
      throw named(error, call);
    }
  };
}

/** An error of an argument, with the name of the call that it was given to. */
function named(error: unknown, { shortcut, operation }: ShortcutCall): unknown {
  const bare = error instanceof OktaArgumentError && error.operation === undefined && error.shortcut === undefined;
  const call = shortcut === operation ? { operation } : { shortcut, operation };
  return bare ? new OktaArgumentError(error.argument, error.message, call) : error;
}
