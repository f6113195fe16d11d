import type { BulkReport } from "./bulk-report.js";
import { hide } from "./hidden-properties.js";
import { type ErrorCall, isError, nameOf, OktaError } from "./okta-error.js";

/** A bulk run ended before it had processed all inputs. `cause` is the reason. */
export class OktaBulkError extends OktaError {
  override readonly name = "OktaBulkError";
  declare readonly code: "ERR_BULK";
  /** The report up to that point. Not enumerable: inputs can hold secrets. */
  declare readonly report: BulkReport<unknown>;

  constructor(report: BulkReport<unknown>, cause: unknown, call: ErrorCall = { shortcut: "bulk" }) {
    const done = `${report.succeeded} inputs succeeded and ${report.failed} failed before that`;
    // another library's message may quote an input
    const why = isError(cause) ? cause.message : "see its cause";
    super("ERR_BULK", `${nameOf(call)} ended early: ${why} (${done})`, call, { cause });
    hide(this, { report });
  }

  /** @internal */
  override get "~okta-fetch.error"(): string {
    return "OktaBulkError";
  }
}
