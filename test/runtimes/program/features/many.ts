import type { ScanCheckpoint } from "okta-fetch";
import { OktaBulkError, OktaNotFoundError } from "okta-fetch";
import { check, equal, rejectionOf } from "../expect.js";
import type { Feature } from "../feature.js";

export const bulks: readonly Feature[] = [
  {
    area: "bulk",
    name: "every input is processed, and failures are reported",
    run: async ({ org }) => {
      const okta = (await org({ users: 30 })).client();
      const inputs = Array.from({ length: 32 }, (_, number) => `00u${number}`);
      const seen: number[] = [];
      const report = await okta.bulk(inputs, (id, { signal }) => okta.getUser(id, { signal }), {
        onProgress: ({ succeeded }) => void seen.push(succeeded),
      });
      equal([report.succeeded, report.failures.map(({ input }) => input).sort()], [30, ["00u30", "00u31"]]);
      for (const { error } of report.failures) check(error instanceof OktaNotFoundError, String(error));
      equal(seen.at(-1), 30);
    },
  },
  {
    area: "bulk",
    name: "stopOnError ends it with an OktaBulkError",
    run: async ({ org }) => {
      const okta = (await org()).client();
      const work = okta.bulk(["nobody", "00u1"], (id) => okta.getUser(id), { stopOnError: true, concurrency: 1 });
      equal((await rejectionOf(OktaBulkError, work)).report.failures.length, 1);
    },
  },
];

export const scans: readonly Feature[] = [
  {
    area: "scan",
    name: "several readers yield everybody exactly once",
    run: async ({ org }) => {
      const okta = (await org({ users: 1000 })).client();
      const ids: string[] = [];
      for await (const { id } of okta.scanUsers({ concurrency: 4 })) ids.push(id);
      equal([ids.length, new Set(ids).size], [1000, 1000]);
    },
  },
  {
    area: "scan",
    name: "a scan continues from a checkpoint",
    run: async ({ org }) => {
      const okta = (await org({ users: 900 })).client();
      const ids = new Set<string>();
      let checkpoint: ScanCheckpoint | undefined;
      const scan = okta.scanUsers({ concurrency: 2, limit: 100 });
      for await (const { items } of scan.pages()) {
        for (const { id } of items) ids.add(id);
        checkpoint = JSON.parse(JSON.stringify(scan.checkpoint()));
        if (ids.size >= 300) break;
      }
      for await (const { id } of okta.scanUsers({ from: checkpoint })) ids.add(id);
      equal(ids.size, 900);
    },
  },
];
