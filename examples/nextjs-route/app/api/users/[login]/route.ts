// GET and PATCH /api/users/ada@acme.com: reads a user, and changes a few attributes.

import { failure, handlerOf } from "@/lib/handler";
import { changesOf, viewOf } from "@/lib/view";

interface Context {
  readonly params: Promise<{ readonly login: string }>;
}

export const GET = handlerOf<Context>(async (okta, _request, { params }) => {
  const { login } = await params;
  return Response.json(viewOf(await okta.getUser(decodeURIComponent(login))));
});

export const PATCH = handlerOf<Context>(async (okta, request, { params }) => {
  const { login } = await params;
  const changes = changesOf(await request.json().catch(() => undefined));
  if (!changes) return failure(400, "the body may have department and nickName, texts or null");
  return Response.json(viewOf(await okta.updateProfile(decodeURIComponent(login), changes)));
});
