// The users of the org, with the attributes and links that Okta answers: each is as large as a real one.

import { userId } from "../user-id.js";

const FIRST = Date.UTC(2023, 0, 1);
/** Users are created evenly over three years; in seconds. */
const SPAN = 3 * 365 * 24 * 3600;

/** When the user at a place was created, in whole seconds, as Okta stores it. */
const createdAt = (place: number, count: number) => FIRST + Math.floor((place / count) * SPAN) * 1000;

function userAt(place: number, count: number) {
  const id = userId(place);
  const created = new Date(createdAt(place, count)).toISOString();
  const login = `person.${place}@example.com`;
  const link = (name: string, method = "POST") => ({
    href: `https://org.example.com/api/v1/users/${id}/${name}`,
    method,
  });
  return {
    id,
    status: "ACTIVE",
    created,
    activated: created,
    statusChanged: created,
    lastLogin: "2026-01-02T03:04:05.000Z",
    lastUpdated: "2026-01-02T03:04:05.000Z",
    passwordChanged: created,
    type: { id: "oty00000000000000000" },
    profile: {
      login,
      email: login,
      secondEmail: null,
      firstName: "Given",
      lastName: `Family ${place}`,
      displayName: `Given Family ${place}`,
      department: "Department of Äpfel",
      employeeNumber: String(place),
      title: "Engineer",
      city: "Zürich",
      mobilePhone: null,
    },
    credentials: { password: {}, emails: [{ value: login, status: "VERIFIED", type: "PRIMARY" }] },
    _links: {
      suspend: link("lifecycle/suspend"),
      resetPassword: link("lifecycle/reset_password"),
      expirePassword: link("lifecycle/expire_password"),
      deactivate: link("lifecycle/deactivate"),
      self: { href: `https://org.example.com/api/v1/users/${id}` },
    },
  };
}

/** Users in the order of their creation. */
export interface Users {
  readonly count: number;
  /** The user at a place, as Okta answers it. */
  json(place: number): string;
  /** The place of the first user created at a time or later. */
  placeAt(time: number): number;
}

export function createUsers(count: number): Users {
  return {
    count,
    json: (place) => JSON.stringify(userAt(place, count)),
    placeAt(time) {
      let low = 0;
      for (let high = count; low < high; ) {
        const middle = (low + high) >> 1;
        if (createdAt(middle, count) < time) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
