import type { User } from "okta-fetch";

// a job reads two pages, and crashes
let after: string | undefined;
let pages = 0;
for await (const page of okta.listUsers({ limit: 50 }).pages()) {
  console.log(
    `page ${++pages}: ${page.items.length} users, the first is ${page.items[0]?.profile.login}`,
  );
  after = page.next; // keep this with what you have saved
  if (pages === 2) break;
}

// another process continues where it was
const rest: User[] = await okta
  .listUsers({ limit: 50, after })
  .toArray();
show(rest.slice(0, 5), `The first of the other ${rest.length} users`);
