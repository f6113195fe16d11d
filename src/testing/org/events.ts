// What happened in the org, in the words of Okta's System Log: `org.events`.

import type { OrgClock } from "./clock.js";

/** Something that happened, as the System Log names it. */
export interface FakeEvent {
  /** Such as `user.lifecycle.create`. */
  readonly eventType: string;
  readonly published: string;
  /** What it happened to: ids, with their types. */
  readonly target: readonly { readonly id: string; readonly type: string }[];
}

/** The oldest events go when there are more. */
const MOST = 10_000;

export class EventLog {
  readonly #events: FakeEvent[] = [];
  readonly #clock: OrgClock;

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  get all(): readonly FakeEvent[] {
    return this.#events;
  }

  /** Adds an event. Each target is an id; its type follows from the prefix of the id. */
  add(eventType: string, ...targets: readonly string[]): void {
    if (this.#events.length === MOST) this.#events.shift();
    const target = targets.map((id) => ({ id, type: id.startsWith("00g") ? "UserGroup" : "User" }));
    this.#events.push({ eventType, published: new Date(this.#clock.now()).toISOString(), target });
  }

  clear(): void {
    this.#events.length = 0;
  }
}
