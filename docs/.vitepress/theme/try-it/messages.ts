// The messages between the page and the worker that runs the program. They hold text and numbers only.

import type { OrgSettings } from "./org-settings.js";

/** From the page: run this. */
export interface RunMessage {
  readonly code: string;
  readonly settings: OrgSettings;
}

/** From the worker. */
export type WorkerMessage =
  | { readonly type: "ready"; readonly names: NamesInScope }
  | { readonly type: "output"; readonly output: Output }
  | { readonly type: "request"; readonly request: SentRequest }
  | { readonly type: "response"; readonly response: ReceivedResponse }
  | { readonly type: "end"; readonly milliseconds: number; readonly hasFailed: boolean };

/** What a program can name, for completions. */
export interface NamesInScope {
  readonly okta: readonly string[];
  readonly org: readonly string[];
  readonly exports: readonly string[];
}

export type Output =
  | { readonly kind: "value"; readonly label: string | undefined; readonly view: ValueView }
  | { readonly kind: "log"; readonly level: LogLevel; readonly text: string }
  | { readonly kind: "error"; readonly error: ErrorView };

export type LogLevel = "log" | "warn" | "error";

/** A value as a table, where it is one, and as JSON. */
export interface ValueView {
  readonly table: TableView | undefined;
  readonly json: string;
}

export interface TableView {
  /** Whether each row is an item of a list; a property of an object otherwise. */
  readonly isList: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows the value has; `rows` are the first of them. */
  readonly total: number;
}

export interface ErrorView {
  readonly name: string;
  readonly message: string;
  /** The other properties of the error. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** The line of the program that failed. */
  readonly line: number | undefined;
}

/** Requests beyond these are sent, and not reported. */
export const MAX_REQUESTS = 10_000;

/** A request that left. Times are milliseconds since the run began. */
export interface SentRequest {
  readonly id: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly start: number;
  /** Requests in flight, with this one. */
  readonly inFlight: number;
}

/** How a request ended. */
export interface ReceivedResponse {
  readonly id: number;
  readonly end: number;
  /** `undefined`: no response came. */
  readonly status: number | undefined;
  /** What is left of the rate limit; `undefined` if there is none. */
  readonly remaining: number | undefined;
}
