import { OktaAuthError, OktaConfigError } from "okta-fetch";
import { privateKeyJwt } from "okta-fetch/oauth";
import { check, equal, rejectionOf } from "../expect.js";
import type { Feature, TestOrg } from "../feature.js";

const authOf = ({ clientId, scopes, privateKey = "" }: TestOrg, dpop?: boolean) =>
  privateKeyJwt({ clientId, scopes, privateKey, dpop });

const tokenRequests = async (org: TestOrg) =>
  (await org.received()).filter(({ path }) => path === "/oauth2/v1/token").length;

export const serviceApps: readonly Feature[] = [
  ...(["RSA", "EC"] as const).map(
    (serviceApp): Feature => ({
      area: "OAuth",
      name: `a service app signs in with an ${serviceApp} key, and one token serves all calls`,
      run: async ({ org }) => {
        const acme = await org({ serviceApp, users: 450 });
        const okta = acme.client({ auth: authOf(acme) });
        await Promise.all([okta.getUser("00u1"), okta.getUser("00u2"), okta.listUsers().toArray()]);
        equal(await tokenRequests(acme), 1, "the number of token requests");
      },
    }),
  ),
  {
    area: "OAuth",
    name: "an invalid key is an OktaConfigError",
    run: async ({ org }) => {
      const acme = await org({ serviceApp: "EC" });
      const wrong = { ...acme, privateKey: "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----" };
      const call = async () => acme.client({ auth: authOf(wrong) }).getUser("00u1");
      check((await rejectionOf(OktaConfigError, call())).message.includes("privateKey"), "it does not name the key");
    },
  },
  {
    area: "OAuth",
    name: "an unknown app is an OktaAuthError",
    run: async ({ org }) => {
      const acme = await org({ serviceApp: "EC" });
      const auth = authOf({ ...acme, clientId: "0oaStranger" });
      equal((await rejectionOf(OktaAuthError, acme.client({ auth }).getUser("00u1"))).oauthError, "invalid_client");
    },
  },
  ...([undefined, true] as const).map(
    (dpop): Feature => ({
      area: "DPoP",
      name: `proofs with the nonces that Okta demands, with dpop: ${dpop}`,
      run: async ({ org }) => {
        const acme = await org({ serviceApp: "RSA", dpop: true });
        const okta = acme.client({ auth: authOf(acme, dpop) });
        await okta.getUser("00u1");
        await okta.getUser("00u2");
        const [last] = (await acme.received()).slice(-1);
        check(last?.headers["authorization"]?.startsWith("DPoP ") === true, "the last request has no bound token");
      },
    }),
  ),
];
