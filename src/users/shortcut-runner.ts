// Runs shortcuts: methods that send several operations, or a part of one. Their errors name shortcut and operation.

import { createMethods, type Methods } from "../../generated/methods.js";
import type { OktaPromise } from "../contract/response-head.js";
import { type ErrorCall, OktaArgumentError } from "../errors/index.js";
import type { ProfileSchemas, UserProfile } from "../models/profile-types.js";
import { paginateBy } from "../pagination/paged-list.js";
import { type Answered, answerBy, callBy } from "../request/call.js";
import { promised } from "../request/call-promise.js";
import type { Connection } from "../request/connection.js";
import { readArgument } from "../shared/read-argument.js";

/** A shortcut, and its operation if it always sends the same one. */
export interface ShortcutCall extends Pick<ErrorCall, "operation"> {
  readonly shortcut: string;
}

/** Methods that resolve to the whole response, for a shortcut that inspects it. */
export type AnswerMethods<M> = {
  readonly [Name in keyof M]: M[Name] extends (...given: infer Given) => unknown
    ? (...given: Given) => Promise<Answered>
    : never;
};

/**
 * Runs a shortcut. Errors of its requests and of its arguments name the shortcut and the operation.
 * @param options - the names of its options besides those of the operation
 */
export type RunShortcut<Profile = UserProfile> = <T>(
  call: ShortcutCall,
  run: ShortcutBody<Profile, T>,
  options?: readonly string[],
) => T;

/** The body of a shortcut, with the methods that it can call. */
type ShortcutBody<Profile, Result> = (
  methods: Methods<ProfileSchemas<Profile>>,
  answers: AnswerMethods<Methods<ProfileSchemas<Profile>>>,
) => Result;

/** Returns the runner of shortcuts that resolve to one response: they reject instead of throwing. */
export function oneCallOf<Profile>(run: RunShortcut<Profile>) {
  return <T>(
    call: ShortcutCall,
    body: ShortcutBody<Profile, OktaPromise<T>>,
    options?: readonly string[],
  ): OktaPromise<T> => promised(() => run(call, body, options));
}

/** The methods of a connection. */
export function methodsOf<Profile>(connection: Connection): Methods<ProfileSchemas<Profile>> {
  const client = { call: callBy(connection), paginate: paginateBy(connection) };
  // the type of a profile exists only for the compiler
  return createMethods(client) as unknown as Methods<ProfileSchemas<Profile>>;
}

/** The methods of a connection, resolving to whole responses. */
function answersOf<Profile>(connection: Connection): AnswerMethods<Methods<ProfileSchemas<Profile>>> {
  const client = { call: answerBy(connection), paginate: paginateBy(connection) };
  return createMethods(client as never) as never;
}

/** Creates the function that runs the shortcuts of a client. */
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

/** Adds the name of the call to an error of an argument. */
function named(error: unknown, { shortcut, operation }: ShortcutCall): unknown {
  const bare = error instanceof OktaArgumentError && error.operation === undefined && error.shortcut === undefined;
  const call = shortcut === operation ? { operation } : { shortcut, operation };
  return bare ? new OktaArgumentError(error.argument, error.message, call) : error;
}
