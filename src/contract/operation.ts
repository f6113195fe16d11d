// The contract between the generated files and the client: what an operation is, and what runs it. It imports nothing: the
// generator copies it into a folder that it makes of another document, so that the folder stands alone.

/** A value that a header can be given; `null` takes a default header out. */
export type HeaderValue = string | number | boolean | null | undefined;

/** What every call takes besides the parameters of its operation. */
export interface CallOptions {
  /**
   * Ends the call, whatever it waits for. The error is then an `OktaAbortError`; an `OktaTimeoutError` if time ended it,
   * as with `AbortSignal.timeout()`.
   */
  signal?: AbortSignal | undefined;
  /** Headers to send besides the client's own; `null` leaves one of those out. */
  headers?: { [name: string]: HeaderValue } | undefined;
  /** How often to try again, instead of what the client says; of a list, each of its pages. 0: not at all. */
  retry?: number | RetryOptions | undefined;
  /** The longest that one attempt may take, in milliseconds, instead of what the client says. 0: no end. */
  timeout?: number | undefined;
  /**
   * The longest that all of it may take, in milliseconds, instead of what the client says: attempts, waits, token
   * requests; of a list, all its pages, and what you do between them. 0: no end.
   */
  deadline?: number | undefined;
  /**
   * The longest that each request of it may be held, in milliseconds, instead of what the client's `pacing.maxHold` says.
   * 0: it fails at once if it cannot leave.
   */
  maxHold?: number | undefined;
}

/** What a list takes besides the parameters of its operation. */
export interface ListCallOptions extends CallOptions {
  /**
   * How many pages to ask for before they are consumed, instead of what the client says. 0: none. A loop that stops
   * early has asked for at most so many in vain.
   */
  readAhead?: number | undefined;
}

/** When a call tries again. */
export interface RetryOptions {
  /**
   * Attempts after the first one.
   * @defaultValue 2
   */
  retries?: number | undefined;
  /**
   * The same for each page of a list or scan: a long one meets more faults than a single call, and would have to begin
   * again. Under faults in 5 % of the answers, 2,500 pages come through in all but one of 25,000 runs with 5, and in three
   * of four with 2.
   * @defaultValue `retries` if you set it, else 5
   */
  pages?: number | undefined;
  /**
   * Send a POST, and `deleteUser`, again after a network fault or one of the `statuses` too. Okta may have done it already:
   * a user may be created twice, an email sent twice, or a user deleted who was only to be deactivated. After a 429 they
   * are sent again in any case, because nothing was done.
   * @defaultValue false
   */
  post?: boolean | undefined;
  /**
   * The statuses after which to send a GET, HEAD, PUT or DELETE again, from 400 to 599; with `post`, any request. The list
   * replaces the default one. After a 429 everything is sent again, whether or not it is listed. A 500 is not listed,
   * because Okta may answer the same request with it each time; where your org has passing ones, add it.
   * @defaultValue [408, 502, 503, 504]
   */
  statuses?: readonly number[] | undefined;
  /**
   * How long a call is retried after 429s, as the sum of the waits that the responses ask for, in milliseconds; a deadline
   * can end it earlier. A 429 does not use up `retries`: Okta did nothing, and the request passes once the limit resets.
   * 0: fail with the first 429.
   * @defaultValue 300000, or 0 where `retries` (for a list: `pages`) is 0
   */
  rateLimited?: number | undefined;
  /**
   * The longest wait between two attempts, in milliseconds. Okta's limits reset within a minute.
   * @defaultValue 65000
   */
  maxWait?: number | undefined;
}

/** What an answer said of the rate limit of its endpoint. A header that is missing or makes no sense has no property. */
export interface RateLimit {
  /** Requests that the endpoint allows in its window; 0 with a concurrency limit. */
  readonly limit?: number;
  /** Requests that are left in the window. */
  readonly remaining?: number;
  /** When the window ends, in seconds since 1970 on the server's clock. */
  readonly reset?: number;
}

