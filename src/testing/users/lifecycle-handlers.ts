// The lifecycle of users: which status leads to which, and what Okta says where it does not.

import { credentialHandlers } from "../credentials/credential-handlers.js";
import type { Call, Handler, Handlers } from "../http/call.js";
import { alreadyActive, invalidField, type Refusal, unlockNotAllowed, wrongStatus } from "../http/okta-error.js";
import { done, json, type Reply } from "../http/reply.js";
import { forgetPassword, type Status, type StoredUser } from "./user.js";
import { userView } from "./user-view.js";

interface Transition {
  /** The statuses from which it leads away. */
  readonly from: readonly Status[];
  readonly to: Status | ((user: StoredUser) => Status);
  /** What Okta says in any other status. */
  readonly otherwise: () => Refusal;
  /** What it is in the System Log. */
  readonly event: string;
  /** What else changes. */
  readonly change?: (user: StoredUser) => Partial<StoredUser>;
  /** What it answers: `{}` without. */
  readonly reply?: (call: Call, user: StoredUser) => Reply;
}

const SIGNED_UP: readonly Status[] = ["ACTIVE", "PROVISIONED", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT"];

const expirePassword = transition({
  from: SIGNED_UP,
  to: "PASSWORD_EXPIRED",
  otherwise: wrongStatus,
  event: "user.account.expire_password",
  reply: ({ origin }, user) => json(userView(user, origin)),
});

export const lifecycleHandlers = {
  activateUser: transition({
    from: ["STAGED", "DEPROVISIONED"],
    to: ({ credentials }) => (credentials.password ? "ACTIVE" : "PROVISIONED"),
    otherwise: alreadyActive,
    event: "user.lifecycle.activate",
    reply: (call) => activationReply(call, true),
  }),
  reactivateUser: transition({
    from: ["PROVISIONED", "RECOVERY"],
    to: "PROVISIONED",
    otherwise: wrongStatus,
    event: "user.lifecycle.reactivate",
    reply: (call) => activationReply(call, false),
  }),
  deactivateUser: transition({
    from: [...SIGNED_UP, "STAGED", "SUSPENDED"],
    to: "DEPROVISIONED",
    otherwise: wrongStatus,
    event: "user.lifecycle.deactivate",
    change: forgetPassword,
  }),
  suspendUser: transition({
    from: ["ACTIVE"],
    to: "SUSPENDED",
    otherwise: () => invalidField("suspendUser", "Cannot suspend a user that is not active"),
    event: "user.lifecycle.suspend",
  }),
  unsuspendUser: transition({
    from: ["SUSPENDED"],
    to: "ACTIVE",
    otherwise: () => invalidField("unsuspendUser", "Cannot unsuspend a user that is not suspended"),
    event: "user.lifecycle.unsuspend",
  }),
  unlockUser: transition({
    from: ["LOCKED_OUT"],
    to: "ACTIVE",
    otherwise: unlockNotAllowed,
    event: "user.account.unlock",
  }),
  /** With `tempPassword=true` it still does what has an operation of its own by now. */
  expirePassword: (call) =>
    call.flag("tempPassword", false) ? credentialHandlers.expirePasswordWithTempPassword(call) : expirePassword(call),
  resetPassword: transition({
    from: SIGNED_UP,
    to: "RECOVERY",
    otherwise: wrongStatus,
    event: "user.account.reset_password",
    reply: (call) =>
      call.flag("sendEmail", true)
        ? done
        : json({ resetPasswordUrl: `${call.origin}/reset_password/${call.org.ids.text(20)}` }),
  }),
} satisfies Handlers;

function transition({ from, to, otherwise, event, change, reply }: Transition): Handler {
  return (call) => {
    const { users } = call.org.state;
    const user = call.user("id");
    if (!from.includes(user.status)) throw otherwise();
    const status = typeof to === "function" ? to(user) : to;
    const move = (current: StoredUser) => {
      call.org.events.add(event, user.id);
      return users.setStatus(current, status, change?.(current));
    };
    if (status !== "DEPROVISIONED" || !call.respondsAsync) {
      const after = move(user);
      return reply?.(call, after) ?? done;
    }
    users.change(user, { transitioningTo: status });
    call.org.jobs.add(() => {
      const current = users.get(user.id);
      if (current) move(current);
    });
    return done;
  };
}

/** Without an email, the caller gets the link. */
function activationReply(call: Call, emailByDefault: boolean): Reply {
  if (call.flag("sendEmail", emailByDefault)) return done;
  const token = call.org.ids.text(20);
  return json({ activationUrl: `${call.origin}/tokens/${token}/verify`, activationToken: token });
}
