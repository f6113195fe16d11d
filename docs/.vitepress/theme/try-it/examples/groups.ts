import { groupSearch } from "okta-fetch";

const team = await okta.addGroup({
  profile: {
    name: "Engine Room",
    description: "Keeps things running",
  },
});
const users = await okta.listUsers().toArray({ max: 8 });

const { failures } = await okta.addUsersToGroup(team.id, [
  ...users.map(({ id }) => id),
  "00unobody",
]);
show(failures, "Not added");

show(await okta.listGroupUsers(team.id).toArray(), "Members");
show(
  await okta
    .listGroups({ search: groupSearch`profile.name sw ${"Engine"}` })
    .toArray(),
  "Groups",
);
