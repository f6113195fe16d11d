// Long answers that come together are parsed one a turn of the event loop: timers and the program's other work come in
// between. A scan with 8 readers would hold them up for 20 ms at a time.

/** From that many characters on, parsing takes long enough for a turn to be nothing beside it. */
export const LONG = 100_000;

// taken at once: a test may stop the clock later
const { setImmediate: soon } = globalThis as { setImmediate?: (run: () => void) => unknown };

let last = Promise.resolve();

/** Waits for the next turn that nobody else waits for; for none where the platform has no turns. */
export function turn(): Promise<void> {
  last = last.then(() => soon && new Promise<void>((done) => void soon(done)));
  return last;
}