/** One page of a list. */
export interface Page<Item> {
  /** The items in the order of the answer; an empty page is not the end. */
  readonly items: Item[];
  /** The cursor of the next page, to resume with as `after`; `undefined` on the last page. */
  readonly next: string | undefined;
  /** The answer itself, for its headers. Its body is read already. */
  readonly response: Response;
  /** What the answer said of the rate limit, if it did. */
  readonly rateLimit: RateLimit | undefined;
}

/** A list that is requested page by page, once it is consumed, and at most `readAhead` pages further. */
export interface PagedList<Item> extends AsyncIterable<Item> {
  /** The pages one by one. */
  pages(): AsyncGenerator<Page<Item>, void, undefined>;
  /**
   * All items in one array.
   * @param options - `max`: stop after that many items, and request no further page (default: no end)
   * @throws OktaArgumentError - there is another option, or `max` is no whole number; nothing is sent
   */
  toArray(options?: { max?: number | undefined }): Promise<Item[]>;
  /** The first item; `undefined` when the list is empty. Goes on over empty pages. */
  first(): Promise<Item | undefined>;
}

type Key<T, K extends string> = T extends { [key in K]?: infer V } ? V : never;
type Path<T> = T extends { parameters: { path: infer P } } ? P : never;
/** The query parameters of an operation. */
export type Query<T> = NonNullable<Key<Key<T, "parameters">, "query">>;
/** The header parameters of an operation. */
export type Header<T> = NonNullable<Key<Key<T, "parameters">, "header">>;
type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;
/** The JSON body that an operation takes. */
export type Body<T> = Content<NonNullable<Key<T, "requestBody">>>;

type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | "2XX";
type Responses<T> = T extends { responses: infer R } ? R : never;
// an answer of `{}` says nothing: it counts as none
type Said<B> = B extends undefined ? void : [B] extends [Record<string, never>] ? void : B;

/** What an operation answers when it succeeds; `void` where it has nothing to say. */
export type Success<T> = {
  [Status in keyof Responses<T> & SuccessStatus]: Said<Content<Responses<T>[Status]>>;
}[keyof Responses<T> & SuccessStatus];

/** What an operation answers when it fails. */
export type Failure<T> = {
  [Status in Exclude<keyof Responses<T>, SuccessStatus>]: Content<Responses<T>[Status]>;
}[Exclude<keyof Responses<T>, SuccessStatus>];

/** An item of the list that an operation answers. */
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
 * Everything one call of an operation needs: `path`, `query`, `headers`, `body`, and the {@link CallOptions}; for a list,
 * the {@link ListCallOptions}.
 */
export type Init<T, Options = CallOptions> = PathInit<T> & QueryInit<T> & HeaderInit<T> & BodyInit<T> & Options;

/** The arguments after the operation: none are needed where nothing is required. */
export type InitArguments<T, Options = CallOptions> =
  Record<never, never> extends Init<T, Options> ? [init?: Init<T, Options>] : [init: Init<T, Options>];

/** What an operation's function resolves to: data or an error, never both; look at `response.ok`. */
export type Answer<T> =
  | { data: Success<T>; error?: never; response: Response }
  | { data?: never; error: Failure<T>; response: Response };

