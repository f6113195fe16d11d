// How many requests of a window this process used, and how many others used, as the responses show.

export class WindowUsage {
  /** When the first response of the window arrived. */
  since = 0;
  /** Requests of this process that were counted since then, and those of others. */
  ours = 0;
  others = 0;
  /** What was left at first, and what was used before. */
  #first = 0;
  #before = 0;

  /**
   * Begins with the first response of a window.
   * @param first - the requests that were left before all that is counted
   * @param ours - the requests of this process that are counted
   * @param before - requests that any process sent before the first one of this process
   */
  begin(first: number, ours: number, before: number, now: number): void {
    this.#first = first;
    this.#before = Math.max(before, 0);
    this.ours = ours;
    this.since = now;
  }

  /**
   * Counts the requests of others.
   * @param remaining - what a response left
   * @param inFlight - requests of this process that may be counted in it
   */
  count(remaining: number, inFlight: number): void {
    const others = this.#first - remaining - this.ours - inFlight;
    this.others = Number.isFinite(others) ? Math.max(others, 0) : 0;
  }

  /** How many processes seem to share the window, this one included, if it may send `atOnce` requests at once. */
  processesFor(atOnce: number): number {
    // one request risks little: only several at once count on what was used before
    const others = this.others + (atOnce > 1 ? this.#before : 0);
    return others === 0 ? 1 : Math.max(1 + others / Math.max(this.ours, 1), 2);
  }

  /**
   * Whether what is left may be too little if all processes send as many requests at once as this one.
   * @param room - what is left
   * @param atOnce - the requests that this process may send at once
   */
  mayRunOut(room: number, atOnce: number): boolean {
    const processes = this.processesFor(atOnce);
    return processes > 1 && processes * atOnce > room;
  }
}
