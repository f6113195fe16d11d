// All users of an org, by several readers at once. The work itself is loaded by the first scan that is consumed.

import { OktaArgumentError } from "../errors/index.js";
import type { UserOf } from "../models/profile-types.js";
import { itemsOf } from "../pagination/item-iterator.js";
import { optionsOf } from "../request/call-options.js";
import type { ScanCheckpoint } from "./checkpoint.js";
import type { Scan } from "./coordinator.js";
import type { ScanPage, ScanUsersOptions } from "./options.js";
import type { ScanSettings } from "./reader.js";
import { SCAN } from "./scan-name.js";

/** A scan: loop over it, once. */
export interface UserScan<User> extends AsyncIterable<User> {
  /** The users by the page, as they come: in no order from page to page. */
  pages(): AsyncGenerator<ScanPage<User>, void, undefined>;
  /**
   * How far it is, for `scanUsers({ from })` of this or another process. The page in hand counts as not done; it comes
   * again, and so do users who were created in the same second as the last one before it. Small: some dozen characters
   * for each reader, the expression, and the org, so that a client of another one refuses it. Before it is consumed it is
   * `from`.
   */
  checkpoint(): ScanCheckpoint | undefined;
}

/** Reads an org by several readers at once. */
export interface UserScanner<Profile> {
  /**
   * Reads all users, or those that an expression selects, by several readers at once: each has a part of the time that
   * users were created in, and who has finished takes half of the largest part that is left. For exports and audits of
   * large orgs: in no order, and at most as fast as the org's rate limit allows.
   *
   * Everyone who is there from the beginning to the end of the scan comes exactly once. Who is created or deleted
   * meanwhile may come, or may not. The index behind it follows changes within seconds: users of the last seconds
   * before the scan may be missing, and with `search`, users whose attributes change meanwhile.
   *
   * A second cannot be divided: users who were all created within the same one are read by one reader. If Okta refuses
   * ranges of `created` (400), altogether or together with `search`, one reader reads all of it; from a checkpoint, too,
   * leaving out who came before. If it refuses only ranges with an end, readers leave the end out, and stop there.
   *
   * @param options - `search`, `concurrency` (default 4), `signal`, `onProgress`, `from`; page size, and how each page is
   * called; `deadline` is that of the whole scan. With `fields`, `created` is added to them.
   * @throws OktaArgumentError - while consumed: an option is unknown or wrong, or `from` is a checkpoint of another org;
   * nothing is sent
   * @throws OktaPaginationError (`ERR_UNSORTED`) - while consumed: users did not come in the order of `created`
   * @throws see {@link Methods.listUsers}; it sends that operation with `search`, sorted by `created`
   * @example
   * ```ts
   * const scan = okta.scanUsers({ concurrency: 8, onProgress: ({ users }) => console.log(users) });
   * for await (const user of scan) console.log(user.id);
   * ```
   */
  scanUsers(options?: ScanUsersOptions): UserScan<UserOf<Profile>>;
}

/** Makes the scanner of a client. */
export function createScanner<Profile>(settings: ScanSettings<Profile>): UserScanner<Profile> {
  return {
    scanUsers: (given) => {
      const options = optionsOf(given, SCAN);
      let scan: Scan<Profile> | undefined;
      let isConsumed = false;
      // what ends the scan also ends the page in hand
      const call = {
        ...SCAN,
        get signal() {
          return scan?.signal;
        },
      };

      async function* pages(): AsyncGenerator<ScanPage<UserOf<Profile>>, void, undefined> {
        const { Scan } = await import("./coordinator.js");
        if (isConsumed) {
          const problem = "a scan can be consumed once: start another one from its checkpoint()";
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
