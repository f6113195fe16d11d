/** The package's version, as the User-Agent names it. `npm run version` keeps it equal to package.json's. */
export const VERSION = "0.0.0";
