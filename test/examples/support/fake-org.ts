// Reads and changes the fake org of an example's test, by its control requests.

export interface StoredUser {
  readonly id: string;
  readonly status: string;
  readonly profile: { readonly login: string; readonly [attribute: string]: unknown };
  readonly [field: string]: unknown;
}

interface Request {
  readonly operation?: string;
  readonly status?: number;
  readonly url: string;
}

export class FakeOrg {
  constructor(readonly url: string) {}

  /** All users as the org keeps them. */
  async users(): Promise<readonly StoredUser[]> {
    return (await this.#state()).users;
  }

  /** Replaces each user. */
  async changeUsers(change: (user: StoredUser, at: number) => StoredUser): Promise<void> {
    const { users, ...rest } = await this.#state();
    await this.#control("PUT", "state", { ...rest, users: users.map(change) });
  }

  /** Creates a group with members. Returns its id. */
  async createGroup(name: string, members: readonly string[]): Promise<string> {
    const { id } = (await this.#call("POST", "/groups", { profile: { name } })) as { id: string };
    for (const member of members) await this.#call("PUT", `/groups/${id}/users/${member}`);
    return id;
  }

  /** Makes the next requests of an operation fail. */
  async fail(failure: { operation: string; times: number; with: number | string }): Promise<void> {
    await this.#control("POST", "fail", failure);
  }

  /** The requests that the org received for an operation. */
  async requestsOf(operation: string): Promise<readonly Request[]> {
    const requests = (await this.#control("GET", "requests")) as Request[];
    return requests.filter((request) => request.operation === operation);
  }

  async createServiceApp(scopes: readonly string[]) {
    return (await this.#control("POST", "service-apps", { scopes })) as { clientId: string; privateKey: object };
  }

  async #state(): Promise<{ readonly users: readonly StoredUser[] }> {
    return (await this.#control("GET", "state")) as { users: StoredUser[] };
  }

  #control(method: string, path: string, body?: object): Promise<unknown> {
    return this.#send(method, `${this.url}/__fake/${path}`, body);
  }

  #call(method: string, path: string, body?: object): Promise<unknown> {
    return this.#send(method, `${this.url}/api/v1${path}`, body);
  }

  async #send(method: string, url: string, body?: object): Promise<unknown> {
    const headers = { Authorization: "SSWS any", "Content-Type": "application/json" };
    const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }
}
