// Sessions of signed-in users. Signing in is another API, so a test seeds them.

import { notFound } from "../http/okta-error.js";
import { PREFIX } from "../org/ids.js";
import type { OrgContext } from "../org/org-context.js";
import type { Store } from "../org/store.js";
import { Table } from "../org/table.js";

export interface StoredSession {
  readonly id: string;
  readonly user: string;
  readonly created: number;
  readonly expires: number;
  readonly passwordVerified: number | null;
  readonly factorVerified: number | null;
  /** How the user signed in, such as `pwd` and `mfa`. */
  readonly amr: readonly string[];
}

/** A session for `org.seed`. */
export interface SessionSeed {
  /** The id or the login of the user. */
  readonly user: string;
  readonly id?: string | undefined;
  /**
   * How the user signed in.
   * @defaultValue `["pwd"]`
   */
  readonly amr?: readonly string[] | undefined;
}

/** How long a session lasts without being refreshed, in milliseconds. */
const LIFETIME = 2 * 3600 * 1000;

export class SessionStore implements Store {
  readonly #context: OrgContext;
  readonly #sessions = new Table<StoredSession>();

  constructor(context: OrgContext) {
    this.#context = context;
  }

  /** The session with an id. Throws Okta's error if it does not exist or has ended. */
  require(id: string): StoredSession {
    const session = this.#sessions.get(id);
    if (!session || session.expires <= this.#context.clock.now()) throw notFound(id, "AppSession");
    return session;
  }

  seed(user: string, { id = this.#context.ids.next(PREFIX.session), amr = ["pwd"] }: SessionSeed): StoredSession {
    const now = this.#context.clock.second();
    const session = { id, user, created: now, expires: now + LIFETIME, amr };
    const factorVerified = amr.includes("mfa") ? now : null;
    return this.#sessions.put({ ...session, passwordVerified: amr.includes("pwd") ? now : null, factorVerified });
  }

  refresh(session: StoredSession): StoredSession {
    return this.#sessions.put({ ...session, expires: this.#context.clock.second() + LIFETIME });
  }

  delete(id: string): void {
    this.#sessions.delete(id);
  }

  /** Signs a user out everywhere. */
  forgetUser(userId: string): void {
    for (const { id } of this.#sessions.filter(({ user }) => user === userId)) this.#sessions.delete(id);
  }

  save(): unknown {
    return this.#sessions.save();
  }

  load(saved: unknown): void {
    this.#sessions.load(saved);
  }
}
