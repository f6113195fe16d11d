// The events of the org, as Okta's System Log names them: `org.events`.

import type { OrgClock } from "./clock.js";

/** An event of the System Log. */
export interface FakeEvent {
  readonly uuid: string;
  /** Such as `user.lifecycle.create`. */
  readonly eventType: string;
  readonly published: string;
  /** The objects of the event: ids, with their types. */
  readonly target: readonly { readonly id: string; readonly type: string }[];
}

/** The oldest events go when there are more. */
const MOST = 10_000;

export class EventLog {
  readonly #events: FakeEvent[] = [];
  readonly #clock: OrgClock;
  /** How many events are gone. */
  #dropped = 0;

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  get all(): readonly FakeEvent[] {
    return this.#events;
  }

  /** The number of events there ever were. */
  get count(): number {
    return this.#dropped + this.#events.length;
  }

  /** The events that are left, from the one with a number on. */
  from(number: number): readonly FakeEvent[] {
    return this.#events.slice(Math.max(number - this.#dropped, 0));
  }

  /** Adds an event. Each target is an id; its type follows from the prefix of the id. */
  add(eventType: string, ...targets: readonly string[]): void {
    const uuid = `00000000-0000-4000-8000-${String(this.count).padStart(12, "0")}`;
    if (this.#events.length === MOST) {
      this.#events.shift();
      this.#dropped += 1;
    }
    const target = targets.map((id) => ({ id, type: id.startsWith("00g") ? "UserGroup" : "User" }));
    this.#events.push({ uuid, eventType, published: new Date(this.#clock.now()).toISOString(), target });
  }

  clear(): void {
    this.#events.length = 0;
    this.#dropped = 0;
  }
}
