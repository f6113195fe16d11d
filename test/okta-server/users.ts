// The users of the org, in the order in which they were created.

export interface StoredUser {
  readonly id: string;
  readonly status: string;
  readonly created: string;
  readonly lastUpdated: string;
  readonly profile: { readonly [attribute: string]: unknown };
}

export class Users {
  readonly #byId = new Map<string, StoredUser>();
  readonly #idOfLogin = new Map<string, string>();
  /** The id of every user that there ever was: a place in a list stays the same when users before it are deleted. */
  readonly #order: string[] = [];
  /** The same by the time of creation, once a list was sorted by it; and how many there were then. */
  #byCreation: string[] = [];
  readonly #now: () => number;

  constructor(users: readonly StoredUser[], now: () => number) {
    this.#now = now;
    for (const user of users) this.#add(user);
  }

  get size(): number {
    return this.#byId.size;
  }

  find(idOrLogin: string): StoredUser | undefined {
    return this.#byId.get(idOrLogin) ?? this.#byId.get(this.#idOfLogin.get(idOrLogin.toLowerCase()) ?? "");
  }

  create(profile: StoredUser["profile"], status: string): StoredUser {
    const time = this.#time();
    return this.#add({ id: `00u${this.#order.length}new`, status, created: time, lastUpdated: time, profile });
  }

  change(user: StoredUser, change: Partial<Pick<StoredUser, "status" | "profile">>): StoredUser {
    this.#idOfLogin.delete(loginOf(user));
    return this.#put({ ...user, ...change, lastUpdated: this.#time() });
  }

  remove(user: StoredUser): void {
    this.#byId.delete(user.id);
    this.#idOfLogin.delete(loginOf(user));
  }

  /** The users from a place on who meet a condition, and the place behind each; in an order of their creation, if asked. */
  *from(
    place: number,
    meets: (user: StoredUser) => boolean,
    created?: "asc" | "desc",
  ): Generator<{ user: StoredUser; behind: number }> {
    const ids = created ? this.#sorted() : this.#order;
    for (let at = place; at < ids.length; at++) {
      const user = this.#byId.get(ids[created === "desc" ? ids.length - 1 - at : at] ?? "");
      if (user && meets(user)) yield { user, behind: at + 1 };
    }
  }

  /** Who was created later comes later, so that places stay what they are. */
  #sorted(): readonly string[] {
    const timeOf = (id: string) => Date.parse(this.#byId.get(id)?.created ?? "") || 0;
    const added = this.#order.slice(this.#byCreation.length);
    this.#byCreation.push(...added.sort((one, other) => timeOf(one) - timeOf(other)));
    return this.#byCreation;
  }

  #add(user: StoredUser): StoredUser {
    this.#order.push(user.id);
    return this.#put(user);
  }

  #put(user: StoredUser): StoredUser {
    this.#byId.set(user.id, user);
    this.#idOfLogin.set(loginOf(user), user.id);
    return user;
  }

  #time(): string {
    return new Date(this.#now()).toISOString();
  }
}

const loginOf = ({ profile }: StoredUser): string => String(profile["login"]).toLowerCase();
