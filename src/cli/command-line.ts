// Commander's command, with the messages of okta-fetch for wrong arguments.

import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { suggestOption } from "../shared/unknown-option.js";
import { CommandError, EXIT } from "./command-error.js";
import type { Outcome, Terminal } from "./terminal.js";

/** What the action of a command needs. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Takes the result of the command. */
  finish(outcome: Outcome): void;
}

/** A command whose arguments are wrong. */
export class ArgumentError extends CommandError {
  constructor(
    message: string,
    readonly command: CommandUnknownOpts,
  ) {
    super(message, EXIT.misused);
  }
}

/** A command that throws an {@link ArgumentError} where Commander ends the process. */
export class CommandLine extends Command {
  override createCommand(name?: string): Command {
    return new CommandLine(name);
  }

  override error(message: string, { code = "" }: { readonly code?: string } = {}): never {
    // as CommandUnknownOpts: a subclass has no inferred options
    const command = this as unknown as CommandUnknownOpts;
    throw new ArgumentError(explained(message.replace(/^error: /, ""), code, command), command);
  }
}

/** The command with the names of those that it belongs to, such as `okta-fetch users list`. */
export function fullNameOf(command: CommandUnknownOpts): string {
  return `${command.parent ? `${fullNameOf(command.parent)} ` : ""}${command.name()}`;
}

/** Quotes an unexpected argument in a message, unless it may be a secret. */
function shownWord(word = ""): string {
  return /^(?!00|eyJ)[\w.-]{1,24}$/.test(word) ? `'${word}'` : "(hidden: it may be a secret)";
}

/** Commander's message, with a suggestion, and without values. */
function explained(message: string, code: string, command: CommandUnknownOpts): string {
  const { args, registeredArguments, commands, options } = command;
  switch (code) {
    case "commander.unknownOption": {
      const [, flag = ""] = /^unknown option '(--?[\w-]+)/.exec(message) ?? [];
      const names = options.map(({ long }) => (long ?? "").replace(/^--/, ""));
      const meant = suggestOption(flag.replace(/^--?/, ""), names);
      return `unknown option ${flag ? `'${flag}'` : shownWord()}${meant ? `; did you mean --${meant}?` : ""}`;
    }
    case "commander.unknownCommand": {
      const names = commands.map((one) => one.name());
      const [word = ""] = args;
      const meant = suggestOption(word, names);
      const rest = meant ? `did you mean ${meant}? The` : "the";
      return `unknown command ${shownWord(word)}; ${rest} commands are ${names.join(", ")}`;
    }
    case "commander.excessArguments":
      return `unexpected argument ${shownWord(args[registeredArguments.length])}`;
    case "commander.invalidArgument": {
      // the value is in the middle
      const [, flag = "", why = ""] =
        /^(?:option '|command-argument value )(--[\w-]+)?.* is invalid\. (.*)$/s.exec(message) ?? [];
      return `${flag} ${why}`.trim();
    }
    case "commander.conflictingOption":
      return message.replace(
        /^option '(?:-\w, )?(--[\w-]+).*' cannot be used with option '(?:-\w, )?(--[\w-]+).*$/,
        "$1 cannot be combined with $2",
      );
    case "commander.optionMissingArgument":
      return message.replace(/^option '(?:-\w, )?(--[\w-]+) <([\w-]+)>.*$/, "$1 needs a value: $2");
    default:
      return message;
  }
}
