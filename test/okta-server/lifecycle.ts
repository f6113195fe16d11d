// What an admin can do to a user, and when.

import { type Answer, jsonAnswer, refusal } from "./answer.js";
import type { StoredUser, Users } from "./users.js";

interface Step {
  /** The statuses in which it can be taken. */
  readonly from: readonly string[];
  readonly to: string;
  /** What Okta says in any other status. */
  readonly otherwise: Answer;
  /** What it answers with: `{}` without. */
  readonly says?: (user: StoredUser) => object;
}

const wrongStatus = refusal(403, "E0000038", "This operation is not allowed in the user's current status.");
const refused = (what: string) => refusal(400, "E0000001", `Api validation failed: ${what}`, `Cannot ${what}`);

const STEPS: { readonly [action: string]: Step } = {
  activate: {
    from: ["STAGED", "DEPROVISIONED"],
    to: "ACTIVE",
    otherwise: refusal(403, "E0000016", "Activation failed because the user is already active"),
    says: ({ id }) => ({ activationUrl: `https://acme.okta.com/welcome/${id}`, activationToken: `welcome-${id}` }),
  },
  deactivate: {
    from: ["STAGED", "PROVISIONED", "ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT", "SUSPENDED"],
    to: "DEPROVISIONED",
    otherwise: refused("deactivateUser"),
  },
  suspend: { from: ["ACTIVE"], to: "SUSPENDED", otherwise: refused("suspendUser") },
  unsuspend: { from: ["SUSPENDED"], to: "ACTIVE", otherwise: refused("unsuspendUser") },
  unlock: {
    from: ["LOCKED_OUT"],
    to: "ACTIVE",
    otherwise: refusal(403, "E0000032", "Unlock is not allowed for this user."),
  },
  expire_password: { from: ["ACTIVE"], to: "PASSWORD_EXPIRED", otherwise: wrongStatus, says: (user) => user },
  reset_password: {
    from: ["ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT"],
    to: "RECOVERY",
    otherwise: wrongStatus,
    says: ({ id }) => ({ resetPasswordUrl: `https://acme.okta.com/reset/${id}` }),
  },
};

export function takeStep(users: Users, user: StoredUser, action: string): Answer {
  const step = STEPS[action];
  if (!step) return refusal(404, "E0000022", "The endpoint does not support the provided HTTP method");
  if (!step.from.includes(user.status)) return step.otherwise;
  const changed = users.change(user, { status: step.to });
  return jsonAnswer(200, step.says?.(changed) ?? {});
}
