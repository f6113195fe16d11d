// A random history of an org, and copies of it that syncs keep: changes at any moment, crashes, 429s, an index that lags.

import * as fc from "fast-check";
import { createOkta, type Okta, OktaPaginationError, type SyncUsersOptions } from "../../src/index.js";
import type { Clock } from "../../src/shared/platform.js";
import { createFakeOkta, type FakeOkta } from "../../src/testing/index.js";

/** Something that happens to an org. */
type Change =
  | { readonly kind: "create" }
  | { readonly kind: "rename" | "deactivate" | "activate" | "suspend" | "delete" | "type"; readonly who: number };

/** A step of a history. */
type Step =
  | { readonly kind: "change"; readonly change: Change }
  | { readonly kind: "wait"; readonly milliseconds: number }
  | { readonly kind: "429"; readonly times: number }
  | { readonly kind: "run"; readonly crash: Crash | undefined; readonly meanwhile: readonly Change[] };

/** A run ends at a batch: before it is stored, or after. */
interface Crash {
  readonly batch: number;
  readonly isStored: boolean;
}

export interface History {
  readonly users: number;
  readonly lag: number;
  /** How far the client's clock is off, in milliseconds. */
  readonly skew: number;
  /** The size of pages. */
  readonly limit: number;
  readonly concurrency: number;
  readonly steps: readonly Step[];
}

const who = fc.nat(40);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: "create" } as const) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom("rename", "rename", "deactivate", "activate", "suspend", "delete", "type"),
      who,
    }) as fc.Arbitrary<Change>,
  },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("change" as const), change }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("wait" as const), milliseconds: fc.nat(20_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("429" as const), times: fc.integer({ min: 1, max: 2 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("run" as const),
      crash: fc.option(fc.record({ batch: fc.nat(4), isStored: fc.boolean() }), { nil: undefined }),
      meanwhile: fc.array(change, { maxLength: 6 }),
    }),
  },
);

/** How long the index may lag, in milliseconds. */
export const LAGS = [0, 900, 3_000, 10_000];

/** Histories of orgs whose index lags so long. */
export const histories = (lag: number): fc.Arbitrary<History> =>
  fc.record({
    users: fc.nat(12),
    lag: fc.constant(lag),
    skew: fc.constantFrom(0, -3_600_000, 240_000, 3_600_000),
    limit: fc.integer({ min: 1, max: 6 }),
    concurrency: fc.integer({ min: 1, max: 3 }),
    steps: fc.array(step, { minLength: 4, maxLength: 30 }),
  });

/** A copy of an org's users: what each is compared by, as JSON. */
export type Copy = Map<string, string>;

/** Keeps a copy: `run` brings it up to date, and may be ended at any batch. */
export interface Keeper {
  readonly copy: Copy;
  run(crash: Crash | undefined): Promise<void>;
}

export class World {
  readonly org: FakeOkta;
  readonly okta: Okta;
  readonly history: History;
  #created = 0;
  #meanwhile: Change[] = [];
  /** Changes that a request began: a run that ends early does not wait for its requests. */
  #changing: Promise<void>[] = [];
  #types: string[] = [];

  constructor(history: History) {
    this.history = history;
    const org = createFakeOkta({ users: history.users, lag: history.lag });
    // later than the creation of the first users, so that the index has them
    org.clock.freeze(Date.UTC(2040, 0, 1));
    this.org = org;
    this.okta = createOkta({
      orgUrl: org.url,
      token: org.token,
      timeout: 0,
      pacing: false,
      clock: clockOf(org, history.skew),
      fetch: async (url, init) => {
        const next = this.#meanwhile.shift();
        if (next) {
          const changing = this.change(next);
          this.#changing.push(changing);
          await changing;
        }
        const response = await org.fetch(url, init);
        // a request takes its time, and the org changes meanwhile
        org.clock.advance(170);
        return response;
      },
    });
  }

