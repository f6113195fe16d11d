// Reading users: one, and lists.

import { classificationView } from "../assessment/assessment-handlers.js";
import type { Call, Handlers } from "../http/call.js";
import { etagOf } from "../http/headers.js";
import type { JsonObject } from "../http/json-value.js";
import { json } from "../http/reply.js";
import { limitOf, pageReply, takePage } from "../list/page.js";
import { project } from "./projection.js";
import type { StoredUser } from "./user.js";
import { cursorOf, usersOf } from "./user-search.js";
import { listedUser, userView } from "./user-view.js";

const SIZE = { byDefault: 200, most: 200 };
const FOUND = { byDefault: 10, most: 200 };

export const userReadHandlers = {
  getUser(call) {
    const user = call.user("id");
    const expand = call.query("expand")?.split(",") ?? [];
    const blocks = expand.includes("blocks") && { blocks: call.org.state.seeded.of("blocks", user.id) };
    const expanded = { ...blocks, ...classificationOf(call, user, expand) };
    const embedded = Object.keys(expanded).length > 0 ? expanded : undefined;
    return json(shown(call, userView(user, call.origin), embedded), 200, {
      ETag: etagOf(`${user.id} ${user.revision}`),
    });
  },
  listUsers(call) {
    const found = call.query("q") !== undefined && !call.query("search") && !call.query("filter");
    const limit = limitOf(call, found ? FOUND : SIZE);
    const { items, next } = takePage(usersOf(call), limit, cursorOf);
    const expand = call.query("expand")?.split(",") ?? [];
    const views = items.map((user) => shown(call, listedUser(user, call.origin), classificationOf(call, user, expand)));
    // what begins with a text is one page, however many there are
    return pageReply(call, limit, { items: views, next: found ? undefined : next });
  },
} satisfies Handlers;

/** The view with what was asked to be added, and without what was asked to be left out. */
function shown(call: Call, view: JsonObject, embedded: JsonObject | undefined): JsonObject {
  return project(
    embedded ? { ...view, _embedded: embedded } : view,
    call.query("fields"),
    call.headers.get("content-type"),
  );
}

function classificationOf(call: Call, user: StoredUser, expand: readonly string[]): JsonObject | undefined {
  if (!expand.includes("classification")) return undefined;
  return { classification: classificationView(call, user) };
}
