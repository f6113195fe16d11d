// The System Log: bounded lists, and polling ones, whose pages always lead on.

import type { Call, Handlers } from "../http/call.js";
import { invalidField } from "../http/okta-error.js";
import type { Reply } from "../http/reply.js";
import { limitOf, pageReply } from "../list/page.js";
import type { FakeEvent } from "../org/events.js";
import { eventConditionOf } from "./log-filter.js";
import { eventView } from "./log-view.js";

const SIZE = { byDefault: 100, most: 1000 };
const DAY = 86_400_000;
/** How long Okta keeps events, in milliseconds. */
const RETENTION = 90 * DAY;

/** An event with its number: cursors are numbers of events. */
interface NumberedEvent {
  readonly number: number;
  readonly event: FakeEvent;
}

export const logHandlers = {
  listLogEvents(call) {
    const order = call.query("sortOrder") ?? "ASCENDING";
    if (!/^(ASCENDING|DESCENDING)$/.test(order)) throw invalidField("sortOrder", "The order is not known");
    const bounded = call.query("until") !== undefined || order === "DESCENDING";
    return bounded ? boundedPage(call, order === "DESCENDING") : polledPage(call);
  },
} satisfies Handlers;

/** A page by the time at which events were stored. Its next page is what comes later. */
function polledPage(call: Call): Reply {
  const limit = limitOf(call, SIZE);
  const { settings } = call.org;
  const cursor = cursorOf(call);
  const stored = storedEvents(call, cursor ?? 0);
  const since = cursor === undefined ? (timeOf(call, "since") ?? call.org.clock.now() - 7 * DAY) : 0;
  const found = stored.filter(({ event }) => Date.parse(event.published) + settings.lag >= since);
  const page = matching(call, found).slice(0, limit);
  const isFull = page.length === limit;
  const next = isFull ? page.at(-1)?.number : (stored.at(-1)?.number ?? (cursor ?? 0) - 1);
  return pageReply(call, limit, { items: viewsOf(page), next: String((next ?? -1) + 1) });
}

/** A page by the time at which events were published. */
function boundedPage(call: Call, isDescending: boolean): Reply {
  const limit = limitOf(call, SIZE);
  const until = timeOf(call, "until") ?? call.org.clock.now();
  const since = timeOf(call, "since") ?? until - 7 * DAY;
  const all = matching(call, storedEvents(call, 0)).filter(({ event }) => {
    const published = Date.parse(event.published);
    return published >= since && published <= until;
  });
  if (isDescending) all.reverse();
  const cursor = cursorOf(call);
  const start = cursor === undefined ? 0 : all.findIndex(({ number }) => number === cursor);
  const page = start === -1 ? [] : all.slice(start, start + limit);
  const next = start === -1 ? undefined : all[start + limit]?.number;
  return pageReply(call, limit, { items: viewsOf(page), next: next === undefined ? undefined : String(next) });
}

/** The events that the log shows by now, from the one with a number on: not the last ones, with a lag, and not old ones. */
function storedEvents({ org }: Call, number: number): NumberedEvent[] {
  const now = org.clock.now();
  const events = org.events.from(number);
  const first = org.events.count - events.length;
  return events
    .map((event, at) => ({ number: first + at, event }))
    .filter(({ event }) => {
      const age = now - Date.parse(event.published);
      return age >= org.settings.lag && age <= RETENTION;
    });
}

function matching(call: Call, events: readonly NumberedEvent[]): NumberedEvent[] {
  const condition = eventConditionOf(call);
  return events.filter(({ event }) => condition(event));
}

const viewsOf = (page: readonly NumberedEvent[]) => page.map(({ event }) => eventView(event));

function cursorOf(call: Call): number | undefined {
  return call.count("after");
}

function timeOf(call: Call, name: "since" | "until"): number | undefined {
  const text = call.query(name);
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw invalidField(name, "The value is not a time");
  return time;
}
