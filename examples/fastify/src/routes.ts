// The routes for users and offboardings.

import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Okta, User } from "okta-fetch";
import { Refusal } from "./answer.js";
import { offboard } from "./offboard.js";
import type { Wish } from "./offboarding.js";

interface ByLogin {
  readonly Params: { readonly login: string };
}

interface NewOffboarding extends ByLogin {
  readonly Body: Partial<Wish> | undefined;
}

const params = {
  type: "object",
  required: ["login"],
  properties: { login: { type: "string", minLength: 3, maxLength: 100 } },
};

const body = {
  // without a body: the defaults
  type: ["object", "null"],
  additionalProperties: false,
  properties: {
    mode: { enum: ["suspend", "deactivate"] },
    keepGroups: { type: "array", items: { type: "string" }, maxItems: 200 },
  },
};

export function addRoutes(app: FastifyInstance): void {
  app.get<ByLogin>("/users/:login", { schema: { params } }, async (request) => {
    const user = await userOf(request);
    return { ...summary(user), lastLogin: user.lastLogin, statusChanged: user.statusChanged };
  });

  // what an offboarding would find
  app.get<ByLogin>("/offboardings/:login", { schema: { params } }, async (request) => {
    const { okta } = request;
    const user = await userOf(request);
    const [clients, grants, roles, groups, factors] = await Promise.all([
      okta.listUserClients(user.id),
      okta.listUserGrants(user.id).toArray(),
      okta.listAssignedRolesForUser(user.id),
      okta.listUserGroups(user.id).toArray(),
      user.status === "DEPROVISIONED" ? [] : okta.listFactors(user.id),
    ]);
    return {
      ...summary(user),
      clients: clients.map(({ client_name }) => client_name),
      grants: grants.map(({ scopeId }) => scopeId),
      roles: roles.map(({ label, assignmentType }) => ({ label, assignmentType })),
      groups: groups.map(({ id, type, profile }) => ({ id, type, name: profile.name })),
      factors: factors.map(({ factorType, provider }) => ({ factorType, provider })),
    };
  });

  app.post<NewOffboarding>("/offboardings/:login", { schema: { params, body } }, async (request, reply) => {
    const { mode = "suspend", keepGroups = [] } = request.body ?? {};
    const user = await userOf(request);
    const { steps, failure } = await offboard({ okta: request.okta, user, wish: { mode, keepGroups } }, (step, error) =>
      request.log.warn({ err: error, step }, "step failed"),
    );
    request.log.info({ user: user.id, mode, complete: !failure, steps }, "offboarding");
    if (failure?.retryAfter !== undefined) reply.header("Retry-After", failure.retryAfter);
    reply.code(failure?.status ?? 200);
    return { id: user.id, login: user.profile.login, mode, complete: !failure, error: failure?.error, steps };
  });
}

const summary = ({ id, status, profile }: User) => ({ id, status, login: profile.login });

/** The user of a request. Okta also takes ids, short logins and `me`, the service itself: nobody means those here. */
async function userOf({ okta, params }: Pick<FastifyRequest<ByLogin>, "params"> & { readonly okta: Okta }) {
  const user = await okta.getUser(params.login);
  if (user.profile.login.toLowerCase() !== params.login.toLowerCase()) throw new Refusal(404, "not found");
  return user;
}
