// The beginning of a window of the server's rate limit, so that each client has all of it.

/** @param seconds - length of the window */
export const nextWindow = (seconds: number) =>
  new Promise<void>((done) => setTimeout(done, seconds * 1000 - (Date.now() % (seconds * 1000))));
