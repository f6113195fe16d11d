// okta-fetch on its transport for Node.

import { nodeFetch } from "../../../dist/node.js";
import { open as openOurs } from "./ours.mjs";

export const open = (origin, options) => openOurs(origin, { ...options, fetch: nodeFetch() });
