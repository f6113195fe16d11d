import { check, equal } from "../expect.js";
import type { Feature } from "../feature.js";

const area = "long pages";

/** A page of 200 such users has 180,000 characters. */
const LONG = { users: 450, text: 700 };

export const longPages: readonly Feature[] = [
  {
    area,
    name: "pages of more than 100,000 characters are complete",
    run: async ({ org }) => {
      const users = await (await org(LONG)).client().listUsers().toArray();
      equal([users.length, users.at(-1)?.id], [450, "00u449"]);
      equal(users[449]?.profile["about"], "é".repeat(700));
    },
  },
  {
    area,
    name: "several lists of long pages at once are complete",
    run: async ({ org }) => {
      const okta = (await org(LONG)).client();
      const lists = await Promise.all([1, 2, 3].map(() => okta.listUsers().toArray()));
      equal(
        lists.map(({ length }) => length),
        [450, 450, 450],
      );
    },
  },
  {
    area,
    name: "a list of long pages that is left early does not stop the next one",
    run: async ({ org }) => {
      const okta = (await org(LONG)).client();
      for (let round = 0; round < 2; round++) for await (const _ of okta.listUsers()) break;
      equal((await okta.listUsers().toArray()).length, 450);
    },
  },
  {
    area: "gzip",
    name: "compressed responses are read",
    run: async ({ org }) => {
      const acme = await org({ ...LONG, always: "gzip" });
      equal((await acme.client().listUsers().toArray()).length, 450);
      const [{ headers } = { headers: {} as { [name: string]: string } }] = await acme.received();
      const { "accept-encoding": accepted = "" } = headers;
      check(accepted === "" || /gzip|\*/.test(accepted), `it accepts ${accepted}`);
    },
  },
];
