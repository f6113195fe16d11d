// Which notifications users do not want. Without more, a user is subscribed to all.

import type { Store } from "../org/store.js";

export class SubscriptionStore implements Store {
  /** By the id of the user: types of notifications. */
  readonly #unsubscribed = new Map<string, Set<string>>();

  isSubscribed(userId: string, type: string): boolean {
    return this.#unsubscribed.get(userId)?.has(type) !== true;
  }

  subscribe(userId: string, type: string): void {
    this.#unsubscribed.get(userId)?.delete(type);
  }

  unsubscribe(userId: string, type: string): void {
    const types = this.#unsubscribed.get(userId) ?? new Set();
    this.#unsubscribed.set(userId, types.add(type));
  }

  forgetUser(id: string): void {
    this.#unsubscribed.delete(id);
  }

  save(): unknown {
    return [...this.#unsubscribed].map(([id, types]) => [id, [...types]]);
  }

  load(saved: unknown): void {
    this.#unsubscribed.clear();
    for (const [id, types] of saved as readonly (readonly [string, readonly string[]])[]) {
      this.#unsubscribed.set(id, new Set(types));
    }
  }
}
