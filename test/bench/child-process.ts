// Starts the compiled programs of the benchmark, each in a Node of its own.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

export interface Started<Message> {
  readonly child: ChildProcess;
  /** The first message that the program sent. */
  readonly message: Message;
}

/** The next message of a program; undefined if it ends without one. */
async function nextMessage(child: ChildProcess): Promise<unknown> {
  const [message] = await Promise.race([once(child, "message"), once(child, "exit").then(() => [])]);
  return message;
}

/** Starts a program and waits for its first message. */
export async function start<Message>(file: string, parameters: readonly string[]): Promise<Started<Message>> {
  // without the flags of this process: they load tsx, which is not to be measured
  const child = fork(file, parameters, { execArgv: [] });
  const message = await nextMessage(child);
  if (message === undefined) throw new Error(`${file} ${parameters.join(" ")} ended without a message`);
  return { child, message: message as Message };
}

/** Asks a program for its next message. */
export async function ask<Message>(child: ChildProcess): Promise<Message> {
  const answer = nextMessage(child);
  child.send("next");
  return (await answer) as Message;
}