  /** Plays the history, and the time until the copy has to be equal. Returns whether it is. */
  async play(keeper: Keeper): Promise<boolean> {
    for (const step of this.history.steps) {
      if (step.kind === "change") await this.change(step.change);
      else if (step.kind === "wait") this.org.clock.advance(step.milliseconds);
      else if (step.kind === "429") this.org.fail({ operation: "listUsers", times: step.times, with: 429 });
      else {
        this.#meanwhile = [...step.meanwhile];
        await keeper.run(step.crash);
        await Promise.all(this.#changing);
        for (const change of this.#meanwhile) await this.change(change);
        this.#meanwhile = [];
      }
    }
    this.org.clock.advance(this.history.lag + 1);
    await keeper.run(undefined);
    return this.isEqual(keeper.copy);
  }

  isEqual(copy: Copy): boolean {
    const { users } = this.org.save() as { users: readonly StoredUser[] };
    const entries = users.map(({ id, status, type, profile }) => [id, contentOf(status, type, profile)] as const);
    return entries.length === copy.size && entries.every(([id, content]) => copy.get(id) === content);
  }

  async change(change: Change): Promise<void> {
    if (change.kind === "create") {
      const login = `new${++this.#created}@acme.example`;
      const profile = { login, email: login, firstName: "New", lastName: String(this.#created) };
      await this.#send("POST", "/users?activate=true", {
        profile,
        credentials: { password: { value: "Tr0ub4dor&3" } },
      });
      return;
    }
    const ids = this.#ids();
    const id = ids[change.who % Math.max(ids.length, 1)];
    if (id === undefined) return;
    const lifecycle = (name: string) => this.#send("POST", `/users/${id}/lifecycle/${name}?sendEmail=false`);
    if (change.kind === "rename") {
      await this.#send("POST", `/users/${id}`, { profile: { lastName: `Name ${++this.#created}` } });
    } else if (change.kind === "delete") {
      await lifecycle("deactivate");
      await this.#send("DELETE", `/users/${id}`);
    } else if (change.kind === "type") {
      await this.#changeType(id);
    } else await lifecycle(change.kind);
  }

  async #changeType(id: string): Promise<void> {
    if (this.#types.length === 0) {
      const name = "contractor";
      const type = await this.#send("POST", "/meta/types/user", { name, displayName: name });
      this.#types = [String(type["id"])];
    }
    const user = await this.#send("GET", `/users/${id}`);
    await this.#send("PUT", `/users/${id}`, { profile: user["profile"], type: { id: this.#types[0] } });
  }

  #ids(): string[] {
    return (this.org.save() as { users: readonly StoredUser[] }).users.map(({ id }) => id);
  }

  async #send(method: string, path: string, body?: object): Promise<{ readonly [name: string]: unknown }> {
    const response = await this.org.fetch(`${this.org.url}/api/v1${path}`, {
      method,
      headers: { Authorization: "SSWS any", "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    return response.status === 204 ? {} : ((await response.json()) as { [name: string]: unknown });
  }
}

interface StoredUser {
  readonly id: string;
  readonly status: string;
  readonly type: string;
  readonly profile: object;
}

const contentOf = (status: string, type: string | undefined, profile: object): string =>
  JSON.stringify([status, type, Object.entries(profile).sort()]);

/** The org's clock, as a client sees it that is off. Who waits moves it. */
function clockOf(org: FakeOkta, skew: number): Clock {
  const ended = new Set<unknown>();
  return {
    now: () => org.clock.now() + skew,
    random: () => 0,
    after(milliseconds, run) {
      const timer = {};
      setImmediate(() => {
        if (ended.has(timer)) return;
        org.clock.advance(milliseconds);
        run();
      });
      return timer;
    },
    clear: (timer) => ended.add(timer),
  };
}

/** Keeps a copy by `syncUsers`, with the state as JSON, as it is stored. */
export function syncKeeper(world: World, options: SyncUsersOptions = {}): Keeper {
  const copy: Copy = new Map();
  let state: string | undefined;
  const { limit, concurrency } = world.history;
  return {
    copy,
    async run(crash) {
      let batches = 0;
      const from = state === undefined ? undefined : JSON.parse(state);
      for await (const batch of world.okta.syncUsers({ limit, concurrency, overlap: 12_000, ...options, from })) {
        const ends = crash !== undefined && batches++ === crash.batch;
        if (ends && !crash.isStored) return;
        if (batch.reset) copy.clear();
        for (const { id, status, type, profile } of batch.upserts) copy.set(id, contentOf(status, type?.id, profile));
        for (const id of batch.deletes) copy.delete(id);
        state = JSON.stringify(batch.state);
        if (ends) return;
      }
    },
  };
}

/** Keeps a copy as it is often done: by the newest `lastUpdated` seen. */
export function watermarkKeeper(world: World): Keeper {
  const copy: Copy = new Map();
  let newest = "1970-01-01T00:00:00.000Z";
  return {
    copy,
    async run(crash) {
      let pages = 0;
      const options = { sortBy: "lastUpdated", sortOrder: "asc", limit: world.history.limit, readAhead: 0 } as const;
      try {
        for await (const { items } of world.okta.searchUsers(`lastUpdated gt "${newest}"`, options).pages()) {
          const ends = crash !== undefined && pages++ === crash.batch;
          if (ends && !crash.isStored) return;
          for (const { id, status, type, profile, lastUpdated } of items) {
            copy.set(id, contentOf(status, type?.id, profile));
            newest = lastUpdated;
          }
          if (ends) return;
        }
      } catch (error) {
        // who changes meanwhile moves to the end, and takes the cursor along: ERR_CURSOR_LOOP
        if (!(error instanceof OktaPaginationError)) throw error;
      }
    },
  };
}
