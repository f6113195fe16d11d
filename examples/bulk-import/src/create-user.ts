// Creates the user of a row, however often and wherever that is tried.

import { type Job, UnrecoverableError } from "bullmq";
import { isOktaError, type Okta, OktaApiError, OktaNotFoundError } from "okta-fetch";
import type { RowJob } from "./settings.js";

/** Whether an error would meet every other row, too: refused credentials, or a missing scope. */
export function concernsAll(error: unknown): boolean {
  if (isOktaError(error, "ERR_AUTH")) return true;
  return error instanceof OktaApiError && (error.status === 401 || error.requiredScopes !== undefined);
}

/** Whether Okta refused this row. */
function isRefusal(error: unknown): error is OktaApiError {
  return error instanceof OktaApiError && !error.mayHaveTakenEffect && error.status !== 429 && !concernsAll(error);
}

/**
 * Creates the user of a row. Returns its id.
 * @throws UnrecoverableError - Okta refuses the row, so that it is rejected; another error lets the queue try again
 */
export async function createUser(okta: Okta, job: Job<RowJob, string>): Promise<string> {
  // an earlier attempt was killed, or lost its response
  const isInDoubt = job.data.isSent;
  const earlier = isInDoubt ? await importedId(okta, job.data) : undefined;
  if (earlier) return earlier;
  if (!isInDoubt) await job.updateData({ ...job.data, isSent: true });
  try {
    return (await okta.createUser({ profile: { ...job.data.row } }, { activate: false })).id;
  } catch (error) {
    if (isRefusal(error)) {
      // the earlier request can arrive late: after the look-up, and before this one
      const late = isInDoubt ? await importedId(okta, job.data) : undefined;
      if (late) return late;
      throw new UnrecoverableError(error.message);
    }
    if (!isOktaError(error) || !error.mayHaveTakenEffect) throw error;
    throw new Error(`${error.message}; the user may have been created`, { cause: error });
  }
}

/** The id of the user of a row, if this import created it. */
async function importedId(okta: Okta, { row, begin }: RowJob): Promise<string | undefined> {
  try {
    const { id, created } = await okta.getUser(row.login);
    return Date.parse(created) >= begin ? id : undefined;
  } catch (error) {
    if (error instanceof OktaNotFoundError) return undefined;
    throw error;
  }
}
