// The rules of a pacing store, as checks for any test runner.

import type { Lease, LeaseRequest, PacingStore } from "../../pacing/pacing-store.js";

/** A check of a store. */
export interface PacingStoreCheck {
  /** The rule that the store must follow. */
  readonly name: string;
  /** Checks it. Rejects with an error that says what the store did instead. */
  readonly run: () => Promise<void>;
}

/** Options for {@link pacingStoreChecks}. */
export interface PacingStoreCheckOptions {
  /**
   * Waits for some milliseconds by the store's clock.
   * @defaultValue real time; a check takes up to 5 seconds
   */
  wait?: ((milliseconds: number) => Promise<void>) | undefined;
}

/**
 * Returns checks for a store of your own, one for each rule of {@link PacingStore}. Each uses an org with a random name, so the
 * store need not be empty.
 * @example
 * ```ts
 * import { test } from "vitest";
 *
 * for (const { name, run } of pacingStoreChecks(memoryPacing())) test(name, run);
 * ```
 */
export function pacingStoreChecks(
  store: PacingStore,
  options: PacingStoreCheckOptions = {},
): readonly PacingStoreCheck[] {
  const { wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds)) } = options;
  return RULES.map(([name, check]) => ({ name, run: () => check(new Fleet(store, wait)) }));
}

type Wishes = Partial<Omit<LeaseRequest, "org" | "member">>;

/** How long a store may be careful with a new limit, in milliseconds. */
const CAREFUL = 1_000;
const RESET = 1_900_000_000;

/** The processes of an org. */
class Fleet {
  readonly org = `${crypto.randomUUID()}.example`;

  constructor(
    readonly store: PacingStore,
    readonly wait: (milliseconds: number) => Promise<void>,
  ) {}

  ask(member: string, wishes: Wishes = {}): Promise<Lease> {
    const concurrency = { inFlight: 0, wanted: 0, exceeded: false };
    const request = { bucket: "GET /api/v1/users/{id}", held: 0, wanted: 0, reserve: 0, concurrency, ...wishes };
    return this.store.lease({ ...request, org: this.org, member });
  }

  /** A limit that is known and whose window lasts for some milliseconds. */
  async know(remaining: number, { limit = 60, endsIn = 10_000 } = {}): Promise<void> {
    const known = { limit, remaining, reset: RESET, endsIn: endsIn + CAREFUL, endsFrom: endsIn + CAREFUL };
    await this.ask("first", { known });
    await this.wait(CAREFUL);
  }

  /** The requests that processes get if they call until nothing more is granted. */
  async take(members: readonly string[], wanted: number, wishes: Wishes = {}): Promise<Map<string, number>> {
    const held = new Map(members.map((member) => [member, 0]));
    for (let round = 0; round < 4; round++) {
      for (const [member, before] of held) {
        const { granted } = await this.ask(member, { ...wishes, held: before, wanted: wanted - before });
        held.set(member, before + granted);
      }
      await this.wait(CAREFUL / 4);
    }
    return held;
  }
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`the store ${otherwise}`);
}

const sum = (figures: Iterable<number>): number => [...figures].reduce((total, figure) => total + figure, 0);
const MEMBERS = ["a", "b", "c", "d"];

