/** The package's version, for the User-Agent. `npm run version` keeps it in sync with package.json. */
export const VERSION = "0.0.0";
