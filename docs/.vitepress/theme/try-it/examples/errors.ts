import { isOktaError, OktaNotFoundError } from "okta-fetch";

// branch on the class of an error …
try {
  await okta.suspendUser("nobody@example.com");
} catch (error) {
  if (!(error instanceof OktaNotFoundError)) throw error;
  console.log("no such user, says request", error.requestId);
}

// … or on its code: a staged user cannot be suspended
const profile = {
  login: "ada@example.com",
  email: "ada@example.com",
  firstName: "Ada",
  lastName: "Lovelace",
};
const ada = await okta.createUser({ profile }, { activate: false });
try {
  await okta.suspendUser(ada.id);
} catch (error) {
  if (!isOktaError(error, "E0000001")) throw error;
  show({
    code: error.code,
    operation: error.operation,
    status: error.status,
    retryable: error.retryable,
  });
}

// an error that nobody catches ends the program
await okta.createUser({
  profile: { ...profile, email: "not an address" },
});
