// What an operation is: its types, which are derived from the document's, and its metadata at run time.

import type { CallOptions } from "./call-options.js";

type Key<T, K extends string> = T extends { [key in K]?: infer V } ? V : never;
type Path<T> = T extends { parameters: { path: infer P } } ? P : never;
/** The query parameters of an operation. */
export type Query<T> = NonNullable<Key<Key<T, "parameters">, "query">>;
/** The header parameters of an operation. */
export type Header<T> = NonNullable<Key<Key<T, "parameters">, "header">>;

/** A media type with or without parameters, such as `application/json; okta-version=1.0.0`. One of Okta's has a comma. */
type Parametrized<Media extends string> = Media | `${Media};${string}` | `${Media},${string}`;
type JsonType = Parametrized<`${string}/json` | `${string}+json`>;
type TextType =
  | `text/${string}`
  | Parametrized<`${string}xml` | `${string}jwt` | "application/pkcs10" | "application/x-pem-file">;
/** A body by its media type: JSON as it is declared, text as a string, anything else as a Blob. */
type Received<Media, Declared> = Media extends JsonType ? Declared : Media extends TextType ? string : Blob;
/** The body of a response: as JSON, where a document also has other media types for it. */
type Content<R> = R extends { content: infer C } ? ContentOf<C> : undefined;
type ContentOf<C> = C extends { "application/json": infer Json }
  ? Json
  : { [Media in keyof C]: Received<Media, C[Media]> }[keyof C];

/** A body of text or bytes, sent as it is. */
export type RawBody = string | Blob | ArrayBuffer | ArrayBufferView;
/** Bodies that have a media type of their own. No interface: declarations of other packages have no name for it. */
type Forms = { "multipart/form-data": FormData; "application/x-www-form-urlencoded": URLSearchParams };
type Sent<Media, Declared> = Media extends JsonType ? Declared : Media extends keyof Forms ? Forms[Media] : RawBody;
type SentContent<R> = R extends { content: infer C }
  ? C extends { "application/json": infer Json }
    ? Json
    : { [Media in keyof C]: Sent<Media, C[Media]> }[keyof C]
  : undefined;
/** The body of an operation's request, by its media type: JSON, a form, or text and bytes that are sent as they are. */
export type Body<T> = SentContent<NonNullable<Key<T, "requestBody">>>;
/** The media types of a request's body, where a call has to name one: the body is neither plain JSON nor a form. */
export type RawType<T> = T extends { requestBody?: infer R }
  ? R extends { content: infer C }
    ? "application/json" extends keyof C
      ? never
      : keyof C & keyof Forms extends never
        ? InRange<keyof C>
        : never
    : never
  : never;
/** The media type that a call names: any string for a range such as `image/*`, and for a malformed media type. */
type InRange<Media> = Media extends `${string}${"*" | ","}${string}` ? string : Media & string;
/** The media types of a successful response that is not JSON. */
export type OtherType<T> = {
  [Status in keyof Responses<T> & SuccessStatus]: Responses<T>[Status] extends { content: infer C }
    ? InRange<Exclude<keyof C & string, JsonType>>
    : never;
}[keyof Responses<T> & SuccessStatus];

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

/** An item of the list that an operation returns: an array, or an object that wraps one. */
export type Item<T> = ItemOf<Success<T>>;
type ItemOf<Data> = unknown extends Data ? unknown : Data extends readonly (infer I)[] ? I : WrappedItem<Data>;

/** The properties of an object besides `_links` and `_embedded`, and besides those that no document names. */
type Contained<Data> = {
  [Name in keyof Data as string extends Name ? never : Name extends `_${string}` ? never : Name]: Data[Name];
};
/** The item of an object that contains nothing but a list, such as `{ value: […], _links }`; `never` for any other. */
type WrappedItem<Data> = Contained<Data>[keyof Contained<Data>] extends infer List
  ? // an object of nothing but links contains no list
    [List] extends [never]
    ? never
    : [Exclude<List, undefined>] extends [readonly (infer I)[]]
      ? I
      : never
  : never;

/**
 * Parameters whose optional ones accept `undefined`, which is not sent. Types of openapi-typescript do not with
 * exactOptionalPropertyTypes.
 */
type Sendable<Parameters> = {
  [Name in keyof Parameters]: Record<never, never> extends Pick<Parameters, Name>
    ? Parameters[Name] | undefined
    : Parameters[Name];
};
type PathInit<T> = [Path<T>] extends [never] ? { path?: undefined } : { path: Path<T> };
type QueryInit<T> = [Query<T>] extends [never]
  ? { query?: undefined }
  : T extends { parameters: { query: unknown } }
    ? { query: Sendable<Query<T>> }
    : { query?: Sendable<Query<T>> | undefined };
type HeaderInit<T> = [Header<T>] extends [never]
  ? unknown
  : T extends { parameters: { header: unknown } }
    ? { headers: Sendable<Header<T>> }
    : { headers?: Sendable<Header<T>> | undefined };
type BodyInit<T> = T extends { requestBody: { content: unknown } }
  ? { body: Body<T> }
  : [Body<T>] extends [undefined]
    ? { body?: undefined }
    : { body?: Body<T> | undefined };
/** An operation names the media type of its body, where it has just one. */
type ContentTypeInit<T> = [RawType<T>] extends [never] ? unknown : { contentType?: RawType<T> | undefined };

/**
 * The options of a call of an operation: `path`, `query`, `headers`, `body`, and the {@link CallOptions}; for a list,
 * the {@link ListCallOptions}. `contentType` is the media type of a body that is neither plain JSON nor a form.
 */
export type Init<T, Options = CallOptions> = PathInit<T> &
  QueryInit<T> &
  HeaderInit<T> &
  BodyInit<T> &
  ContentTypeInit<T> &
  Options;

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

/** The HTTP methods that a document can declare. */
export type RequestMethod = "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";

/** The metadata of an operation at run time. */
export interface OperationInfo {
  /** The operation id from the document. */
  readonly id: string;
  readonly method: RequestMethod;
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
  /**
   * For a list that can poll, the query parameters that bound it instead: those with any value (`true`), or with one
   * value. A polling list has a next page always; it ends with an empty page, whose cursor returns what comes later.
   */
  readonly pollsUnless?: { readonly [parameter: string]: string | true };
  /** The default and the maximum of the parameter `limit`, the page size; missing where the document has none. */
  readonly limit?: PageLimit | undefined;
  /** Query parameters with which the list is a single page. */
  readonly singlePage?: readonly string[] | undefined;
  /** The media type of its responses, where it is not JSON: text is a string, anything else a Blob. */
  readonly accept?: string;
  /** The media type of its request's body, where it is not JSON. */
  readonly contentType?: string;
  /** The media types of its request's body, where a call names one of several with `contentType`. */
  readonly contentTypes?: readonly string[];
  /** Whether any query parameter is sent, because those of the operation are not known. */
  readonly anyQuery?: boolean;
  /** Whether the items of a page can be wrapped in an object, such as `{ value: […], _links }`. */
  readonly wrapped?: boolean;
}

/** The page sizes of a list. */
export interface PageLimit {
  readonly default?: number | undefined;
  readonly maximum?: number | undefined;
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
