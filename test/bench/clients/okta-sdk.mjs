// Okta's own SDK for Node.

import okta from "@okta/okta-sdk-nodejs";
import { TOKEN } from "./plain.mjs";

export function open(orgUrl) {
  const client = new okta.Client({ orgUrl, token: TOKEN, testing: { disableHttpsCheck: true } });
  return {
    user: (userId) => client.userApi.getUser({ userId }),
    async list(visit) {
      const users = await client.userApi.listUsers({ limit: 200 });
      await users.each((user) => visit(user));
    },
  };
}
