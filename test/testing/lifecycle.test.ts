import { describe, expect, it } from "vitest";
import { orgOf } from "./org.js";

const PROFILE = { login: "ada@example.com", email: "ada@example.com", firstName: "Ada", lastName: "Lovelace" };
const PASSWORD = "Analytical-1843";

/** How a user gets into a status, from nothing. */
const INTO = {
  STAGED: async (okta: Okta) => (await okta.createUser({ profile: PROFILE }, { activate: false })).id,
  PROVISIONED: async (okta: Okta) => (await okta.createUser({ profile: PROFILE })).id,
  ACTIVE: async (okta: Okta) => (await okta.createUserWithPassword(PROFILE, PASSWORD)).id,
  SUSPENDED: (okta: Okta) => then(okta, (id) => okta.suspendUser(id)),
  DEPROVISIONED: (okta: Okta) => then(okta, (id) => okta.deactivateUser(id)),
  RECOVERY: (okta: Okta) => then(okta, (id) => okta.resetPassword(id, { sendEmail: false })),
  PASSWORD_EXPIRED: (okta: Okta) => then(okta, (id) => okta.expirePassword(id)),
} as const;

type Okta = ReturnType<typeof orgOf>["okta"];
type Status = keyof typeof INTO;

async function then(okta: Okta, act: (id: string) => Promise<unknown>): Promise<string> {
  const { id } = await okta.createUserWithPassword(PROFILE, PASSWORD);
  await act(id);
  return id;
}

/** The status after an action, or the code of its refusal. */
async function after(status: Status, act: (okta: Okta, id: string) => Promise<unknown>): Promise<unknown> {
  const { okta } = orgOf();
  const id = await INTO[status](okta);
  try {
    await act(okta, id);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return (await okta.getUser(id)).status;
}

/** What becomes of each status by an action, in the order of INTO. */
const TABLE: readonly (readonly [string, (okta: Okta, id: string) => Promise<unknown>, readonly string[]])[] = [
  [
    "activateUser",
    (okta, id) => okta.activateUser(id, { sendEmail: false }),
    ["PROVISIONED", "E0000016", "E0000016", "E0000016", "PROVISIONED", "E0000016", "E0000016"],
  ],
  [
    "reactivateUser",
    (okta, id) => okta.reactivateUser(id),
    ["E0000038", "PROVISIONED", "E0000038", "E0000038", "E0000038", "PROVISIONED", "E0000038"],
  ],
  [
    "suspendUser",
    (okta, id) => okta.suspendUser(id),
    ["E0000001", "E0000001", "SUSPENDED", "E0000001", "E0000001", "E0000001", "E0000001"],
  ],
  [
    "unsuspendUser",
    (okta, id) => okta.unsuspendUser(id),
    ["E0000001", "E0000001", "E0000001", "ACTIVE", "E0000001", "E0000001", "E0000001"],
  ],
  ["unlockUser", (okta, id) => okta.unlockUser(id), Array(7).fill("E0000032")],
  [
    "expirePassword",
    (okta, id) => okta.expirePassword(id),
    [
      "E0000038",
      "PASSWORD_EXPIRED",
      "PASSWORD_EXPIRED",
      "E0000038",
      "E0000038",
      "PASSWORD_EXPIRED",
      "PASSWORD_EXPIRED",
    ],
  ],
  [
    "resetPassword",
    (okta, id) => okta.resetPassword(id, { sendEmail: false }),
    ["E0000038", "RECOVERY", "RECOVERY", "E0000038", "E0000038", "RECOVERY", "RECOVERY"],
  ],
];

describe.each(TABLE)("%s", (_, act, results) => {
  it.each(Object.keys(INTO).map((status, at) => [status as Status, results[at]] as const))(
    "of a user that is %s: %s",
    async (status, result) => {
      expect(await after(status, act)).toBe(result);
    },
  );
});

it("knows no change of the status of a user that was only staged, until it is activated", async () => {
  const { okta } = orgOf();
  const { id, statusChanged } = await okta.createUser({ profile: PROFILE }, { activate: false });
  expect(statusChanged).toBeNull();
  await okta.activateUser(id, { sendEmail: false });
  expect((await okta.getUser(id)).statusChanged).toEqual(expect.any(String));
});

it("returns the links that Okta would email", async () => {
  const { okta } = orgOf();
  const staged = await okta.createUser({ profile: PROFILE }, { activate: false });
  const { activationToken, activationUrl } = await okta.activateUser(staged.id, { sendEmail: false });
  expect(activationUrl).toContain(String(activationToken));
});

it("records events with the System Log's texts", async () => {
  const { org, okta } = orgOf();
  const { id } = await okta.createUserWithPassword(PROFILE, PASSWORD);
  await okta.suspendUser(id);
  expect(org.events.map(({ eventType, target }) => [eventType, target[0]?.id])).toEqual([
    ["user.lifecycle.create", id],
    ["user.lifecycle.activate", id],
    ["user.lifecycle.suspend", id],
  ]);
});
