// The org's next responses are a 503 and a broken connection. The
// client waits, and repeats what is safe to repeat.
org.fail({ operation: "listUsers", with: 503 });
org.fail({ operation: "listUsers", with: "reset" });
show(
  await okta.findUsers("ada").toArray({ max: 3 }),
  "Found after all",
);

// A write may have been carried out although its response was lost,
// so it is not repeated. The error says so: `mayHaveTakenEffect`.
org.fail({ operation: "createUser", with: "lost" });
await okta.createUser({
  profile: {
    login: "ada@example.com",
    email: "ada@example.com",
    firstName: "Ada",
    lastName: "Lovelace",
  },
});
