// The table of `answer.ts` in Hono, on Node or any other runtime: `onError`.

import { Hono } from "hono";
import { validator } from "hono/validator";
import type { Okta } from "okta-fetch";
import { answerTo } from "./answer.ts";
import type { Log, NewUser } from "./service.ts";

export function honoService(okta: Okta, log: Log): Hono {
  const app = new Hono();

  app.onError((error) => {
    const { status, headers, body } = answerTo(error);
    log(status, error);
    return Response.json(body, { status, headers });
  });

  app.get("/users/:login", async (context) => {
    const scoped = okta.with({ signal: context.req.raw.signal, deadline: 5_000 });
    const { id, status } = await scoped.getUser(context.req.param("login"));
    return context.json({ id, status });
  });

  // refuses a malformed body
  const newUser = validator("json", (body: NewUser) => body);
  app.post("/users", newUser, async (context) => {
    const scoped = okta.with({ signal: context.req.raw.signal, deadline: 5_000 });
    const { email, firstName, lastName } = context.req.valid("json").profile;
    const { id } = await scoped.createUser({ profile: { login: email, email, firstName, lastName } });
    return context.json({ id }, 201);
  });

  return app;
}
