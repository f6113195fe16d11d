// The factors of users, and the push notifications that wait for an answer.

import type { JsonObject } from "../http/json-value.js";
import { notFound } from "../http/okta-error.js";
import type { OrgContext } from "../org/org-context.js";
import type { Store } from "../org/store.js";
import { Table } from "../org/table.js";
import { type FactorKind, isOktaVerify, kindOf } from "./factor-kinds.js";

/** Immutable, as users are. */
export interface StoredFactor {
  readonly id: string;
  readonly user: string;
  readonly factorType: string;
  readonly provider: string;
  readonly status: "PENDING_ACTIVATION" | "ACTIVE";
  readonly created: number;
  readonly lastUpdated: number;
  /** What answers show of the factor. */
  readonly profile: JsonObject | undefined;
  /** The answer to a question, or the shared secret of a token. */
  readonly secret: string | undefined;
  /** Whether a code was sent that was not entered yet. */
  readonly challenged: boolean;
}

/** A push notification, to sign in or to activate the factor. */
export interface PushTransaction {
  readonly id: string;
  readonly factor: string;
  readonly expires: number;
  readonly answer: "approve" | "reject" | undefined;
}

/** How long a push notification waits for an answer, in milliseconds. */
const PUSH_LIFETIME = 5 * 60_000;

export class FactorStore implements Store {
  readonly #context: OrgContext;
  /** By the id of the user, so that many users with factors cost nothing. */
  readonly #ofUsers = new Map<string, Map<string, StoredFactor>>();
  readonly #transactions = new Table<PushTransaction>();

  constructor(context: OrgContext) {
    this.#context = context;
  }

  /** The factors of a user in the order in which they were enrolled. */
  of(userId: string): readonly StoredFactor[] {
    return [...(this.#ofUsers.get(userId)?.values() ?? [])];
  }

  /** A factor of a user. Throws Okta's error if the user does not have it. */
  require(userId: string, id: string): StoredFactor {
    const factor = this.#ofUsers.get(userId)?.get(id);
    if (!factor) throw notFound(id, "UserFactor");
    return factor;
  }

  enroll(
    user: string,
    { factorType, provider, prefix, proof }: FactorKind,
    factor: Pick<StoredFactor, "status" | "profile" | "secret">,
  ): StoredFactor {
    const now = this.#context.clock.second();
    const id = this.#context.ids.next(prefix);
    const challenged = factor.status === "PENDING_ACTIVATION" && proof === "sent";
    return this.#put({ id, user, factorType, provider, created: now, lastUpdated: now, challenged, ...factor });
  }

  change(factor: StoredFactor, change: Partial<StoredFactor>): StoredFactor {
    return this.#put({ ...factor, ...change, lastUpdated: this.#context.clock.second() });
  }

  /** Unenrolls a factor; with one of Okta Verify all of Okta Verify. */
  delete(factor: StoredFactor): void {
    const together = isOktaVerify(factor) ? this.of(factor.user).filter(isOktaVerify) : [factor];
    for (const { id } of together) {
      this.#ofUsers.get(factor.user)?.delete(id);
      for (const push of this.#transactions.filter((each) => each.factor === id)) this.#transactions.delete(push.id);
    }
  }

  forgetUser(id: string): void {
    for (const factor of this.of(id)) this.delete(factor);
  }

  push(factor: StoredFactor): PushTransaction {
    const { ids, clock } = this.#context;
    const expires = clock.second() + PUSH_LIFETIME;
    return this.#transactions.put({ id: `v2mst.${ids.text(22)}`, factor: factor.id, expires, answer: undefined });
  }

  transaction(factor: StoredFactor, id: string): PushTransaction {
    const transaction = this.#transactions.get(id);
    if (transaction?.factor !== factor.id) throw notFound(id, "UserFactor");
    return transaction;
  }

  /** Answers what waits on the devices of a user: notifications, and factors that are not active yet. */
  answer(userId: string, answer: "approve" | "reject"): number {
    const now = this.#context.clock.now();
    let answered = 0;
    for (const factor of this.of(userId)) {
      for (const each of this.#transactions.filter((push) => push.factor === factor.id && push.answer === undefined)) {
        if (each.expires <= now) continue;
        this.#transactions.put({ ...each, answer });
        answered += 1;
      }
      if (answer === "reject" || factor.status === "ACTIVE" || kindOfFactor(factor)?.proof !== "push") continue;
      this.change(factor, { status: "ACTIVE" });
      answered += 1;
    }
    return answered;
  }

  save(): unknown {
    const factors = [...this.#ofUsers.values()].flatMap((each) => [...each.values()]);
    return { factors, transactions: this.#transactions.save() };
  }

  load(saved: unknown): void {
    const { factors, transactions } = saved as { factors: readonly StoredFactor[]; transactions: unknown };
    this.#ofUsers.clear();
    for (const factor of factors) this.#put(factor);
    this.#transactions.load(transactions);
  }

  #put(factor: StoredFactor): StoredFactor {
    const factors = this.#ofUsers.get(factor.user) ?? new Map<string, StoredFactor>();
    this.#ofUsers.set(factor.user, factors.set(factor.id, factor));
    return factor;
  }
}

export const kindOfFactor = ({ factorType, provider }: StoredFactor): FactorKind | undefined =>
  kindOf(factorType, provider);
