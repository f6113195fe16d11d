import { search } from "okta-fetch";

const sales = await okta
  .searchUsers(search`profile.department eq ${"Sales"}`)
  .toArray();
const logins = [
  ...sales.map(({ profile }) => profile.login),
  "nobody@example.com",
];

// an input that fails does not stop the others
const report = await okta.bulk(
  logins,
  (login, { signal }) =>
    okta.updateProfile(login, { department: "Growth" }, { signal }),
  { concurrency: 10 },
);

console.log(
  `${report.succeeded} of ${logins.length} moved to Growth`,
);
show(report.failures, "Failures");
