/** Wakes those who wait for something to change. */
export class Bell {
  #waiting: (() => void)[] = [];

  /** Resolves when it is rung next. */
  wait(): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push(done);
    });
  }

  ring(): void {
    const woken = this.#waiting;
    this.#waiting = [];
    for (const wake of woken) wake();
  }
}
