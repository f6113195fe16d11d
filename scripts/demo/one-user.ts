// The steps about one user, Ada: she joins, is found, changes, is suspended, and leaves.

import { type Okta, OktaNotFoundError, OktaValidationError } from "okta-fetch";
import type { FakeOkta } from "okta-fetch/testing";
import { errorOf } from "./failing-call.js";
import { check, type Step } from "./story.js";
import { tableOf } from "./table.js";

const LOGIN = "ada.lovelace@example.com";
const PROFILE = { login: LOGIN, email: LOGIN, firstName: "Ada", lastName: "Lovelace", department: "Engineering" };
const PASSWORD = "correct-Horse-battery-5taple";

/** Ada joins, is found, is promoted, is suspended for a while. */
export function adaWorks(okta: Okta): Step[] {
  return [
    {
      title: "Create",
      text: "Ada Lovelace joins the company.",
      code: "okta.createUserWithPassword(profile, password)",
      async run(print) {
        const ada = await okta.createUserWithPassword(PROFILE, PASSWORD);
        check(ada.status === "ACTIVE" && ada.profile.login === LOGIN, "Ada is an active user");
        print(...tableOf([ada]));
        return undefined;
      },
    },
    {
      title: "Find",
      text: "A colleague types the beginning of her last name.",
      code: 'okta.findUsers("lovel")',
      async run(print) {
        const found = await okta.findUsers("lovel").toArray();
        check(found.length === 1 && found[0]?.profile.login === LOGIN, "Ada is found, and nobody else");
        print(...tableOf(found));
        return undefined;
      },
    },
    {
      title: "Change",
      text: "She gets a title and another department. Read again, the user has both.",
      code: 'okta.updateProfile(login, { title: "Head of Analysis", department: "Research" })',
      async run(print) {
        await okta.updateProfile(LOGIN, { title: "Head of Analysis", department: "Research" });
        const ada = await okta.getUser(LOGIN);
        const { title, department, lastName } = ada.profile;
        check(title === "Head of Analysis" && department === "Research", "the changes are there");
        check(lastName === PROFILE.lastName, "what was not changed is still there");
        print(...tableOf([ada]));
        return undefined;
      },
    },
    {
      title: "Suspend",
      text: "During her sabbatical she cannot sign in; then she can again. Her status, read before, between and after:",
      code: "okta.suspendUser(login); okta.unsuspendUser(login)",
      async run(print) {
        const statuses = [(await okta.getUser(LOGIN)).status];
        await okta.suspendUser(LOGIN);
        statuses.push((await okta.getUser(LOGIN)).status);
        await okta.unsuspendUser(LOGIN);
        statuses.push((await okta.getUser(LOGIN)).status);
        check(statuses.join() === "ACTIVE,SUSPENDED,ACTIVE", "the status follows");
        print(statuses.join(" → "));
        return undefined;
      },
    },
  ];
}

/** What goes wrong around Ada, and how she leaves. */
export function adaLeaves(okta: Okta, org: FakeOkta): Step[] {
  return [
    {
      title: "An error",
      text: "Somebody tries to create Ada once more. The error says what is wrong, and has Okta's code and request id.",
      code: "okta.createUser({ profile })",
      async run(print) {
        const error = await errorOf(() => okta.createUser({ profile: PROFILE }));
        check(error instanceof OktaValidationError && error.status === 400, "the login is refused");
        print(
          `${error.name}: ${error.message}`,
          `status ${error.status}, code ${error.code}, request ${error.requestId}`,
        );
        return undefined;
      },
    },
    {
      title: "An outage",
      text: "Okta responds 503 once. The client waits a moment and repeats the request; the program notices nothing.",
      code: 'okta.findUsers("lovel")',
      async run(print) {
        const before = org.requests.length;
        org.fail({ operation: "listUsers", with: 503 });
        const found = await okta.findUsers("lovel").toArray();
        const statuses = org.requests.slice(before).map(({ status }) => status);
        check(found.length === 1 && statuses.join() === "503,200", "the request was repeated, and Ada found");
        print(`statuses of the requests: ${statuses.join(", ")}`);
        return undefined;
      },
    },
    {
      title: "Delete",
      text: "Ada leaves: she is deactivated, then deleted. Afterwards nobody has her login.",
      code: "okta.purgeUser(login)",
      async run(print) {
        await okta.purgeUser((await okta.getUser(LOGIN)).id);
        const error = await errorOf(() => okta.getUser(LOGIN));
        check(error instanceof OktaNotFoundError, "Ada is gone");
        print(`${error.name}: ${error.message}`);
        return undefined;
      },
    },
  ];
}
