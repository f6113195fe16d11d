// A request of an operation, as its handler sees it.

import type { Org } from "../org/org.js";
import type { StoredUser } from "../users/user.js";
import type { OperationId } from "./document.js";
import { isObject, type JsonObject } from "./json-value.js";
import { invalidField, malformedBody, notFound } from "./okta-error.js";
import type { Reply } from "./reply.js";

export class Call {
  readonly org: Org;
  readonly operation: OperationId;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly #path: { readonly [name: string]: string };
  readonly #body: unknown;

  constructor(
    call: Pick<Call, "org" | "operation" | "method" | "url" | "headers">,
    path: { readonly [name: string]: string },
    body: unknown,
  ) {
    this.org = call.org;
    this.operation = call.operation;
    this.method = call.method;
    this.url = call.url;
    this.headers = call.headers;
    this.#path = path;
    this.#body = body;
  }

  /** Where the request came to: links of the answer lead to the same host. */
  get origin(): string {
    return this.url.origin;
  }

  /** A value in the path, decoded. */
  param(name: string): string {
    return this.#path[name] ?? "";
  }

  /**
   * The user in the path.
   * @param parameter - the path parameter with its id or login
   * @throws Refusal - there is no such user, or a service app asks for `me`
   */
  user(parameter = "userId"): StoredUser {
    const idOrLogin = this.param(parameter);
    if (idOrLogin === "me" && this.#isOfServiceApp) throw notFound(idOrLogin, "User");
    return this.org.state.users.require(idOrLogin);
  }

  /** Whether the access token is one that the org issued: only service apps get any. */
  get #isOfServiceApp(): boolean {
    const [, token = ""] = /^\w+ (\S+)/.exec(this.headers.get("authorization") ?? "") ?? [];
    return this.org.state.serviceApps.token(token) !== undefined;
  }

  /** A query parameter; `undefined` if it is missing or empty. */
  query(name: string): string | undefined {
    return this.url.searchParams.get(name) || undefined;
  }

  /** A boolean query parameter. */
  flag(name: string, byDefault: boolean): boolean {
    const value = this.query(name);
    return value === undefined ? byDefault : value.toLowerCase() === "true";
  }

  /** A query parameter that counts something. */
  count(name: string): number | undefined {
    const value = this.query(name);
    if (value === undefined) return undefined;
    if (!/^-?\d+$/.test(value)) throw invalidField(name, "The value is not a number");
    return Number(value);
  }

  /** Whether the answer is not to wait for the work: `Prefer: respond-async`. */
  get respondsAsync(): boolean {
    return /(^|,)\s*respond-async\s*(,|$)/i.test(this.headers.get("prefer") ?? "");
  }

  /** The parsed body; `undefined` without one. */
  get body(): unknown {
    return this.#body;
  }

  /** The body of an operation that needs an object. */
  get object(): JsonObject {
    if (!isObject(this.#body)) throw malformedBody();
    return this.#body;
  }
}

/** Answers an operation. Throws a `Refusal` for an error of Okta's. */
export type Handler = (call: Call) => Reply;

/** The handlers of an area. */
export type Handlers = { readonly [Id in OperationId]?: Handler };
