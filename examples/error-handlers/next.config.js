/** @type {import("next").NextConfig} */
export default {
  // Next.js adds its own options to this file
  typescript: { tsconfigPath: "tsconfig.next.json" },
};
