// The platform's fetch by hand, with what a program that must not hang adds: each call ends by a time-out, and can be
// aborted. What it costs, a client on fetch costs too.

import { HEADERS, userPath } from "./plain.mjs";

export function open(origin) {
  return {
    async user(id) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 60_000);
      try {
        const response = await fetch(origin + userPath(id), { headers: HEADERS, signal: controller.signal });
        return await response.json();
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
