// The command `okta-fetch whoami`: whether the credentials work, and what they are. The first command that one runs.

import type { Okta } from "../client/create-okta.js";
import { type CredentialsMode, credentialsModeOf } from "../client/environment.js";
import type { RateLimit } from "../contract/response-head.js";
import { OktaApiError, OktaAuthenticationError } from "../errors/index.js";
import { callOkta } from "./call-okta.js";
import { EXIT } from "./command-error.js";
import { type Grant, grantIn, watchTokens } from "./granted-scopes.js";
import { detailsOf } from "./output/table.js";
import { visibleJson } from "./output/visible-text.js";
import type { Outcome, Terminal } from "./terminal.js";
import { isObject, trimmedText } from "./user-schema.js";

/** The flags of `okta-fetch whoami`. */
export interface WhoamiFlags {
  readonly org?: string | undefined;
  readonly format?: "table" | "json" | undefined;
}

/** What the org is called, where the credentials may read it. */
interface OrgNames {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** What the command found out. */
interface Identity extends Grant {
  readonly org: { readonly url: string } & OrgNames;
  readonly credentials: { readonly kind: string; readonly variable: string; readonly clientId?: string | undefined };
  /** Whose token it is; missing for a service app, and if the token may not read users. */
  readonly user?: { readonly id: string; readonly login: string; readonly status: string } | undefined;
  /** The limits that the responses named, by method and path. */
  readonly limits: { readonly [bucket: string]: RateLimit };
}

const KINDS: { readonly [mode in CredentialsMode]: { readonly kind: string; readonly variable: string } } = {
  ssws: { kind: "API token", variable: "OKTA_CLIENT_TOKEN" },
  bearer: { kind: "access token", variable: "OKTA_CLIENT_TOKEN" },
  privatekey: { kind: "service app", variable: "OKTA_CLIENT_PRIVATEKEY" },
};

/** Prints whose credentials the environment has, for which org, and what they allow. */
export async function whoami({ org, format }: WhoamiFlags, terminal: Terminal): Promise<Outcome> {
  const { fetch, granted } = watchTokens();
  const identity = await callOkta(org, (okta, { orgUrl }) => identityOf(okta, String(orgUrl), granted), { fetch });
  const asJson = (format ?? (terminal.isInteractive ? "table" : "json")) === "json";
  const stdout = asJson ? `${visibleJson(identity)}\n` : detailsOf(linesOf(identity));
  return { exitCode: EXIT.done, stdout };
}

async function identityOf(okta: Okta, url: string, granted: () => Grant): Promise<Identity> {
  const mode = credentialsModeOf();
  const about = await orgOf(okta);
  const isApp = mode === "privatekey";
  const user = isApp ? undefined : await allowed(okta.getCurrentUser());
  const grant = mode === "bearer" ? grantIn(process.env["OKTA_CLIENT_TOKEN"] ?? "") : granted();
  // a service app has no user: another call shows whether its token is accepted, and a limit
  if (isApp) await allowed(okta.listUsers({ limit: 1 }).first());
  return {
    org: { url, ...about },
    credentials: { ...KINDS[mode], clientId: isApp ? process.env["OKTA_CLIENT_CLIENTID"] : undefined },
    user: user && { id: user.id, login: user.profile.login, status: user.status },
    ...grant,
    limits: Object.fromEntries(Object.entries(okta.rateLimits()).flatMap(limitOf)),
  };
}

/** The state of a limit; nothing if no response named it. */
const limitOf = ([bucket, { limit, remaining, reset }]: [string, RateLimit]): [string, RateLimit][] =>
  limit === undefined
    ? []
    : [[bucket, { limit, ...(remaining !== undefined && { remaining }), ...(reset !== undefined && { reset }) }]];

/** The org's id and name; without the name if the credentials may not read it. */
async function orgOf(okta: Okta): Promise<OrgNames> {
  const settings: unknown = await allowed(okta.request("GET /api/v1/org"));
  const about = settings ?? (await allowed(okta.request("GET /.well-known/okta-organization")));
  const { id, companyName } = isObject(about) ? about : {};
  return { id: trimmedText(id) || undefined, name: trimmedText(companyName) || undefined };
}

/** What a call resolves to; `undefined` if the credentials are accepted, but do not allow it. */
async function allowed<T>(call: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    const isDenied = error instanceof OktaApiError && [400, 403, 404].includes(error.status);
    // a missing scope may come with any status
    const isAccepted = isDenied || (error instanceof OktaAuthenticationError && error.requiredScopes !== undefined);
    if (isAccepted) return undefined;
    throw error;
  }
}

function linesOf({ org, credentials, user, scopes, expires, limits }: Identity): [string, string][] {
  const { kind, variable, clientId } = credentials;
  const lines: [string, string | undefined][] = [
    ["org", org.url],
    ["name", org.name],
    ["org id", org.id],
    ["credentials", `${kind}${clientId ? ` ${clientId}` : ""}, from ${variable}`],
    ["user", user && `${user.login} (${user.id}), ${user.status}`],
    ["scopes", scopes?.join(" ")],
    ["expires", expires],
    ...Object.entries(limits).map(([bucket, { remaining, limit }], at): [string, string] => [
      at === 0 ? "limits" : "",
      `${bucket}: ${remaining ?? "?"} of ${limit ?? "?"} requests left in this window`,
    ]),
  ];
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
}
