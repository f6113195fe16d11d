import { OktaRateLimitError } from "okta-fetch";

// Somebody waits for the response: fail at once, rather than be held
// until the limit resets.
const someone = await okta.listUsers({ limit: 1 }).first();
if (!someone)
  throw new Error("nobody is there: move the slider of users");

try {
  for (let call = 1; call <= 30; call++) {
    await okta.getUser(someone.id, { maxHold: 200 }); // milliseconds
    console.log(`call ${call}: sent`);
  }
} catch (error) {
  if (!(error instanceof OktaRateLimitError)) throw error;
  console.warn(
    `${error.code}: this call was not sent; try again in ${error.retryAfter} s`,
  );
  show(error.rateLimit, "What the last response said");
}
