// What a measure is. There are three kinds: clients measured in processes of their own, what a tool says of the package
// (npm, a bundler, a compiler), and what follows from other measures.

import type { OktaOptions } from "okta-fetch";
import type { Client, ClientName } from "./client.js";
import type { OrgOptions } from "./server/org.js";

/**
 * - `time`, `cpu`: milliseconds
 * - `memory`: peak, in MB
 * - `growth`: ratio of two peaks
 * - `refused`: answers with status 429
 * - `size`: MB on disk; `packages`: number of packages installed
 * - `bundle`: kB, minified and gzipped
 */
export type FigureName = "time" | "cpu" | "memory" | "growth" | "refused" | "size" | "packages" | "bundle";

export type Figures = { readonly [name in FigureName]?: number };

/** What is compared: a client, or the least that any client could need. */
export type Contender = ClientName | "least";

export type Results = { readonly [contender in Contender]?: Figures };

/** A limit for a figure of a client: `most` by itself, or `times` or `plus` the same figure of another contender. */
export type Goal = { readonly client: ClientName; readonly figure: FigureName } & (
  | { readonly most: number }
  | { readonly of: Contender; readonly times: number }
  | { readonly of: Contender; readonly plus: number }
);

interface MeasureBase {
  readonly title: string;
  readonly figures: readonly FigureName[];
  readonly goals: readonly Goal[];
}

/** What clients do against the test server, each round of each client in a new process. */
export interface ClientMeasure extends MeasureBase {
  readonly clients: readonly ClientName[];
  readonly rounds: number;
  readonly server?: OrgOptions;
  /** Answers other than 429 that a client must have had, those of `warmUp` included: fewer, and it has no figures. */
  readonly requests: number;
  readonly oktaOptions?: OktaOptions;
  /** Counts from the start of the process: loading the client is part of the measure. Default: counts `run` only. */
  readonly wholeProcess?: boolean;
  warmUp?(client: Client): Promise<void>;
  run?(client: Client): Promise<void>;
  /** Figures that are known without measuring. */
  readonly known?: Results;
}

export interface ToolMeasure extends MeasureBase {
  readonly rounds?: number;
  /** @param peers - whether Okta's SDK is installed */
  take(options: { rounds: number; peers: boolean }): Promise<Results>;
}

export interface DerivedMeasure extends MeasureBase {
  /** Names of the measures that are taken before. */
  readonly from: readonly string[];
  derive(results: readonly Results[]): Results;
}

export type Measure = ClientMeasure | ToolMeasure | DerivedMeasure;
