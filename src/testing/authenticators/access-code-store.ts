// Temporary access codes of users: one at a time.

import { PREFIX } from "../org/ids.js";
import type { OrgContext } from "../org/org-context.js";
import type { Store } from "../org/store.js";

export interface AccessCode {
  readonly id: string;
  readonly created: number;
  readonly expires: number;
  readonly multiUse: boolean;
}

export class AccessCodeStore implements Store {
  readonly #context: OrgContext;
  readonly #ofUsers = new Map<string, AccessCode>();

  constructor(context: OrgContext) {
    this.#context = context;
  }

  /** The code of a user that has not expired. */
  of(userId: string): AccessCode | undefined {
    const code = this.#ofUsers.get(userId);
    return code && code.expires > this.#context.clock.now() ? code : undefined;
  }

  /** Makes a code in place of an earlier one. */
  create(userId: string, minutes: number, multiUse: boolean): AccessCode {
    const created = this.#context.clock.second();
    const id = this.#context.ids.next(PREFIX.accessCode);
    const code = { id, created, expires: created + minutes * 60_000, multiUse };
    this.#ofUsers.set(userId, code);
    return code;
  }

  forgetUser(id: string): void {
    this.#ofUsers.delete(id);
  }

  save(): unknown {
    return [...this.#ofUsers];
  }

  load(saved: unknown): void {
    this.#ofUsers.clear();
    for (const [id, code] of saved as readonly (readonly [string, AccessCode])[]) this.#ofUsers.set(id, code);
  }
}
