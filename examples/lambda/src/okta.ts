// The client that all invocations of an execution environment share.

import type { Context } from "aws-lambda";
import { createOkta, type Okta } from "okta-fetch";
import { privateKeyJwt } from "okta-fetch/oauth";

/** What an invocation needs after its last call, in milliseconds, to answer and to write its log. */
const RESERVE = 500;

const { OKTA_CLIENT_CLIENTID: clientId = "", OKTA_CLIENT_PRIVATEKEY: privateKey, OKTA_CLIENT_SCOPES } = process.env;

// made once, when the environment starts: its invocations share the access token and what is known of the rate limits.
// Missing or invalid variables show at once, as an error of the function's start. The service app is an option, because
// createOkta() alone loads okta-fetch/oauth when it needs it, which one file cannot do
const okta = createOkta(
  privateKey ? { auth: privateKeyJwt({ clientId, privateKey, scopes: OKTA_CLIENT_SCOPES ?? "" }) } : {},
);

/** The client for the next call of an invocation, which ends before the function is out of time. */
export const oktaFor = (context: Context): Okta =>
  okta.with({ deadline: Math.max(1, context.getRemainingTimeInMillis() - RESERVE) });
