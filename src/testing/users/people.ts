// Invented people, for orgs that need many: the same seed makes the same people.

import { seededRandom } from "../org/seeded-random.js";
import { NO_CREDENTIALS, type Status } from "./user.js";
import type { NewUser } from "./user-store.js";

const FIRST_NAMES =
  "Ada Alan Alma Amir Anna Bao Bea Carl Chen Clara Dana David Diego Edith Elif Emil Emma Fatima Felix Grace Hana Hugo Ines Ivan Jana Jonas Juan Kai Karin Lars Leila Lena Liam Lina Luca Maja Marco Maria Mia Mina Nadia Nils Nora Olga Omar Oscar Paula Priya Quinn Rafael Rosa Sam Sara Sofia Tariq Thea Tom Uma Vera Victor Wei Yara Yusuf Zoe".split(
    " ",
  );
const LAST_NAMES =
  "Adams Ahmed Andersson Bauer Becker Bianchi Brown Chen Costa Diaz Dubois Evans Fischer Garcia Gupta Haddad Hansen Hoffmann Ito Ivanova Jansen Johnson Kaya Khan Kim Klein Kowalski Larsen Lee Lopez Martin Meyer Moreau Nguyen Novak Okafor Olsen Patel Perez Petrov Quist Ricci Rossi Sato Schmidt Silva Singh Smith Suzuki Tanaka Taylor Turner Ueda Vega Wagner Walker Wang Weber Wilson Wong Yilmaz Young Zhang Ziegler".split(
    " ",
  );
const DEPARTMENTS = ["Engineering", "Sales", "Support", "Finance", "Legal", "Marketing", "Operations", "People"];
const TITLES = ["Engineer", "Manager", "Analyst", "Consultant", "Director", "Specialist", "Assistant", "Lead"];
const CITIES = ["Berlin", "Lagos", "Lima", "London", "Mumbai", "Oslo", "Paris", "Seoul", "Toronto", "Austin"];

/** In a hundred: nearly everybody is active, and nobody is deactivated, so that a list has them all. */
const STATUSES: readonly (readonly [most: number, status: Status])[] = [
  [92, "ACTIVE"],
  [95, "PROVISIONED"],
  [96, "STAGED"],
  [97, "SUSPENDED"],
  [98, "LOCKED_OUT"],
  [99, "PASSWORD_EXPIRED"],
  [100, "RECOVERY"],
];

/** When the first one was created; as many came within a second as share one. */
const BEGIN = Date.UTC(2024, 0, 1);
const YEAR = 365 * 24 * 3600;
const WITHIN_A_SECOND = 3;

const WITH_PASSWORD = { ...NO_CREDENTIALS, password: { value: undefined, previous: [] } };

/** Makes people, one after the other. */
export function* people(count: number, type: string, seed: number): Generator<NewUser> {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const step = Math.max(1, Math.floor((YEAR * WITHIN_A_SECOND) / Math.max(count, 1)));
  for (let number = 0; number < count; number++) {
    const firstName = pick(FIRST_NAMES);
    const lastName = pick(LAST_NAMES);
    const login = `${firstName}.${lastName}.${number}@example.com`.toLowerCase();
    const percent = random() * 100;
    const status = STATUSES.find(([most]) => percent < most)?.[1] ?? "ACTIVE";
    const created = BEGIN + Math.floor(number / WITHIN_A_SECOND) * step * 1000;
    const signedUp = status !== "STAGED" && status !== "PROVISIONED";
    yield {
      status,
      type,
      created,
      activated: status === "STAGED" ? null : created,
      statusChanged: status === "STAGED" ? null : created,
      lastLogin: signedUp ? created : null,
      lastUpdated: created,
      passwordChanged: signedUp ? created : null,
      profile: {
        login,
        email: login,
        firstName,
        lastName,
        title: pick(TITLES),
        department: pick(DEPARTMENTS),
        city: pick(CITIES),
        employeeNumber: String(number + 1),
      },
      credentials: signedUp ? WITH_PASSWORD : NO_CREDENTIALS,
    };
  }
}
