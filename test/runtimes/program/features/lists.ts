import type { Page, User } from "okta-fetch";
import { check, equal } from "../expect.js";
import type { Feature } from "../feature.js";

const area = "lists";

export const lists: readonly Feature[] = [
  {
    area,
    name: "a list has every user of every page, in order",
    run: async ({ org }) => {
      const ids: string[] = [];
      for await (const { id } of (await org({ users: 450 })).client().listUsers()) ids.push(id);
      equal(
        ids,
        Array.from({ length: 450 }, (_, number) => `00u${number}`),
      );
    },
  },
  {
    area,
    name: "a list that is left early sends no more requests, and the client continues to work",
    run: async ({ org }) => {
      const acme = await org({ users: 1000 });
      const okta = acme.client();
      for (let round = 0; round < 2; round++) {
        for await (const user of okta.listUsers()) if (user.id === "00u3") break;
      }
      equal((await okta.listUsers({ limit: 50 }).toArray({ max: 60 })).length, 60);
      const sent = (await acme.received()).length;
      check(sent <= 2 * 2 + 2, `${sent} requests were sent`);
    },
  },
  {
    area,
    name: "a page has the cursor of the next one, and a list resumes there",
    run: async ({ org }) => {
      const okta = (await org({ users: 250 })).client();
      let first: Page<User> | undefined;
      for await (const page of okta.listUsers({ limit: 100 }).pages()) {
        first = page;
        break;
      }
      equal(first?.items.length, 100);
      const rest = await okta.listUsers({ limit: 100, after: first?.next }).toArray();
      equal([rest.length, rest[0]?.id, rest.at(-1)?.id], [150, "00u100", "00u249"]);
    },
  },
  {
    area,
    name: "first() and toArray({ max }) request no more than they need",
    run: async ({ org }) => {
      const acme = await org({ users: 1000 });
      equal((await acme.client().listSuspendedUsers().first())?.id, "00u4");
      equal((await acme.client().listUsers().toArray({ max: 200 })).length, 200);
      equal((await acme.received()).length, 2, "the number of requests");
    },
  },
];

export const links: readonly Feature[] = [
  {
    area: "links",
    name: "a Link to another host is requested at orgUrl, and nothing is sent there",
    run: async ({ org }) => {
      const other = await org();
      const acme = await org({ users: 450, always: "link-elsewhere", elsewhere: other.url });
      equal((await acme.client().listUsers().toArray()).length, 450);
      equal(await other.received(), [], "what the other host received");
    },
  },
];
