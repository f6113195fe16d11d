// For any history of groups and members, a copy equals its org after the next run.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createOkta } from "../../src/index.js";
import { createFakeOkta } from "../../src/testing/index.js";
import { runs } from "../support/runs.js";

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom("create", "rename", "delete"), group: fc.nat(9) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom("join", "leave"), group: fc.nat(9), user: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("wait"), milliseconds: fc.nat(5_000) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("run"), crash: fc.option(fc.nat(2)), isStored: fc.boolean() }),
  },
);
type Step = {
  readonly kind: string;
  readonly group?: number;
  readonly user?: number;
  readonly milliseconds?: number;
  readonly crash?: number | null;
  readonly isStored?: boolean;
};

test.each([0, 900, 3_000])(
  "a copy of groups and members ends equal, with a lag of %d ms",
  async (lag) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
        const org = createFakeOkta({ users: 4, lag });
        org.clock.freeze(Date.UTC(2040, 0, 1));
        const okta = createOkta({ orgUrl: org.url, token: org.token, fetch: org.fetch, timeout: 0 });
        const users = (await okta.listUsers().toArray()).map(({ id }) => id);
        const [names, members] = [new Map<string, string>(), new Map<string, string>()];
        let state: string | undefined;

        async function run({ crash, isStored }: Pick<Step, "crash" | "isStored"> = {}): Promise<void> {
          const from = state === undefined ? undefined : JSON.parse(state);
          let batches = 0;
          for await (const batch of okta.syncGroups({ from, overlap: 5_000 })) {
            const ends = batches++ === crash;
            if (ends && !isStored) return;
            if (batch.reset) for (const copy of [names, members]) copy.clear();
            for (const { id, profile } of batch.upserts) names.set(id, profile.name);
            for (const { groupId, userIds } of batch.members) members.set(groupId, userIds.join());
            for (const id of batch.deletes) for (const copy of [names, members]) copy.delete(id);
            state = JSON.stringify(batch.state);
            if (ends) return;
          }
        }

        let named = 0;
        for (const { kind, group = 0, user = 0, milliseconds = 0, ...crash } of steps as Step[]) {
          const groups = (await okta.listGroups().toArray()).filter(({ type }) => type === "OKTA_GROUP");
          const id = groups[group % Math.max(groups.length, 1)]?.id;
          if (kind === "create") await okta.addGroup({ profile: { name: `Group ${++named}` } });
          else if (kind === "wait") org.clock.advance(milliseconds);
          else if (kind === "run") await run(crash);
          else if (id !== undefined && kind === "rename")
            await okta.replaceGroup(id, { profile: { name: `N ${++named}` } });
          else if (id !== undefined && kind === "delete") await okta.deleteGroup(id);
          else if (id !== undefined && kind === "join") await okta.assignUserToGroup(id, users[user] ?? "");
          else if (id !== undefined) await okta.unassignUserFromGroup(id, users[user] ?? "");
        }
        org.clock.advance(lag + 1);
        await run();
        const groups = await okta.listGroups().toArray();
        expect([...names].sort()).toEqual(groups.map(({ id, profile }) => [id, profile.name]).sort());
        for (const { id } of groups.filter(({ type }) => type === "OKTA_GROUP")) {
          const ids = (await okta.listGroupUsers(id).toArray()).map((member) => member.id);
          expect(members.get(id)).toBe(ids.sort().join());
        }
      }),
      runs(200),
    );
  },
  600_000,
);
