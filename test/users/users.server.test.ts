// The life cycle of users in an org with state.

import { describe, expect, test } from "vitest";
import {
  not,
  OktaAuthenticationError,
  OktaNotFoundError,
  OktaPermissionError,
  OktaValidationError,
  search,
  where,
} from "../../src/index.js";
import { startOkta, usersOf } from "../okta-server/start.js";
import { errorOf } from "../support/error-of.js";
import { TOKEN } from "../support/okta-of.js";

const PROFILE = { login: "grace@acme.test", email: "grace@acme.test", firstName: "Grace", lastName: "Hopper" };
/** Attributes that Okta shows without a value, too. */
const NO_VALUE = { mobilePhone: null, secondEmail: null };
const DAY = 86_400_000;
const STATUSES = ["ACTIVE", "SUSPENDED", "DEPROVISIONED", "LOCKED_OUT", "STAGED"];

/** One user of each status in turn, each created a day after the one before. */
const mixed = usersOf(10, (number) => ({
  status: STATUSES[number % STATUSES.length] ?? "",
  created: new Date(Date.UTC(2026, 0, 1) + number * DAY).toISOString(),
}));
const idsOf = (users: readonly { readonly id: string }[]) => users.map(({ id }) => id);

describe("a user", () => {
  test("can be created, read by id and login, changed, and deleted with the second request", async () => {
    const { okta, org } = await startOkta({ token: TOKEN });
    const { id, status } = await okta.createUserWithPassword({ ...PROFILE, department: "Navy" }, "Tr0ub4dor&3");
    expect(status).toBe("ACTIVE");
    expect(await okta.getUser(id)).toEqual(await okta.getUser("grace@acme.test"));
    const changed = await okta.updateProfile(id, { title: "Admiral", department: null });
    expect(changed.profile).toEqual({ ...PROFILE, ...NO_VALUE, title: "Admiral" });
    await okta.deleteUser(id);
    expect((await okta.getUser(id)).status).toBe("DEPROVISIONED");
    await okta.deleteUser(id);
    expect((await errorOf(OktaNotFoundError, okta.getUser(id))).code).toBe("E0000007");
    expect(org.users.size).toBe(0);
  });

  test("that is replaced keeps only the given attributes", async () => {
    const { okta } = await startOkta({ users: usersOf(1) });
    const replaced = await okta.replaceUser("00u0", { profile: PROFILE });
    expect(replaced.profile).toEqual({ ...PROFILE, ...NO_VALUE });
    expect((await okta.getUser("grace@acme.test")).id).toBe("00u0");
    await errorOf(OktaNotFoundError, okta.getUser("00u0@acme.test"));
  });

  test("is purged by one call, whatever its status", async () => {
    const { okta, org } = await startOkta({ users: mixed });
    for (const { id } of mixed) await okta.purgeUser(id);
    expect(org.users.size).toBe(0);
  });

  test("can be suspended, unsuspended, deactivated and activated", async () => {
    const { okta } = await startOkta({ users: usersOf(1) });
    const statuses: string[] = [];
    for (const step of ["suspendUser", "unsuspendUser", "deactivateUser", "activateUser"] as const) {
      await okta[step]("00u0");
      statuses.push((await okta.getUser("00u0")).status);
    }
    // with its password gone
    expect(statuses).toEqual(["SUSPENDED", "ACTIVE", "DEPROVISIONED", "PROVISIONED"]);
  });

  test("is unchanged if its status does not allow the change, and the error says why", async () => {
    const { okta } = await startOkta({ users: usersOf(1) });
    expect((await errorOf(OktaPermissionError, okta.unlockUser("00u0"))).code).toBe("E0000032");
    expect((await errorOf(OktaPermissionError, okta.activateUser("00u0"))).code).toBe("E0000016");
    const twice = await errorOf(OktaValidationError, okta.unsuspendUser("00u0"));
    expect(twice).toMatchObject({
      code: "E0000001",
      causes: ["unsuspendUser: Cannot unsuspend a user that is not suspended"],
    });
  });

  test("whose login exists is not created", async () => {
    const { okta, org } = await startOkta();
    await okta.createUser({ profile: PROFILE }, { activate: false });
    const error = await errorOf(OktaValidationError, okta.createUser({ profile: PROFILE }));
    expect(error.causes).toEqual(["login: An object with this field already exists in the current organization"]);
    expect(org.users.size).toBe(1);
  });

  test("is not readable without the token", async () => {
    const { okta } = await startOkta({ token: "another" });
    expect((await errorOf(OktaAuthenticationError, okta.getUser("me"))).code).toBe("E0000011");
  });
});

