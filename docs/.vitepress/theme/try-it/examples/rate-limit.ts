import { createOkta } from "okta-fetch";

// The org allows 20 requests in 5 seconds; Okta's windows last a
// minute. Each response says how many are left. When none are, the
// client holds its requests until the limit resets, so none is
// refused. Move the slider, and run this again.
let held = 0;
const hooks = { afterHold: () => void held++ };
const observed = createOkta({
  orgUrl: org.url,
  token: org.token,
  hooks,
});

const users = await observed.listUsers().toArray({ max: 35 });
await Promise.all(users.map(({ id }) => observed.getUser(id)));

const refused = org.requests.filter(({ status }) => status === 429);
console.log(
  `${org.requests.length} requests, ${held} of them held, ${refused.length} refused`,
);
const limits = Object.entries(observed.rateLimits());
show(
  limits.map(([endpoint, state]) => ({ endpoint, ...state })),
  "okta.rateLimits()",
);
