// What the library takes from the platform it runs on, and a test gives instead.

/** A `fetch` to send requests with: the platform's own, or anything that answers a Request. */
export type Fetch = (request: Request) => Promise<Response>;
