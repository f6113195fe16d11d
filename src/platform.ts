// What the library takes from the platform it runs on, and a test gives instead.

/** A `fetch` to send requests with: the platform's own, or anything that answers a Request. */
export type Fetch = (request: Request) => Promise<Response>;

/** Time and chance. A test gives its own, and does not wait. */
export interface Clock {
  /** A number from 0 to below 1, to spread waits. */
  random(): number;
  /** Runs a function after some milliseconds, and returns what `clear` takes. */
  after(milliseconds: number, run: () => void): unknown;
  /** Takes back what `after` returned. */
  clear(timer: unknown): void;
}

/** The platform's clock. */
export const CLOCK: Clock = {
  random: () => Math.random(),
  after: (milliseconds, run) => setTimeout(run, milliseconds),
  clear: (timer) => clearTimeout(timer as Parameters<typeof clearTimeout>[0]),
};
