// The command `okta-fetch users export`: all users, by several readers.

import { extname } from "node:path";
import { callOkta } from "../call-okta.js";
import { CommandError, EXIT, usageError } from "../command-error.js";
import { counted } from "../output/counted.js";
import { ProgressBar } from "../output/progress-bar.js";
import type { Outcome, StopSignal, Terminal } from "../terminal.js";
import { ExportFile } from "./export-file.js";
import { type PrintFlags, printingOf } from "./print-flags.js";
import { requestedFields } from "./user-fields.js";
import { type Format, type RowOptions, rowsOf, type UserRows } from "./user-rows.js";
import { searchOf } from "./user-selection.js";
import { WrittenUsers } from "./written-users.js";

/** The flags of `users export`. */
export interface ExportFlags extends PrintFlags {
  readonly org?: string | undefined;
  readonly output?: string | undefined;
  readonly resume?: true | undefined;
  readonly status?: readonly string[] | undefined;
  readonly search?: string | undefined;
  readonly concurrency: number;
}

/** The format of a file by its ending. */
const FORMAT_OF: { readonly [ending: string]: Format } = { ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl" };

/** Prints all users, or writes them to a file that is replaced when it is complete. */
export async function exportUsers(flags: ExportFlags, terminal: Terminal): Promise<Outcome> {
  const { output, resume = false, search, status } = flags;
  if (output === undefined) {
    if (resume) throw usageError("--resume requires --output, the file to continue");
    const rows = rowsOf(printingOf(flags, terminal));
    await scan(flags, terminal, rows, { write: async (text) => terminal.write(text) });
    return { exitCode: EXIT.done };
  }
  const printing = printingOfFile(flags, output);
  const layout = JSON.stringify({ ...printing, search: searchOf(search, status) });
  const file = await ExportFile.open(output, layout, resume);
  try {
    const users = await scan(flags, terminal, rowsOf(printing), file);
    await file.finish();
    return { exitCode: EXIT.done, stdout: `Wrote ${output}: ${counted(users, "user")}\n` };
  } catch (error) {
    const canResume = await file.suspend();
    if (!(error instanceof CommandError) || !canResume || error.exitCode === EXIT.misused) throw error;
    throw new CommandError(`${error.message}; run the command with --resume to continue`, error.exitCode);
  }
}

/** How a file is printed: by its ending, unless there is a flag. It has no width. */
function printingOfFile(flags: ExportFlags, output: string): RowOptions {
  const format = flags.format ?? FORMAT_OF[extname(output).toLowerCase()];
  if (format === undefined) throw usageError("--output must end with .csv or .jsonl, or use --format");
  if (format === "table") throw usageError("--output needs --format csv or jsonl");
  return printingOf({ ...flags, format }, { isInteractive: false, columns: undefined });
}

/** Where the lines go: a file, or stdout. */
type Target = Pick<ExportFile, "write"> & Partial<Pick<ExportFile, "progress" | "reached">>;

/** Writes all users, and returns their number. */
async function scan(flags: ExportFlags, terminal: Terminal, rows: UserRows, target: Target): Promise<number> {
  const { fields, status, search, concurrency } = flags;
  const isFile = target.reached !== undefined;
  const stop = isFile ? stopOn(terminal) : undefined;
  // lines on the same terminal would break that of the bar
  const bar = new ProgressBar(isFile || !terminal.isInteractive ? terminal.progress : undefined);
  const { progress: before } = target;
  const written = new WrittenUsers(before);
  try {
    await callOkta(flags.org, async (okta) => {
      const users = okta.scanUsers({
        search: searchOf(search, status),
        concurrency,
        signal: stop?.signal,
        ...(fields && { fields: requestedFields(fields) }),
        from: before?.checkpoint,
        onProgress: ({ share }) => bar.show({ users: written.count, share }),
      });
      if (!before) await target.write(rows.head);
      for await (const { items } of users.pages()) {
        const checkpoint = users.checkpoint();
        // the pages before this one are written
        if (checkpoint) await target.reached?.(written.at(checkpoint));
        await target.write(
          written
            .add(items)
            .map((user) => rows.add(user))
            .join(""),
        );
      }
      await target.write(rows.end());
    });
    return written.count;
  } catch (error) {
    if (!stop?.signal.aborted) throw error;
    throw new CommandError(`stopped after ${counted(written.count, "user")}`, EXIT[stop.signal.reason as StopSignal]);
  } finally {
    bar.clear();
  }
}

/** Ends the scan on Ctrl+C or SIGTERM, so that the file can be closed. */
function stopOn(terminal: Terminal): AbortController {
  const stop = new AbortController();
  terminal.stopped().then((signal) => stop.abort(signal));
  return stop;
}
