// For any history of an org, any refusal and any interruption, the parts of a scan together yield everybody once.

import fc from "fast-check";
import { expect, it } from "vitest";
import type { ScanCheckpoint } from "../../src/index.js";
import { type Handler, oktaOf } from "../support/okta-of.js";
import { runs } from "../support/runs.js";
import { tooComplex } from "../support/scan-org.js";
import { type Created, historyOf, orgOf } from "../support/user-history.js";

const YEAR = 365 * 24 * 3600;

/** Some users, over a shorter or longer time. */
const batch = fc.record({
  at: fc.nat(6 * YEAR),
  users: fc.oneof(fc.nat(300), fc.nat(2_000)),
  over: fc.oneof(fc.constantFrom(0, 1, 60, 3600), fc.nat(3 * YEAR)),
});

const history = fc.array(batch, { maxLength: 5 }).map((batches) => {
  const times = batches.flatMap(({ at, users, over }) =>
    Array.from({ length: users }, (_, n) => at + (n * over) / Math.max(users, 1)),
  );
  return historyOf(times.length, (at) => times[at] ?? 0);
});

const refusals = fc.constantFrom("nothing", "ends", "ranges", "ranges later");
const plan = fc.record({
  users: history,
  refuses: refusals,
  search: fc.constantFrom(undefined, "profile.login pr"),
  parts: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 })),
  interruptedAfter: fc.option(fc.nat(4_000)),
  concurrency: fc.integer({ min: 1, max: 4 }),
  joining: fc.nat(20),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** An org that may refuse ranges, or those with an end, and may do so only from a request on. */
function refusing(org: Handler, { refuses }: Plan): Handler {
  const what = {
    nothing: /^$/,
    ends: /created lt/,
    ranges: /created (ge|lt)/,
    "ranges later": /created (ge "2|lt)/,
  };
  return (request) =>
    what[refuses].test(new URL(request.url).searchParams.get("search") ?? "") ? tooComplex() : org(request);
}

async function idsOf(handler: Handler, from: ScanCheckpoint | undefined, { concurrency }: Plan): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of oktaOf(handler).okta.scanUsers({ from, concurrency })) ids.push(id);
  return ids;
}

/** Reads some of an org: whom it had, and what is left. */
async function begun(handler: Handler, { search, concurrency, interruptedAfter }: Plan) {
  const before: string[] = [];
  if (interruptedAfter === null) return { before, from: undefined };
  const scan = oktaOf(handler).okta.scanUsers({ search, concurrency });
  let page: string[] = [];
  for await (const { items } of scan.pages()) {
    // a page counts when the next one is requested
    before.push(...page);
    page = items.map(({ id }) => id);
    if (before.length >= interruptedAfter) return { before, from: scan.checkpoint() };
  }
  return { before: [...before, ...page], from: scan.checkpoint() };
}

const covered = fc.asyncProperty(plan, async (plan) => {
  const { users, parts, search, joining } = plan;
  const present: Created[] = [...users];
  const handler = refusing((request) => orgOf(present)(request), plan);
  const { before, from } = await begun(handler, plan);
  const checkpoints: ScanCheckpoint[] = JSON.parse(
    JSON.stringify(await oktaOf(handler).okta.splitScan(parts, from ? { from } : { search })),
  );
  expect(checkpoints.length).toBeGreaterThanOrEqual(1);
  expect(checkpoints.length).toBeLessThanOrEqual(parts);
  // some come while the parts run
  const late = Array.from({ length: joining }, (_, n) => ({
    id: `late${n}`,
    created: `2099-01-01T00:00:${n + 10}.000Z`,
  }));
  present.push(...late);
  const after: string[] = [];
  for (const checkpoint of checkpoints) after.push(...(await idsOf(handler, checkpoint, plan)));

  expect(new Set(after).size).toBe(after.length);
  const both = new Set([...before, ...after]);
  expect(users.filter(({ id }) => !both.has(id))).toEqual([]);
  // again comes only who was created in the same second as the last one of a reader
  const seconds = new Map(users.map(({ id, created }) => [id, created]));
  const again = after.filter((id) => before.includes(id)).map((id) => seconds.get(id));
  expect(new Set(again).size).toBeLessThanOrEqual(plan.concurrency);
});

it("the parts of a scan together yield everybody once", async () => {
  await fc.assert(covered, runs(100));
}, 300_000);
