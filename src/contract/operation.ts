// The contract between the generated files and the client: the types of operations and their runners. It imports
// nothing: the generator copies it beside the code of another document, so that the folder stands alone.

/** The value of a header; `null` removes a default header. */
export type HeaderValue = string | number | boolean | null | undefined;

/** Options for every call, besides the parameters of its operation. */
export interface CallOptions {
  /**
   * Aborts the call at any point. It then rejects with an `OktaAbortError`, or with an `OktaTimeoutError` if the signal
   * timed out, as from `AbortSignal.timeout()`.
   */
  signal?: AbortSignal | undefined;
  /** Additional headers; `null` omits one of the client's default headers. */
  headers?: { [name: string]: HeaderValue } | undefined;
  /** Overrides the client's number of retries; for a list, of each page. 0 disables retries. */
  retry?: number | RetryOptions | undefined;
  /** Overrides the client's timeout of an attempt, in milliseconds. 0 disables it. */
  timeout?: number | undefined;
  /**
   * Overrides the client's deadline, in milliseconds, for the whole call: attempts, waits and token requests; for a
   * list, all its pages and your work between them. 0 disables it.
   */
  deadline?: number | undefined;
  /**
   * Overrides the client's `pacing.maxHold`: how long a request may be held back, in milliseconds. With 0, a request
   * that cannot be sent at once fails.
   */
  maxHold?: number | undefined;
}

/** Options for a list, besides the parameters of its operation. */
export interface ListCallOptions extends CallOptions {
  /**
   * Overrides the client's number of pages to prefetch. 0 disables the prefetch. If you stop early, at most this many
   * prefetched pages are wasted.
   */
  readAhead?: number | undefined;
}

/** Options for retries. */
export interface RetryOptions {
  /**
   * The maximum number of retries.
   * @defaultValue 2
   */
  retries?: number | undefined;
  /**
   * The maximum number of retries for each page of a list or scan. A long list meets more failures than a single call,
   * and would have to start over. If 5 % of the responses fail, a list of 2,500 pages completes in all but one of
   * 25,000 runs with 5 retries, and in three of four with 2.
   * @defaultValue `retries` if you set it, else 5
   */
  pages?: number | undefined;
  /**
   * Also retry a POST, and `deleteUser`, after a network failure or one of the `statuses`. Okta may have completed the
   * first attempt: a retry can create a user twice, send an email twice, or delete a user that should only be
   * deactivated. This option does not affect retries after a 429, because Okta did nothing.
   * @defaultValue false
   */
  post?: boolean | undefined;
  /**
   * The statuses, from 400 to 599, after which a GET, HEAD, PUT or DELETE is retried; with `post`, any request.
   * Replaces the default list, and does not affect retries after a 429. 500 is not in the default list, because Okta
   * may return it for the same request each time; add it if your org has transient ones.
   * @defaultValue [408, 502, 503, 504]
   */
  statuses?: readonly number[] | undefined;
  /**
   * How long a call is retried after 429s, as the sum of the waits that the responses ask for, in milliseconds; a
   * deadline can end it earlier. A 429 does not use up `retries`: Okta did nothing, and the request passes once the
   * limit resets. 0: fail with the first 429.
   * @defaultValue 300000, or 0 where `retries` (for a list: `pages`) is 0
   */
  rateLimited?: number | undefined;
  /**
   * The longest wait before a retry, in milliseconds. Okta's rate limits reset within a minute.
   * @defaultValue 65000
   */
  maxWait?: number | undefined;
}

/** The rate limit of an endpoint, from the headers of a response. A missing or invalid header has no property. */
export interface RateLimit {
  /** The requests that the endpoint allows in a window; 0 for a concurrency limit. */
  readonly limit?: number;
  /** The requests left in the window. */
  readonly remaining?: number;
  /** When the window ends, in seconds since 1970, by the server's clock. */
  readonly reset?: number;
}

/** One page of a list. */
export interface Page<Item> {
  /** The items, in the order of the response. An empty page can be followed by others. */
  readonly items: Item[];
  /** The cursor of the next page, to resume from with `after`; `undefined` on the last page. */
  readonly next: string | undefined;
  /** The response, for its headers. Its body is already read. */
  readonly response: Response;
  /** The rate limit from the response's headers, if it has them. */
  readonly rateLimit: RateLimit | undefined;
}

/** A list, requested page by page as it is consumed, with a prefetch of at most `readAhead` pages. */
export interface PagedList<Item> extends AsyncIterable<Item> {
  /** Iterates over the pages. */
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
  /**
   * Collects all items in one array.
   * @param options - `max`: the maximum number of items; no further page is requested (default: no maximum)
   * @throws OktaArgumentError - an option is unknown, or `max` is not a non-negative integer; nothing is sent
   */
  toArray(options?: { max?: number | undefined }): Promise<Item[]>;
  /** Resolves to the first item; `undefined` if the list is empty. Skips empty pages. */
  first(): Promise<Item | undefined>;
}

