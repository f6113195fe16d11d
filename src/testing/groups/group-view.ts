// A group as answers show it.

import type { JsonObject } from "../http/json-value.js";
import { isoTime } from "../org/clock.js";
import type { StoredGroup } from "./group-store.js";

const LOGOS = "https://ok12static.oktacdn.com/assets/img/logos/groups/odyssey";

export function groupView(group: StoredGroup, origin: string): JsonObject {
  const self = `${origin}/api/v1/groups/${group.id}`;
  const logo = (name: string) => ({ name, href: `${LOGOS}/okta-${name}.png`, type: "image/png" });
  return {
    id: group.id,
    created: isoTime(group.created),
    lastUpdated: isoTime(group.lastUpdated),
    lastMembershipUpdated: isoTime(group.lastMembershipUpdated),
    objectClass: ["okta:user_group"],
    type: group.type,
    profile: { description: null, ...group.profile },
    _links: {
      logo: [logo("medium"), logo("large")],
      users: { href: `${self}/users` },
      apps: { href: `${self}/apps` },
    },
  };
}
