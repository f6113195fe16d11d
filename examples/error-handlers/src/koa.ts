// The table of `answer.ts` in Koa: the first middleware. Without it, Koa answers with the `status` of an error: Okta's 401
// would be yours.

import { bodyParser } from "@koa/bodyparser";
import Router from "@koa/router";
import Koa from "koa";
import type { Okta } from "okta-fetch";
import { answerTo } from "./answer.ts";
import { callerSignal } from "./caller.ts";
import type { Log, NewUser } from "./service.ts";

export function koaService(okta: Okta, log: Log): Koa {
  const router = new Router();

  router.get("/users/:login", async (context) => {
    const scoped = okta.with({ signal: callerSignal(context.res), deadline: 5_000 });
    const { id, status } = await scoped.getUser(context.params["login"] ?? "");
    context.body = { id, status };
  });

  router.post("/users", async (context) => {
    const scoped = okta.with({ signal: callerSignal(context.res), deadline: 5_000 });
    const { email, firstName, lastName } = (context.request.body as NewUser).profile;
    const { id } = await scoped.createUser({ profile: { login: email, email, firstName, lastName } });
    context.status = 201;
    context.body = { id };
  });

  const app = new Koa();
  app.use(async (context, next) => {
    try {
      await next();
    } catch (error) {
      const { status, headers, body } = answerTo(error);
      log(status, error);
      context.status = status;
      context.set(headers);
      context.body = body;
    }
  });
  app.use(bodyParser());
  app.use(router.routes());
  return app;
}
