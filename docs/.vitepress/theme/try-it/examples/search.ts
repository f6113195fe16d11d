import { search, where } from "okta-fetch";

// values stay values, whatever characters they contain
const cities = ["Oslo", "Lima"];
const team = search`profile.department eq ${"Sales"} and profile.city eq ${cities}`;
show(
  await okta
    .searchUsers(team, { sortBy: "profile.lastName" })
    .toArray(),
  String(team),
);

// the same by a builder, which the compiler checks
const leads = where("profile.title")
  .eq("Lead")
  .and(where("status").eq("ACTIVE"));
show(
  await okta.searchUsers(leads).toArray({ max: 5 }),
  String(leads),
);
