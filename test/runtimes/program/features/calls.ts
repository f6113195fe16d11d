import { createOkta, isOktaError, OktaApiError, OktaConfigError, OktaError, OktaNotFoundError } from "okta-fetch";
import { OktaNotFoundError as NotFoundOfSubpath, OktaError as OktaErrorOfSubpath } from "okta-fetch/errors";
import { getUser } from "okta-fetch/operations";
import { check, equal, rejection, rejectionOf } from "../expect.js";
import type { Feature } from "../feature.js";

const area = "reads and writes";

export const calls: readonly Feature[] = [
  {
    area,
    name: "a user is read by id and by login",
    run: async ({ org }) => {
      const okta = (await org()).client();
      equal((await okta.getUser("00u1")).profile.login, "00u1@acme.test");
      equal((await okta.getUser("00u2@acme.test")).id, "00u2");
      equal((await okta.call(getUser, { path: { id: "00u0" } })).id, "00u0");
    },
  },
  {
    area,
    name: "a user is created and changed; null clears an attribute",
    run: async ({ org }) => {
      const okta = (await org()).client();
      const login = "grace@acme.test";
      const profile = { login, email: login, firstName: "Grace", lastName: "Hopper", nickName: "G" };
      const { id } = await okta.createUser({ profile }, { activate: false });
      const changed = await okta.updateProfile(id, { nickName: null, department: "Bridge" });
      equal([changed.profile.nickName ?? null, changed.profile.department], [null, "Bridge"]);
      equal((await okta.getUser(id)).status, "STAGED");
    },
  },
  {
    area,
    name: "an integer of 64 bits keeps its digits when read and sent",
    run: async ({ org }) => {
      const acme = await org();
      const badge = BigInt("9007199254740993");
      const { response } = await acme.client().api.POST("/api/v1/users/{id}", {
        params: { path: { id: "00u1" } },
        body: { profile: { badge } },
      });
      equal(response.status, 200);
      equal(String((await acme.client().getUser("00u1")).profile["badge"]), String(badge));
    },
  },
  {
    area,
    name: "a write without a body, and a response without one (204)",
    run: async ({ org }) => {
      const acme = await org();
      const okta = acme.client();
      await okta.suspendUser("00u1");
      equal((await okta.getUser("00u1")).status, "SUSPENDED");
      equal(await okta.deleteUser("00u2"), undefined);
      await okta.purgeUser("00u1");
      await rejectionOf(OktaNotFoundError, okta.getUser("00u1"));
      const [suspension] = await acme.received();
      equal(suspension?.headers["content-length"], "0", "the Content-Length of a write without a body");
    },
  },
  {
    area,
    name: "okta.api resolves to data, error and response",
    run: async ({ org }) => {
      const { api } = (await org()).client();
      const found = await api.GET("/api/v1/users/{id}", { params: { path: { id: "00u1" } } });
      equal([found.data?.id, found.response.status], ["00u1", 200]);
      const missing = await api.GET("/api/v1/users/{id}", { params: { path: { id: "nobody" } } });
      equal([missing.error?.errorCode, missing.response.status], ["E0000007", 404]);
    },
  },
];

export const errors: readonly Feature[] = [
  {
    area: "errors",
    name: "a 404 is an OktaNotFoundError by instanceof, of the package and of its subpath",
    run: async ({ org }) => {
      const error = await rejection((await org()).client().getUser("nobody"));
      for (const type of [OktaNotFoundError, OktaApiError, OktaError, NotFoundOfSubpath, OktaErrorOfSubpath, Error]) {
        check(error instanceof type, `it is no ${type.name}: ${String(error)}`);
      }
      check(isOktaError(error, "E0000007"), "isOktaError says no");
    },
  },
  {
    area: "errors",
    name: "wrong options throw an OktaConfigError",
    run: async ({ org }) => {
      const { url } = await org();
      const attempt = async (options: object) => createOkta(options);
      equal((await rejectionOf(OktaConfigError, attempt({ orgUrl: url, token: "" }))).option, "token");
      equal((await rejectionOf(OktaConfigError, attempt({ orgUrl: url, tokn: "x" }))).option, "tokn");
    },
  },
];
