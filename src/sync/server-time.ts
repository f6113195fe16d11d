// The server's time at the begin of a reading, from the Date of the first response after it. The client's clock only
// measures how long that response took.

import type { Send } from "../middleware/compose.js";
import { dateOf } from "../shared/http-date.js";
import { type Clock, wallTimeOf } from "../shared/platform.js";

/** A moment of the client's clock, and how far the server's is ahead of it at least. */
export interface Moment {
  readonly at: number;
  ahead: number | undefined;
}

export class ServerTime {
  readonly #clock: Clock;
  #pending: Moment[] = [];
  #ahead: number | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Reads the Date of every response that passes. */
  watch(send: Send): Send {
    return async (request, context) => {
      const response = await send(request, context);
      const date = dateOf(response.headers.get("Date"));
      if (!Number.isNaN(date)) this.#learn(date - this.#clock.now());
      return response;
    };
  }

  /** Begins a moment; the next response shows its time on the server. */
  begin(): Moment {
    const moment = { at: this.#clock.now(), ahead: undefined };
    this.#pending.push(moment);
    return moment;
  }

  /** The time of a moment on the server, at the earliest, in milliseconds since 1970. */
  timeOf({ at, ahead = this.#ahead }: Moment): number {
    // no response had a Date: use the client's clock
    return at + (ahead ?? wallTimeOf(this.#clock) - this.#clock.now());
  }

  /** The server's time now, at the earliest. */
  now(): number {
    return this.timeOf({ at: this.#clock.now(), ahead: this.#ahead });
  }

  #learn(ahead: number): void {
    this.#ahead = ahead;
    for (const moment of this.#pending) moment.ahead = ahead;
    this.#pending = [];
  }
}
