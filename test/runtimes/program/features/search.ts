import { filter, not, OktaArgumentError, search, where } from "okta-fetch";
import { equal, rejectionOf } from "../expect.js";
import type { Feature } from "../feature.js";

const area = "search";

export const searches: readonly Feature[] = [
  {
    area,
    name: "a search by a template, by the builder, and by a parsed string",
    run: async ({ org }) => {
      const okta = (await org({ users: 90 })).client();
      const department = "Engine Room";
      const expressions = [
        search`profile.department eq ${department}`,
        where("profile.department").eq(department),
        search.parse(`profile.department eq "${department}"`),
      ];
      for (const expression of expressions) equal((await okta.searchUsers(expression).toArray()).length, 30);
      const others = okta.searchUsers(not(where("profile.department").eq(department)));
      equal((await others.toArray()).length, 60);
    },
  },
  {
    area,
    name: "a filter, a people picker, and a sorted search",
    run: async ({ org }) => {
      const okta = (await org({ users: 90 })).client();
      equal((await okta.filterUsers(filter`status eq ${["SUSPENDED"]}`).toArray()).length, 18);
      equal((await okta.findUsers("ada").toArray()).length, 10);
      const sorted = okta.searchUsers("status pr", { sortBy: "created", sortOrder: "desc" });
      equal((await sorted.first())?.id, "00u89");
    },
  },
  {
    area,
    name: "a value stays a value, whatever it contains",
    run: async ({ org }) => {
      const acme = await org();
      const hostile = 'x" or status pr or profile.title eq "é+%\\';
      equal(await acme.client().searchUsers(search`profile.login eq ${hostile}`).toArray(), []);
      const [sent] = await acme.received();
      equal(sent?.query["search"], `profile.login eq ${JSON.stringify(hostile)}`);
    },
  },
  {
    area,
    name: "an invalid expression is an OktaArgumentError",
    run: async () => {
      await rejectionOf(
        OktaArgumentError,
        (async () => search.parse('profile.title sw "Eng" and status ne "STAGED"'))(),
      );
    },
  },
];
