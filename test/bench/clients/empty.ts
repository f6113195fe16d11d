// Does nothing: what a process itself costs.

import type { OpenClient } from "../client.js";

export const open: OpenClient = () => ({});
