// Says which tests `npm test` leaves out on this machine.

import { hasRedis } from "./redis-server.js";

export function setup(): void {
  if (hasRedis()) return;
  console.log("Without redis-server, npm run test:redis cannot run; install it by `apt-get install redis-server`.");
}