/** What a function needs to send its request: an openapi-fetch client, such as `okta.api`, is one. */
export interface Requester {
  request(method: never, path: never, init: never): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

export type HttpMethod = "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";

/** What is known of an operation at run time. */
export interface OperationInfo {
  /** The operation id in the document. */
  readonly id: string;
  readonly method: HttpMethod;
  /** The path as the document has it, such as `/api/v1/users/{id}`. */
  readonly path: string;
  /** The names of the query parameters. */
  readonly query: readonly string[];
  /** The query parameters that have another name among a method's options, because every call has an option of theirs. */
  readonly renamed: { readonly [option: string]: string };
  /** The header parameters, by the names that they have among a method's options. */
  readonly headers: { readonly [option: string]: string };
  /** The query parameters that must be given; and `body`, if it must. */
  readonly required: readonly string[];
  /** Whether it takes a body. */
  readonly body: boolean;
  /** Whether a success has nothing to say: no body, or `{}`. */
  readonly silent: boolean;
  /** Whether the answers are pages of a list. */
  readonly paginated: boolean;
}

/**
 * An operation: a function that runs it on an openapi-fetch client and resolves to data or error, and what
 * `okta.call` needs to know of it.
 */
export interface Operation<T> extends OperationInfo {
  (client: Requester, ...init: InitArguments<T>): Promise<Answer<T>>;
  /** For the compiler only: no such property exists. */
  readonly "~types"?: T;
}

/** An operation whose answers are the pages of a list: `okta.paginate` takes these only. */
export interface PaginatedOperation<T> extends Operation<T> {
  readonly paginated: true;
}

/** What the method of an operation gives. */
export type Result<O> =
  O extends PaginatedOperation<infer T>
    ? PagedList<Item<T>>
    : O extends Operation<infer T>
      ? Promise<Success<T>>
      : never;

/** What the generated methods need: a client's `call` and `paginate`. */
export interface Caller {
  call<T>(operation: Operation<T>, ...init: InitArguments<T>): Promise<Success<T>>;
  paginate<T>(operation: PaginatedOperation<T>, ...init: InitArguments<T, ListCallOptions>): PagedList<Item<T>>;
}

/**
 * A client whose own copy of these types is another file: it runs any operation, but the compiler cannot see that
 * the two copies say the same.
 */
export interface AnyCaller {
  call(operation: never, ...init: never): Promise<unknown>;
  paginate(operation: never, ...init: never): AsyncIterable<unknown>;
}

/** What of an operation is not in every one of them. */
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

/** Makes the function of an operation. */
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

/** Makes the function of an operation that answers in pages. */
export const definePaginated = define as <T>(
  id: string,
  method: HttpMethod,
  path: string,
  details: Details & { paginated: true },
) => PaginatedOperation<T>;

/** Whether a value is an object as `{}` makes them, and not a signal, a list or a Headers that was given in its place. */
export function plain(value: unknown): value is { readonly [name: string]: unknown } {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // that of another realm ends its chain too
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Own properties only: an option may be called `constructor`. */
function own(record: { readonly [name: string]: string }, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Sorts the one options object of a method into query parameters, header parameters, and the rest. */
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
    // a method has no such options: under their own names these would be overwritten, and pass unseen
    else rest[/^(path|query|body)$/.test(name) ? `options.${name}` : name] = value;
  }
  // what is left, or has the wrong form, is for whoever runs the call to know, or to refuse
  return { ...rest, query, headers: given === undefined || plain(given) ? Object.assign(headers, given) : given };
}

/** What a method passes on besides its options. */
interface Given {
  readonly path?: { readonly [name: string]: unknown };
  readonly body?: unknown;
}

/** What the generated methods call. */
export interface Runners {
  call<T>(operation: Operation<T>, given: Given, options: CallOptions | undefined): Promise<Success<T>>;
  list<T>(operation: PaginatedOperation<T>, given: Given, options: ListCallOptions | undefined): PagedList<Item<T>>;
}

/** Makes what the generated methods of a client call: its `call` and `paginate`, with the one options object sorted. */
export function runnersOf({ call, paginate }: Caller): Runners {
  const initOf = (operation: OperationInfo, { path, body }: Given, options: object | undefined) => {
    try {
      // not an options object: whoever runs the call refuses it
      if (options !== undefined && !plain(options)) return options;
      return { ...(options && sort(operation, options)), path, body };
    } catch {
      // nor is one that throws when it is read
      return null;
    }
  };
  return {
    call: (operation, given, options) => call(operation, ...([initOf(operation, given, options)] as never)),
    list: (operation, given, options) => paginate(operation, ...([initOf(operation, given, options)] as never)),
  };
}
