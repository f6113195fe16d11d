// Ends all sessions of a user who reports suspicious activity: for a rule of EventBridge on Okta's log stream.

import type { Context, EventBridgeEvent } from "aws-lambda";
import { type LogEvent, OktaNotFoundError } from "okta-fetch";
import { oktaFor } from "./okta.js";

/**
 * Runs twice without harm, as events may come twice. If it throws, Lambda runs it again, and at last passes the event to the
 * function's destination for failures.
 */
export async function handler(
  { detail }: EventBridgeEvent<"SystemLog", LogEvent>,
  context: Context,
): Promise<{ readonly ended: readonly string[] }> {
  const ended: string[] = [];
  for (const id of usersOf(detail)) {
    try {
      await oktaFor(context).revokeUserSessions(id, { oauthTokens: true });
      ended.push(id);
    } catch (error) {
      // a deleted user has no sessions
      if (!(error instanceof OktaNotFoundError)) throw error;
    }
  }
  console.log(JSON.stringify({ event: detail.uuid, ended }));
  return { ended };
}

/** The ids of the users of an event: its targets, or else its actor. */
function usersOf({ target, actor }: LogEvent): readonly string[] {
  const targets = (target ?? []).filter(({ type }) => type === "User");
  const ids = (targets.length > 0 ? targets : [actor]).flatMap((user) => user?.id ?? []);
  return [...new Set(ids)];
}
