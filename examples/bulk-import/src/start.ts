// Reads the file, makes each row a job, shows the progress, and writes the rows that were rejected. If it is stopped, start it
// again with the same file: rows that are jobs already do not become others.

import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Queue } from "bullmq";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify";
import { connectOkta, connectRedis, QUEUE, type Row, type RowJob } from "./settings.js";

/** A row that was not imported. */
interface Reject extends Row {
  readonly number: number;
  readonly reason: string;
}

const [file = "users.csv", rejectFile = "rejects.csv"] = process.argv.slice(2);
const redis = connectRedis();
const queue = new Queue<RowJob, string>(QUEUE, { connection: redis });

/** The time on the org's clock. */
async function orgTime(): Promise<number> {
  for await (const { response } of connectOkta(redis).listUsers({ limit: 1 }).pages()) {
    return Date.parse(response.headers.get("Date") ?? "");
  }
  return Date.now();
}

/** Adds the jobs. Returns their number, and the rows that repeat a login. */
async function addJobs(): Promise<{ readonly jobs: number; readonly repeated: readonly Reject[] }> {
  const begin = await orgTime();
  const first = new Map<string, number>();
  const repeated: Reject[] = [];
  let batch: Parameters<typeof queue.addBulk>[0] = [];
  let number = 0;
  const rows: AsyncIterable<Row> = createReadStream(file).pipe(parse({ columns: true, bom: true, trim: true }));
  for await (const row of rows) {
    number++;
    const login = row.login.toLowerCase();
    const known = number === 1 ? await queue.getJob("row-1") : undefined;
    if (known && known.data.row.login !== row.login) throw new Error("the import of another file is unfinished");
    const same = first.get(login);
    if (same !== undefined) {
      repeated.push({ ...row, number, reason: `row ${same} has the same login` });
      continue;
    }
    first.set(login, number);
    const opts = { jobId: `row-${number}`, attempts: 8, backoff: { type: "exponential", delay: 1_000 } };
    batch.push({ name: "row", data: { number, row, begin, isSent: false }, opts });
    if (batch.length < 500) continue;
    await queue.addBulk(batch);
    batch = [];
  }
  await queue.addBulk(batch);
  return { jobs: first.size, repeated };
}

const { jobs, repeated } = await addJobs();
for (;;) {
  const { completed = 0, failed = 0 } = await queue.getJobCounts("completed", "failed");
  process.stderr.write(`\r${completed} created, ${failed + repeated.length} rejected of ${jobs + repeated.length}`);
  if (completed + failed >= jobs) break;
  await new Promise((resolve) => setTimeout(resolve, 500));
}
process.stderr.write("\n");

const failed = await queue.getFailed();
const rejects: Reject[] = failed.map(({ data, failedReason }) => ({
  ...data.row,
  number: data.number,
  reason: failedReason,
}));
rejects.push(...repeated);
rejects.sort((one, other) => one.number - other.number);
await pipeline(rejects, stringify({ header: true, columns: columnsOf(rejects) }), createWriteStream(rejectFile));
console.log(`${jobs + repeated.length - rejects.length} users created; ${rejects.length} rows are in ${rejectFile}`);
await queue.obliterate({ force: true });
await queue.close();
redis.disconnect();

/** The columns of the file, then the reason. */
function columnsOf([reject]: readonly Reject[]): string[] {
  const { number: _, reason: __, ...row } = reject ?? { number: 0, reason: "" };
  return [...Object.keys(row), "number", "reason"];
}
