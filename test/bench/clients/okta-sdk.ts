// Okta's own SDK for Node.

import okta from "@okta/okta-sdk-nodejs";
import type { OpenClient } from "../client.js";
import { TOKEN } from "./by-hand.js";

export const open: OpenClient = (orgUrl) => {
  const client = new okta.Client({ orgUrl, token: TOKEN, testing: { disableHttpsCheck: true } });
  return {
    getUser: (userId) => client.userApi.getUser({ userId }),
    async listUsers(visit) {
      const users = await client.userApi.listUsers({ limit: 200 });
      await users.each(visit);
    },
  };
};
