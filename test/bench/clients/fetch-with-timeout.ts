// The platform's fetch by hand, with a timeout for each call, as a program that must not hang needs one. Every client
// that is built on fetch and has a timeout pays for it, too.

import type { OpenClient } from "../client.js";
import { HEADERS, userPath } from "./by-hand.js";

export const open: OpenClient = (origin) => ({
  async getUser(id) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 60_000);
    try {
      const response = await fetch(origin + userPath(id), { headers: HEADERS, signal: controller.signal });
      return await response.json();
    } finally {
      clearTimeout(timer);
    }
  },
});