type Key<T, K extends string> = T extends { [key in K]?: infer V } ? V : never;
type Path<T> = T extends { parameters: { path: infer P } } ? P : never;
/** The query parameters of an operation. */
export type Query<T> = NonNullable<Key<Key<T, "parameters">, "query">>;
/** The header parameters of an operation. */
export type Header<T> = NonNullable<Key<Key<T, "parameters">, "header">>;
type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;
/** The JSON body of an operation's request. */
export type Body<T> = Content<NonNullable<Key<T, "requestBody">>>;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | "2XX";
type Responses<T> = T extends { responses: infer R } ? R : never;
// `{}` has no content
type VoidIfEmpty<B> = B extends undefined ? void : [B] extends [Record<string, never>] ? void : B;

/** The data of an operation's successful response; `void` if it has none. */
export type Success<T> = {
  [Status in keyof Responses<T> & SuccessStatus]: VoidIfEmpty<Content<Responses<T>[Status]>>;
}[keyof Responses<T> & SuccessStatus];

/** The body of an operation's error response. */
export type Failure<T> = {
  [Status in Exclude<keyof Responses<T>, SuccessStatus>]: Content<Responses<T>[Status]>;
}[Exclude<keyof Responses<T>, SuccessStatus>];

/** An item of the list that an operation returns. */
export type Item<T> = Success<T> extends readonly (infer I)[] ? I : never;

type PathInit<T> = [Path<T>] extends [never] ? { path?: undefined } : { path: Path<T> };
type QueryInit<T> = [Query<T>] extends [never]
  ? { query?: undefined }
  : T extends { parameters: { query: unknown } }
    ? { query: Query<T> }
    : { query?: Query<T> | undefined };
type HeaderInit<T> = [Header<T>] extends [never]
  ? unknown
  : T extends { parameters: { header: unknown } }
    ? { headers: Header<T> }
    : { headers?: Header<T> | undefined };
type BodyInit<T> = T extends { requestBody: { content: unknown } }
  ? { body: Body<T> }
  : [Body<T>] extends [undefined]
    ? { body?: undefined }
    : { body?: Body<T> | undefined };

/**
 * The options of a call of an operation: `path`, `query`, `headers`, `body`, and the {@link CallOptions}; for a list,
 * the {@link ListCallOptions}.
 */
export type Init<T, Options = CallOptions> = PathInit<T> & QueryInit<T> & HeaderInit<T> & BodyInit<T> & Options;

/** The arguments after the operation: optional if the operation requires no parameter. */
export type InitArguments<T, Options = CallOptions> =
  Record<never, never> extends Init<T, Options> ? [init?: Init<T, Options>] : [init: Init<T, Options>];

/** The result of an operation's function: data or an error, never both. See `response.ok`. */
export type Answer<T> =
  | { data: Success<T>; error?: never; response: Response }
  | { data?: never; error: Failure<T>; response: Response };

