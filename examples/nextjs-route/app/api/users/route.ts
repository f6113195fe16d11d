// GET /api/users?limit=50&after=…: a page of users.

import { failure, handlerOf } from "@/lib/handler";
import { viewOf } from "@/lib/view";

export const GET = handlerOf(async (okta, request) => {
  const { searchParams } = new URL(request.url);
  const limit = Number(searchParams.get("limit") ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) return failure(400, "limit must be from 1 to 200");
  const after = searchParams.get("after") ?? undefined;
  // one page is all that is asked for
  for await (const { items, next } of okta.listUsers({ limit, after, readAhead: 0 }).pages()) {
    return Response.json({ users: items.map(viewOf), next });
  }
  return Response.json({ users: [] });
});
