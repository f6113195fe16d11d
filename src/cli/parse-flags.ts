// Parses a command line with the flags of a command.

import { parseArgs } from "node:util";
import { suggestOption } from "../shared/unknown-option.js";
import { CommandError, EXIT } from "./command-error.js";

/** Flags in the format of Node's `parseArgs`. */
interface FlagsConfig {
  readonly [name: string]: {
    readonly type: "string" | "boolean";
    readonly multiple?: boolean;
    readonly short?: string;
  };
}

type ValueOf<Flag> = Flag extends { readonly type: "boolean" }
  ? boolean
  : Flag extends { readonly multiple: true }
    ? string[]
    : string;

interface Parsed<Flags> {
  readonly values: { readonly [Name in keyof Flags]?: ValueOf<Flags[Name]> };
  readonly positionals: readonly string[];
}

/** The error for invalid usage. */
export const misused = (why: string): CommandError => new CommandError(`${why}; see okta-fetch --help`, EXIT.misused);

/** Quotes an unexpected argument in a message, unless it may be a secret. */
export function shownWord(word: string): string {
  return /^(?!00|eyJ)[\w.-]{1,24}$/.test(word) ? `'${word}'` : "(hidden: it may be a secret)";
}

/**
 * Parses flags and positional arguments.
 * @throws CommandError - a flag is unknown or lacks its value
 */
export function parseFlags<const Flags extends FlagsConfig>(args: readonly string[], options: Flags): Parsed<Flags> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options }) as Parsed<Flags>;
  } catch (error) {
    // without its second sentence, about positional arguments that start with a hyphen
    const [why = ""] = (error as Error).message.split(/\.\s/);
    const [, unknown] = /^Unknown option '--?([^']+)'/.exec(why) ?? [];
    const meant = unknown && suggestOption(unknown, Object.keys(options));
    throw misused(`${why}${meant ? `; did you mean --${meant}?` : ""}`);
  }
}
