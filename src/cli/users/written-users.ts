// The users that an export has written and that a scan from its checkpoint delivers again: it continues at the beginning of a
// second.

import type { ScanCheckpoint } from "../../scan/checkpoint.js";
import { spanOf, within } from "../../scan/time-span.js";

type WrittenUser = readonly [id: string, created: string];

/** What was written up to a checkpoint. */
export interface ExportProgress {
  readonly checkpoint: ScanCheckpoint;
  /** The number of users. */
  readonly users: number;
  /** Those that a scan from the checkpoint delivers again. */
  readonly again: readonly WrittenUser[];
}

export class WrittenUsers {
  /** The number of users. */
  count: number;
  readonly #before: ReadonlySet<string>;
  #recent: readonly WrittenUser[];

  /** @param progress - of the export that is continued */
  constructor(progress: ExportProgress | undefined) {
    const { users = 0, again = [] } = progress ?? {};
    this.count = users;
    this.#recent = again;
    this.#before = new Set(again.map(([id]) => id));
  }

  /** Adds a page, and returns the users of it that are new. */
  add<User extends { readonly id: string; readonly created: string }>(page: readonly User[]): readonly User[] {
    const users = page.filter(({ id }) => !this.#before.has(id));
    this.count += users.length;
    this.#recent = [...this.#recent, ...users.map(({ id, created }) => [id, created] as const)];
    return users;
  }

  /** The progress at a checkpoint that comes behind all that was added. */
  at(checkpoint: ScanCheckpoint): ExportProgress {
    // a range without a beginning is untouched
    const left = checkpoint.left.filter(([from]) => from !== null).map(spanOf);
    this.#recent = this.#recent.filter(([, created]) => within(left, Date.parse(created)));
    return { checkpoint, users: this.count, again: this.#recent };
  }
}
