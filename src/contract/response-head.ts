// The response of a call, beside its data.

/** The rate limit of an endpoint, from the headers of a response. A missing or invalid header has no property. */
export interface RateLimit {
  /** The requests that the endpoint allows in a window; 0 for a concurrency limit. */
  readonly limit?: number;
  /** The requests left in the window. */
  readonly remaining?: number;
  /** When the window ends, in seconds since 1970, by the server's clock. */
  readonly reset?: number;
}

/** What a response says besides its data. */
export interface ResponseHead {
  /**
   * The response, for its status and headers; its body is already read. Not enumerable, so that logs, JSON and spreading
   * leave it out: headers can hold cookies.
   */
  readonly response: Response;
  /** The `X-Okta-Request-Id`, for Okta support and the system log. */
  readonly requestId: string | undefined;
  /** The rate limit from the response's headers, if it has them. */
  readonly rateLimit: RateLimit | undefined;
  /** The `ETag`, for the option `ifMatch` of an update. */
  readonly etag: string | undefined;
}

/** The data of a response, and its head. */
export interface WithResponse<T> extends ResponseHead {
  readonly data: T;
}

/** The promise of a call: it resolves to the data of the response. */
export interface OktaPromise<T> extends Promise<T> {
  /**
   * Resolves to the data and the response. The call is sent once, whether or not you use this.
   * @throws the errors of the call
   * @example
   * ```ts
   * const { data: user, etag, requestId } = await okta.getUser(id).withResponse();
   * ```
   */
  withResponse(): Promise<WithResponse<T>>;
}
