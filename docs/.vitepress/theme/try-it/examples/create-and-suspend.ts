const profile = {
  login: "ada@example.com",
  email: "ada@example.com",
  firstName: "Ada",
  lastName: "Lovelace",
};

const ada = await okta.createUserWithPassword(
  profile,
  "correct-Horse-battery-5taple",
);
const steps = [
  { step: "createUserWithPassword", status: ada.status },
];

await okta.suspendUser(ada.id);
steps.push({
  step: "suspendUser",
  status: (await okta.getUser(ada.id)).status,
});

await okta.unsuspendUser(ada.id);
steps.push({
  step: "unsuspendUser",
  status: (await okta.getUser(ada.id)).status,
});

await okta.deactivateUser(ada.id);
steps.push({
  step: "deactivateUser",
  status: (await okta.getUser(ada.id)).status,
});

await okta.deleteUser(ada.id); // of a deactivated user
show(steps);
show(
  org.events.map(({ eventType, published }) => ({
    eventType,
    published,
  })),
  "The org's System Log",
);
