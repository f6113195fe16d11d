// What OAuth clients may do for users: grants of scopes, and refresh tokens. Clients ask for them by another API, so a
// test seeds them.

import { PREFIX } from "../org/ids.js";
import type { OrgContext } from "../org/org-context.js";
import type { Store } from "../org/store.js";
import { Table } from "../org/table.js";

interface OfClient {
  readonly id: string;
  readonly user: string;
  readonly clientId: string;
  readonly created: number;
  readonly issuer: string | undefined;
}
/** A scope that a user, or an administrator for it, granted to a client. */
export interface StoredGrant extends OfClient {
  readonly scopeId: string;
  readonly source: "END_USER" | "ADMIN";
}
export interface StoredToken extends OfClient {
  readonly scopes: readonly string[];
  readonly expires: number;
}

/** A grant for `org.seed`. */
export interface GrantSeed {
  /** The id or the login of the user. */
  readonly user: string;
  readonly clientId: string;
  readonly scopeId: string;
  readonly id?: string | undefined;
  /**
   * Who granted it.
   * @defaultValue `"END_USER"`
   */
  readonly source?: "END_USER" | "ADMIN" | undefined;
  /**
   * The authorization server.
   * @defaultValue the org's URL
   */
  readonly issuer?: string | undefined;
}

/** A refresh token for `org.seed`. */
export interface TokenSeed {
  /** The id or the login of the user. */
  readonly user: string;
  readonly clientId: string;
  readonly id?: string | undefined;
  /** @defaultValue `["offline_access"]` */
  readonly scopes?: readonly string[] | undefined;
  /**
   * The authorization server.
   * @defaultValue the org's one named `default`
   */
  readonly issuer?: string | undefined;
}

/** How long a refresh token lasts, in milliseconds. */
const LIFETIME = 30 * 24 * 3600 * 1000;

export class GrantStore implements Store {
  readonly #context: OrgContext;
  readonly #grants = new Table<StoredGrant>();
  readonly #tokens = new Table<StoredToken>();
  /** Clients stay when their last grant is revoked. */
  readonly #clients = new Set<string>();

  constructor(context: OrgContext) {
    this.#context = context;
  }

  isClient(id: string): boolean {
    return this.#clients.has(id);
  }

  /** The clients that hold something of a user. */
  clientsOf(userId: string): readonly string[] {
    const held = [...this.#grants, ...this.#tokens].filter(({ user }) => user === userId);
    return [...new Set(held.map(({ clientId }) => clientId))];
  }

  /** The grants of a user, or those to a client. */
  grantsOf(userId: string, clientId?: string): readonly StoredGrant[] {
    return this.#grants.filter(isOf(userId, clientId));
  }

  /** The tokens of a user that a client holds and that have not expired. */
  tokensOf(userId: string, clientId?: string): readonly StoredToken[] {
    const now = this.#context.clock.now();
    return this.#tokens.filter(isOf(userId, clientId)).filter(({ expires }) => expires > now);
  }

  seedGrant(user: string, seed: GrantSeed): void {
    const { clientId, scopeId, source = "END_USER", issuer, id = this.#context.ids.next(PREFIX.grant) } = seed;
    this.#clients.add(clientId);
    this.#grants.put({ id, user, clientId, scopeId, source, issuer, created: this.#context.clock.second() });
  }

  seedToken(user: string, seed: TokenSeed): void {
    const { clientId, scopes = ["offline_access"], issuer, id = this.#context.ids.next(PREFIX.refreshToken) } = seed;
    const created = this.#context.clock.second();
    this.#clients.add(clientId);
    this.#tokens.put({ id, user, clientId, scopes, issuer, created, expires: created + LIFETIME });
  }

  revokeGrant(id: string): void {
    this.#grants.delete(id);
  }

  revokeGrants(userId: string, clientId?: string): void {
    for (const { id } of this.grantsOf(userId, clientId)) this.#grants.delete(id);
  }

  revokeToken(id: string): void {
    this.#tokens.delete(id);
  }

  revokeTokens(userId: string, clientId?: string): void {
    for (const { id } of this.#tokens.filter(isOf(userId, clientId))) this.#tokens.delete(id);
  }

  forgetUser(id: string): void {
    this.revokeGrants(id);
    this.revokeTokens(id);
  }

  save(): unknown {
    return { grants: this.#grants.save(), tokens: this.#tokens.save(), clients: [...this.#clients] };
  }

  load(saved: unknown): void {
    const { grants, tokens, clients } = saved as { grants: unknown; tokens: unknown; clients: readonly string[] };
    this.#grants.load(grants);
    this.#tokens.load(tokens);
    this.#clients.clear();
    for (const id of clients) this.#clients.add(id);
  }
}

const isOf = (userId: string, wanted: string | undefined) => (each: OfClient) =>
  each.user === userId && (wanted === undefined || each.clientId === wanted);
