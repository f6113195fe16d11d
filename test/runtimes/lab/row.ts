// The rows of the table, and how one comes about.

import type { FeatureResult } from "../program/org-spec.js";
import { startTestServer } from "../server/test-server.js";
import { type CommandOptions, start } from "./command.js";

export interface Row {
  /** Such as `Node`. */
  readonly runtime: string;
  readonly version: string;
  /** How the program runs there, such as `CommonJS`. */
  readonly how: string;
  readonly results: readonly FeatureResult[];
  /** Why nothing ran. */
  readonly failure?: string;
}

/** Makes the rows of a kind of runtime. */
export interface Runner {
  readonly name: string;
  /** Adds rows one by one, so that what fails late keeps what came before. */
  run(add: (row: Row) => void): Promise<void>;
}

export type Title = Pick<Row, "runtime" | "version" | "how">;

/** A row of a program that reports to the test server: starts it, and waits for what it reports. */
export async function rowOf(title: Title, launch: (server: string) => Launched | Promise<Launched>): Promise<Row> {
  const server = await startTestServer();
  let launched: Launched | undefined;
  try {
    launched = await launch(server.url);
    const ended = launched.ended.then(() => {
      throw new Error("it ended without a report");
    });
    return { ...title, results: await Promise.race([server.reported(), ended]) };
  } catch (error) {
    return failed(title, error);
  } finally {
    await launched?.stop?.();
    await server.close();
  }
}

export interface Launched {
  /** The end of the program: it fails the row if nothing was reported by then. */
  readonly ended: Promise<unknown>;
  stop?(): unknown;
}

/** A program that is a command, which gets the URL of the test server as TEST_SERVER. */
export const command =
  (path: string, parameters: readonly string[], options: CommandOptions) =>
  (server: string): Launched => {
    const { ended, stop } = start(path, parameters, { ...options, env: { ...options.env, TEST_SERVER: server } });
    // the report may come a moment after the end was seen
    return { ended: ended.then(() => new Promise((done) => setTimeout(done, 1000))), stop };
  };

export function failed(title: Title, error: unknown): Row {
  return { ...title, results: [], failure: error instanceof Error ? error.message : String(error) };
}
