// The server's clock, as far as the Date headers of its answers show it: in whole seconds. Each answer bounds how far it
// is ahead of ours, and many bound it closely.

export interface ServerClock {
  /**
   * Takes what an answer says.
   * @param date - its Date, in milliseconds
   * @param sent - when its request left, by our clock
   * @param received - when its head came
   */
  learn(date: number, sent: number, received: number): void;
  /** When, by our clock, the server's shows a time at the latest; without any Date, never. */
  at(time: number): number;
  /** How much earlier that may be, in milliseconds, beyond the time that an answer needs to come; NaN before one did. */
  doubt(): number;
}

export function serverClock(): ServerClock {
  let least = Number.NEGATIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  let quickest = Number.POSITIVE_INFINITY;
  return {
    learn: (date, sent, received) => {
      const from = date - received;
      const to = date + 1000 - sent;
      quickest = Math.min(quickest, received - sent);
      least = Math.max(least, from);
      most = Math.min(most, to);
      // a clock was set, or another server answered: the newest answer is right
      if (least > most) [least, most] = [from, to];
    },
    at: (time) => time - least,
    doubt: () => most - least - quickest,
  };
}
