// The test server as a process of its own. It starts with its options as JSON, sends its parent its origin, and ends
// with its parent. Any later message is answered with the counts of requests since the last one.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createOrg } from "./org.js";

const org = createOrg(JSON.parse(process.argv[2] ?? "{}"));
const server = createServer(org.listener);
// the connection of a client that pauses must stay open
server.keepAliveTimeout = 120_000;
server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on("message", () => process.send?.(org.takeCounts()));
process.on("disconnect", () => process.exit());
