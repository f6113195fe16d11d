// Runs the commands of the rehearsal, and shows what a failed one printed.

import { spawnSync } from "node:child_process";
import { ScriptError } from "../script-error.js";

export interface Place {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command of a shell, and returns what it printed. */
export function runCommand(command: string, { cwd, env = process.env }: Place): string {
  const { status, stdout, stderr } = spawnSync(command, { cwd, env, shell: true, encoding: "utf8" });
  if (status !== 0) throw new ScriptError(`'${command}' failed:\n${stdout}${stderr}`);
  return stdout;
}
