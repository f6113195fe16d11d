// The options of a call, besides the parameters of its operation.

/** The value of a header; `null` removes a default header. */
export type HeaderValue = string | number | boolean | null | undefined;

/** The value of a query parameter; `null` and `undefined` are not sent. */
export type QueryValue = string | number | boolean | null | undefined | readonly (string | number | boolean)[];

/** Options for every call, besides the parameters of its operation. */
export interface CallOptions {
  /**
   * Aborts the call at any point. It then rejects with an `OktaAbortError`, or with an `OktaTimeoutError` if the signal
   * timed out, as from `AbortSignal.timeout()`.
   */
  signal?: AbortSignal | undefined;
  /** Additional headers; `null` omits one of the client's default headers. */
  headers?: { [name: string]: HeaderValue } | undefined;
  /**
   * Query parameters that the operation does not declare: Okta adds some between releases of its document. Names and
   * values are encoded; an array is sent as the parameter several times.
   */
  extraQuery?: { readonly [name: string]: QueryValue } | undefined;
  /** Overrides the client's number of retries; for a list, of each page. 0 disables retries. */
  retry?: number | RetryOptions | undefined;
  /** Overrides the client's timeout of an attempt, in milliseconds. 0 disables it. */
  timeout?: number | undefined;
  /**
   * Overrides the client's deadline, in milliseconds, for the whole call: attempts, waits and token requests; for a
   * list, all its pages and your work between them. 0 disables it.
   */
  deadline?: number | undefined;
  /**
   * Overrides the client's `pacing.maxHold`: how long a request may be held back, in milliseconds. With 0, a request
   * that cannot be sent at once fails.
   */
  maxHold?: number | undefined;
}

/** Options for a list, besides the parameters of its operation. */
export interface ListCallOptions extends CallOptions {
  /**
   * Overrides the client's number of pages to prefetch. 0 disables the prefetch. If you stop early, at most this many
   * prefetched pages are wasted.
   */
  readAhead?: number | undefined;
}

/** Options for retries. */
export interface RetryOptions {
  /**
   * The maximum number of retries.
   * @defaultValue 2
   */
  retries?: number | undefined;
  /**
   * The maximum number of retries for each page of a list or scan. A long list meets more failures than a single call,
   * and would have to start over. If 5 % of the responses fail, a list of 2,500 pages completes in all but one of
   * 25,000 runs with 5 retries, and in three of four with 2.
   * @defaultValue `retries` if you set it, else 5
   */
  pages?: number | undefined;
  /**
   * Also retry a POST, and `deleteUser`, after a network failure or one of the `statuses`. Okta may have completed the
   * first attempt: a retry can create a user twice, send an email twice, or delete a user that should only be
   * deactivated. This option does not affect retries after a 429, because Okta did nothing.
   * @defaultValue false
   */
  post?: boolean | undefined;
  /**
   * The statuses, from 400 to 599, after which a GET, HEAD, PUT or DELETE is retried; with `post`, any request.
   * Replaces the default list, and does not affect retries after a 429. 500 is not in the default list, because Okta
   * may return it for the same request each time; add it if your org has transient ones.
   * @defaultValue [408, 502, 503, 504]
   */
  statuses?: readonly number[] | undefined;
  /**
   * How long a call is retried after 429s, as the sum of the waits that the responses request, in milliseconds; a
   * deadline can end it earlier. A 429 does not use up `retries`: Okta did nothing, and the request passes once the
   * limit resets. 0: fail with the first 429.
   * @defaultValue 300000, or 0 where `retries` (for a list: `pages`) is 0
   */
  rateLimited?: number | undefined;
  /**
   * The longest wait before a retry, in milliseconds. Okta's rate limits reset within a minute.
   * @defaultValue 65000
   */
  maxWait?: number | undefined;
}