/** Sends the request of an operation's function: an openapi-fetch client, such as `okta.api`. */
export interface Requester {
  request(method: never, path: never, init: never): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

export type HttpMethod = "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";

/** The metadata of an operation at run time. */
export interface OperationInfo {
  /** The operation id from the document. */
  readonly id: string;
  readonly method: HttpMethod;
  /** The path template from the document, such as `/api/v1/users/{id}`. */
  readonly path: string;
  /** The names of the query parameters. */
  readonly query: readonly string[];
  /** Query parameters that are renamed among a method's options, because a call option has the same name. */
  readonly renamed: { readonly [option: string]: string };
  /** Header parameters, by their names among a method's options. */
  readonly headers: { readonly [option: string]: string };
  /** The required query parameters; includes `body` if it is required. */
  readonly required: readonly string[];
  /** Whether its request has a body. */
  readonly body: boolean;
  /** Whether a successful response has no content: no body, or `{}`. */
  readonly silent: boolean;
  /** Whether the responses are pages of a list. */
  readonly paginated: boolean;
}

/**
 * An operation: a function that sends it with an openapi-fetch client and resolves to data or error, with the metadata
 * that `okta.call` needs.
 */
export interface Operation<T> extends OperationInfo {
  (client: Requester, ...init: InitArguments<T>): Promise<Answer<T>>;
  /** For the compiler only: it does not exist at run time. */
  readonly "~types"?: T;
}

/** An operation whose responses are pages of a list, for `okta.paginate`. */
export interface PaginatedOperation<T> extends Operation<T> {
  readonly paginated: true;
}

/** The return type of an operation's method. */
export type Result<O> =
  O extends PaginatedOperation<infer T>
    ? PagedList<Item<T>>
    : O extends Operation<infer T>
      ? Promise<Success<T>>
      : never;

/** A client's `call` and `paginate`, which the generated methods use. */
export interface Caller {
  call<T>(operation: Operation<T>, ...init: InitArguments<T>): Promise<Success<T>>;
  paginate<T>(operation: PaginatedOperation<T>, ...init: InitArguments<T, ListCallOptions>): PagedList<Item<T>>;
}

/**
 * A client with another copy of these types. It runs any operation, but the compiler cannot verify that the two copies
 * are the same.
 */
export interface AnyCaller {
  call(operation: never, ...init: never): Promise<unknown>;
  paginate(operation: never, ...init: never): AsyncIterable<unknown>;
}

/** The metadata that not every operation has. */
interface Details {
  query?: readonly string[];
  renamed?: { readonly [option: string]: string };
  headers?: { readonly [option: string]: string };
  required?: readonly string[];
  body?: true;
  silent?: true;
  paginated?: true;
}

interface AnyInit extends CallOptions {
  path?: object;
  query?: object;
  body?: unknown;
}

/** Creates the function of an operation. */
export function define<T>(id: string, method: HttpMethod, path: string, details: Details = {}): Operation<T> {
  const run = (client: Requester, { path: pathValues, query, headers, ...rest }: AnyInit = {}) =>
    client.request(
      method as never,
      path as never,
      { ...rest, params: { path: pathValues, query, header: headers } } as never,
    );
  const none = { query: [], renamed: {}, headers: {}, required: [], body: false, silent: false, paginated: false };
  return Object.assign(run, { id, method, path, ...none, ...details }) as unknown as Operation<T>;
}

/** Creates the function of an operation that returns pages. */
export const definePaginated = define as <T>(
  id: string,
  method: HttpMethod,
  path: string,
  details: Details & { paginated: true },
) => PaginatedOperation<T>;

/** Whether a value is a plain object, and not a signal, a list or a Headers passed by mistake. */
export function plain(value: unknown): value is { readonly [name: string]: unknown } {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // an Object.prototype, of this realm or another, ends the chain
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Reads an own property: an option may be called `constructor`. */
function own(record: { readonly [name: string]: string }, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Sorts the options of a method into query parameters, header parameters, and call options. */
function sort(operation: OperationInfo, { headers: given, ...options }: { readonly [name: string]: unknown }) {
  const query: { [name: string]: unknown } = {};
  const headers: { [name: string]: unknown } = {};
  const rest: { [name: string]: unknown } = {};
  const hidden = Object.values(operation.renamed);
  for (const [name, value] of Object.entries(options)) {
    const header = own(operation.headers, name);
    const parameter = own(operation.renamed, name) ?? (hidden.includes(name) ? undefined : name);
    if (header !== undefined) headers[header] = value;
    else if (parameter !== undefined && operation.query.includes(parameter)) query[parameter] = value;
    // a method has no such options; under their own names they would be overwritten instead of refused
    else rest[/^(path|query|body)$/.test(name) ? `options.${name}` : name] = value;
  }
  // the runner of the call validates the rest
  return { ...rest, query, headers: given === undefined || plain(given) ? Object.assign(headers, given) : given };
}

/** The arguments of a method besides its options. */
interface MethodArguments {
  readonly path?: { readonly [name: string]: unknown };
  readonly body?: unknown;
}

/** The functions that the generated methods call. */
export interface Runners {
  call<T>(operation: Operation<T>, given: MethodArguments, options: CallOptions | undefined): Promise<Success<T>>;
  list<T>(
    operation: PaginatedOperation<T>,
    given: MethodArguments,
    options: ListCallOptions | undefined,
  ): PagedList<Item<T>>;
}

/** Creates the runners from a client's `call` and `paginate`: they sort the options of a method. */
export function runnersOf({ call, paginate }: Caller): Runners {
  const initOf = (operation: OperationInfo, { path, body }: MethodArguments, options: object | undefined) => {
    try {
      // not an options object: the runner of the call refuses it
      if (options !== undefined && !plain(options)) return options;
      return { ...(options && sort(operation, options)), path, body };
    } catch {
      // it threw an error when it was read: refused likewise
      return null;
    }
  };
  return {
    call: (operation, given, options) => call(operation, ...([initOf(operation, given, options)] as never)),
    list: (operation, given, options) => paginate(operation, ...([initOf(operation, given, options)] as never)),
  };
}
