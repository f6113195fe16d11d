import { routeHandler } from "../../../src/next.ts";

export const GET = routeHandler<RouteContext<"/users/[login]">>(async (_request, okta, { params }) => {
  const { login } = await params;
  const { id, status } = await okta.getUser(login);
  return Response.json({ id, status });
});
