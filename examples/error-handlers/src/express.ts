// The table of `answer.ts` in Express: the last middleware, with four parameters. Without it, Express answers with the
// `status` of an error: Okta's 401 would be yours.

import express, { type ErrorRequestHandler, type Express } from "express";
import type { Okta } from "okta-fetch";
import { answerTo } from "./answer.ts";
import { callerSignal } from "./caller.ts";
import type { Log, NewUser } from "./service.ts";

export function expressService(okta: Okta, log: Log): Express {
  const app = express();
  app.use(express.json());

  app.get("/users/:login", async (request, response) => {
    const scoped = okta.with({ signal: callerSignal(response), deadline: 5_000 });
    const { id, status } = await scoped.getUser(request.params.login);
    response.json({ id, status });
  });

  app.post("/users", async (request, response) => {
    const scoped = okta.with({ signal: callerSignal(response), deadline: 5_000 });
    const { email, firstName, lastName } = (request.body as NewUser).profile;
    const { id } = await scoped.createUser({ profile: { login: email, email, firstName, lastName } });
    response.status(201).json({ id });
  });

  const answerError: ErrorRequestHandler = (error, _request, response, next) => {
    const { status, headers, body } = answerTo(error);
    log(status, error);
    // Express ends a response that has begun
    if (response.headersSent) next(error);
    else response.status(status).set(headers).json(body);
  };
  app.use(answerError);
  return app;
}
