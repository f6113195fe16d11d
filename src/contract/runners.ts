// Runs the generated methods on a client: sorts the options of a method into what `call` and `paginate` expect.

import type { CallOptions, ListCallOptions } from "./call-options.js";
import type { InitArguments, Item, Operation, OperationInfo, PaginatedOperation, Success } from "./operation.js";
import type { PagedList } from "./paged-list.js";
import { isPlainObject } from "./plain-object.js";
import type { OktaPromise } from "./response-head.js";

/** A client's `call` and `paginate`, which the generated methods use. */
export interface Caller {
  call<T>(operation: Operation<T>, ...init: InitArguments<T>): OktaPromise<Success<T>>;
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
  return {
    ...rest,
    query,
    headers: given === undefined || isPlainObject(given) ? Object.assign(headers, given) : given,
  };
}

/** The arguments of a method besides its options. */
interface MethodArguments {
  readonly path?: { readonly [name: string]: unknown };
  readonly body?: unknown;
}

/** The functions that the generated methods call. */
export interface Runners {
  call<T>(operation: Operation<T>, given: MethodArguments, options: CallOptions | undefined): OktaPromise<Success<T>>;
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
      if (options !== undefined && !isPlainObject(options)) return options;
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
