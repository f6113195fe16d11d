import { defineConfig } from "@playwright/test";

const org = "http://127.0.0.1:4010";

export default defineConfig({
  use: { baseURL: "http://127.0.0.1:4011" },
  webServer: [
    { command: "npx okta-fetch fake --port 4010 --users 3", url: `${org}/__fake/health` },
    { command: "node app.js", port: 4011, env: { OKTA_CLIENT_ORGURL: org, OKTA_CLIENT_TOKEN: "any" } },
  ],
});