describe("lists", () => {
  test("exclude deactivated users unless a filter or a search includes them", async () => {
    const { okta } = await startOkta({ users: mixed });
    expect(idsOf(await okta.listUsers().toArray())).not.toContain("00u2");
    expect(await okta.listUsers().toArray()).toHaveLength(8);
    expect(idsOf(await okta.listDeprovisionedUsers().toArray())).toEqual(["00u2", "00u7"]);
    const either = 'status eq "DEPROVISIONED" or status eq "STAGED"';
    expect(idsOf(await okta.searchUsers(either, { limit: 1 }).toArray())).toEqual(["00u2", "00u4", "00u7", "00u9"]);
  });

  test("by half-open ranges of `created` lose or repeat no user", async () => {
    const { okta } = await startOkta({ users: mixed });
    const dayOf = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * DAY).toISOString();
    const ranges = [
      [0, 3],
      [3, 5],
      [5, 10],
    ] as const;
    const parts = await Promise.all(
      ranges.map(([from, to]) =>
        okta.searchUsers(`created ge "${dayOf(from)}" and created lt "${dayOf(to)}"`).toArray(),
      ),
    );
    expect(parts.map(({ length }) => length)).toEqual([3, 2, 5]);
    expect(idsOf(parts.flat())).toEqual(idsOf(mixed));
  });

  test("of findUsers return at most ten users by the beginning of their names, on one page", async () => {
    const { okta, received } = await startOkta({ users: usersOf(30) });
    expect(await okta.findUsers("byr").toArray()).toHaveLength(10);
    expect(await okta.findUsers("byr", { limit: 20 }).toArray()).toHaveLength(20);
    expect(await okta.findUsers("nobody").toArray()).toEqual([]);
    expect(received).toHaveLength(3);
  });

  test("of an invalid expression reject", async () => {
    const { okta } = await startOkta({ users: mixed });
    const error = await errorOf(OktaValidationError, okta.searchUsers("status is ACTIVE").toArray());
    expect(error.code).toBe("E0000031");
  });

  test("can be selected by any search expression", async () => {
    const { okta } = await startOkta({ users: mixed });
    const others = where("created")
      .lt("2026-01-08")
      .and(not(where("status").eq(["ACTIVE", "DEPROVISIONED"])));
    expect(idsOf(await okta.searchUsers(others).toArray())).toEqual(["00u1", "00u3", "00u4", "00u6"]);
    const more = search`${others} or profile.login sw ${"00U5@"}`;
    expect(idsOf(await okta.searchUsers(more, { limit: 2 }).toArray())).toEqual([
      "00u1",
      "00u3",
      "00u4",
      "00u5",
      "00u6",
    ]);
    const asFilter = okta.filterUsers(String(others)).toArray();
    expect((await errorOf(OktaValidationError, asFilter)).code).toBe("E0000031");
  });

  test("continue correctly when earlier users are deleted", async () => {
    const { okta } = await startOkta({ users: usersOf(6) });
    const arrived: string[] = [];
    for await (const { id } of okta.listUsers({ limit: 2 })) {
      arrived.push(id);
      await okta.purgeUser(id);
    }
    expect(arrived).toEqual(idsOf(usersOf(6)));
  });
});
