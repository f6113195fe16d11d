// Deletions by the System Log: its list without `until` goes by the time at which events were stored, so that none is
// missed that the log shows late.

import type { Methods } from "../../generated/methods.js";
import type { CallOptions } from "../contract/call-options.js";
import type { LogEvent } from "../models/profile-types.js";
import { literal } from "../search/literal.js";
import type { Source } from "./source.js";

/** How long the System Log keeps events, in milliseconds, with a day of tolerance. */
export const LOG_RETENTION = 89 * 86_400_000;

/** The largest page of the log. */
const PAGE_SIZE = 1000;

interface Deletion {
  readonly id: string;
  readonly published: number;
}

/**
 * Lists the deletions since a time, page by page.
 * @param deletion - the event of a deletion, and its target
 */
export async function* deletionsSince(
  time: number,
  deletion: Source<unknown, unknown>["deletion"],
  {
    listLogEvents,
    callOptions,
  }: { readonly listLogEvents: Methods["listLogEvents"]; readonly callOptions: CallOptions },
): AsyncGenerator<readonly Deletion[], void, undefined> {
  const filter = `eventType eq ${literal(deletion.eventType)}`;
  const since = new Date(time).toISOString();
  const list = listLogEvents({ ...callOptions, filter, since, limit: PAGE_SIZE });
  for await (const { items } of list.pages()) yield items.flatMap((event) => deletionsIn(event, deletion.targetType));
}

function deletionsIn({ outcome, target, published }: LogEvent, targetType: string): Deletion[] {
  if (outcome?.result === "FAILURE") return [];
  return (target ?? []).flatMap(({ id, type }) =>
    id !== undefined && type === targetType ? [{ id, published: Date.parse(published) }] : [],
  );
}
