import type { NextConfig } from "next";

export default {
  distDir: "dist",
  // a lock file in a folder above would count as the root of the project
  turbopack: { root: import.meta.dirname },
} satisfies NextConfig;