const RULES: readonly (readonly [name: string, check: (fleet: Fleet) => Promise<void>])[] = [
  [
    "leases only a few requests before a response names the limit",
    async (fleet) => {
      const leases = await Promise.all(MEMBERS.map((member) => fleet.ask(member, { wanted: 50 })));
      const granted = sum(leases.map((lease) => lease.granted));
      must(granted >= 1 && granted <= 10, `leased ${granted} requests of an unknown limit`);
      must(
        leases.every(({ granted, retryIn }) => granted === 50 || Number(retryIn) > 0),
        "did not say when to ask again",
      );
    },
  ],
  [
    "leases exactly what is left to all processes together",
    async (fleet) => {
      await fleet.know(12);
      const granted = sum((await fleet.take(MEMBERS, 50)).values());
      must(granted === 12, `leased ${granted} requests where 12 were left`);
    },
  ],
  [
    "is atomic: leases no request twice to processes that call at the same moment",
    async (fleet) => {
      await fleet.know(20);
      const leases = await Promise.all(Array.from({ length: 40 }, (_, at) => fleet.ask(`m${at}`, { wanted: 3 })));
      const granted = sum(leases.map((lease) => lease.granted));
      must(granted <= 20, `leased ${granted} requests where 20 were left`);
    },
  ],
  [
    "divides a window among the processes that want requests",
    async (fleet) => {
      await fleet.know(0, { endsIn: 0 });
      for (const member of MEMBERS) await fleet.ask(member, { wanted: 60 });
      const shares = [...(await fleet.take(MEMBERS, 60)).values()];
      must(sum(shares) <= 60 && Math.min(...shares) >= 12, `divided 60 requests into ${shares.join(", ")}`);
    },
  ],
  [
    "begins again when the window ends",
    async (fleet) => {
      await fleet.know(0, { endsIn: 500 });
      const before = await fleet.ask("a", { wanted: 5 });
      must(before.granted === 0, "leased requests of a window that was used up");
      must(Number(before.retryIn) <= 600, `said to ask again in ${before.retryIn} ms, where 500 are left`);
      await fleet.wait(600);
      must((await fleet.ask("a", { wanted: 5 })).granted === 5, "leased none in the next window");
    },
  ],
  [
    "applies a 429 of one process to all",
    async (fleet) => {
      await fleet.know(50);
      await fleet.ask("a", {
        known: { limit: 60, remaining: 50, reset: RESET, endsIn: 800, endsFrom: 800, refused: true },
      });
      const { granted } = await fleet.ask("b", { wanted: 5 });
      must(granted === 0, `leased ${granted} requests after a 429`);
      await fleet.wait(900);
      must((await fleet.ask("b", { wanted: 1 })).granted === 1, "leased none when the time of the 429 was over");
    },
  ],
  [
    "uses the lowest remaining count of all responses, because other programs use the limit, too",
    async (fleet) => {
      await fleet.know(50);
      const known = { limit: 60, remaining: 4, reset: RESET, endsIn: 9_000, endsFrom: 9_000 };
      await fleet.ask("a", { known });
      await fleet.ask("b", { known: { ...known, remaining: 40 } });
      const granted = sum((await fleet.take(MEMBERS, 20)).values());
      must(granted === 4, `leased ${granted} requests where 4 were left`);
    },
  ],
  [
    "replaces the held requests of a process with each call, so that a lost lease costs nothing",
    async (fleet) => {
      await fleet.know(10);
      const { granted } = await fleet.ask("a", { wanted: 8 });
      must(granted === 8, `leased ${granted} of 8 requests where 10 were left`);
      const others = await fleet.ask("b", { wanted: 8 });
      must(others.granted <= 2, `leased ${others.granted} requests where 8 of 10 are held`);
      const again = await fleet.ask("a", { held: 0, wanted: 8 });
      must(again.granted >= 2, `leased ${again.granted} requests to a process that holds none`);
    },
  ],
  [
    "ends the leases of a process that no longer calls",
    async (fleet) => {
      await fleet.know(10, { endsIn: 20_000 });
      const { expiresIn } = await fleet.ask("gone", { wanted: 10 });
      must(expiresIn > 0 && expiresIn <= 10_000, `leases for ${expiresIn} ms`);
      must((await fleet.ask("a", { wanted: 1 })).granted === 0, "leased requests that another process holds");
      await fleet.wait(expiresIn + 100);
      must((await fleet.ask("a", { wanted: 1 })).granted === 1, "keeps the leases of a process that is gone");
    },
  ],
  [
    "leaves the reserve to other programs",
    async (fleet) => {
      await fleet.know(30);
      const granted = sum((await fleet.take(MEMBERS, 50, { reserve: 0.25 })).values());
      must(granted === 15, `leased ${granted} requests where 30 of 60 were left, and 15 are reserved`);
    },
  ],
  [
    "keeps limits apart",
    async (fleet) => {
      await fleet.know(0);
      const other = await fleet.ask("a", { bucket: "GET /api/v1/users", wanted: 1 });
      must(other.granted === 1, "leased none of a limit because another one was used up");
    },
  ],
  [
    "shares the maximum of requests in flight",
    async (fleet) => {
      const concurrency = { maximum: 6, inFlight: 0, wanted: 5, exceeded: false };
      const leases = await Promise.all(MEMBERS.map((member) => fleet.ask(member, { concurrency })));
      const places = sum(leases.map(({ inFlight }) => inFlight ?? Number.POSITIVE_INFINITY));
      must(places >= 5 && places <= 6, `allowed ${places} requests in flight where 6 are the maximum`);
    },
  ],
  [
    "lowers the requests in flight of all processes when the org refuses some",
    async (fleet) => {
      const concurrency = { inFlight: 8, wanted: 10, exceeded: false };
      const before = await fleet.ask("a", { concurrency });
      must(before.inFlight === undefined, "has a maximum of requests in flight that nobody named");
      const { inFlight } = await fleet.ask("b", { concurrency: { ...concurrency, exceeded: true } });
      must(
        inFlight !== undefined && inFlight < 10,
        "allowed as many requests in flight as before the org refused some",
      );
      must((await fleet.ask("a", { concurrency })).inFlight !== undefined, "said it to one process only");
    },
  ],
  [
    "returns the state of an org's limits",
    async (fleet) => {
      await fleet.know(40);
      await fleet.ask("a", { wanted: 2 });
      const { "GET /api/v1/users/{id}": state, ...others } = await fleet.store.limits(fleet.org);
      must(Object.keys(others).length === 0, "returned limits of other orgs");
      must(state?.limit === 60 && state.held === 2 && state.remaining === 38, `returned ${JSON.stringify(state)}`);
      must(Number(state?.resetsIn) > 8_000 && state?.reset === RESET, `returned ${JSON.stringify(state)}`);
    },
  ],
];
