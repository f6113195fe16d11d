// Provides the client of okta-fetch: one for the process, and one for each request.

import type { ServerResponse } from "node:http";
import { Module, Scope } from "@nestjs/common";
import { REQUEST } from "@nestjs/core";
import type { Request } from "express";
import { createOkta, type Okta } from "okta-fetch";

/** The client of the process, from `OKTA_CLIENT_ORGURL` and `OKTA_CLIENT_TOKEN`. A test replaces it. */
export const OKTA = Symbol("the client");
/** The same client for one request: its calls end after 5 seconds, or if the caller leaves. */
export const REQUEST_OKTA = Symbol("the client of a request");

@Module({
  providers: [
    { provide: OKTA, useFactory: () => createOkta() },
    {
      provide: REQUEST_OKTA,
      scope: Scope.REQUEST,
      inject: [OKTA, REQUEST],
      useFactory: (okta: Okta, request: Request) => okta.with({ signal: callerSignal(request.res), deadline: 5_000 }),
    },
  ],
  exports: [OKTA, REQUEST_OKTA],
})
export class OktaModule {}

function callerSignal(response: ServerResponse | undefined): AbortSignal {
  const left = new AbortController();
  response?.once("close", () => {
    if (!response.writableFinished) left.abort();
  });
  return left.signal;
}
