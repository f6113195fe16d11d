// The types of `okta.request` and `okta.list`, from the `paths` that openapi-typescript makes of a document. Types only.

import type { CallOptions, ListCallOptions, QueryValue } from "../contract/call-options.js";
import type { Body, Init, Item, OtherType, RawType, Success } from "../contract/operation.js";
import type { paths as DocumentPaths, OktaTypes } from "../models/profile-types.js";

type PathMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch";

/** The methods and paths of a document, such as `"GET /api/v1/apps/{appId}"`. */
export type Endpoint<Paths, Method extends PathMethod = PathMethod> = {
  [Path in keyof Paths & string]: {
    // openapi-typescript declares the methods that a path does not have, as optional and never
    [M in keyof Paths[Path] & Method]: undefined extends Paths[Path][M] ? never : `${Uppercase<M>} ${Path}`;
  }[keyof Paths[Path] & Method];
}[keyof Paths & string];

/** Any method and path. The intersection keeps the known ones apart from it, for an editor's completions. */
export type AnyEndpoint<Method extends PathMethod = PathMethod> = `${Uppercase<Method>} /${string}` &
  Record<never, never>;

declare const anyPath: unique symbol;

/** The paths of the package's document, and any other, without types. */
export interface AnyPath extends DocumentPaths {
  /** For the compiler only: it does not exist. */
  readonly [anyPath]?: never;
}

/** The paths of the type parameter of a client: those of a document that it names, or any. */
export type PathsOf<Types extends OktaTypes> = Types extends { paths: infer Paths extends object } ? Paths : AnyPath;

/** Whether a client was given no paths. */
type IsAny<Paths> = typeof anyPath extends keyof Paths ? true : false;

/** The paths of `okta.api`. */
export type ApiPaths<Paths extends object> = IsAny<Paths> extends true ? DocumentPaths : Paths;

type KnownEndpoint<Paths, Method extends PathMethod> =
  | Endpoint<Paths, Method>
  | (IsAny<Paths> extends true ? AnyEndpoint<Method> : never);

/** The first argument of `request`: with `paths`, one of theirs. */
// not the constraint of `At`: the compiler would work out the options of all endpoints
export type RequestEndpoint<Paths, At> =
  At extends KnownEndpoint<Paths, PathMethod> ? At : KnownEndpoint<Paths, PathMethod>;

/** The first argument of `list`: with `paths`, one of theirs with GET. */
export type ListEndpoint<Paths, At> = At extends KnownEndpoint<Paths, "get"> ? At : KnownEndpoint<Paths, "get">;

/** The names of the parameters in a path. */
type NamesIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** An operation without types: only the names of its path values are known. */
export interface UntypedOperation<Path> {
  parameters: { query?: { [name: string]: QueryValue } } & ([NamesIn<Path>] extends [never]
    ? unknown
    : { path: { [Name in NamesIn<Path>]: string } });
  requestBody?: { content: { "application/json": unknown } };
  responses: { 200: { content: { "application/json": unknown } } };
}

/** The operation of an endpoint; without types if the document does not have it. */
type OperationAt<Paths, At> = At extends `${infer Method} ${infer Path}`
  ? Path extends keyof Paths
    ? Lowercase<Method> extends keyof Paths[Path]
      ? Paths[Path][Lowercase<Method>]
      : UntypedOperation<Path>
    : UntypedOperation<Path>
  : never;

/** The data of an endpoint's successful response. */
export type AnswerAt<Paths, At> = Success<OperationAt<Paths, At>>;

/** An item of the list that an endpoint returns. */
export type ItemAt<Paths, At> = Item<OperationAt<Paths, At>>;

/** The media types of bodies that are not JSON. */
type MediaTypes<T> = ([RawType<T>] extends [never]
  ? unknown extends Body<T>
    ? { contentType?: string | undefined }
    : unknown
  : { contentType: RawType<T> }) &
  (unknown extends Success<T>
    ? { accept?: string | undefined }
    : [OtherType<T>] extends [never]
      ? unknown
      : Success<T> extends string | Blob
        ? { accept: OtherType<T> }
        : unknown);

/**
 * The options of `request`: the parameters of the endpoint, its body, and the {@link CallOptions}. `contentType` and
 * `accept` are the media types of bodies that are not JSON.
 */
export type RequestOptions<Paths, At> = Init<OperationAt<Paths, At>> & CallOptions & MediaTypes<OperationAt<Paths, At>>;

/** The options of `list`: the parameters of the endpoint, and the {@link ListCallOptions}. */
export type ListOptions<Paths, At> = Init<OperationAt<Paths, At>, ListCallOptions> & ListCallOptions;

/** The arguments after an endpoint: optional if it requires no parameter. */
export type RequestArguments<Paths, At> =
  Record<never, never> extends RequestOptions<Paths, At>
    ? [options?: RequestOptions<Paths, At>]
    : [options: RequestOptions<Paths, At>];

/** The same for a list. An endpoint that returns no list accepts none. */
export type ListArguments<Paths, At> = [ItemAt<Paths, At>] extends [never]
  ? [options: "This endpoint returns no list. Use request."]
  : Record<never, never> extends ListOptions<Paths, At>
    ? [options?: ListOptions<Paths, At>]
    : [options: ListOptions<Paths, At>];
