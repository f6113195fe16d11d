import { bodyOf, routeHandler } from "../../src/next.ts";
import type { NewUser } from "../../src/service.ts";

export const POST = routeHandler(async (request, okta) => {
  const { email, firstName, lastName } = (await bodyOf<NewUser>(request)).profile;
  const { id } = await okta.createUser({ profile: { login: email, email, firstName, lastName } });
  return Response.json({ id }, { status: 201 });
});
