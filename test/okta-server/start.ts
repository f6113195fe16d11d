// Starts an org and a client of it, which end with the test.

import type { KeyObject } from "node:crypto";
import type { OktaOptions } from "../../src/index.js";
import { userOf } from "../support/answers.js";
import { type Clock, KEYS } from "../support/oauth.js";
import { serve } from "../support/serve.js";
import type { ShownUser } from "../support/stored-user.js";
import { type OrgOptions, orgOf } from "./org.js";
import { TokenEndpoint } from "./token-endpoint.js";

/** @param client - options of the client that differ from those of `createOkta` */
export async function startOkta(options: OrgOptions = {}, client: Partial<OktaOptions> = {}) {
  const org = orgOf(options);
  return { org, ...(await serve(org.handle, client)) };
}

/** Users 00u0, 00u1 and so on. */
export function usersOf(count: number, more: (number: number) => Partial<ShownUser> = () => ({})): ShownUser[] {
  return Array.from({ length: count }, (_, number) => userOf(`00u${number}`, more(number)));
}

/** An org that knows a service app by its public key, with the users 00u1 and ada+1@acme.test. */
export async function startServiceOrg(clock: Clock, publicKey: KeyObject = KEYS.publicKey) {
  const tokens = new TokenEndpoint(clock.now, publicKey);
  const { origin } = await startOkta({ tokens, users: ["00u1", "ada+1"].map((id) => userOf(id)), now: clock.now });
  return Object.assign(tokens, { origin });
}
