// The users of the server's org: as large as Okta's answers are, and made before the first request.

const FIRST = Date.UTC(2023, 0, 1);
/** Users are created evenly over three years. */
const SPAN = 3 * 365 * 24 * 3600;

/** When the user at a place was created, in whole seconds, as in Okta. */
const createdAt = (at, count) => FIRST + Math.floor((at / count) * SPAN) * 1000;

function userAt(at, count) {
  const id = `00u${String(at).padStart(17, "0")}`;
  const created = new Date(createdAt(at, count)).toISOString();
  const login = `person.${at}@example.com`;
  const link = (name, method = "POST") => ({ href: `https://org.example.com/api/v1/users/${id}/${name}`, method });
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
      lastName: `Family ${at}`,
      displayName: `Given Family ${at}`,
      department: "Department of Äpfel",
      employeeNumber: String(at),
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

/**
 * The users of an org, in the order of their creation.
 * @param {number} count
 */
export function usersOf(count) {
  return {
    count,
    json: (at) => JSON.stringify(userAt(at, count)),
    /** The place of the first user who was not created before a time. */
    placeOf(time) {
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
