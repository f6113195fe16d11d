// The users of an org, as a sync reads them: by scans of all users, or of those who changed.

import type { Methods } from "../../generated/methods.js";
import type { CallOptions } from "../contract/call-options.js";
import { OktaNotFoundError } from "../errors/index.js";
import type { ProfileSchemas, UserOf } from "../models/profile-types.js";
import type { ScanCheckpoint } from "../scan/checkpoint.js";
import { Scan } from "../scan/coordinator.js";
import { withField } from "../scan/creation-order.js";
import type { ScanSettings } from "../scan/reader.js";
import { literal } from "../search/literal.js";
import { contentHash } from "./content-hash.js";
import type { UserPlan } from "./options.js";
import type { Source, SourceItem, SourceReading } from "./source.js";

/** The parts of a client that a source of users uses, and its options. */
export interface UserSourceSettings<Profile> {
  readonly scan: ScanSettings<Profile>;
  readonly getUser: Methods<ProfileSchemas<Profile>>["getUser"];
  readonly plan: UserPlan;
  readonly fields: string | undefined;
  /** Options for each request. */
  readonly callOptions: CallOptions;
}

/** The upserts of a batch. */
export interface UserParts<User> {
  /** Users who were created or changed, as they are now. */
  readonly upserts: readonly User[];
}

export class UserSource<Profile> implements Source<UserOf<Profile>, UserParts<UserOf<Profile>>> {
  readonly deletion = { eventType: "user.lifecycle.delete.completed", targetType: "User" };
  readonly #settings: UserSourceSettings<Profile>;

  constructor(settings: UserSourceSettings<Profile>) {
    this.#settings = settings;
  }

  read(since: string | null, position: unknown): SourceReading<UserOf<Profile>> {
    const { scan, fields, callOptions } = this.#settings;
    const { concurrency, limit } = this.#settings.plan;
    // the org is checked with the state that contains the checkpoint
    const from = position === undefined ? undefined : { ...(position as ScanCheckpoint), org: scan.origin };
    const search = since === null || from ? undefined : `lastUpdated ge ${literal(since)}`;
    const options = { ...callOptions, limit, from, search, fields: withField(fields, "lastUpdated") };
    // few users change within a run, and a single reader needs no other request to begin
    return new UserReading(new Scan<Profile>({ ...options, concurrency: since === null ? concurrency : 1 }, scan));
  }

  async *ids(): AsyncGenerator<string, void, undefined> {
    const { scan, callOptions, plan } = this.#settings;
    const all = new Scan<Profile>({ ...callOptions, ...plan, fields: "id" }, scan);
    for await (const { items } of all.pages()) for (const { id } of items) yield id;
  }

  async exists(id: string): Promise<boolean> {
    try {
      await this.#settings.getUser(id, this.#settings.callOptions);
      return true;
    } catch (error) {
      if (error instanceof OktaNotFoundError) return false;
      throw error;
    }
  }

  partsOf(upserts: readonly UserOf<Profile>[]): UserParts<UserOf<Profile>> {
    return { upserts };
  }
}

class UserReading<Profile> implements SourceReading<UserOf<Profile>> {
  readonly #scan: Scan<Profile>;

  constructor(scan: Scan<Profile>) {
    this.#scan = scan;
  }

  async *pages(): AsyncGenerator<readonly SourceItem<UserOf<Profile>>[], void, undefined> {
    for await (const { items } of this.#scan.pages("before")) {
      yield items.map((user) => ({
        id: user.id,
        changed: Date.parse(user.lastUpdated),
        hash: contentHash(user),
        value: user,
      }));
    }
  }

  position(): ScanCheckpoint {
    return this.#scan.checkpoint();
  }

  progress() {
    const { users, share } = this.#scan.progress();
    return { items: users, share };
  }
}
