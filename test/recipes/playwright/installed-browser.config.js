// The config of the page, with a browser that is installed already.
import config from "./playwright.config.js";

config.use.launchOptions = { executablePath: process.env.CHROMIUM };
export default config;
