// `okta.scanUsers`: reads an org with several readers. `okta.splitScan`: divides it among several processes. Their code
// is loaded when it is first used.

import { OktaArgumentError } from "../errors/index.js";
import type { UserOf } from "../models/profile-types.js";
import { itemsOf } from "../pagination/item-iterator.js";
import { optionsOf } from "../request/call-options.js";
import { joinedSignals } from "../shared/joined-signals.js";
import { checkSignal } from "../shared/option-checks.js";
import type { ScanCheckpoint } from "./checkpoint.js";
import type { Scan } from "./coordinator.js";
import type { ScanPage, ScanUsersOptions, SplitScanOptions } from "./options.js";
import type { ScanSettings } from "./reader.js";
import { SCAN, SPLIT } from "./scan-name.js";

/** A scan, to be consumed once by a loop. */
export interface UserScan<User> extends AsyncIterable<User> {
  /** The users in pages, as they arrive: pages come in no particular order. */
  pages(): AsyncGenerator<ScanPage<User>, void, undefined>;
  /**
   * Returns the progress, for `scanUsers({ from })` in this or another process. The page that your loop is processing
   * counts as not done: it is delivered again, and so are users created in the same second as the last user before it.
   * The checkpoint is small: a few dozen characters for each reader, the expression, and the org, which a client of
   * another org rejects. Before the scan is consumed, it is `from`.
   */
  checkpoint(): ScanCheckpoint | undefined;
}

/** Reads an org with several readers at once. */
export interface UserScanner<Profile> {
  /**
   * Reads all users, or those that match an expression, with several readers at once. Each reads a range of `created`;
   * a reader that finishes takes half of the largest remaining range. For exports and audits of large orgs: users come
   * in no particular order, at most as fast as the org's rate limit allows.
   *
   * Every user that exists from the beginning to the end of the scan is delivered exactly once. Users that are created
   * or deleted during the scan may be missing. Okta's search index lags by seconds: users created just before the scan
   * may be missing, and with `search`, users whose attributes change during it.
   *
   * A second cannot be divided: one reader reads all users that were created in the same one. If Okta refuses ranges of
   * `created` (400), alone or combined with `search`, a single reader reads everything; from a checkpoint, it skips the
   * users already delivered. If Okta refuses only ranges with an end, readers search without the end and stop there.
   *
   * @param options - `search`, `concurrency` (default 4), `signal`, `onProgress`, `from`; page size and options for the
   * request of each page. `deadline` applies to the whole scan; `created` is added to `fields`.
   * @throws OktaArgumentError - while consumed: an option is unknown or invalid, or `from` is a checkpoint of another
   * org; nothing is sent
   * @throws OktaPaginationError - while consumed: users were not in the order of `created` (`ERR_UNSORTED`), or a full page
   * has no `Link` header (`ERR_MISSING_LINK`)
   * @throws the errors of {@link Methods.listUsers}; it sends that operation with `search`, sorted by `created`
   * @example
   * ```ts
   * const scan = okta.scanUsers({ concurrency: 8, onProgress: ({ users }) => console.log(users) });
   * for await (const user of scan) console.log(user.id);
   * ```
   */
  scanUsers(options?: ScanUsersOptions): UserScan<UserOf<Profile>>;
  /**
   * Divides a scan into independent ones, for jobs on several machines: `scanUsers({ from })` runs each checkpoint.
   * Together they deliver the users of a single scan, each exactly once; users that are created later belong to the
   * last one.
   *
   * The checkpoints have about the same number of users. Okta does not count users, so this samples when they were
   * created: at most 3 requests for each checkpoint, one for each range of `from`, and one for the newest user; fewer
   * where that is clear earlier. Many users created within minutes, amid years of others, can stay unnoticed, so use
   * more checkpoints than machines. A part that turns out to be large can be divided again, from its `checkpoint()`.
   *
   * @param parts - the number of checkpoints, up to 10,000. There are fewer if the users cannot be divided so often:
   * a second cannot be divided, and if Okta refuses ranges of `created` (400), there is one
   * @param options - `search`, or `from`, an unfinished checkpoint to divide; `signal`, and options for each request.
   * `deadline` applies to all of them
   * @returns checkpoints in the order of creation. With `from`, the first one has its number of `users`, the others 0
   * @throws OktaArgumentError - an argument is invalid, or `from` is a checkpoint of another org; nothing is sent
   * @throws OktaPaginationError (`ERR_UNSORTED`) - users were not in the order of `created`
   * @throws the errors of {@link Methods.listUsers}; it sends that operation with `search`, sorted by `created`
   * @example
   * ```ts
   * const checkpoints = await okta.splitScan(16);
   * for (const from of checkpoints) await queue.add("export", { from }); // a worker runs okta.scanUsers({ from })
   * ```
   */
  splitScan(parts: number, options?: SplitScanOptions): Promise<readonly ScanCheckpoint[]>;
}

/** Creates the scanner of a client. */
export function createScanner<Profile>(settings: ScanSettings<Profile>): UserScanner<Profile> {
  return {
    scanUsers: (given) => {
      const options = optionsOf(given, SCAN);
      let scan: Scan<Profile> | undefined;
      let isConsumed = false;
      // the end of the scan also ends the page whose users are being delivered
      const call = {
        ...SCAN,
        get signal() {
          return scan?.signal;
        },
      };

      async function* pages(): AsyncGenerator<ScanPage<UserOf<Profile>>, void, undefined> {
        const { Scan } = await import("./coordinator.js");
        if (isConsumed) {
          const problem = "a scan can be consumed only once; start another one with `from: scan.checkpoint()`";
          throw new OktaArgumentError("scan", problem, SCAN);
        }
        isConsumed = true;
        checkSignal(options.signal, SCAN);
        const { signal, release } = joinedSignals([options.signal, ...settings.signals]);
        try {
          scan = new Scan({ ...options, signal }, settings);
          yield* scan.pages();
        } finally {
          release();
        }
      }
      return {
        pages,
        [Symbol.asyncIterator]: () => itemsOf(pages(), call),
        checkpoint: () => scan?.checkpoint() ?? options.from,
      };
    },
    async splitScan(parts, given) {
      const options = optionsOf(given, SPLIT);
      const { splitScan } = await import("./split-scan.js");
      return splitScan(parts, options, settings);
    },
  };
}
