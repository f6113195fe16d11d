// What openapi-fetch makes of a call, and what it gets back, in the light: a Request and a Response of the platform cost
// more than all the rest of a call, and nobody sees them where no middleware does.

import type { OktaRequest } from "../shared/platform.js";

/** A request that openapi-fetch makes: method, URL, headers and body. */
export class PlainRequest implements OktaRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;

  constructor(url: string, { method, headers, body }: { method: string; headers: Headers; body: string | undefined }) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.body = body;
  }
}

/** What openapi-fetch gets for a response that it must not read: one without a body. */
export const SPENT = { ok: true, status: 204, headers: { get: () => null } } as unknown as Response;
