// An org of the test server, by its spec.

import { type Org, orgOf } from "../../okta-server/org.js";
import { TokenEndpoint } from "../../okta-server/token-endpoint.js";
import type { ShownUser } from "../../support/stored-user.js";
import type { OrgSpec } from "../program/org-spec.js";
import { faultsOf } from "./faults.js";
import { serviceAppKey } from "./service-app.js";

/** The token that the program sends. */
const TOKEN = "00aBcDeFgHiJkLmNoPqRsTuVwXyZ";
/** The first user was created then, each other one an hour after the one before. */
const FIRST_CREATED = Date.UTC(2025, 0, 1);

export interface OrgHandler {
  readonly handle: Org["handle"];
  readonly privateKey?: string;
}

export function orgHandlerOf(spec: OrgSpec): OrgHandler {
  const { users = 3, text = 0, limit, latency = 0, serviceApp, dpop = false, tokenLatency = 0 } = spec;
  const common = {
    users: Array.from({ length: users }, (_, number) => userOf(number, text)),
    limits: limit ? { [limit.bucket]: { requests: limit.requests, seconds: limit.seconds } } : {},
    latency,
    faults: faultsOf(spec),
  };
  if (serviceApp === undefined) return { handle: orgOf({ ...common, token: TOKEN }).handle };
  const key = serviceAppKey(serviceApp);
  const tokens = new TokenEndpoint(Date.now, key.publicKey);
  if (dpop) Object.assign(tokens.demands, { dpop, tokenNonce: "nonce-1", apiNonce: "nonce-2" });
  const { handle } = orgOf({ ...common, tokens });
  return {
    privateKey: key.text,
    handle: async (request, response) => {
      if (request.url?.startsWith("/oauth2/")) await new Promise((done) => setTimeout(done, tokenLatency));
      return handle(request, response);
    },
  };
}

function userOf(number: number, text: number): ShownUser {
  const id = `00u${number}`;
  const about = text > 0 ? { about: "é".repeat(text) } : {};
  const created = new Date(FIRST_CREATED + number * 3_600_000).toISOString();
  const department = number % 3 === 0 ? "Engine Room" : "Bridge";
  const login = `${id}@acme.test`;
  const profile = { login, email: login, firstName: "Ada", lastName: "Byron", department, ...about };
  return { id, status: number % 5 === 4 ? "SUSPENDED" : "ACTIVE", created, lastUpdated: created, profile };
}
