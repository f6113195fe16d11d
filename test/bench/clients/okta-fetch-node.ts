// okta-fetch on its own transport for Node.

import { nodeFetch } from "okta-fetch/node";
import type { OpenClient } from "../client.js";
import { open as openOktaFetch } from "./okta-fetch.js";

export const open: OpenClient = (origin, options) => openOktaFetch(origin, { ...options, fetch: nodeFetch() });
