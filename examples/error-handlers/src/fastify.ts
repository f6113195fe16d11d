// The table of `answer.ts` in Fastify: an error handler.

import Fastify, { type FastifyInstance } from "fastify";
import type { Okta } from "okta-fetch";
import { answerTo } from "./answer.ts";
import { callerSignal } from "./caller.ts";
import type { Log, NewUser } from "./service.ts";

export function fastifyService(okta: Okta, log: Log): FastifyInstance {
  const app = Fastify();

  app.setErrorHandler((error, _request, reply) => {
    const { status, headers, body } = answerTo(error);
    log(status, error);
    return reply.code(status).headers(headers).send(body);
  });

  app.get<{ Params: { login: string } }>("/users/:login", async (request, reply) => {
    const scoped = okta.with({ signal: callerSignal(reply.raw), deadline: 5_000 });
    const { id, status } = await scoped.getUser(request.params.login);
    return { id, status };
  });

  app.post<{ Body: NewUser }>("/users", async (request, reply) => {
    const scoped = okta.with({ signal: callerSignal(reply.raw), deadline: 5_000 });
    const { email, firstName, lastName } = request.body.profile;
    const { id } = await scoped.createUser({ profile: { login: email, email, firstName, lastName } });
    return reply.code(201).send({ id });
  });

  return app;
}
