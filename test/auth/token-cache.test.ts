// Concurrent calls share one token request.

import { describe, expect, test } from "vitest";
import { type AccessToken, createTokenCache } from "../../src/auth/token-cache.js";
import type { Clock } from "../../src/shared/platform.js";

const tokenOf = (value: string): AccessToken => ({ value, bound: false, since: 0, lifetime: 3_600_000 });

const NEVER = new Promise<never>(() => undefined);

/** Timers of several requests, as a worker has them: those of a request that is over do not fire. */
class Isolate implements Clock {
  time = 0;
  #timers: { readonly owner: string; readonly at: number; readonly run: () => void }[] = [];
  #running = "";

  now = () => this.time;
  random = () => 0;

  after(milliseconds: number, run: () => void): unknown {
    const timer = { owner: this.#running, at: this.time + milliseconds, run };
    this.#timers.push(timer);
    return timer;
  }

  clear(timer: unknown): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
  }

  /** Runs within a request. */
  within<T>(owner: string, run: () => T): T {
    const outer = this.#running;
    this.#running = owner;
    try {
      return run();
    } finally {
      this.#running = outer;
    }
  }

  /** Ends a request. */
  end(owner: string): void {
    this.#timers = this.#timers.filter((timer) => timer.owner !== owner);
  }

  /** Lets time pass, timer by timer. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.time = next.at;
      this.clear(next);
      this.within(next.owner, next.run);
      for (let turns = 0; turns < 5; turns++) await Promise.resolve();
    }
    this.time = end;
  }

  get timers(): number {
    return this.#timers.length;
  }
}

describe("a token request in flight", () => {
  test("serves all waiting calls, however long it takes", async () => {
    const isolate = new Isolate();
    const cache = createTokenCache(() => 0, isolate);
    let finish: (token: AccessToken) => void = () => undefined;
    let requests = 0;
    const obtain = () => {
      requests++;
      return new Promise<AccessToken>((resolve) => {
        finish = resolve;
      });
    };
    const first = isolate.within("A", () => cache.get(obtain));
    const second = isolate.within("B", () => cache.get(obtain));
    await isolate.pass(29_000);
    finish(tokenOf("t1"));
    expect((await first).value).toBe("t1");
    expect((await second).value).toBe("t1");
    expect(requests).toBe(1);
    expect(isolate.timers).toBe(0);
  });

  test("is replaced by a waiting call once its time is over", async () => {
    const isolate = new Isolate();
    const cache = createTokenCache(() => 0, isolate);
    isolate.within("A", () => cache.get(() => NEVER));
    const second = isolate.within("B", () => cache.get(async () => tokenOf("t2")));
    isolate.end("A");
    await isolate.pass(2_000);
    expect((await second).value).toBe("t2");
  });

  test("is replaced by a later call once its time is over", async () => {
    const isolate = new Isolate();
    const cache = createTokenCache(() => 0, isolate);
    isolate.within("A", () => cache.get(() => NEVER));
    isolate.end("A");
    await isolate.pass(60_000);
    expect((await isolate.within("B", () => cache.get(async () => tokenOf("t2")))).value).toBe("t2");
  });

  test("is replaced once when it is abandoned, not by each waiting call", async () => {
    const isolate = new Isolate();
    const cache = createTokenCache(() => 0, isolate);
    let requests = 0;
    isolate.within("A", () => cache.get(() => NEVER));
    const obtain = async () => {
      requests++;
      return tokenOf(`t${requests}`);
    };
    const waiting = ["B", "C", "D"].map((owner) => isolate.within(owner, () => cache.get(obtain)));
    isolate.end("A");
    await isolate.pass(3_000);
    expect((await Promise.all(waiting)).map(({ value }) => value)).toEqual(["t1", "t1", "t1"]);
    expect(requests).toBe(1);
  });

  test("fails all waiting calls but not the next call", async () => {
    const isolate = new Isolate();
    const cache = createTokenCache(() => 0, isolate);
    const failing = () => Promise.reject(new Error("refused"));
    const calls = [cache.get(failing), cache.get(failing)];
    for (const call of calls) await expect(call).rejects.toThrow("refused");
    expect((await cache.get(async () => tokenOf("t2"))).value).toBe("t2");
    expect(isolate.timers).toBe(0);
  });
});

describe("a refused token", () => {
  test("is replaced once for all calls that it was refused to, however late they hear of it", async () => {
    const cache = createTokenCache(() => 0, new Isolate());
    let requests = 0;
    const obtain = async () => tokenOf(`t${++requests}`);
    const refused = await cache.get(obtain);
    cache.drop(refused.value);
    expect((await cache.get(obtain)).value).toBe("t2");
    cache.drop(refused.value);
    expect((await cache.get(obtain)).value).toBe("t2");
    expect(requests).toBe(2);
  });
});
