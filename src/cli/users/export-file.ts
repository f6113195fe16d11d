// The file of an export. Until it is whole it has another name, and beside it a file that says how to continue.

import { type FileHandle, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { jsonOrText } from "../../shared/json.js";
import { CommandError, usageError } from "../command-error.js";
import { replaceFile } from "../replace-file.js";
import type { ExportProgress } from "./written-users.js";

/** How an export is continued. */
interface ExportState extends ExportProgress {
  readonly version: 1;
  /** Which users are printed, and how: what continues must do the same. */
  readonly layout: string;
  /** The size of the file up to the checkpoint, in bytes. */
  readonly bytes: number;
}

/** How often the state is written, in milliseconds. */
const INTERVAL = 2_000;

export class ExportFile {
  #bytes: number;
  #state: ExportState | undefined;
  #saved = 0;

  private constructor(
    private readonly path: string,
    private readonly layout: string,
    private readonly handle: FileHandle,
    state: ExportState | undefined,
  ) {
    this.#bytes = state?.bytes ?? 0;
    this.#state = state;
  }

  /**
   * Opens the file of an export.
   * @param layout - which users are printed, and how
   * @param resume - whether to continue an export that ended early
   * @throws CommandError - it cannot be written or continued
   */
  static async open(output: string, layout: string, resume: boolean): Promise<ExportFile> {
    const path = await targetOf(output);
    const state = resume ? await stateOf(path, output, layout) : undefined;
    try {
      const handle = await open(partOf(path), state ? "r+" : "w");
      await handle.truncate(state?.bytes ?? 0);
      if (!state) await rm(stateFileOf(path), { force: true });
      return new ExportFile(path, layout, handle, state);
    } catch (error) {
      throw unwritable(output, error);
    }
  }

  /** Where the export continues; `undefined` for a new one. */
  get progress(): ExportProgress | undefined {
    return this.#state;
  }

  /** Appends a text. */
  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await this.handle.write(bytes, done, bytes.length - done, this.#bytes + done);
        done += bytesWritten;
      }
    } catch (error) {
      throw unwritable(this.path, error);
    }
    this.#bytes += bytes.length;
  }

  /** Notes that everything up to a checkpoint is written. */
  async reached(progress: ExportProgress, now = Date.now()): Promise<void> {
    this.#state = { version: 1, layout: this.layout, bytes: this.#bytes, ...progress };
    if (now - this.#saved < INTERVAL) return;
    this.#saved = now;
    await this.#save();
  }

  /** Gives the complete file its name. */
  async finish(): Promise<void> {
    try {
      await this.handle.sync();
      await this.handle.close();
      await rename(partOf(this.path), this.path);
      await rm(stateFileOf(this.path), { force: true });
    } catch (error) {
      throw unwritable(this.path, error);
    }
  }

  /**
   * Closes the incomplete file.
   * @returns whether the export can be continued; otherwise nothing is left behind
   */
  async suspend(): Promise<boolean> {
    await this.handle.close();
    if (this.#state !== undefined) await this.#save();
    else await rm(partOf(this.path), { force: true });
    return this.#state !== undefined;
  }

  async #save(): Promise<void> {
    await replaceFile(stateFileOf(this.path), JSON.stringify(this.#state));
  }
}

const partOf = (path: string): string => `${path}.part`;
const stateFileOf = (path: string): string => `${path}.part.json`;

function unwritable(path: string, error: unknown): CommandError {
  return new CommandError(`${path} cannot be written: ${(error as Error).message}`);
}

/** The file to replace: that behind a link. A device or a pipe must not be replaced. */
async function targetOf(output: string): Promise<string> {
  const path = await realpath(output).catch(() => output);
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isFile()) throw usageError("--output must be a regular file; omit it to write to stdout");
  return path;
}

async function stateOf(path: string, output: string, layout: string): Promise<ExportState> {
  const text = await readFile(stateFileOf(path), "utf8").catch(() => undefined);
  if (text === undefined) throw new CommandError(`there is no export of ${output} to resume; run it without --resume`);
  const state = jsonOrText(text) as Partial<ExportState> | null;
  const size = (await stat(partOf(path)).catch(() => undefined))?.size ?? -1;
  const isState = state?.version === 1 && Number.isSafeInteger(state.bytes) && Array.isArray(state.again);
  if (!isState || size < (state.bytes ?? 0)) {
    throw new CommandError(`the export of ${output} cannot be resumed; run it without --resume`);
  }
  if (state.layout !== layout)
    throw usageError("--resume needs the --search, --status, --format, --fields and --no-csv-guard of the first run");
  return state as ExportState;
}
