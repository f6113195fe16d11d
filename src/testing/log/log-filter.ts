// The filters of the System Log: which events a request selects.

import type { Rules } from "../../search/okta-rules.js";
import { parse } from "../../search/parser.js";
import { sourceOf } from "../../search/tokens.js";
import type { Call } from "../http/call.js";
import { type Condition, conditionOf, type Properties } from "../list/condition.js";
import type { FakeEvent } from "../org/events.js";

/** The properties of events that the fake can select by. */
const RULES: Rules = {
  resource: "users",
  makers: { search: "search", filter: "filter", where: "where" },
  none: "no event",
  all: "every event",
  topLevel: ["uuid", "eventType", "published", "target.id", "target.type", "outcome.result", "severity"],
  times: ["published"],
  contains: ["eventType", "target.id"],
  filtered: [],
};

const EVENT_PROPERTIES: Properties<FakeEvent> = {
  times: ["published"],
  valueOf: (event, property) => {
    if (property === "published") return Date.parse(event.published);
    if (property === "target.id") return event.target.map(({ id }) => id);
    if (property === "target.type") return event.target.map(({ type }) => type);
    if (property === "outcome.result") return "SUCCESS";
    if (property === "severity") return "INFO";
    return event[property as "uuid" | "eventType"];
  },
};

/** Whether an event is one of those that `filter` and `q` of a request select. */
export function eventConditionOf(call: Call): Condition<FakeEvent> {
  const filter = call.query("filter");
  const words = call.query("q")?.toLowerCase().split(/\s+/) ?? [];
  const holds = filter === undefined ? () => true : conditionOf(filter, parseFilter, EVENT_PROPERTIES, true);
  return (event) => {
    const text = JSON.stringify(event).toLowerCase();
    return holds(event) && words.every((word) => text.includes(word));
  };
}

// as the endpoint of a search, because a filter of users has rules that the log does not have
const parseFilter = (text: string) => ({ ast: parse(sourceOf("search", RULES, [text])) });
