// `okta.scanUsers`: reads an org with several readers. The first scan that is consumed loads the code of the readers.

import { OktaArgumentError } from "../errors/index.js";
import type { UserOf } from "../models/profile-types.js";
import { itemsOf } from "../pagination/item-iterator.js";
import { optionsOf } from "../request/call-options.js";
import type { ScanCheckpoint } from "./checkpoint.js";
import type { Scan } from "./coordinator.js";
import type { ScanPage, ScanUsersOptions } from "./options.js";
import type { ScanSettings } from "./reader.js";
import { SCAN } from "./scan-name.js";

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
   * @throws OktaPaginationError (`ERR_UNSORTED`) - while consumed: users were not in the order of `created`
   * @throws the errors of {@link Methods.listUsers}; it sends that operation with `search`, sorted by `created`
   * @example
   * ```ts
   * const scan = okta.scanUsers({ concurrency: 8, onProgress: ({ users }) => console.log(users) });
   * for await (const user of scan) console.log(user.id);
   * ```
   */
  scanUsers(options?: ScanUsersOptions): UserScan<UserOf<Profile>>;
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
        scan = new Scan(options, settings);
        yield* scan.pages();
      }
      return {
        pages,
        [Symbol.asyncIterator]: () => itemsOf(pages(), call),
        checkpoint: () => scan?.checkpoint() ?? options.from,
      };
    },
  };
}
